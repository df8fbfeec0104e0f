package org.attune.ui.simulate;

import java.util.List;
import java.util.Optional;
import org.attune.simulation.SimulationResult;

/**
 * How the training runs stand.
 *
 * @param asked the dimension of what is being trained; empty while nothing is
 * @param done runs that are done of it
 * @param all runs that it has
 * @param failure why the last ones could not be done, in the language of the window; empty when they could
 * @param outcome how the last ones ended, in the language of the window; empty when they did not end well
 * @param results what was trained since dots were last removed, the oldest first
 */
record SimulationState(
        Optional<Integer> asked,
        int done,
        int all,
        Optional<String> failure,
        Optional<String> outcome,
        List<SimulationResult> results) {
    /** Nothing was trained. */
    static final SimulationState NONE =
            new SimulationState(Optional.empty(), 0, 0, Optional.empty(), Optional.empty(), List.of());

    /** Defensive copy. */
    SimulationState {
        results = List.copyOf(results);
    }

    /** Whether something is being trained. */
    boolean isRunning() {
        return asked.isPresent();
    }

    /** Training has begun. */
    SimulationState begun(int dimension, int seeds) {
        return new SimulationState(Optional.of(dimension), 0, seeds, Optional.empty(), Optional.empty(), results);
    }

    /** One more run is done. */
    SimulationState oneMore() {
        return new SimulationState(asked, done + 1, all, failure, outcome, results);
    }

    /** Training is over, with what is now known. */
    SimulationState ended(List<SimulationResult> newResults, Optional<String> newFailure, Optional<String> newOutcome) {
        return new SimulationState(Optional.empty(), 0, 0, newFailure, newOutcome, newResults);
    }
}
