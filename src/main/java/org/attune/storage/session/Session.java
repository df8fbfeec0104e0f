package org.attune.storage.session;

import java.util.List;

/**
 * Everything that a session file holds; immutable.
 *
 * @param present what is asked and shown
 * @param appearance the name of how it looks, such as "light"
 * @param snapshots the named states, in their order
 * @param pins the pinned curves, in their order
 */
public record Session(SessionState present, String appearance, List<NamedState> snapshots, List<SavedPin> pins) {
    /** Defensive copies. */
    public Session {
        snapshots = List.copyOf(snapshots);
        pins = List.copyOf(pins);
    }
}
