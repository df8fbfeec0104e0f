package org.attune.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalDouble;
import org.attune.model.Convergence;
import org.attune.model.Quantity;
import org.attune.simulation.SeedAverage;
import org.attune.simulation.SimulationResult;
import org.attune.simulation.SimulationRun;
import org.attune.storage.PredictionField.Section;

/**
 * Training runs as JSON: "parameters"; "pretraining", "finetuning" and "effectiveNoise" with the means over the runs,
 * by the names that the same quantities have in a {@link PredictionJson}; "simulation" with the sizes and every single
 * run; "standardErrors" of the means and "standardDeviations" between runs, flat objects of dotted names.
 *
 * <p>A stage is NOT_CONVERGED where one of its runs is; the means are over the others. A number that no run has is
 * absent, and so are the errors where only one has it.
 */
public final class SimulationJson {
    static final String SIMULATION = "simulation";
    static final String STANDARD_DEVIATIONS = "standardDeviations";
    private static final String LORA_ONLY = "loraOnly";

    private SimulationJson() {}

    /** The object that holds some runs. */
    public static ObjectNode tree(SimulationResult result) {
        ObjectNode root = JsonText.object();
        root.set(PredictionJson.PARAMETERS, ParametersJson.tree(result.request().parameters()));
        putStage(
                root.putObject(Section.PRETRAINING.jsonName()),
                Section.PRETRAINING,
                result.worst(SimulationRun::pretraining),
                result);
        putStage(
                root.putObject(Section.FINETUNING.jsonName()),
                Section.FINETUNING,
                result.worst(SimulationRun::finetuning),
                result);
        putMeans(root.putObject(Section.EFFECTIVE_NOISE.jsonName()), Section.EFFECTIVE_NOISE, result);
        putRuns(root.putObject(SIMULATION), result);
        ObjectNode errors = root.putObject(PredictionJson.STANDARD_ERRORS);
        ObjectNode deviations = root.putObject(STANDARD_DEVIATIONS);
        for (Quantity quantity : Quantity.values()) {
            PredictionField.find(quantity)
                    .ifPresent(field -> result.average(quantity).ifPresent(average -> {
                        put(errors, field.path(), average.standardError());
                        put(deviations, field.path(), average.standardDeviation());
                    }));
        }
        return root;
    }

    /** The text of {@link #tree}, indented, ending with a line feed. */
    public static String text(SimulationResult result) {
        return JsonText.of(tree(result));
    }

    private static void putStage(ObjectNode object, Section section, Convergence convergence, SimulationResult result) {
        object.put(PredictionJson.STATUS, convergence.status().name());
        putMeans(object, section, result);
        putEffort(object, convergence);
    }

    private static void putMeans(ObjectNode object, Section section, SimulationResult result) {
        for (Quantity quantity : Quantity.values()) {
            PredictionField.find(quantity)
                    .filter(field -> field.section() == section)
                    .ifPresent(field -> result.average(quantity)
                            .map(SeedAverage::mean)
                            .ifPresent(mean -> object.set(field.jsonName(), JsonText.number(mean))));
        }
    }

    private static void putRuns(ObjectNode object, SimulationResult result) {
        object.put("dimension", result.request().dimension())
                .put("seeds", result.request().seeds())
                .put("firstSeed", result.request().firstSeed())
                .put(
                        "convergedRuns",
                        result.runs().stream()
                                .filter(SimulationRun::isConverged)
                                .count())
                .put("targetRank", result.size().rank())
                .put("pretrainingSequences", result.size().sequences())
                .put("finetuningSequences", result.size().labelled())
                .put("candidateSequences", result.size().candidates());
        ArrayNode runs = object.putArray("runs");
        result.runs().forEach(run -> putRun(runs.addObject(), run));
    }

    private static void putRun(ObjectNode object, SimulationRun run) {
        object.put("seed", run.seed());
        putEnding(object.putObject(Section.PRETRAINING.jsonName()), run.pretraining());
        putEnding(object.putObject(Section.FINETUNING.jsonName()), run.finetuning());
        run.loraOnly().ifPresent(ending -> putEnding(object.putObject(LORA_ONLY), ending));
        for (Map.Entry<Quantity, Double> value : run.values().entrySet()) {
            PredictionField.find(value.getKey())
                    .ifPresent(field -> object.withObject(field.section().jsonName())
                            .set(field.jsonName(), JsonText.number(value.getValue())));
        }
    }

    private static void putEnding(ObjectNode object, Convergence convergence) {
        object.put(PredictionJson.STATUS, convergence.status().name());
        putEffort(object, convergence);
    }

    private static void putEffort(ObjectNode object, Convergence convergence) {
        object.put(PredictionJson.ITERATIONS, convergence.iterations());
        if (Double.isFinite(convergence.residual())) {
            object.set(PredictionJson.RESIDUAL, JsonText.number(convergence.residual()));
        }
    }

    private static void put(ObjectNode object, String name, OptionalDouble value) {
        if (value.isPresent()) {
            object.set(name, JsonText.number(value.getAsDouble()));
        }
    }
}
