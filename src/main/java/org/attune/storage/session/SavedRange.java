package org.attune.storage.session;

/**
 * Part of an axis.
 *
 * @param from lower end
 * @param to upper end
 */
public record SavedRange(double from, double to) {
    /** A whole axis, in fractions of it. */
    public static final SavedRange WHOLE = new SavedRange(0, 1);
}
