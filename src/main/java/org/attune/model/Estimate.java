package org.attune.model;

/**
 * A number with its standard error; dimensionless.
 *
 * @param value the number, finite
 * @param standardError one standard deviation of its Monte-Carlo error, from independent scrambles of the node set; 0
 *     for a closed form
 */
public record Estimate(double value, double standardError) {
    /**
     * Checks that an estimate is a number.
     *
     * @throws ArithmeticException when the value is not finite or the standard error is negative or not finite: such a
     *     number must never reach a user
     */
    public Estimate {
        if (!Double.isFinite(value) || !Double.isFinite(standardError) || standardError < 0) {
            throw new ArithmeticException("an estimate must be finite, but is " + value + " ± " + standardError);
        }
    }

    /** Whether it lies above a threshold by more than some standard errors. */
    public boolean isAboveBy(double standardErrors, double threshold) {
        return value - standardErrors * standardError > threshold;
    }

    /** A number known without Monte-Carlo error. */
    public static Estimate exact(double value) {
        return new Estimate(value, 0);
    }
}
