package org.attune.theory.channel;

import org.attune.theory.lanes.Precision;

/**
 * Descends to a local minimum of a {@link ProximalProblem} by Newton steps, with a shift of the Hessian where it is not
 * positive definite and an Armijo line search. Holds its work space and counts its steps; not thread-safe.
 */
final class SafeguardedNewton {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double SUFFICIENT_DECREASE = 1e-4;

    /** A step this much shorter than |x − x̃| is in the region of quadratic convergence. */
    private static final double SAFE_STEP = 1e-4;

    private static final double ROUNDING = 1e-15;

    private final double[] gradient;
    private final double[] hessian;
    private final double[] factor;
    private final double[] step;
    private final double[] trial;
    private long steps;
    private boolean unshifted;
    private boolean settled;

    SafeguardedNewton(int dimension) {
        gradient = new double[dimension];
        hessian = new double[dimension * dimension];
        factor = new double[dimension * dimension];
        step = new double[dimension];
        trial = new double[dimension];
    }

    /** Newton steps taken since construction. */
    long steps() {
        return steps;
    }

    /** Whether the last descent ended at a minimum, and not only where it could not go on. */
    boolean settled() {
        return settled;
    }

    /**
     * Moves a point to a local minimum, exactly.
     *
     * @see #minimise(ProximalProblem, double[], Precision)
     */
    double minimise(ProximalProblem problem, double[] point) {
        return minimise(problem, point, Precision.EXACT);
    }

    /**
     * Moves a point to a local minimum.
     *
     * @param point start; overwritten by the minimum, which is also the last point evaluated by the problem, gradient
     *     included
     * @param precision how exactly the minimum is wanted
     * @return the objective there
     */
    double minimise(ProximalProblem problem, double[] point, Precision precision) {
        int n = problem.dimension();
        double tolerance = precision.stepTolerance(problem.inverseCurvature);
        double objective = problem.value(point);
        settled = true;
        for (int iteration = 0; iteration < MOST_STEPS; iteration++) {
            steps++;
            double slope = newtonStep(problem, point);
            double length = norm(step, n);
            double reach = distance(point, problem.centre, n);
            double size = norm(point, n) + norm(problem.centre, n);
            if (length <= ROUNDING * size || length == 0) {
                return objective;
            }
            double fraction = 1;
            double next = evaluate(problem, point, fraction);
            int halvings = 0;
            double rounding = ROUNDING * Math.abs(objective) * 4;
            // Close to the minimum the decrease drowns in rounding, and Newton needs no safeguard.
            boolean safe = unshifted && length <= SAFE_STEP * reach;
            while (!safe
                    && !(next <= objective + SUFFICIENT_DECREASE * fraction * slope + rounding)
                    && halvings < MOST_HALVINGS) {
                fraction /= 2;
                halvings++;
                next = evaluate(problem, point, fraction);
            }
            if (halvings == MOST_HALVINGS) {
                // No descent left within rounding: the point is a minimum to machine precision, or on a saddle.
                settled = unshifted;
                objective = problem.value(point);
                problem.lossGradient(gradient);
                return objective;
            }
            System.arraycopy(trial, 0, point, 0, n);
            objective = next;
            if (fraction == 1 && length <= tolerance * reach) {
                problem.lossGradient(gradient);
                return objective;
            }
        }
        settled = false;
        problem.lossGradient(gradient);
        return objective;
    }

    private double evaluate(ProximalProblem problem, double[] point, double fraction) {
        for (int k = 0; k < problem.dimension(); k++) {
            trial[k] = point[k] + fraction * step[k];
        }
        return problem.value(trial);
    }

    /** Leaves the step in {@link #step} and returns its slope, gradient · step &lt; 0. */
    private double newtonStep(ProximalProblem problem, double[] point) {
        int n = problem.dimension();
        double v = problem.inverseCurvature;
        problem.lossGradient(gradient);
        problem.lossHessian(hessian);
        double largest = 0;
        for (int i = 0; i < n; i++) {
            gradient[i] = v * gradient[i] + point[i] - problem.centre[i];
            for (int j = 0; j < n; j++) {
                hessian[i * n + j] *= v;
            }
            largest = Math.max(largest, Math.abs(hessian[i * n + i]));
            hessian[i * n + i] += 1;
        }
        double shift = 0;
        while (!factorise(n, shift)) {
            shift = shift == 0 ? 0.1 * (1 + largest) : 3 * shift;
            if (!Double.isFinite(shift)) {
                throw new ArithmeticException("the Hessian of a proximal is not finite");
            }
        }
        unshifted = shift == 0;
        for (int i = 0; i < n; i++) {
            double sum = -gradient[i];
            for (int j = 0; j < i; j++) {
                sum -= factor[i * n + j] * step[j];
            }
            step[i] = sum / factor[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = step[i];
            for (int j = i + 1; j < n; j++) {
                sum -= factor[j * n + i] * step[j];
            }
            step[i] = sum / factor[i * n + i];
        }
        double slope = 0;
        for (int i = 0; i < n; i++) {
            slope += gradient[i] * step[i];
        }
        return slope;
    }

    /** Cholesky factor of the shifted Hessian; false when it is not safely positive definite. */
    private boolean factorise(int n, double shift) {
        for (int j = 0; j < n; j++) {
            double diagonal = hessian[j * n + j] + shift;
            double original = Math.abs(diagonal);
            for (int k = 0; k < j; k++) {
                diagonal -= factor[j * n + k] * factor[j * n + k];
            }
            if (!(diagonal > 1e-13 * original)) {
                return false;
            }
            double root = Math.sqrt(diagonal);
            factor[j * n + j] = root;
            for (int i = j + 1; i < n; i++) {
                double sum = hessian[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i * n + k] * factor[j * n + k];
                }
                factor[i * n + j] = sum / root;
            }
        }
        return true;
    }

    private static double norm(double[] x, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += x[k] * x[k];
        }
        return Math.sqrt(sum);
    }

    private static double distance(double[] x, double[] y, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += (x[k] - y[k]) * (x[k] - y[k]);
        }
        return Math.sqrt(sum);
    }
}
