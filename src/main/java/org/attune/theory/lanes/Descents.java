package org.attune.theory.lanes;

import java.util.Arrays;

/**
 * Descents to local minima of proximal problems, to be done together: where each begins, and when they are done, where
 * it has ended. Grows as needed and is used again and again; not thread-safe.
 */
public final class Descents {
    private static final int FIRST_CAPACITY = 64;

    private final int dimension;
    private int count;
    private int[] slots = new int[FIRST_CAPACITY];
    private double[] points;
    private double[] objectives = new double[FIRST_CAPACITY];
    private double[] losses = new double[FIRST_CAPACITY];
    private double[] diagonalDerivatives = new double[FIRST_CAPACITY];
    private boolean[] settled = new boolean[FIRST_CAPACITY];

    /**
     * No descents yet.
     *
     * @param dimension number of unknowns of each problem
     */
    public Descents(int dimension) {
        this.dimension = dimension;
        this.points = new double[FIRST_CAPACITY * dimension];
    }

    /** Number of unknowns of each problem. */
    public int dimension() {
        return dimension;
    }

    /** Number of descents. */
    public int count() {
        return count;
    }

    /** Forgets all descents. */
    public void clear() {
        count = 0;
    }

    /**
     * Adds a descent.
     *
     * @param slot the problem
     * @param start holds the start
     * @param offset of the start there
     */
    public void add(int slot, double[] start, int offset) {
        if (count == slots.length) {
            grow(2 * count);
        }
        slots[count] = slot;
        System.arraycopy(start, offset, points, count * dimension, dimension);
        count++;
    }

    private void grow(int capacity) {
        slots = Arrays.copyOf(slots, capacity);
        points = Arrays.copyOf(points, capacity * dimension);
        objectives = Arrays.copyOf(objectives, capacity);
        losses = Arrays.copyOf(losses, capacity);
        diagonalDerivatives = Arrays.copyOf(diagonalDerivatives, capacity);
        settled = Arrays.copyOf(settled, capacity);
    }

    /** The problem of a descent. */
    public int slot(int descent) {
        return slots[descent];
    }

    /** Starts, later minima, shape count × dimension; another array after {@link #add}. */
    public double[] points() {
        return points;
    }

    /** V·loss + |x − x̃|²/2 at the end. */
    public double objective(int descent) {
        return objectives[descent];
    }

    /** The loss at the end. */
    public double loss(int descent) {
        return losses[descent];
    }

    /** Derivative of the loss by a shift of the diagonal of h, at the end. */
    public double diagonalDerivative(int descent) {
        return diagonalDerivatives[descent];
    }

    /** Whether it ended at a minimum, and not only where it could not go on. */
    public boolean isSettled(int descent) {
        return settled[descent];
    }

    /** Says how a descent ended; its point is written to {@link #points} by the caller. */
    public void end(int descent, double objective, double loss, double diagonalDerivative, boolean atMinimum) {
        objectives[descent] = objective;
        losses[descent] = loss;
        diagonalDerivatives[descent] = diagonalDerivative;
        settled[descent] = atMinimum;
    }
}
