package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.model.Convergence;
import org.attune.model.FinetuningPrediction;
import org.attune.model.Stage;
import org.attune.model.Verdict;

/**
 * A solved fine-tuning stage.
 *
 * @param convergence how it was reached
 * @param overlaps m, b, v, from which a neighbouring solve may start
 * @param prediction the answer with standard errors
 * @param around what is known around it, kept only for coarse node sets, which serve a drag
 * @param second the second branch, which the prediction names, too
 */
public record FinetuningState(
        Convergence convergence,
        FinetuningOverlaps overlaps,
        FinetuningPrediction prediction,
        Optional<Linearisation> around,
        Optional<FinetuningState> second) {
    /** A state without a second branch. */
    FinetuningState(
            Convergence convergence,
            FinetuningOverlaps overlaps,
            FinetuningPrediction prediction,
            Optional<Linearisation> around) {
        this(convergence, overlaps, prediction, around, Optional.empty());
    }

    /** Where a nearby question may start; without an update where nothing is left of it. */
    public Optional<FinetuningStart> asStart() {
        return convergence.status().isAnswer() ? Optional.of(new FinetuningStart(overlaps, around)) : Optional.empty();
    }

    /** Whether replica symmetry is broken, so that no more work is worth while. */
    boolean isBroken() {
        return prediction.assessment(Stage.FINETUNING).verdict() == Verdict.BROKEN;
    }

    /** The same state with the stability and the share of jumps that another answer has. */
    FinetuningState judgedBy(FinetuningPrediction other) {
        return new FinetuningState(
                convergence, overlaps, prediction.withStability(other.replicon(), other.jumpShare()), around, second);
    }

    /** Free entropy, which tells which of two branches is the answer. */
    private double freeEntropy() {
        return prediction.freeEntropy().value();
    }

    /** The one of two branches with the larger free entropy, Eq. (22), with the other one beside it. */
    FinetuningState selected(FinetuningState other) {
        return freeEntropy() >= other.freeEntropy() ? beside(other) : other.beside(this);
    }

    /** The same state with another one beside it as its second branch. */
    private FinetuningState beside(FinetuningState other) {
        return new FinetuningState(
                convergence,
                overlaps,
                prediction.with(Optional.of(other.prediction().asBranch())),
                around,
                Optional.of(other));
    }
}
