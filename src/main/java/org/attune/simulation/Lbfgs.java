package org.attune.simulation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import org.attune.model.Convergence;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;

/**
 * Minimises a loss with a ridge, ridge · |x|², by the limited-memory BFGS method (J. Nocedal, Mathematics of
 * Computation 35 (1980) 773) with a line search by bisection for the weak Wolfe conditions (A. S. Lewis and M. L.
 * Overton, Mathematical Programming 141 (2013) 135).
 *
 * <p>At a minimum the loss pulls as strongly as the ridge. So the gradient is measured by what the ridge alone pulls:
 * the residual is |gradient|/(2 ridge |x|), about the relative change of the ridge for which the point would be a
 * minimum.
 *
 * @param ridge its strength &gt; 0
 * @param mostSteps steps after which the search is given up
 * @param cancellation asked before each step
 */
record Lbfgs(double ridge, int mostSteps, CancellationSignal cancellation) {
    /** A function with its gradient. */
    @FunctionalInterface
    interface Objective {
        /**
         * Evaluates both.
         *
         * @param gradient overwritten
         * @return the value
         */
        double evaluate(double[] point, double[] gradient);
    }

    /**
     * Where a search ended.
     *
     * @param value of the objective there
     * @param convergence steps and residual; COLLAPSED where the point is 0
     */
    record Minimum(double value, Convergence convergence) {}

    /** Steps remembered; each costs two vectors. */
    static final int MEMORY = 12;

    private static final double TOLERANCE = 1e-3;

    /** What is good enough where rounding lets no step lower the value. */
    private static final double STALLED_TOLERANCE = 1e-2;

    private static final int STALLED_STEPS = 10;
    private static final double STALLED_DECREASE = 1e-11;

    /** A gradient that has become this much smaller than at the start is small, however weak the ridge. */
    private static final double RELATIVE_GRADIENT = 1e-4;

    /** Mean square entry of a point that is 0. */
    private static final double VANISHED = 1e-9;

    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final double SUFFICIENT_FLATTENING = 0.9;
    private static final int MOST_BISECTIONS = 40;

    private record Step(double[] move, double[] change, double weight) {}

    /** A trial on the line: how far, and what is there. */
    private record Trial(double[] point, double[] gradient, double value) {}

    /**
     * Searches a local minimum.
     *
     * @param objective the loss with its ridge
     * @param point where to begin; moved to the minimum
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Minimum minimise(Objective objective, double[] point) {
        Deque<Step> steps = new ArrayDeque<>();
        double[] gradient = new double[point.length];
        double value = objective.evaluate(point, gradient);
        double floor = RELATIVE_GRADIENT * norm(gradient);
        double residual = residual(point, gradient, floor);
        int stalled = 0;
        int taken = 0;
        for (; taken < mostSteps && residual > TOLERANCE && stalled < STALLED_STEPS; taken++) {
            cancellation.throwIfCancelled();
            if (Vectors.dot(point, point) <= VANISHED * point.length) {
                return collapsed(objective, point, taken);
            }
            Trial next = step(objective, point, gradient, value, steps);
            if (!(next.value() <= value)) {
                break;
            }
            stalled = value - next.value() <= STALLED_DECREASE * Math.abs(value) ? stalled + 1 : 0;
            remember(steps, point, gradient, next);
            System.arraycopy(next.point(), 0, point, 0, point.length);
            gradient = next.gradient();
            value = next.value();
            residual = residual(point, gradient, floor);
        }
        boolean stopped = taken < mostSteps;
        boolean converged = residual <= TOLERANCE || (stopped && residual <= STALLED_TOLERANCE);
        return new Minimum(
                value, new Convergence(converged ? Status.CONVERGED : Status.NOT_CONVERGED, taken, residual));
    }

    private static Minimum collapsed(Objective objective, double[] point, int taken) {
        Arrays.fill(point, 0);
        double value = objective.evaluate(point, new double[point.length]);
        return new Minimum(value, new Convergence(Status.COLLAPSED, taken, 0));
    }

    private double residual(double[] point, double[] gradient, double floor) {
        return norm(gradient) / Math.max(Math.max(2 * ridge * norm(point), floor), Double.MIN_NORMAL);
    }

    private static Trial step(Objective objective, double[] point, double[] gradient, double value, Deque<Step> steps) {
        double[] direction = direction(steps, gradient);
        double slope = Vectors.dot(direction, gradient);
        double fraction = steps.isEmpty() ? Math.min(1, norm(point) / (10 * norm(gradient))) : 1;
        double lower = 0;
        double upper = Double.POSITIVE_INFINITY;
        Trial best = new Trial(point, gradient, Double.POSITIVE_INFINITY);
        for (int attempt = 0; attempt < MOST_BISECTIONS; attempt++) {
            double[] next = new double[point.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = point[i] + fraction * direction[i];
            }
            double[] nextGradient = new double[point.length];
            Trial trial = new Trial(next, nextGradient, objective.evaluate(next, nextGradient));
            if (!(trial.value() <= value + SUFFICIENT_DECREASE * fraction * slope)) {
                upper = fraction;
            } else if (Vectors.dot(nextGradient, direction) < SUFFICIENT_FLATTENING * slope) {
                lower = fraction;
                best = trial;
            } else {
                return trial;
            }
            fraction = Double.isInfinite(upper) ? 2 * lower : (lower + upper) / 2;
        }
        return best;
    }

    private static void remember(Deque<Step> steps, double[] point, double[] gradient, Trial next) {
        double[] move = difference(next.point(), point);
        double[] change = difference(next.gradient(), gradient);
        double product = Vectors.dot(move, change);
        if (product > 1e-12 * Vectors.dot(change, change)) {
            if (steps.size() == MEMORY) {
                steps.removeFirst();
            }
            steps.addLast(new Step(move, change, 1 / product));
        }
    }

    /** −H⁻¹ gradient, with the inverse Hessian that the steps tell of. */
    private static double[] direction(Deque<Step> steps, double[] gradient) {
        double[] direction = new double[gradient.length];
        Vectors.add(-1, gradient, 0, direction);
        double[] products = new double[steps.size()];
        int k = steps.size();
        for (Iterator<Step> newest = steps.descendingIterator(); newest.hasNext(); ) {
            Step step = newest.next();
            k--;
            products[k] = step.weight() * Vectors.dot(step.move(), direction);
            Vectors.add(-products[k], step.change(), 0, direction);
        }
        if (!steps.isEmpty()) {
            Step last = steps.getLast();
            double scale = 1 / (last.weight() * Vectors.dot(last.change(), last.change()));
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        for (Step step : steps) {
            double product = step.weight() * Vectors.dot(step.change(), direction);
            Vectors.add(products[k] - product, step.move(), 0, direction);
            k++;
        }
        return direction;
    }

    private static double[] difference(double[] x, double[] y) {
        double[] result = x.clone();
        Vectors.add(-1, y, 0, result);
        return result;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(Vectors.dot(vector, vector));
    }
}
