package org.attune.theory.pretraining;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.MathArrays;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.fixedpoint.Vectors;

/**
 * Newton's method for the state evolution of pre-training that is exact in the spectrum: a step solves the spectral
 * equations together with a linear model of the output channel, which costs one evaluation of the channel with its
 * slopes. What is linear in M, B and V are the logarithms of {@link ChannelCoefficients}: they hardly change.
 *
 * <p>From a start nearby it needs two evaluations: the mismatch is squared at every step, and the last step, small
 * enough for its square to be far below the tolerance, is taken without another look. Minima are sought anew where the
 * step from there is likely to be the last, since a fixed point is one of the minima that it follows. Gives up where it
 * does not come closer at every step.
 */
final class LinearisedIteration {
    private static final int MOST_EVALUATIONS = 10;
    private static final int MOST_SEARCHES = 4;

    /** A step must lower the mismatch by this, unless new minima have been found. */
    private static final double LEAST_PROGRESS = 0.5;

    /** What the last step may leave, in units of the tolerance: it is not measured but told by the steps before. */
    private static final double REMAINDER = 0.1;

    private static final int MOST_INNER_STEPS = 30;
    private static final double INNER_TOLERANCE = 1e-12;

    /** A mismatch that does not fall and is no larger than this is nothing but rounding. */
    private static final double ROUNDING = 1e-10;

    /** Q₀ + Q − 2M below which the channel has no linear model. */
    private static final double LEAST_DISTANCE = 1e-10;

    private static final double LONGEST_STEP = 0.5;
    private static final double DIFFERENCE = 1e-7;

    private final Parameters parameters;
    private final OutputChannel channel;
    private final ChannelForm form;
    private final CancellationSignal cancellation;
    private final double remainder;
    private int evaluations;

    LinearisedIteration(
            Parameters parameters, OutputChannel channel, ChannelForm form, CancellationSignal cancellation) {
        this.parameters = parameters;
        this.channel = channel;
        this.form = form;
        this.cancellation = cancellation;
        this.remainder = REMAINDER * channel.effort().tolerance();
    }

    /**
     * A fixed point.
     *
     * @param conjugates Q̂, M̂, V̂
     * @param residual largest mismatch of log coefficients, by the quadratic convergence of the last steps
     * @param channel the channel there
     */
    record Solution(Conjugates conjugates, double residual, ChannelLinearisation channel) {}

    /** Evaluations of the channel so far. */
    int evaluations() {
        return evaluations;
    }

    /** Iterates from a start; empty where that leads nowhere. */
    Optional<Solution> from(Conjugates start) {
        Conjugates conjugates = start;
        double previous = Double.POSITIVE_INFINITY;
        int searches = 0;
        while (evaluations < MOST_EVALUATIONS) {
            cancellation.throwIfCancelled();
            PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(conjugates, parameters);
            if (!isInDomain(overlaps) || !isLinearHere(overlaps)) {
                return Optional.empty();
            }
            boolean last = previous * previous <= Math.sqrt(remainder);
            boolean search = last && searches < MOST_SEARCHES;
            evaluations++;
            searches += search ? 1 : 0;
            ChannelLinearisation there = last ? channel.respond(overlaps, search) : channel.linearise(overlaps, false);
            double residual = Vectors.largest(mismatch(conjugates, overlaps, there));
            if (!(search ? residual < 1 : residual <= LEAST_PROGRESS * previous)) {
                return Optional.empty();
            }
            Optional<Conjugates> next = step(conjugates, there);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            conjugates = next.get();
            double left = residual * residual * Math.max(1, residual / (previous * previous));
            if (last && left <= remainder) {
                return solution(conjugates, left, there);
            }
            previous = residual;
        }
        return Optional.empty();
    }

    private Optional<Solution> solution(Conjugates conjugates, double left, ChannelLinearisation linear) {
        PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(conjugates, parameters);
        return isInDomain(overlaps)
                ? Optional.of(new Solution(conjugates, left, linear.movedTo(overlaps)))
                : Optional.empty();
    }

    private boolean isInDomain(PretrainingOverlaps overlaps) {
        return overlaps.inverseCurvature() > 0 && overlaps.residualVariance(parameters.labelVariance()) > 0;
    }

    /** Next to the target, what the channel gives depends on differences that M and B have too few digits of. */
    private static boolean isLinearHere(PretrainingOverlaps overlaps) {
        return overlaps.gap().isEmpty() || overlaps.gap().get().distance() > LEAST_DISTANCE;
    }

    /** Coefficients that the channel gives less those that lead to a point; not finite outside the domain. */
    private double[] mismatch(Conjugates conjugates, PretrainingOverlaps overlaps, ChannelLinearisation linear) {
        return MathArrays.ebeSubtract(
                form.coefficients(linear.output(overlaps).conjugates(), overlaps)
                        .logarithms(),
                form.coefficients(conjugates, overlaps).logarithms());
    }

    /** The fixed point of the spectrum with the linear model. */
    private Optional<Conjugates> step(Conjugates start, ChannelLinearisation linear) {
        return solve(start, (conjugates, overlaps) -> mismatch(conjugates, overlaps, linear));
    }

    /** The fixed point of the spectrum with constant coefficients near a start; empty where it is not found at once. */
    Optional<Conjugates> equilibrium(Conjugates start, ChannelCoefficients coefficients) {
        double[] constant = coefficients.logarithms();
        return solve(
                start,
                (conjugates, overlaps) -> MathArrays.ebeSubtract(
                        constant, form.coefficients(conjugates, overlaps).logarithms()));
    }

    /** Coefficients that a channel gives less those that lead to a point. */
    private interface Mismatch {
        double[] at(Conjugates conjugates, PretrainingOverlaps overlaps);
    }

    private Optional<Conjugates> solve(Conjugates start, Mismatch equations) {
        double[] x = start.logarithms();
        double[] mismatch = mismatchAt(x, equations);
        for (int step = 0; step < MOST_INNER_STEPS; step++) {
            if (!(Vectors.largest(mismatch) < Double.POSITIVE_INFINITY)) {
                return Optional.empty();
            }
            if (Vectors.largest(mismatch) <= INNER_TOLERANCE) {
                return Optional.of(Conjugates.fromLogarithms(x));
            }
            DecompositionSolver slopes = new LUDecomposition(slopes(x, mismatch, equations)).getSolver();
            if (!slopes.isNonSingular()) {
                return Optional.empty();
            }
            RealVector change = slopes.solve(new ArrayRealVector(mismatch));
            double fraction = Math.min(1, LONGEST_STEP / change.getLInfNorm());
            for (int k = 0; k < x.length; k++) {
                x[k] -= fraction * change.getEntry(k);
            }
            double[] next = mismatchAt(x, equations);
            if (Vectors.largest(next) >= Vectors.largest(mismatch) && Vectors.largest(next) <= ROUNDING) {
                return Optional.of(Conjugates.fromLogarithms(x));
            }
            mismatch = next;
        }
        return Optional.empty();
    }

    private Array2DRowRealMatrix slopes(double[] x, double[] mismatch, Mismatch equations) {
        Array2DRowRealMatrix slopes = new Array2DRowRealMatrix(x.length, x.length);
        for (int j = 0; j < x.length; j++) {
            double[] moved = x.clone();
            moved[j] += DIFFERENCE;
            double[] there = mismatchAt(moved, equations);
            for (int i = 0; i < x.length; i++) {
                slopes.setEntry(i, j, (there[i] - mismatch[i]) / DIFFERENCE);
            }
        }
        return slopes;
    }

    private double[] mismatchAt(double[] x, Mismatch equations) {
        Conjugates conjugates = Conjugates.fromLogarithms(x);
        PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(conjugates, parameters);
        double[] outside = {Double.NaN, Double.NaN, Double.NaN};
        return isInDomain(overlaps) ? equations.at(conjugates, overlaps) : outside;
    }
}
