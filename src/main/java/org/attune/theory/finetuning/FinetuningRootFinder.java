package org.attune.theory.finetuning;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.Vectors;

/**
 * Solves the equations of fine-tuning where iterating them leads nowhere: by Levenberg–Marquardt steps in
 * {@link FinetuningCoordinates}, with differences for derivatives. Follows v up to {@link #FLAT}, which stands for v =
 * ∞. Not thread-safe.
 */
final class FinetuningRootFinder {
    /** v from here on is as good as infinite. */
    static final double FLAT = 1e6;

    /** From here on v has reached {@link #FLAT} up to rounding. */
    static final double FLAT_FROM = FLAT * (1 - 1e-9);

    private static final double STEP = 1e-5;
    private static final double LONGEST_STEP = 1;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e4;

    /** Steps that lower the merit by less than this lead to a minimum of it that solves nothing. */
    private static final double LEAST_PROGRESS = 0.7;

    private static final int MOST_SLOW_STEPS = 4;

    private final FinetuningSystem map;
    private final double tolerance;
    private final int mostSteps;
    private int evaluations;

    FinetuningRootFinder(FinetuningSystem map, double tolerance, int mostSteps) {
        this.map = map;
        this.tolerance = tolerance;
        this.mostSteps = mostSteps;
    }

    /** Whether a point is one of the solutions with v = ∞. */
    static boolean isFlat(FinetuningOverlaps overlaps) {
        return overlaps.inverseCurvature() >= FLAT_FROM;
    }

    /**
     * Descends from a start.
     *
     * @param start coordinates with log v at most that of {@link #FLAT}; m = 0 stays so, since symmetry solves its
     *     equation
     * @param first where minima are looked for at the start
     */
    FixedPoint solve(double[] start, Search first) {
        double[] x = start.clone();
        x[2] = Math.min(x[2], Math.log(FLAT));
        FinetuningEquations at = evaluate(x, first);
        double damping = FIRST_DAMPING;
        int slow = 0;
        for (int step = 0; step < mostSteps; step++) {
            boolean flat = mayStayFlat(x, at);
            double norm = at.norm(flat);
            if (norm <= tolerance) {
                return new FixedPoint(x, norm, evaluations, true);
            }
            int[] unknowns = unknowns(x[0] == 0, flat);
            RealMatrix slopes = slopes(x, at, unknowns);
            double before = merit(at, flat);
            boolean improved = false;
            while (!improved && damping < MOST_DAMPING) {
                double[] next = step(x, at, slopes, unknowns, damping);
                if (!Double.isFinite(Vectors.largest(next))) {
                    // Where no sequence moves its proximal, mismatches are infinite, and slopes tell nothing.
                    break;
                }
                FinetuningEquations there = evaluate(next, Search.KNOWN_MINIMA);
                if (merit(there, mayStayFlat(next, there)) < merit(at, flat)) {
                    improved = true;
                    x = next;
                    at = there;
                    damping = Math.max(damping / 8, 1e-12);
                } else {
                    damping = Math.max(damping, 1e-6) * 6;
                }
            }
            slow = merit(at, mayStayFlat(x, at)) > LEAST_PROGRESS * before ? slow + 1 : 0;
            if (!improved || slow > MOST_SLOW_STEPS) {
                break;
            }
        }
        return new FixedPoint(x, at.norm(mayStayFlat(x, at)), evaluations, false);
    }

    /** At v = ∞, and b larger than its equation says: τ = 0 is where it belongs. */
    private static boolean mayStayFlat(double[] x, FinetuningEquations at) {
        return x[2] >= Math.log(FLAT) && at.residual() <= 0;
    }

    private FinetuningEquations evaluate(double[] x, Search search) {
        evaluations++;
        return map.equations(FinetuningCoordinates.overlaps(x), search);
    }

    private static double merit(FinetuningEquations at, boolean flat) {
        double sum = at.target() * at.target() + at.curvature() * at.curvature();
        double merit = flat ? sum : sum + at.residual() * at.residual();
        return Double.isFinite(merit) ? merit : Double.POSITIVE_INFINITY;
    }

    /** The unknowns that are still to be found: not m when it stays 0, nor v when it stays infinite. */
    private static int[] unknowns(boolean symmetric, boolean flat) {
        if (symmetric) {
            return flat ? new int[] {1} : new int[] {1, 2};
        }
        return flat ? new int[] {0, 1} : new int[] {0, 1, 2};
    }

    /** The mismatch that goes with each unknown. */
    private static double mismatch(FinetuningEquations at, int unknown) {
        return switch (unknown) {
            case 0 -> at.target();
            case 1 -> at.curvature();
            default -> at.residual();
        };
    }

    private RealMatrix slopes(double[] x, FinetuningEquations at, int[] unknowns) {
        RealMatrix slopes = new Array2DRowRealMatrix(unknowns.length, unknowns.length);
        for (int j = 0; j < unknowns.length; j++) {
            double[] moved = x.clone();
            double step = unknowns[j] == 2 ? -STEP : STEP;
            moved[unknowns[j]] += step;
            FinetuningEquations there = evaluate(moved, Search.KNOWN_MINIMA);
            for (int i = 0; i < unknowns.length; i++) {
                slopes.setEntry(i, j, (mismatch(there, unknowns[i]) - mismatch(at, unknowns[i])) / step);
            }
        }
        return slopes;
    }

    private static double[] step(
            double[] x, FinetuningEquations at, RealMatrix slopes, int[] unknowns, double damping) {
        RealVector mismatch = new ArrayRealVector(unknowns.length);
        RealMatrix normal = slopes.transpose().multiply(slopes);
        for (int k = 0; k < unknowns.length; k++) {
            mismatch.setEntry(k, -mismatch(at, unknowns[k]));
            normal.addToEntry(k, k, damping * (normal.getEntry(k, k) + 1e-12));
        }
        RealVector change = new SingularValueDecomposition(normal)
                .getSolver()
                .solve(slopes.transpose().operate(mismatch));
        double length = change.getLInfNorm();
        double fraction = length > LONGEST_STEP ? LONGEST_STEP / length : 1;
        double[] next = x.clone();
        for (int k = 0; k < unknowns.length; k++) {
            next[unknowns[k]] += fraction * change.getEntry(k);
        }
        next[2] = Math.min(next[2], Math.log(FLAT));
        return next;
    }
}
