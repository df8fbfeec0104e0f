package org.attune.theory.fixedpoint;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Anderson acceleration of x ← F(x), type II (D. G. Anderson, J. ACM 12, 547, 1965; H. Walker and P. Ni, SIAM J. Numer.
 * Anal. 49, 1715, 2011), with a bound on the step, restarts from the best point when the residual grows, and plain
 * damping as the fall-back.
 *
 * <p>A 2-cycle is never taken for a fixed point: convergence is judged by |F(x) − x| alone. Immutable.
 */
public final class AndersonSolver {
    private static final double REGULARISATION = 1e-14;

    /** Default of how much larger than the least so far a residual may become. */
    private static final double LARGEST_GROWTH = 4;

    /**
     * After so many the acceleration is given up: the way to a fixed point may lead past a place of small residual
     * where there is none, and only the plain iteration follows it there.
     */
    private static final int MOST_RESTARTS = 3;

    private final double tolerance;
    private final int mostIterations;
    private final double longestStep;
    private final double accelerationRange;
    private final double largestGrowth;
    private final int mostRestarts;

    /**
     * A solver.
     *
     * @param tolerance largest |F(x)_i − x_i| of a converged point
     * @param mostIterations evaluations of F after which to give up
     * @param longestStep bound on the change of any coordinate in one step
     * @param accelerationRange largest |F(x)_i − x_i| at which steps are accelerated; farther away the iteration is
     *     plain
     */
    public AndersonSolver(double tolerance, int mostIterations, double longestStep, double accelerationRange) {
        this(tolerance, mostIterations, longestStep, accelerationRange, LARGEST_GROWTH, MOST_RESTARTS);
    }

    private AndersonSolver(
            double tolerance,
            int mostIterations,
            double longestStep,
            double accelerationRange,
            double largestGrowth,
            int mostRestarts) {
        this.tolerance = tolerance;
        this.mostIterations = mostIterations;
        this.longestStep = longestStep;
        this.accelerationRange = accelerationRange;
        this.largestGrowth = largestGrowth;
        this.mostRestarts = mostRestarts;
    }

    /**
     * A solver that accelerates every step and lets residuals grow on the way: for maps whose fast coordinates are
     * thrown off, for one step, by progress in a slow one.
     *
     * @param tolerance largest |F(x)_i − x_i| of a converged point
     * @param mostIterations evaluations of F after which to give up
     * @param longestStep bound on the change of any coordinate in one step
     */
    public static AndersonSolver lenient(double tolerance, int mostIterations, double longestStep) {
        return new AndersonSolver(
                tolerance, mostIterations, longestStep, Double.MAX_VALUE, Double.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** A mutable run, so that the solver itself can be shared. */
    private final class Run {
        private final FixedPointMap map;
        private final int n;
        private final Deque<double[]> pointChanges = new ArrayDeque<>();
        private final Deque<double[]> residualChanges = new ArrayDeque<>();
        private double[] best;
        private double[] bestResidual;
        private double bestNorm = Double.POSITIVE_INFINITY;
        private double damping = 1;
        private int restarts;

        Run(FixedPointMap map, double[] start) {
            this.map = map;
            this.n = start.length;
            this.best = start.clone();
            this.bestResidual = new double[n];
        }

        FixedPoint solve(double[] start) {
            double[] x = start.clone();
            double[] previous = new double[0];
            double[] previousResidual = new double[0];
            double[] image = new double[n];
            for (int iteration = 1; iteration <= mostIterations; iteration++) {
                map.apply(x, image);
                double[] residual = new double[n];
                for (int i = 0; i < n; i++) {
                    residual[i] = image[i] - x[i];
                }
                double norm = Vectors.largest(residual);
                if (norm <= tolerance) {
                    return new FixedPoint(x, norm, iteration, true);
                }
                boolean plain = restarts > mostRestarts || norm > accelerationRange;
                if (norm == Double.POSITIVE_INFINITY || (!plain && norm / largestGrowth > bestNorm)) {
                    if (bestNorm == Double.POSITIVE_INFINITY) {
                        return new FixedPoint(x, norm, iteration, false);
                    }
                    restarts++;
                    x = restart();
                    previous = new double[0];
                    continue;
                }
                if (plain) {
                    forget();
                } else if (previous.length > 0) {
                    remember(Vectors.difference(x, previous), Vectors.difference(residual, previousResidual));
                }
                if (norm < bestNorm) {
                    bestNorm = norm;
                    best = x.clone();
                    bestResidual = residual;
                    damping = Math.min(1, damping * 1.5);
                }
                if (plain) {
                    damping = 1;
                }
                previous = x;
                previousResidual = residual;
                x = next(x, residual);
            }
            return new FixedPoint(best, bestNorm, mostIterations, false);
        }

        /** Back to the best point with a shorter step and no memory. */
        private double[] restart() {
            forget();
            damping = restarts > mostRestarts ? 1 : damping / 2;
            double[] x = best.clone();
            double[] step = new double[n];
            for (int i = 0; i < n; i++) {
                step[i] = damping * bestResidual[i];
            }
            bound(step);
            for (int i = 0; i < n; i++) {
                x[i] += step[i];
            }
            return x;
        }

        private void forget() {
            pointChanges.clear();
            residualChanges.clear();
        }

        private void remember(double[] pointChange, double[] residualChange) {
            pointChanges.addLast(pointChange);
            residualChanges.addLast(residualChange);
            if (pointChanges.size() > n) {
                pointChanges.removeFirst();
                residualChanges.removeFirst();
            }
        }

        private double[] next(double[] x, double[] residual) {
            int memory = pointChanges.size();
            double[] step = new double[n];
            for (int i = 0; i < n; i++) {
                step[i] = damping * residual[i];
            }
            if (memory > 0) {
                double[][] changes = residualChanges.toArray(new double[0][]);
                double[][] moves = pointChanges.toArray(new double[0][]);
                double[] weights = leastSquares(changes, residual);
                for (int k = 0; k < memory; k++) {
                    for (int i = 0; i < n; i++) {
                        step[i] -= weights[k] * (moves[k][i] + damping * changes[k][i]);
                    }
                }
            }
            bound(step);
            double[] result = new double[n];
            for (int i = 0; i < n; i++) {
                result[i] = x[i] + step[i];
            }
            return result;
        }

        private void bound(double[] step) {
            double length = Vectors.largest(step);
            if (length > longestStep) {
                for (int i = 0; i < n; i++) {
                    step[i] *= longestStep / length;
                }
            }
        }
    }

    /**
     * Iterates from a start.
     *
     * @param start first point, length n ≥ 1, in the domain of the map
     */
    public FixedPoint solve(FixedPointMap map, double[] start) {
        return new Run(map, start).solve(start);
    }

    /**
     * Weights w minimising |residual − Σ w_k changes_k|, by modified Gram–Schmidt; directions that add nothing get
     * weight 0.
     */
    private static double[] leastSquares(double[][] changes, double[] residual) {
        int memory = changes.length;
        int n = residual.length;
        double[][] basis = new double[memory][];
        double[][] triangle = new double[memory][memory];
        double[] coefficients = new double[memory];
        double[] rest = residual.clone();
        // Newest first, so that old directions are the ones dropped when they depend on the others.
        for (int k = memory - 1; k >= 0; k--) {
            double[] column = changes[k].clone();
            double size = Vectors.dot(column, column);
            for (int j = memory - 1; j > k; j--) {
                triangle[j][k] = Vectors.dot(basis[j], column);
                for (int i = 0; i < n; i++) {
                    column[i] -= triangle[j][k] * basis[j][i];
                }
            }
            double square = Vectors.dot(column, column);
            if (square <= REGULARISATION * size || square == 0) {
                Arrays.fill(column, 0);
                triangle[k][k] = 0;
            } else {
                double length = Math.sqrt(square);
                triangle[k][k] = length;
                for (int i = 0; i < n; i++) {
                    column[i] /= length;
                }
            }
            basis[k] = column;
            coefficients[k] = Vectors.dot(column, rest);
            for (int i = 0; i < n; i++) {
                rest[i] -= coefficients[k] * column[i];
            }
        }
        double[] weights = new double[memory];
        for (int k = 0; k < memory; k++) {
            if (triangle[k][k] == 0) {
                continue;
            }
            double sum = coefficients[k];
            for (int j = 0; j < k; j++) {
                sum -= triangle[k][j] * weights[j];
            }
            weights[k] = sum / triangle[k][k];
        }
        return weights;
    }
}
