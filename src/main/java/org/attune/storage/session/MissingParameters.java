package org.attune.storage.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parameters that a session file does not give in one of its states.
 *
 * @param holder whose state
 * @param name what the file calls the snapshot or the pin; empty for the present
 * @param setTo what they were set to, by symbol; at least one
 */
public record MissingParameters(Holder holder, String name, Map<String, String> setTo) {
    /** What has a state in a session. */
    public enum Holder {
        /** What is asked when the file has been opened. */
        PRESENT,
        /** A named state. */
        SNAPSHOT,
        /** A pinned curve. */
        PIN
    }

    /** Defensive copy, in the same order. */
    public MissingParameters {
        setTo = Collections.unmodifiableMap(new LinkedHashMap<>(setTo));
    }
}
