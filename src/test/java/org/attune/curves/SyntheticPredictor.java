package org.attune.curves;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Baselines;
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
 * Stands in for the theory: answers at once with numbers that are smooth in every parameter, have errors that shrink
 * with the nodes, and mean nothing.
 */
public final class SyntheticPredictor implements Predictor {

    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        cancellation.throwIfCancelled();
        return answer(parameters, accuracy, Status.CONVERGED);
    }

    /** The answer, with fine-tuning in a given status. */
    public static Prediction answer(Parameters parameters, Accuracy accuracy, Status finetuningStatus) {
        double tokens = parameters.tokens();
        double second = parameters.targetSecondMoment();
        double learned = parameters.alpha()
                / (parameters.alpha() + 0.1 * (1 + parameters.lambda() * Math.sqrt(parameters.kappa())));
        double shrunk = learned / (1 + parameters.lambda() + parameters.delta() / 4);
        double target = second * shrunk;
        double self = second * shrunk * (0.7 + 0.3 * shrunk);
        double noise = parameters.delta() / 2 + Math.max(0, second + self - 2 * target);
        double finetuned = parameters.alphaPrime() / (parameters.alphaPrime() + 1 + noise);
        double overlap = finetuned / (1 + parameters.lambdaPrime() / 10);
        double scale = (tokens * tokens + tokens) / (tokens * tokens);
        double frozen = scale * (noise + 1);
        Accuracy nodes = accuracy;
        Convergence converged = new Convergence(Status.CONVERGED, 7, 1e-9);
        return new Prediction(
                parameters,
                accuracy,
                Stages.pretraining(
                        converged,
                        order(self, target, 1 / (1 + parameters.lambda()), nodes),
                        estimate(scale * noise, nodes),
                        estimate(scale * noise * 0.8, nodes),
                        estimate(1 + second, nodes)),
                Stages.finetuning(
                        new Convergence(finetuningStatus, 9, 1e-9),
                        order(overlap * overlap, overlap * overlap, 1 / (1 + parameters.lambdaPrime()), nodes),
                        estimate(overlap, nodes),
                        estimate(frozen - scale * overlap * overlap, nodes),
                        estimate(0.8 * (frozen - scale * overlap * overlap), nodes)),
                new Baselines(estimate(frozen, nodes), Stages.loraOnly(estimate(frozen + 0.2, nodes))),
                Stages.noise(estimate(noise, nodes), Estimate.exact(parameters.delta() / 2)),
                Optional.of(Stages.bayes(
                        converged,
                        estimate(second * learned, nodes),
                        Optional.of(estimate(1 / (1.01 - learned), nodes)),
                        estimate(scale * noise * 0.7, nodes),
                        Optional.of(Stages.bayesFinetuning(
                                estimate(finetuned, nodes),
                                estimate(Math.sqrt(finetuned), nodes),
                                estimate(scale * (noise + 1 - finetuned * finetuned) * 0.9, nodes))),
                        Optional.empty())));
    }

    private static OrderParameters order(double self, double target, double curvature, Accuracy nodes) {
        return new OrderParameters(
                estimate(self, nodes),
                estimate(target, nodes),
                estimate(curvature, nodes),
                estimate(self / curvature, nodes),
                estimate(target / curvature, nodes),
                estimate(1 / curvature, nodes));
    }

    private static Estimate estimate(double value, Accuracy nodes) {
        double relativeError = 0.2 / Math.sqrt(nodes.nodes());
        return new Estimate(value * (1 + relativeError), Math.abs(value) * relativeError);
    }
}
