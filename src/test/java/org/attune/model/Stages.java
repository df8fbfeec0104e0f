package org.attune.model;

import java.util.Optional;

/** Stages of synthetic predictions from the numbers that a test cares about; the others are made up from these. */
public final class Stages {
    private Stages() {}

    /** Solved pre-training: stable, with a free entropy of minus the train error. */
    public static PretrainingPrediction pretraining(
            Convergence convergence,
            OrderParameters order,
            Estimate testError,
            Estimate trainError,
            Estimate lambdaCritical) {
        return new PretrainingPrediction(
                convergence,
                order.self(),
                order.target(),
                testError,
                Optional.of(new PretrainingPrediction.Training(
                        order.inverseCurvature(),
                        order.selfConjugate(),
                        order.targetConjugate(),
                        order.inverseCurvatureConjugate(),
                        trainError,
                        opposite(trainError),
                        new Estimate(0.4, 0.01),
                        new Estimate(0.01, 0.001),
                        lambdaCritical)));
    }

    /** Fine-tuning: stable, with a free entropy of minus the train error, and without a second branch. */
    public static FinetuningPrediction finetuning(
            Convergence convergence, OrderParameters order, Estimate overlap, Estimate testError, Estimate trainError) {
        return new FinetuningPrediction(
                convergence,
                order,
                overlap,
                testError,
                trainError,
                new Estimate(1.3 * testError.value(), testError.standardError()),
                opposite(trainError),
                new Estimate(0.5, 0.01),
                new Estimate(0.02, 0.002),
                Optional.empty());
    }

    /** Effective noise without any recalibration, with β_min = 1. */
    public static EffectiveNoise noise(Estimate value, Estimate irreducible) {
        return new EffectiveNoise(value, irreducible, value, Optional.of(Estimate.exact(1)), Optional.of(value), value);
    }

    /** The benchmark: posterior-mean errors a tenth lower than those of the plug-in predictor, α′_c = 0.2. */
    public static BayesPrediction bayes(
            Convergence convergence,
            Estimate self,
            Optional<Estimate> selfConjugate,
            Estimate pretrainingTestError,
            Optional<BayesPrediction.Finetuning> finetuning,
            Optional<Estimate> alphaPerfect) {
        return new BayesPrediction(
                convergence,
                self,
                selfConjugate,
                pretrainingTestError,
                lower(pretrainingTestError),
                finetuning,
                alphaPerfect,
                Optional.of(Estimate.exact(0.2)));
    }

    /** The fine-tuning part of the benchmark. */
    public static BayesPrediction.Finetuning bayesFinetuning(Estimate self, Estimate overlap, Estimate testError) {
        return new BayesPrediction.Finetuning(self, overlap, testError, lower(testError));
    }

    private static Estimate opposite(Estimate estimate) {
        return new Estimate(-estimate.value(), estimate.standardError());
    }

    private static Estimate lower(Estimate estimate) {
        return new Estimate(0.9 * estimate.value(), estimate.standardError());
    }
}
