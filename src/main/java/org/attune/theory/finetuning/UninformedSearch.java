package org.attune.theory.finetuning;

import java.util.function.DoubleUnaryOperator;
import org.attune.theory.channel.Search;

/**
 * Brackets the fixed point without any overlap, m = 0, which always exists and by symmetry solves the equation of m.
 *
 * <p>Of the other two, b = α′E|χ−χ̃|² has one v for each b, because the proximal moves farther the larger v is; where
 * even v = ∞ moves it too little, v = ∞ is what the multiplier τ = 1/v ≥ 0 asks for. Along these v the mismatch of 2λ′
 * + v̂ = τ goes from −1 at b = 0, where τ is all, to positive values at large b, where only λ′ is left. So both are
 * bracketed, and nothing can run away. Not thread-safe.
 */
final class UninformedSearch {
    private static final double SMALLEST_CURVATURE = 1e-9;
    private static final double SMALLEST_RESIDUAL = 1e-10;
    private static final double LARGEST_RESIDUAL = 1e10;
    private static final double RESIDUAL_TOLERANCE = 2e-3;
    private static final double CURVATURE_TOLERANCE = 1e-3;

    /** Both unknowns are logarithms: nearer than this, solving the equations is faster. */
    private static final double WIDTH = 1e-3;

    private static final int MOST_STEPS = 25;

    private final FinetuningSystem map;
    private double logCurvature;
    private boolean searching;
    private FinetuningEquations last = new FinetuningEquations(0, 0, 0);
    private int evaluations;

    /**
     * A search.
     *
     * @param inverseCurvature v to begin with
     */
    UninformedSearch(FinetuningSystem map, double inverseCurvature) {
        this.map = map;
        this.logCurvature = Math.log(inverseCurvature);
    }

    /** A point near the fixed point, from which the equations are easily solved. */
    FinetuningOverlaps find() {
        double logResidual = root(
                this::curvatureMismatch,
                0,
                Math.log(SMALLEST_RESIDUAL),
                Math.log(LARGEST_RESIDUAL),
                CURVATURE_TOLERANCE);
        curvatureMismatch(logResidual);
        return new FinetuningOverlaps(0, Math.exp(logResidual), Math.exp(logCurvature));
    }

    /** Evaluations of the map so far. */
    int evaluations() {
        return evaluations;
    }

    /** Mismatch of 2λ′ + v̂ = τ at b and the v that belongs to it. */
    private double curvatureMismatch(double logResidual) {
        double b = Math.exp(logResidual);
        searching = true;
        logCurvature = root(
                logV -> equations(b, logV).residual(),
                logCurvature,
                Math.log(SMALLEST_CURVATURE),
                Math.log(FinetuningRootFinder.FLAT),
                RESIDUAL_TOLERANCE);
        return last.curvature();
    }

    private FinetuningEquations equations(double b, double logV) {
        Search search = searching ? Search.USUAL_STARTS : Search.KNOWN_MINIMA;
        searching = false;
        evaluations++;
        last = map.equations(new FinetuningOverlaps(0, b, Math.exp(logV)), search);
        return last;
    }

    /** The root of an increasing function, or the end that it lies beyond; by false position with bisection. */
    private static double root(
            DoubleUnaryOperator function, double start, double least, double most, double tolerance) {
        double x = Math.clamp(start, least, most);
        double value = function.applyAsDouble(x);
        double low = least;
        double high = most;
        double lowValue = Double.NaN;
        double highValue = Double.NaN;
        double step = 0.5;
        for (int k = 0; k < MOST_STEPS && Math.abs(value) > tolerance && high - low > WIDTH; k++) {
            if (value > 0) {
                high = x;
                highValue = value;
            } else {
                low = x;
                lowValue = value;
            }
            if (Double.isNaN(lowValue)) {
                x = Math.max(least, x - step);
                step *= 2.5;
            } else if (Double.isNaN(highValue)) {
                x = Math.min(most, x + step);
                step *= 2.5;
            } else if (k % 3 == 2) {
                x = 0.5 * (low + high);
            } else {
                x = low + (high - low) * Math.clamp(-lowValue / (highValue - lowValue), 0.05, 0.95);
            }
            if ((x == least && low == least && !Double.isNaN(lowValue))
                    || (x == most && high == most && !Double.isNaN(highValue))) {
                return x;
            }
            value = function.applyAsDouble(x);
            if ((x == most && value <= 0) || (x == least && value >= 0)) {
                return x;
            }
        }
        return x;
    }
}
