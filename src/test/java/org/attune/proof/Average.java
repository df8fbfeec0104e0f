package org.attune.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Estimate;

/** A plain Monte Carlo average with its standard error. */
final class Average {
    /** Five standard errors are exceeded once in two million draws. */
    private static final double STANDARD_ERRORS = 5;

    private long count;
    private double mean;
    private double squares;

    void add(double value) {
        count++;
        double change = value - mean;
        mean += change / count;
        squares += change * (value - mean);
    }

    double mean() {
        return mean;
    }

    double standardError() {
        return Math.sqrt(squares / count / (count - 1));
    }

    /** Asserts that a value is the mean within the standard error. */
    void assertAgrees(String name, double value) {
        assertAgrees(name, value, 0);
    }

    /** Asserts that an estimate is the mean within both standard errors and what few scrambles hide from theirs. */
    void assertAgrees(String name, Estimate estimate, double hidden) {
        assertAgrees(name, estimate.value(), STANDARD_ERRORS * estimate.standardError() + hidden);
    }

    /** Asserts that a value with an error of its own is the mean. */
    void assertAgrees(String name, double value, double error) {
        assertThat(value)
                .as("%s against %s ± %s of plain Monte Carlo", name, mean(), standardError())
                .isCloseTo(mean(), within(STANDARD_ERRORS * standardError() + error));
    }
}
