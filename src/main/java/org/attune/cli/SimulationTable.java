package org.attune.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.attune.model.Convergence;
import org.attune.model.Quantity;
import org.attune.simulation.SeedAverage;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.SimulationResult;
import org.attune.simulation.SimulationRun;
import org.attune.simulation.SimulationSize;

/** Training runs as a table for people. */
final class SimulationTable {
    private SimulationTable() {}

    /**
     * The parameters, the sizes, how the stages ended, and by sections one line for each quantity that was measured.
     */
    static String of(SimulationResult result) {
        StringBuilder text = new StringBuilder();
        text.append(PredictionTable.parameters(result.request().parameters())).append('\n');
        text.append(sizes(result)).append("\n\n");
        text.append(stage("pre-training", SimulationRun::pretraining, result));
        text.append(stage("fine-tuning", SimulationRun::finetuning, result));
        for (TableSection section : TableSection.values()) {
            List<String> rows = section.quantities().stream()
                    .flatMap(quantity -> result.average(quantity).map(average -> row(quantity, average)).stream())
                    .toList();
            if (!rows.isEmpty()) {
                text.append('\n').append(heading(section.heading()));
                rows.forEach(text::append);
            }
        }
        return text.toString();
    }

    /** What must be said beside the numbers: which runs did not converge. */
    static List<String> remarks(SimulationResult result) {
        List<String> remarks = new ArrayList<>();
        unconverged("pre-training", run -> Optional.of(run.pretraining()), result)
                .ifPresent(remarks::add);
        unconverged("fine-tuning", run -> Optional.of(run.finetuning()), result).ifPresent(remarks::add);
        unconverged("fine-tuning without pre-training", SimulationRun::loraOnly, result)
                .ifPresent(remarks::add);
        return remarks;
    }

    private static Optional<String> unconverged(
            String stage, Function<SimulationRun, Optional<Convergence>> ending, SimulationResult result) {
        long count = result.runs().stream()
                .flatMap(run -> ending.apply(run).stream())
                .filter(convergence -> !convergence.status().isAnswer())
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(count + " of " + result.runs().size() + " runs did not converge in " + stage
                        + "; what rests on it is left out of the means");
    }

    private static String sizes(SimulationResult result) {
        SimulationRequest request = result.request();
        SimulationSize size = result.size();
        List<String> parts = new ArrayList<>();
        parts.add("D = " + request.dimension());
        if (size.sequences() > 0) {
            parts.add("N = " + size.sequences());
        }
        parts.add("N′ = " + size.labelled() + (size.candidates() > size.labelled() ? " of " + size.candidates() : ""));
        parts.add(request.seeds() + (request.seeds() == 1 ? " run" : " runs") + " from seed " + request.firstSeed());
        return String.join(", ", parts);
    }

    private static String stage(String name, Function<SimulationRun, Convergence> ending, SimulationResult result) {
        Convergence worst = result.worst(ending);
        return String.format(
                Locale.ROOT,
                "%-13s %s, at most %d steps, residual at most %.1e\n",
                name,
                worst.status(),
                worst.iterations(),
                worst.residual());
    }

    private static String heading(String text) {
        return String.format(Locale.ROOT, "%-52s %12s %15s %6s\n", text, "mean", "standard error", "runs");
    }

    private static String row(Quantity quantity, SeedAverage average) {
        OptionalDouble error = average.standardError();
        return String.format(
                Locale.ROOT,
                "  %-13s %-36s %12s %15s %6d\n",
                quantity.symbol(),
                quantity.label(),
                Numbers.readable(average.mean()),
                error.isPresent() ? Numbers.spread(error.getAsDouble()) : Numbers.ABSENT,
                average.runs());
    }
}
