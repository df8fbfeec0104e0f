package org.attune.model;

import java.util.Optional;
import java.util.function.UnaryOperator;

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
                scaled(1.3, testError),
                opposite(trainError),
                new Estimate(0.5, 0.01),
                new Estimate(0.02, 0.002),
                false,
                Optional.empty());
    }

    /** Fine-tuning without pre-training: stable, all but the test error made up. */
    public static FinetuningPrediction loraOnly(Estimate testError) {
        return loraOnly(Status.CONVERGED, testError);
    }

    /** Likewise with a status. */
    public static FinetuningPrediction loraOnly(Status status, Estimate testError) {
        Estimate half = new Estimate(0.5, 0.01);
        return finetuning(
                new Convergence(status, 8, 1e-9),
                new OrderParameters(half, half, half, half, half, half),
                half,
                testError,
                scaled(0.5, testError));
    }

    /**
     * Pre-training whose moments are prescribed.
     *
     * @param testError E
     */
    public static PretrainingPrediction prescribed(PrescribedPretraining moments, Estimate testError) {
        return new PretrainingPrediction(
                Convergence.exact(Status.CONVERGED),
                Estimate.exact(moments.self()),
                Estimate.exact(moments.target()),
                testError,
                Optional.empty());
    }

    /** The same fine-tuning with another replicon. */
    public static FinetuningPrediction withReplicon(FinetuningPrediction finetuning, Estimate replicon) {
        return withStability(finetuning, replicon, finetuning.jumpShare());
    }

    /** The same fine-tuning with another replicon and share of jumps. */
    public static FinetuningPrediction withStability(
            FinetuningPrediction finetuning, Estimate replicon, Estimate jumpShare) {
        return finetuning.withStability(replicon, jumpShare);
    }

    /** The same fine-tuning with another test error. */
    public static FinetuningPrediction withTestError(FinetuningPrediction finetuning, Estimate testError) {
        return new FinetuningPrediction(
                finetuning.convergence(),
                finetuning.order(),
                finetuning.overlap(),
                testError,
                finetuning.trainError(),
                finetuning.forgettingError(),
                finetuning.freeEntropy(),
                finetuning.replicon(),
                finetuning.jumpShare(),
                finetuning.flat(),
                finetuning.secondBranch());
    }

    /** The same prediction with fine-tuning changed. */
    public static Prediction withFinetuning(Prediction prediction, UnaryOperator<FinetuningPrediction> change) {
        return new Prediction(
                prediction.parameters(),
                prediction.accuracy(),
                prediction.pretraining(),
                change.apply(prediction.finetuning()),
                prediction.baselines(),
                prediction.effectiveNoise(),
                prediction.bayes());
    }

    /** The same prediction, in which jumps carry so much of the response in fine-tuning. */
    public static Prediction withJumps(Prediction prediction, double jumpShare) {
        return withFinetuning(
                prediction,
                finetuning -> withStability(finetuning, finetuning.replicon(), new Estimate(jumpShare, 0.001)));
    }

    /** The same fine-tuning beside a second fixed point, at half the overlap. */
    public static FinetuningPrediction withSecondBranch(FinetuningPrediction finetuning) {
        return new FinetuningPrediction(
                finetuning.convergence(),
                finetuning.order(),
                finetuning.overlap(),
                finetuning.testError(),
                finetuning.trainError(),
                finetuning.forgettingError(),
                finetuning.freeEntropy(),
                finetuning.replicon(),
                finetuning.jumpShare(),
                false,
                Optional.of(new FinetuningPrediction.Branch(
                        scaled(0.7, finetuning.order().self()),
                        scaled(0.4, finetuning.order().target()),
                        scaled(1.6, finetuning.order().inverseCurvature()),
                        scaled(0.5, finetuning.overlap()),
                        scaled(1.2, finetuning.testError()),
                        scaled(1.1, finetuning.freeEntropy()))));
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
                scaled(0.9, pretrainingTestError),
                finetuning,
                alphaPerfect,
                Optional.of(Estimate.exact(0.2)));
    }

    /** The fine-tuning part of the benchmark. */
    public static BayesPrediction.Finetuning bayesFinetuning(Estimate self, Estimate overlap, Estimate testError) {
        return new BayesPrediction.Finetuning(self, overlap, testError, scaled(0.9, testError));
    }

    /** A prediction in which every number is there and no two are alike. */
    public static Prediction complete(Status pretraining, Status finetuning, Status bayes) {
        Numbers next = new Numbers();
        return new Prediction(
                Parameters.DEFAULT,
                Level.PREVIEW.accuracy(),
                new PretrainingPrediction(
                        new Convergence(pretraining, 5, 0.1),
                        next.get(),
                        next.get(),
                        next.get(),
                        Optional.of(new PretrainingPrediction.Training(
                                next.get(),
                                next.get(),
                                next.get(),
                                next.get(),
                                next.get(),
                                next.get(),
                                next.get(),
                                next.get(),
                                next.get()))),
                new FinetuningPrediction(
                        new Convergence(finetuning, 5, 0.1),
                        new OrderParameters(next.get(), next.get(), next.get(), next.get(), next.get(), next.get()),
                        next.get(),
                        next.get(),
                        next.get(),
                        next.get(),
                        next.get(),
                        next.get(),
                        next.get(),
                        false,
                        Optional.of(new FinetuningPrediction.Branch(
                                next.get(), next.get(), next.get(), next.get(), next.get(), next.get()))),
                new Baselines(next.get(), loraOnly(next.get())),
                new EffectiveNoise(
                        next.get(),
                        next.get(),
                        next.get(),
                        Optional.of(next.get()),
                        Optional.of(next.get()),
                        next.get()),
                Optional.of(new BayesPrediction(
                        new Convergence(bayes, 5, 0.1),
                        next.get(),
                        Optional.of(next.get()),
                        next.get(),
                        next.get(),
                        Optional.of(new BayesPrediction.Finetuning(next.get(), next.get(), next.get(), next.get())),
                        Optional.of(next.get()),
                        Optional.of(next.get()))));
    }

    /** 1, 2, 3 … */
    private static final class Numbers {
        private int last;

        Estimate get() {
            last++;
            return Estimate.exact(last);
        }
    }

    private static Estimate scaled(double factor, Estimate estimate) {
        return new Estimate(factor * estimate.value(), estimate.standardError());
    }

    private static Estimate opposite(Estimate estimate) {
        return new Estimate(-estimate.value(), estimate.standardError());
    }
}
