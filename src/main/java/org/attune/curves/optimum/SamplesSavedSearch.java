package org.attune.curves.optimum;

import java.util.Optional;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.attune.model.Accuracy;
import org.attune.model.Assessment;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/**
 * Finds how many fine-tuning samples another pre-training needs for the same error E′. From the present α′ it walks
 * along the curve of the other pre-training, down when that is better and up when it is worse, until the error has been
 * passed, and then solves for α′ in between. Not safe for use from several threads.
 */
public final class SamplesSavedSearch {
    private static final double STRIDE = 2;
    private static final int MOST_STRIDES = 10;
    private static final double TOLERANCE = 1e-5;
    private static final int MOST_EVALUATIONS = 50;

    private final Exploration exploration;

    /**
     * A search that knows nothing yet.
     *
     * @param predictor the theory; it should remember stages, since only α′ moves
     * @param accuracy with how many nodes
     * @param cancellation asked between predictions and within
     */
    public SamplesSavedSearch(Predictor predictor, Accuracy accuracy, CancellationSignal cancellation) {
        this(new Exploration(predictor, accuracy, cancellation));
    }

    SamplesSavedSearch(Exploration exploration) {
        this.exploration = exploration;
    }

    /**
     * The samples that another pre-training needs for the present error.
     *
     * @param present the present parameters
     * @param otherLambda λ of the other pre-training
     * @return what is saved; or why there is no such number: {@link Missing#NO_ANSWER} when a point on the way did not
     *     converge, {@link Missing#WITHOUT_SAMPLES} or {@link Missing#OUT_OF_REACH}
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Finding<SamplesSaved> find(Parameters present, double otherLambda) {
        Optional<Estimate> testError = testError(present);
        Parameters other = present.with(ParameterInfo.LAMBDA, otherLambda);
        Optional<Estimate> otherError = testError(other);
        if (testError.isEmpty() || otherError.isEmpty()) {
            return Finding.none(Missing.NO_ANSWER);
        }
        Curve curve = new Curve(other, testError.get());
        try {
            double excess = otherError.get().value() - testError.get().value();
            if (excess == 0) {
                return Finding.of(saved(present, otherLambda, testError.get(), Estimate.exact(present.alphaPrime())));
            }
            return crossing(curve, excess)
                    .map(needed -> Finding.of(saved(present, otherLambda, testError.get(), needed)))
                    .orElseGet(() -> Finding.none(excess < 0 ? Missing.WITHOUT_SAMPLES : Missing.OUT_OF_REACH));
        } catch (Unanswered gap) {
            return Finding.none(Missing.NO_ANSWER);
        }
    }

    private SamplesSaved saved(Parameters present, double otherLambda, Estimate testError, Estimate needed) {
        Parameters there =
                present.with(ParameterInfo.LAMBDA, otherLambda).with(ParameterInfo.ALPHA_PRIME, needed.value());
        return new SamplesSaved(
                present, otherLambda, testError, needed, assessment(present).eitherOr(assessment(there)));
    }

    private Assessment assessment(Parameters parameters) {
        return exploration.at(parameters).assessment(Stage.FINETUNING);
    }

    /** The α′ nearest to the present one at which the other curve has the error; empty when the walk ends before. */
    private static Optional<Estimate> crossing(Curve curve, double excessHere) {
        double stride = Math.copySign(Math.log(STRIDE), excessHere);
        double from = 0;
        double excessFrom = excessHere;
        for (int i = 1; i <= MOST_STRIDES; i++) {
            double to = i * stride;
            double excessTo = curve.excess(to);
            if (excessFrom * excessTo <= 0) {
                double root = new BrentSolver(TOLERANCE)
                        .solve(MOST_EVALUATIONS, curve::excess, Math.min(from, to), Math.max(from, to));
                double needed = curve.alphaPrime(root);
                double slope = Math.abs((excessTo - excessFrom) / stride);
                return Optional.of(new Estimate(needed, needed * curve.standardError(root) / slope));
            }
            from = to;
            excessFrom = excessTo;
        }
        return Optional.empty();
    }

    private Optional<Estimate> testError(Parameters parameters) {
        return Quantity.FINETUNING_TEST_ERROR.of(exploration.at(parameters));
    }

    /** The error E′ of the other pre-training beyond the present error, by log α′ from the present α′. */
    private final class Curve {
        private final Parameters other;
        private final Estimate present;

        Curve(Parameters other, Estimate present) {
            this.other = other;
            this.present = present;
        }

        double alphaPrime(double logRatio) {
            return other.alphaPrime() * Math.exp(logRatio);
        }

        double excess(double logRatio) {
            return at(logRatio).value() - present.value();
        }

        double standardError(double logRatio) {
            return Math.hypot(at(logRatio).standardError(), present.standardError());
        }

        private Estimate at(double logRatio) {
            return testError(other.with(ParameterInfo.ALPHA_PRIME, alphaPrime(logRatio)))
                    .orElseThrow(Unanswered::new);
        }
    }

    /** Leaves the root search at a point that did not converge. */
    private static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
