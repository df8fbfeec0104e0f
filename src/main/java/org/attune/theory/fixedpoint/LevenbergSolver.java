package org.attune.theory.fixedpoint;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Solves x = F(x) by reducing |F(x) − x|: Newton steps with a Jacobian from finite differences, shortened after
 * Levenberg and Marquardt where they do not help (J. Nocedal and S. Wright, Numerical Optimization, 2006, chapter 10).
 *
 * <p>Dear, n + 1 evaluations a step, but it also finds fixed points that repel the iteration strongly, from nearby.
 * Immutable.
 */
public final class LevenbergSolver {
    private static final double DIFFERENCE = 1e-5;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double DAMPING_FACTOR = 6;
    private static final int MOST_TRIALS = 8;

    private final double tolerance;
    private final int mostIterations;
    private final double longestStep;

    /**
     * A solver.
     *
     * @param tolerance largest |F(x)_i − x_i| of a converged point
     * @param mostIterations evaluations of F after which to begin no further step
     * @param longestStep bound on the change of any coordinate in one step
     */
    public LevenbergSolver(double tolerance, int mostIterations, double longestStep) {
        this.tolerance = tolerance;
        this.mostIterations = mostIterations;
        this.longestStep = longestStep;
    }

    /**
     * Iterates from a start.
     *
     * @param start first point, length n ≥ 1, in the domain of the map
     */
    public FixedPoint solve(FixedPointMap map, double[] start) {
        return new Run(map, start).solve();
    }

    /** A mutable run, so that the solver itself can be shared. */
    private final class Run {
        private final FixedPointMap map;
        private final int n;
        private RealVector x;
        private RealVector residual;
        private double damping = FIRST_DAMPING;
        private int evaluations;

        Run(FixedPointMap map, double[] start) {
            this.map = map;
            this.n = start.length;
            this.x = new ArrayRealVector(start);
            this.residual = residual(x);
        }

        FixedPoint solve() {
            boolean improved = isFinite(residual);
            while (improved && residual.getLInfNorm() > tolerance && evaluations < mostIterations) {
                improved = improve();
            }
            double norm = isFinite(residual) ? residual.getLInfNorm() : Double.POSITIVE_INFINITY;
            return new FixedPoint(x.toArray(), norm, evaluations, norm <= tolerance);
        }

        /** Takes a step that reduces the residual; false when there is none. */
        private boolean improve() {
            SingularValueDecomposition slopes = new SingularValueDecomposition(jacobian());
            for (int trial = 0; trial < MOST_TRIALS; trial++) {
                RealVector next = x.add(step(slopes));
                RealVector nextResidual = residual(next);
                if (isFinite(nextResidual) && nextResidual.getNorm() < residual.getNorm()) {
                    x = next;
                    residual = nextResidual;
                    damping /= DAMPING_FACTOR;
                    return true;
                }
                damping *= DAMPING_FACTOR;
            }
            return false;
        }

        private RealVector residual(RealVector at) {
            evaluations++;
            double[] image = new double[n];
            map.apply(at.toArray(), image);
            return new ArrayRealVector(image, false).subtract(at);
        }

        private RealMatrix jacobian() {
            RealMatrix jacobian = new Array2DRowRealMatrix(n, n);
            for (int j = 0; j < n; j++) {
                RealVector moved = x.copy();
                moved.addToEntry(j, DIFFERENCE);
                RealVector change = residual(moved).subtract(residual).mapDivide(DIFFERENCE);
                if (isFinite(change)) {
                    jacobian.setColumnVector(j, change);
                } else {
                    // Beside the domain of the map; as if the map were constant.
                    jacobian.setEntry(j, j, -1);
                }
            }
            return jacobian;
        }

        /** Minimises |residual + J step|² + damping |J|² |step|². */
        private RealVector step(SingularValueDecomposition slopes) {
            double[] values = slopes.getSingularValues();
            double shift = damping * values[0] * values[0];
            RealVector components = slopes.getUT().operate(residual);
            for (int i = 0; i < n; i++) {
                double scale = values[i] * values[i] + shift;
                components.setEntry(i, scale > 0 ? -components.getEntry(i) * values[i] / scale : 0);
            }
            RealVector step = slopes.getV().operate(components);
            double length = step.getLInfNorm();
            return length > longestStep ? step.mapMultiply(longestStep / length) : step;
        }

        private static boolean isFinite(RealVector vector) {
            return !vector.isNaN() && !vector.isInfinite();
        }
    }
}
