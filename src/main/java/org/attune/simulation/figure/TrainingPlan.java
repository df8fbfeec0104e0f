package org.attune.simulation.figure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.simulation.Simulation;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.TrainingSession;
import org.attune.simulation.figure.DotQuestion.Measured;
import org.attune.theory.CancellationSignal;

/**
 * The trainings behind some numbers: each pre-training once, with all fine-tunings on it, and each fine-tuning once,
 * whatever is read off it.
 *
 * @param groups for each pre-training the parameters of the fine-tunings on it, and what is read off them
 */
record TrainingPlan(Map<Parameters, Map<Parameters, Set<Quantity>>> groups) {
    /** The plan for some numbers. */
    static TrainingPlan of(Set<Measured> needed) {
        Map<Parameters, Map<Parameters, Set<Quantity>>> groups = new LinkedHashMap<>();
        for (Measured measured : needed) {
            groups.computeIfAbsent(pretraining(measured.parameters()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(measured.parameters(), key -> new LinkedHashSet<>())
                    .add(measured.quantity());
        }
        return new TrainingPlan(groups);
    }

    /** All that pre-training depends on, the rest as the program starts. */
    private static Parameters pretraining(Parameters parameters) {
        return parameters
                .with(ParameterInfo.ALPHA_PRIME, Parameters.DEFAULT.alphaPrime())
                .with(ParameterInfo.LAMBDA_PRIME, Parameters.DEFAULT.lambdaPrime())
                .with(ParameterInfo.BETA, 1)
                .with(ParameterInfo.RHO, 1)
                .withReuse(false);
    }

    /** All that fine-tuning without pre-training depends on. */
    private static Parameters loraOnly(Parameters parameters) {
        return parameters
                .with(ParameterInfo.LAMBDA, Parameters.DEFAULT.lambda())
                .with(ParameterInfo.ALPHA, Parameters.DEFAULT.alpha())
                .with(ParameterInfo.KAPPA, Parameters.DEFAULT.kappa())
                .with(ParameterInfo.BETA, 1)
                .with(ParameterInfo.RHO, 1)
                .withReuse(false);
    }

    /** Trainings of one seed. */
    private int trainings() {
        return groups.size() + groups.values().stream().mapToInt(Map::size).sum();
    }

    /** For each seed the numbers that converged. */
    List<Map<Measured, Double>> run(
            Simulation simulation,
            int dimension,
            int seeds,
            long firstSeed,
            boolean informed,
            CancellationSignal cancellation,
            DotProgress progress) {
        AtomicInteger done = new AtomicInteger();
        Runnable step = () -> progress.done(done.incrementAndGet(), trainings() * seeds);
        List<Parameters> all = groups.values().stream()
                .flatMap(group -> group.keySet().stream())
                .toList();
        return simulation.sessions(
                new SimulationRequest(all.getFirst(), dimension, seeds, firstSeed, informed),
                all,
                cancellation,
                session -> measure(session, step));
    }

    private Map<Measured, Double> measure(TrainingSession session, Runnable step) {
        Map<Measured, Double> numbers = new HashMap<>();
        Map<Parameters, Map<Quantity, Double>> alone = new HashMap<>();
        groups.forEach((pretraining, group) -> {
            session.pretrain(group.keySet().iterator().next());
            step.run();
            group.forEach((parameters, quantities) -> {
                Map<Quantity, Double> values = session.finetune(parameters).values();
                step.run();
                for (Quantity quantity : quantities) {
                    Map<Quantity, Double> from = quantity == Quantity.LORA_ONLY_ERROR
                            ? alone.computeIfAbsent(loraOnly(parameters), key -> session.finetuneAlone(parameters))
                            : values;
                    Double value = from.get(quantity);
                    if (value != null) {
                        numbers.put(new Measured(parameters, quantity), value);
                    }
                }
            });
        });
        return numbers;
    }
}
