package org.attune.storage.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that a session file holds; immutable.
 *
 * @param present what is asked and shown
 * @param appearance the name of how it looks, such as "light"
 * @param snapshots the named states, in their order
 * @param pins the pinned curves, in their order
 * @param subtracted index of the pin that is subtracted from all curves; empty for none
 * @param animation how a parameter is animated; empty for the usual way
 * @param findings what was found out beside the curves
 */
public record Session(
        SessionState present,
        String appearance,
        List<NamedState> snapshots,
        List<SavedPin> pins,
        OptionalInt subtracted,
        Optional<SavedAnimation> animation,
        Findings findings) {
    /** A session that has found out nothing beside its curves. */
    public Session(
            SessionState present,
            String appearance,
            List<NamedState> snapshots,
            List<SavedPin> pins,
            OptionalInt subtracted,
            Optional<SavedAnimation> animation) {
        this(present, appearance, snapshots, pins, subtracted, animation, Findings.NONE);
    }

    /**
     * Defensive copies.
     *
     * @throws IllegalArgumentException when there is no pin of the index that is subtracted
     */
    public Session {
        snapshots = List.copyOf(snapshots);
        pins = List.copyOf(pins);
        if (subtracted.isPresent() && (subtracted.getAsInt() < 0 || subtracted.getAsInt() >= pins.size())) {
            throw new IllegalArgumentException(
                    "subtracted is " + subtracted.getAsInt() + ", but there are " + pins.size() + " pins");
        }
    }

    /** A copy with other findings. */
    public Session with(Findings newFindings) {
        return new Session(present, appearance, snapshots, pins, subtracted, animation, newFindings);
    }

    /**
     * Whether nothing would be lost that is work: how it looks, and what is in sight, is none, nor is what a press
     * finds again; training takes long.
     */
    public boolean holdsSameWork(Session other) {
        return present.isSameButForSight(other.present)
                && snapshots.equals(other.snapshots)
                && pins.equals(other.pins)
                && subtracted.equals(other.subtracted)
                && animation.equals(other.animation)
                && findings.training().equals(other.findings.training());
    }
}
