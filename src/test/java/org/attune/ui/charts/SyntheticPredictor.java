package org.attune.ui.charts;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Baselines;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.EffectiveNoise;
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
 * Answers at once with simple smooth formulas that look like the theory and depend on every parameter; for tests of
 * what shows answers. Standard errors shrink with the number of nodes.
 */
public final class SyntheticPredictor implements Predictor {
    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        cancellation.throwIfCancelled();
        return predict(parameters, accuracy, Status.CONVERGED, Status.CONVERGED);
    }

    /** An answer with stages of the given statuses. */
    public static Prediction predict(
            Parameters parameters, Accuracy accuracy, Status pretrainingStatus, Status finetuningStatus) {
        double relativeError = 0.5 / Math.sqrt(accuracy.nodes());
        double labels = parameters.targetSecondMoment();
        double learned = parameters.alpha() * parameters.tokens() / (0.3 + parameters.alpha() * parameters.tokens());
        double shrunk = 1 / (1 + 4 * parameters.lambda() * parameters.kappa());
        double target = labels * learned * shrunk;
        double self = target * (0.8 + 0.2 * shrunk);
        double noise = parameters.delta() / 2 + labels + self - 2 * target;
        double samples = parameters.alphaPrime() / (parameters.alphaPrime() + 0.4 * (1 + noise));
        double softness = 1 / (1 + 0.5 * parameters.lambdaPrime());
        double overlap = Math.sqrt(samples) * (0.9 + 0.1 * softness);
        double update = samples * softness;
        double curvature = 1 / (2 * parameters.lambdaPrime() + parameters.alphaPrime());
        double errorScale = parameters.activation() == Activation.LINEAR ? 1.2 : 0.45;
        return new Prediction(
                parameters,
                accuracy,
                Stages.pretraining(
                        new Convergence(pretrainingStatus, 12, 1e-9),
                        order(self, target, 0.4 + parameters.alpha(), relativeError),
                        estimate(errorScale * noise / 1.2, relativeError),
                        estimate(errorScale * noise * 0.4, relativeError),
                        Estimate.exact(1.3)),
                Stages.finetuning(
                        new Convergence(finetuningStatus, 15, 1e-9),
                        order(update, overlap * Math.sqrt(update), curvature, relativeError),
                        estimate(overlap, relativeError / 4),
                        estimate(errorScale * (noise + 1 - overlap * overlap), relativeError),
                        estimate(errorScale * noise * samples * 0.8, relativeError)),
                new Baselines(
                        estimate(errorScale * (noise + 1), relativeError),
                        Stages.loraOnly(estimate(errorScale * (3.1 - 0.5 * samples), relativeError))),
                new EffectiveNoise(
                        estimate(noise, relativeError),
                        Estimate.exact(parameters.delta() / 2),
                        estimate(parameters.beta() == 1 ? noise : 0.9 * noise, relativeError),
                        Optional.of(estimate(target / self, relativeError)),
                        Optional.of(estimate(0.75 * noise, relativeError)),
                        estimate(0.6 * noise, relativeError)),
                Optional.of(bayes(noise, labels * learned, samples, errorScale, relativeError)));
    }

    private static BayesPrediction bayes(
            double noise, double self, double samples, double errorScale, double relativeError) {
        double finetuned = Math.pow(samples, 0.4);
        return Stages.bayes(
                new Convergence(Status.CONVERGED, 9, 1e-10),
                Estimate.exact(self),
                Optional.of(Estimate.exact(2.1)),
                estimate(errorScale * noise * 0.55, relativeError),
                Optional.of(Stages.bayesFinetuning(
                        estimate(finetuned, relativeError / 4),
                        estimate(Math.sqrt(finetuned), relativeError / 4),
                        estimate(errorScale * (noise * 0.75 + 1 - finetuned), relativeError))),
                Optional.empty());
    }

    private static OrderParameters order(double self, double target, double curvature, double relativeError) {
        return new OrderParameters(
                estimate(self, relativeError),
                estimate(target, relativeError),
                estimate(curvature, relativeError),
                estimate(2 * self, relativeError),
                estimate(2 * target, relativeError),
                estimate(1 / curvature, relativeError));
    }

    private static Estimate estimate(double value, double relativeError) {
        return new Estimate(value, Math.abs(value) * relativeError);
    }
}
