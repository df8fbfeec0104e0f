package org.attune.ui.shell;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Baselines;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.OrderParameters;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;

/**
 * Smooth made-up answers at no cost, different for every parameter, so that the window can be tried without the theory.
 * Some parameters bring about what the theory does rarely: T = 7 does not converge, T ≥ 100 fails, λ ≥ 13 α collapses,
 * and Δ = 0 with α ≥ 1 recovers perfectly.
 */
final class SyntheticPredictor implements Predictor {
    static final int UNCONVERGED_TOKENS = 7;
    static final int FAILING_TOKENS = 100;

    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        cancellation.throwIfCancelled();
        if (parameters.tokens() >= FAILING_TOKENS) {
            throw new IllegalStateException("synthetic failure");
        }
        double error = 0.01 / Math.sqrt(accuracy.nodes() / 256.0);
        double lambdaCritical = 13 * parameters.alpha();
        boolean collapsed = parameters.lambda() >= lambdaCritical;
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
        double target = targetMoment * learnt;
        double self = targetMoment * learnt * learnt * 1.1;
        double curvature = collapsed ? 0 : 0.1 / (parameters.alpha() + parameters.lambda());
        double noise = parameters.delta() / 2 + targetMoment + self - 2 * target;
        double small =
                scale * parameters.alphaPrime() / (parameters.alphaPrime() + noise) / (1 + parameters.lambdaPrime());
        double smallSelf = small * small + 0.3 * noise / (1 + parameters.alphaPrime());
        double overlap = small / Math.sqrt(smallSelf);
        double bayesOverlap = Math.sqrt(overlap);
        return new Prediction(
                parameters,
                accuracy,
                Stages.pretraining(
                        new Convergence(status, 20, 1e-9),
                        order(self, target, curvature, error),
                        estimate(0.3 * noise, error),
                        estimate(0.1 * noise, error),
                        Estimate.exact(lambdaCritical)),
                Stages.finetuning(
                        new Convergence(status.isAnswer() ? Status.CONVERGED : status, 30, 1e-9),
                        order(smallSelf, small, 0.2 / (1 + parameters.alphaPrime()), error),
                        estimate(overlap, error),
                        estimate(0.3 * noise + 0.4 * (1 - overlap), error),
                        estimate(0.1 * noise, error)),
                new Baselines(
                        estimate(0.3 * noise + 0.5, error),
                        Optional.of(estimate(0.3 * targetMoment + 0.4 / (1 + parameters.alphaPrime()), error))),
                Stages.noise(estimate(noise, error), Estimate.exact(parameters.delta() / 2)),
                Optional.of(bayes(parameters, noise, bayesOverlap, error)));
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
