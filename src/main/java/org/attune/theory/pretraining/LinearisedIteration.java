package org.attune.theory.pretraining;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;

/**
 * Newton's method for the state evolution of pre-training that is exact in the spectrum: a step solves the spectral
 * equations together with a linear model of the output channel, which costs one evaluation of the channel with its
 * slopes. What is linear in M, B and V are the logarithms of {@link ChannelCoefficients}: they hardly change.
 *
 * <p>From a start nearby it needs three evaluations. Minima are sought anew where the next point is likely to be the
 * last, since a fixed point is one of the minima that it follows. Gives up where it does not come closer at every step.
 */
final class LinearisedIteration {
    private static final int MOST_EVALUATIONS = 10;
    private static final int MOST_SEARCHES = 4;

    /** A step must lower the mismatch by this, unless new minima have been found. */
    private static final double LEAST_PROGRESS = 0.5;

    private static final int MOST_INNER_STEPS = 30;
    private static final double INNER_TOLERANCE = 1e-12;
    private static final double LONGEST_STEP = 0.5;
    private static final double DIFFERENCE = 1e-7;

    private final Parameters parameters;
    private final OutputChannel channel;
    private final ChannelForm form;
    private final CancellationSignal cancellation;
    private final double tolerance;
    private int evaluations;

    LinearisedIteration(
            Parameters parameters, OutputChannel channel, ChannelForm form, CancellationSignal cancellation) {
        this.parameters = parameters;
        this.channel = channel;
        this.form = form;
        this.cancellation = cancellation;
        this.tolerance = channel.effort().tolerance();
    }

    /**
     * A fixed point.
     *
     * @param conjugates Q̂, M̂, V̂
     * @param residual largest mismatch of log coefficients
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
            if (!isInDomain(overlaps)) {
                return Optional.empty();
            }
            boolean last = previous <= Math.sqrt(tolerance);
            boolean search = last && searches < MOST_SEARCHES;
            evaluations++;
            searches += search ? 1 : 0;
            ChannelLinearisation there = channel.linearise(overlaps, search);
            double residual = norm(mismatch(conjugates, overlaps, there));
            if (residual <= tolerance && last) {
                return Optional.of(new Solution(conjugates, residual, there));
            }
            if (!(search ? residual < 1 : residual <= LEAST_PROGRESS * previous)) {
                return Optional.empty();
            }
            if (residual > tolerance) {
                Optional<Conjugates> next = step(conjugates, there);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                conjugates = next.get();
            }
            previous = residual;
        }
        return Optional.empty();
    }

    private boolean isInDomain(PretrainingOverlaps overlaps) {
        return overlaps.inverseCurvature() > 0 && overlaps.residualVariance(parameters.labelVariance()) > 0;
    }

    /** Coefficients that the channel gives less those that lead to a point; not finite outside the domain. */
    private double[] mismatch(Conjugates conjugates, PretrainingOverlaps overlaps, ChannelLinearisation linear) {
        double[] mismatch = form.coefficients(linear.output(overlaps).conjugates(), overlaps)
                .logarithms();
        double[] here = form.coefficients(conjugates, overlaps).logarithms();
        for (int k = 0; k < mismatch.length; k++) {
            mismatch[k] -= here[k];
        }
        return mismatch;
    }

    private static double norm(double[] mismatch) {
        double largest = 0;
        for (double entry : mismatch) {
            largest = Double.isFinite(entry) ? Math.max(largest, Math.abs(entry)) : Double.POSITIVE_INFINITY;
        }
        return largest;
    }

    /** The fixed point of the spectrum with the linear model. */
    private Optional<Conjugates> step(Conjugates start, ChannelLinearisation linear) {
        double[] x = start.logarithms();
        double[] mismatch = mismatchAt(x, linear);
        for (int step = 0; step < MOST_INNER_STEPS; step++) {
            if (!(norm(mismatch) < Double.POSITIVE_INFINITY)) {
                return Optional.empty();
            }
            if (norm(mismatch) <= INNER_TOLERANCE) {
                return Optional.of(Conjugates.fromLogarithms(x));
            }
            DecompositionSolver slopes = new LUDecomposition(slopes(x, mismatch, linear)).getSolver();
            if (!slopes.isNonSingular()) {
                return Optional.empty();
            }
            RealVector change = slopes.solve(new ArrayRealVector(mismatch));
            double fraction = Math.min(1, LONGEST_STEP / change.getLInfNorm());
            for (int k = 0; k < x.length; k++) {
                x[k] -= fraction * change.getEntry(k);
            }
            double[] next = mismatchAt(x, linear);
            if (step > 2 && norm(next) >= norm(mismatch) && norm(next) <= tolerance * tolerance) {
                // Nothing is left but rounding.
                return Optional.of(Conjugates.fromLogarithms(x));
            }
            mismatch = next;
        }
        return Optional.empty();
    }

    private Array2DRowRealMatrix slopes(double[] x, double[] mismatch, ChannelLinearisation linear) {
        Array2DRowRealMatrix slopes = new Array2DRowRealMatrix(x.length, x.length);
        for (int j = 0; j < x.length; j++) {
            double[] moved = x.clone();
            moved[j] += DIFFERENCE;
            double[] there = mismatchAt(moved, linear);
            for (int i = 0; i < x.length; i++) {
                slopes.setEntry(i, j, (there[i] - mismatch[i]) / DIFFERENCE);
            }
        }
        return slopes;
    }

    private double[] mismatchAt(double[] x, ChannelLinearisation linear) {
        Conjugates conjugates = Conjugates.fromLogarithms(x);
        PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(conjugates, parameters);
        return isInDomain(overlaps) ? mismatch(conjugates, overlaps, linear) : new double[] {Double.NaN};
    }
}
