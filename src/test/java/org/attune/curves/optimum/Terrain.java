package org.attune.curves.optimum;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
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
 * A theory whose errors and overlap are what a test says; nothing else of it means anything.
 *
 * @param pretrainingError E
 * @param finetuningError E′
 * @param overlap o_w
 * @param answered where it converges
 */
record Terrain(
        ToDoubleFunction<Parameters> pretrainingError,
        ToDoubleFunction<Parameters> finetuningError,
        ToDoubleFunction<Parameters> overlap,
        Predicate<Parameters> answered)
        implements Predictor {
    /** λ_c of every terrain. */
    static final double LAMBDA_CRITICAL = 1.5;

    /** Standard error of every number. */
    static final double STANDARD_ERROR = 1e-3;

    /** A terrain of one shape for all that is sought: E = E′ = 1 − o_w, answered everywhere. */
    static Terrain of(ToDoubleFunction<Parameters> error) {
        return new Terrain(error, error, parameters -> 1 - error.applyAsDouble(parameters), parameters -> true);
    }

    /** The same terrain with gaps. */
    Terrain answeredWhere(Predicate<Parameters> where) {
        return new Terrain(pretrainingError, finetuningError, overlap, where);
    }

    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        cancellation.throwIfCancelled();
        Convergence convergence =
                new Convergence(answered.test(parameters) ? Status.CONVERGED : Status.NOT_CONVERGED, 3, 1e-9);
        Estimate one = Estimate.exact(1);
        OrderParameters order = new OrderParameters(one, one, one, one, one, one);
        return new Prediction(
                parameters,
                accuracy,
                Stages.pretraining(
                        convergence,
                        order,
                        estimate(pretrainingError.applyAsDouble(parameters)),
                        one,
                        Estimate.exact(LAMBDA_CRITICAL)),
                Stages.finetuning(
                        convergence,
                        order,
                        estimate(overlap.applyAsDouble(parameters)),
                        estimate(finetuningError.applyAsDouble(parameters)),
                        one),
                new Baselines(one, Stages.loraOnly(one)),
                Stages.noise(one, one),
                Optional.empty());
    }

    private static Estimate estimate(double value) {
        return new Estimate(value, STANDARD_ERROR);
    }
}
