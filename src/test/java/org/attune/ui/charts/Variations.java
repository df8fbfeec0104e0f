package org.attune.ui.charts;

import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.model.Baselines;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Stages;

/** Synthetic answers in which something happens that the plain ones do not have. */
public final class Variations {
    private Variations() {}

    /** The same answer with another R_fine. */
    public static Prediction withFinetuningReplicon(Prediction plain, Estimate replicon) {
        FinetuningPrediction finetuning = plain.finetuning();
        return with(
                plain, plain.pretraining(), finetuning(finetuning, finetuning.overlap(), replicon, Optional.empty()));
    }

    /** The same answer with another share of jumps in fine-tuning. */
    public static Prediction withJumps(Prediction plain, Estimate jumpShare) {
        FinetuningPrediction finetuning = plain.finetuning();
        return with(plain, plain.pretraining(), Stages.withStability(finetuning, finetuning.replicon(), jumpShare));
    }

    /** The same answer with another share of jumps in the LoRA-only baseline. */
    public static Prediction withLoraOnlyJumps(Prediction plain, Estimate jumpShare) {
        FinetuningPrediction loraOnly = plain.baselines().loraOnly().orElseThrow();
        return new Prediction(
                plain.parameters(),
                plain.accuracy(),
                plain.pretraining(),
                plain.finetuning(),
                new Baselines(
                        plain.baselines().frozenError(),
                        Stages.withStability(loraOnly, loraOnly.replicon(), jumpShare)),
                plain.effectiveNoise(),
                plain.bayes());
    }

    /** The same answer with another R_pre. */
    public static Prediction withPretrainingReplicon(Prediction plain, Estimate replicon) {
        PretrainingPrediction pretraining = plain.pretraining();
        PretrainingPrediction.Training training = pretraining.training().orElseThrow();
        return with(
                plain,
                new PretrainingPrediction(
                        pretraining.convergence(),
                        pretraining.self(),
                        pretraining.target(),
                        pretraining.testError(),
                        Optional.of(new PretrainingPrediction.Training(
                                training.inverseCurvature(),
                                training.selfConjugate(),
                                training.targetConjugate(),
                                training.inverseCurvatureConjugate(),
                                training.trainError(),
                                training.freeEntropy(),
                                replicon,
                                training.jumpShare(),
                                training.lambdaCritical()))),
                plain.finetuning());
    }

    /** The same answer with another overlap, and perhaps a second branch whose numbers are all its overlap. */
    public static Prediction withBranches(Prediction plain, double overlap, OptionalDouble secondOverlap) {
        Optional<FinetuningPrediction.Branch> second = secondOverlap.isPresent()
                ? Optional.of(branch(Estimate.exact(secondOverlap.getAsDouble())))
                : Optional.empty();
        FinetuningPrediction finetuning = plain.finetuning();
        return with(
                plain,
                plain.pretraining(),
                finetuning(finetuning, Estimate.exact(overlap), finetuning.replicon(), second));
    }

    private static FinetuningPrediction.Branch branch(Estimate every) {
        return new FinetuningPrediction.Branch(every, every, every, every, every, every);
    }

    private static FinetuningPrediction finetuning(
            FinetuningPrediction plain,
            Estimate overlap,
            Estimate replicon,
            Optional<FinetuningPrediction.Branch> second) {
        return new FinetuningPrediction(
                plain.convergence(),
                plain.order(),
                overlap,
                plain.testError(),
                plain.trainError(),
                plain.forgettingError(),
                plain.freeEntropy(),
                replicon,
                plain.jumpShare(),
                false,
                second);
    }

    private static Prediction with(
            Prediction plain, PretrainingPrediction pretraining, FinetuningPrediction finetuning) {
        return new Prediction(
                plain.parameters(),
                plain.accuracy(),
                pretraining,
                finetuning,
                plain.baselines(),
                plain.effectiveNoise(),
                plain.bayes());
    }
}
