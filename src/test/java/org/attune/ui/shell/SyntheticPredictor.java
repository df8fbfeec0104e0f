package org.attune.ui.shell;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Baselines;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.EffectiveNoise;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.OrderParameters;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;

/**
 * Smooth made-up answers at no cost, different for every parameter, so that the window can be tried without the theory.
 * Some parameters bring about what the theory does rarely: T = 7 does not converge, T = 30 fails, λ ≥ 13 α collapses, Δ
 * = 0 with α ≥ 1 recovers perfectly, λ′ &lt; 0.01 makes fine-tuning unstable, with jumps and a second branch, and κ
 * &gt; 4 pre-training.
 */
final class SyntheticPredictor implements Predictor {
    static final int UNCONVERGED_TOKENS = 7;
    static final int FAILING_TOKENS = 30;
    static final double SMALLEST_STABLE_LAMBDA_PRIME = 0.01;
    static final double LARGEST_STABLE_KAPPA = 4;

    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        cancellation.throwIfCancelled();
        if (parameters.tokens() == FAILING_TOKENS) {
            throw new IllegalStateException("synthetic failure");
        }
        double error = 0.01 / Math.sqrt(accuracy.nodes() / 256.0);
        double lambdaCritical = 13 * parameters.alpha();
        boolean collapsed =
                parameters.lambda() >= lambdaCritical && parameters.prescribed().isEmpty();
        Status status = parameters.tokens() == UNCONVERGED_TOKENS
                ? Status.NOT_CONVERGED
                : collapsed ? Status.COLLAPSED : Status.CONVERGED;
        double scale = parameters.activation() == Activation.LINEAR ? 1.2 : 1;
        double targetMoment = parameters.targetSecondMoment();
        double learnt = collapsed
                ? 0
                : parameters.alpha()
                        / (parameters.alpha() + 0.05 * (1 + parameters.delta()))
                        / Math.sqrt(parameters.kappa())
                        * (1 - parameters.lambda() / lambdaCritical)
                        * (1 - 1.0 / (1 + parameters.tokens()));
        double target =
                parameters.prescribed().map(PrescribedPretraining::target).orElse(targetMoment * learnt);
        double self =
                parameters.prescribed().map(PrescribedPretraining::self).orElse(targetMoment * learnt * learnt * 1.1);
        double curvature = collapsed ? 0 : 0.1 / (parameters.alpha() + parameters.lambda());
        double beta = parameters.beta();
        double floor = parameters.delta() / 2 + targetMoment;
        double plainNoise = floor + self - 2 * target;
        double noise = (floor + beta * beta * self - 2 * beta * target)
                * (parameters.reuse() ? 0.8 : 1)
                * Math.pow(parameters.rho(), 0.1);
        PretrainingPrediction solved = pretraining(
                parameters,
                new Convergence(status, 20, 1e-9),
                order(self, target, curvature, error),
                estimate(0.3 * noise, error),
                estimate(0.1 * noise, error),
                Estimate.exact(lambdaCritical));
        double small =
                scale * parameters.alphaPrime() / (parameters.alphaPrime() + noise) / (1 + parameters.lambdaPrime());
        double smallSelf = small * small + 0.3 * noise / (1 + parameters.alphaPrime());
        double overlap = small / Math.sqrt(smallSelf);
        double bayesOverlap = Math.sqrt(overlap);
        return new Prediction(
                parameters,
                accuracy,
                parameters
                        .prescribed()
                        .map(given -> new PretrainingPrediction(
                                Convergence.exact(Status.CONVERGED),
                                Estimate.exact(given.self()),
                                Estimate.exact(given.target()),
                                solved.testError(),
                                Optional.empty()))
                        .orElse(solved),
                finetuning(
                        parameters,
                        new Convergence(status.isAnswer() ? Status.CONVERGED : status, 30, 1e-9),
                        order(smallSelf, small, 0.2 / (1 + parameters.alphaPrime()), error),
                        estimate(overlap, error),
                        estimate(0.3 * noise + 0.4 * (1 - overlap), error),
                        estimate(0.1 * noise, error)),
                new Baselines(
                        estimate(0.3 * noise + 0.5, error),
                        Stages.loraOnly(estimate(0.3 * targetMoment + 0.4 / (1 + parameters.alphaPrime()), error))),
                new EffectiveNoise(
                        estimate(plainNoise, error),
                        Estimate.exact(parameters.delta() / 2),
                        estimate(noise, error),
                        self > 0 ? Optional.of(estimate(target / self, error)) : Optional.empty(),
                        Optional.of(estimate(0.8 * plainNoise, error)),
                        estimate(0.7 * plainNoise, error)),
                Optional.of(bayes(parameters, noise, bayesOverlap, error)));
    }

    private static PretrainingPrediction pretraining(
            Parameters parameters,
            Convergence convergence,
            OrderParameters order,
            Estimate testError,
            Estimate trainError,
            Estimate lambdaCritical) {
        PretrainingPrediction stable = Stages.pretraining(convergence, order, testError, trainError, lambdaCritical);
        PretrainingPrediction.Training training = stable.training().orElseThrow();
        boolean unstable = parameters.kappa() > LARGEST_STABLE_KAPPA;
        return new PretrainingPrediction(
                convergence,
                stable.self(),
                stable.target(),
                testError,
                Optional.of(new PretrainingPrediction.Training(
                        training.inverseCurvature(),
                        training.selfConjugate(),
                        training.targetConjugate(),
                        training.inverseCurvatureConjugate(),
                        trainError,
                        training.freeEntropy(),
                        unstable ? new Estimate(1.4, 0.1) : training.replicon(),
                        unstable ? new Estimate(0.2, 0.01) : training.jumpShare(),
                        lambdaCritical)));
    }

    private static FinetuningPrediction finetuning(
            Parameters parameters,
            Convergence convergence,
            OrderParameters order,
            Estimate overlap,
            Estimate testError,
            Estimate trainError) {
        FinetuningPrediction stable = Stages.finetuning(convergence, order, overlap, testError, trainError);
        if (parameters.lambdaPrime() >= SMALLEST_STABLE_LAMBDA_PRIME) {
            return stable;
        }
        return new FinetuningPrediction(
                convergence,
                order,
                overlap,
                testError,
                trainError,
                stable.forgettingError(),
                stable.freeEntropy(),
                new Estimate(1.5, 0.1),
                new Estimate(0.1, 0.01),
                false,
                Optional.of(new FinetuningPrediction.Branch(
                        order.inverseCurvature(),
                        Estimate.exact(0.01),
                        order.inverseCurvature(),
                        Estimate.exact(0.125),
                        Estimate.exact(1.1 * testError.value()),
                        Estimate.exact(1.1 * stable.freeEntropy().value()))));
    }

    private static BayesPrediction bayes(Parameters parameters, double noise, double overlap, double error) {
        boolean perfect = parameters.delta() == 0 && parameters.alpha() >= 1;
        return Stages.bayes(
                Convergence.exact(perfect ? Status.PERFECT_RECOVERY : Status.CONVERGED),
                Estimate.exact(parameters.targetSecondMoment() - 0.2 * noise),
                Optional.of(Estimate.exact(1 + parameters.alpha())),
                estimate(perfect ? 0 : 0.2 * noise, error),
                Optional.of(Stages.bayesFinetuning(
                        estimate(overlap * overlap, error),
                        estimate(overlap, error),
                        estimate(0.2 * noise + 0.3 * (1 - overlap), error))),
                parameters.delta() == 0 ? Optional.of(Estimate.exact(1)) : Optional.empty());
    }

    private static OrderParameters order(double self, double target, double curvature, double error) {
        return new OrderParameters(
                estimate(self, error),
                estimate(target, error),
                estimate(curvature, error),
                estimate(1 + self, error),
                estimate(1 + target, error),
                estimate(1 + curvature, error));
    }

    private static Estimate estimate(double value, double error) {
        return new Estimate(value, error * value);
    }
}
