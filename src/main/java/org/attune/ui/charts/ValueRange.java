package org.attune.ui.charts;

/**
 * A closed range of values on an axis; dimensionless.
 *
 * @param lower lower end, finite
 * @param upper upper end, finite, ≥ lower
 */
public record ValueRange(double lower, double upper) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException when an end is not finite or the ends are not in order
     */
    public ValueRange {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("[" + lower + ", " + upper + "] is not a finite range");
        }
    }

    /** upper − lower. */
    public double length() {
        return upper - lower;
    }

    /** Whether a value lies in the range, ends included. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /** Whether another range lies wholly in this one. */
    public boolean contains(ValueRange other) {
        return contains(other.lower) && contains(other.upper);
    }

    /** The smallest range that holds both. */
    public ValueRange union(ValueRange other) {
        return new ValueRange(Math.min(lower, other.lower), Math.max(upper, other.upper));
    }
}
