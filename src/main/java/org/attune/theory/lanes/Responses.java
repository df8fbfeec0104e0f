package org.attune.theory.lanes;

import java.util.Arrays;

/**
 * How proximals answer to shifts of their centres, C = (I + VH)⁻¹ at each: distances from the identity, and the images
 * of some directions. Grows as needed and is used again and again; not thread-safe.
 */
public final class Responses {
    private final int length;
    private boolean measured = true;
    private double[] directions = new double[0];
    private double[] images = new double[0];
    private double[] traces = new double[0];
    private double[] squares = new double[0];

    /**
     * No responses yet.
     *
     * @param dimension number of unknowns
     * @param directions how many at each proximal
     */
    public Responses(int dimension, int directions) {
        this.length = dimension * directions;
    }

    /** Says whether distances from the identity are asked for, too. */
    public void setMeasured(boolean asked) {
        measured = asked;
    }

    /** Whether distances from the identity are asked for. */
    boolean isMeasured() {
        return measured;
    }

    /** Makes room. */
    public void reserve(int count) {
        if (traces.length < count) {
            int capacity = Math.max(count, 2 * traces.length);
            directions = Arrays.copyOf(directions, capacity * length);
            images = new double[capacity * length];
            traces = new double[capacity];
            squares = new double[capacity];
        }
    }

    /** Numbers that the directions of one proximal take. */
    public int length() {
        return length;
    }

    /** d, shape count × directions × unknowns; to be written by the owner. */
    public double[] directions() {
        return directions;
    }

    /** C d, same shape. */
    public double[] images() {
        return images;
    }

    /** Tr(I − C), if asked for; NaN where I + VH is nearly singular, asked or not. */
    public double[] traces() {
        return traces;
    }

    /** ‖I − C‖_F², likewise. */
    public double[] squares() {
        return squares;
    }
}
