package org.attune.storage.session;

import java.util.List;
import java.util.Optional;
import org.attune.simulation.SimulationResult;

/**
 * What a session has found out beside its curves, each with the question that it answers; immutable.
 *
 * @param target the values that reach a target; empty where none is asked for
 * @param optima where results are best; empty where nobody asked
 * @param training the training runs, the oldest first
 */
public record Findings(Optional<SavedTarget> target, Optional<SavedOptima> optima, List<SimulationResult> training) {
    /** Nothing. */
    public static final Findings NONE = new Findings(Optional.empty(), Optional.empty(), List.of());

    /** Defensive copy. */
    public Findings {
        training = List.copyOf(training);
    }
}
