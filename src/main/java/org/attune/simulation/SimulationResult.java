package org.attune.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attune.model.Convergence;
import org.attune.model.Quantity;
import org.attune.model.Status;

/**
 * The runs of all seeds.
 *
 * @param request what was asked
 * @param size how many sequences each had
 * @param runs one for each seed, in their order
 */
public record SimulationResult(SimulationRequest request, SimulationSize size, List<SimulationRun> runs) {
    /** Defensive copy. */
    public SimulationResult {
        runs = List.copyOf(runs);
    }

    /**
     * The runs' common ending of a stage: NOT_CONVERGED where one has not converged, COLLAPSED where all have, most
     * steps, largest residual.
     *
     * @param stage what to look at
     */
    public Convergence worst(Function<SimulationRun, Convergence> stage) {
        List<Convergence> all = runs.stream().map(stage).toList();
        Status status = Status.CONVERGED;
        if (all.stream().anyMatch(one -> !one.status().isAnswer())) {
            status = Status.NOT_CONVERGED;
        } else if (all.stream().allMatch(one -> one.status() == Status.COLLAPSED)) {
            status = Status.COLLAPSED;
        }
        return new Convergence(
                status,
                all.stream().mapToInt(Convergence::iterations).max().orElse(0),
                all.stream().mapToDouble(Convergence::residual).max().orElse(0));
    }

    /** A number averaged over the runs that have it; empty where none has. */
    public Optional<SeedAverage> average(Quantity quantity) {
        List<Double> values = runs.stream()
                .flatMap(run -> Optional.ofNullable(run.values().get(quantity)).stream())
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(SeedAverage.of(values));
    }
}
