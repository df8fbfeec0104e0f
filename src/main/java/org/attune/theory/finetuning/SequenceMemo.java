package org.attune.theory.finetuning;

import java.util.function.Supplier;
import org.attune.theory.channel.TrainingSequences;

/**
 * Remembers the sequences that fine-tuning learns from: they depend on the frozen model, on e and on ρ, but not on α′
 * and λ′, and choosing them takes longer than many an evaluation of the equations.
 */
@FunctionalInterface
public interface SequenceMemo {
    /** Whose order parameters the frozen fields have. */
    enum Law {
        /** Those pooled over all scrambles. */
        TOGETHER,
        /** In each scramble its own. */
        APART
    }

    /** Remembers nothing. */
    SequenceMemo NONE = (law, computation) -> computation.get();

    /**
     * The sequences of the question at hand, computed if they are not known.
     *
     * @param computation computes them; the same for equal frozen models, e and ρ
     */
    TrainingSequences get(Law law, Supplier<TrainingSequences> computation);
}
