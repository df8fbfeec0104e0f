package org.attune.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a function of many variables by the limited-memory BFGS method with an Armijo line search (J. Nocedal,
 * Mathematics of Computation 35 (1980) 773).
 */
final class Lbfgs {
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

    private record Step(double[] move, double[] change, double weight) {}

    private static final int MEMORY = 12;
    private static final int MOST_STEPS = 400;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final double TOLERANCE = 1e-6;

    private Lbfgs() {}

    /** Moves a point to a local minimum and returns the value there. */
    static double minimise(Objective objective, double[] point) {
        Deque<Step> steps = new ArrayDeque<>();
        double[] gradient = new double[point.length];
        double value = objective.evaluate(point, gradient);
        for (int iteration = 0; iteration < MOST_STEPS; iteration++) {
            double size = Math.sqrt(Draws.dot(gradient, gradient));
            if (size <= TOLERANCE * (1 + Math.abs(value))) {
                break;
            }
            double[] direction = direction(steps, gradient);
            double slope = Draws.dot(direction, gradient);
            double fraction = steps.isEmpty() ? Math.min(1, 1 / size) : 1;
            double[] next = Draws.combine(1, point, fraction, direction);
            double[] nextGradient = new double[point.length];
            double nextValue = objective.evaluate(next, nextGradient);
            while (!(nextValue <= value + SUFFICIENT_DECREASE * fraction * slope) && fraction > 1e-12) {
                fraction /= 2;
                next = Draws.combine(1, point, fraction, direction);
                nextValue = objective.evaluate(next, nextGradient);
            }
            if (!(nextValue <= value)) {
                break;
            }
            double[] move = Draws.combine(1, next, -1, point);
            double[] change = Draws.combine(1, nextGradient, -1, gradient);
            double product = Draws.dot(move, change);
            if (product > 1e-12 * Draws.dot(change, change)) {
                steps.addLast(new Step(move, change, 1 / product));
                if (steps.size() > MEMORY) {
                    steps.removeFirst();
                }
            }
            System.arraycopy(next, 0, point, 0, point.length);
            gradient = nextGradient;
            value = nextValue;
        }
        return value;
    }

    /** −H⁻¹ gradient with the inverse Hessian that the steps tell of. */
    private static double[] direction(Deque<Step> steps, double[] gradient) {
        double[] direction = Draws.combine(-1, gradient, 0, gradient);
        double[] products = new double[steps.size()];
        int k = steps.size();
        for (Iterator<Step> newest = steps.descendingIterator(); newest.hasNext(); ) {
            Step step = newest.next();
            k--;
            products[k] = step.weight() * Draws.dot(step.move(), direction);
            direction = Draws.combine(1, direction, -products[k], step.change());
        }
        if (!steps.isEmpty()) {
            Step last = steps.getLast();
            double scale = 1 / (last.weight() * Draws.dot(last.change(), last.change()));
            direction = Draws.combine(scale, direction, 0, direction);
        }
        for (Step step : steps) {
            double product = step.weight() * Draws.dot(step.change(), direction);
            direction = Draws.combine(1, direction, products[k] - product, step.move());
            k++;
        }
        return direction;
    }
}
