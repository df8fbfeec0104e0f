package org.attune.ui.charts;

import org.attune.model.Quantity;

/**
 * A square with an error bar beside the curve of a quantity: training runs at finite dimension.
 *
 * @param quantity the quantity whose colour it has
 * @param x where it stands on the horizontal axis
 * @param mean where it stands on the vertical axis
 * @param bar half the length of its error bar; 0 for none
 * @param dimension D
 * @param runs how many runs it is the mean of, ≥ 1
 */
public record ChartDot(Quantity quantity, double x, double mean, double bar, int dimension, int runs) {
    /** What the vertical axis must show of it: of its bar what values can reach, above 0 and for an overlap below 1. */
    ValueRange valueRange() {
        double lower = mean >= 0 ? Math.max(0, mean - bar) : mean - bar;
        double upper = quantity == Quantity.OVERLAP && mean <= 1 ? Math.min(1, mean + bar) : mean + bar;
        return new ValueRange(lower, upper);
    }
}
