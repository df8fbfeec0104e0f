package org.attune.ui.charts;

import java.util.Optional;
import org.attune.model.Quantity;
import org.attune.simulation.SeedAverage;
import org.attune.simulation.SimulationResult;

/**
 * A square with an error bar beside the curve of a quantity: training runs at finite dimension.
 *
 * @param quantity the quantity whose colour it has
 * @param x where it stands on the horizontal axis
 * @param average the mean and the deviation between runs
 * @param source the runs
 */
public record ChartDot(Quantity quantity, double x, SeedAverage average, SimulationResult source) {
    /** The dot of a quantity; empty where no run has it. */
    public static Optional<ChartDot> of(Quantity quantity, double x, SimulationResult source) {
        return source.average(quantity).map(average -> new ChartDot(quantity, x, average, source));
    }

    /** Where it stands on the vertical axis. */
    public double mean() {
        return average.mean();
    }

    /** Half the length of its error bar; 0 for none. */
    public double bar() {
        return average.standardDeviation().orElse(0);
    }

    /** D. */
    public int dimension() {
        return source.request().dimension();
    }

    /** How many runs it is the mean of, ≥ 1. */
    public int runs() {
        return average.runs();
    }

    /** What the vertical axis must show of it. */
    ValueRange valueRange() {
        return valueRange(quantity, mean(), bar());
    }

    /**
     * What the vertical axis must show of a dot: of its bar what values can reach, above 0 and for an overlap below 1.
     *
     * @param quantity what is measured
     * @param mean where the dot stands
     * @param bar half the length of its error bar
     */
    static ValueRange valueRange(Quantity quantity, double mean, double bar) {
        double lower = mean >= 0 ? Math.max(0, mean - bar) : mean - bar;
        double upper = quantity == Quantity.OVERLAP && mean <= 1 ? Math.min(1, mean + bar) : mean + bar;
        return new ValueRange(lower, upper);
    }
}
