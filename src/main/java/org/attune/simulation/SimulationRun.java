package org.attune.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.attune.model.Convergence;
import org.attune.model.Quantity;

/**
 * What one run measured.
 *
 * @param seed the seed
 * @param pretraining how pre-training ended
 * @param finetuning how fine-tuning ended
 * @param loraOnly how fine-tuning without pre-training ended; empty where it was not asked for
 * @param values the numbers, all finite; those of a stage that did not converge, and what rests on it, are absent
 */
public record SimulationRun(
        long seed,
        Convergence pretraining,
        Convergence finetuning,
        Optional<Convergence> loraOnly,
        Map<Quantity, Double> values) {
    /** Defensive copy. */
    public SimulationRun {
        Map<Quantity, Double> copy = new EnumMap<>(Quantity.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** Whether every stage converged. */
    public boolean isConverged() {
        return pretraining.status().isAnswer()
                && finetuning.status().isAnswer()
                && loraOnly.map(convergence -> convergence.status().isAnswer()).orElse(true);
    }
}
