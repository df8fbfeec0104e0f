package org.attune.storage.session;

import org.attune.model.ParameterInfo;

/**
 * How a parameter is animated.
 *
 * @param parameter what moves
 * @param from first value
 * @param to last value
 * @param seconds for going over all values once
 * @param repeat how often
 */
public record SavedAnimation(ParameterInfo parameter, double from, double to, double seconds, Repeat repeat) {
    /** How often a parameter goes over its values. */
    public enum Repeat {
        /** Once. */
        ONCE,
        /** Again and again from the first. */
        LOOP,
        /** Back from the last. */
        TO_AND_FRO
    }
}
