package org.attune.ui.charts;

/**
 * How a vertical axis follows its data: it grows at once when data leave it and shrinks only when a drag has settled,
 * so that a curve seen to move has moved, and not its axis. Pure functions.
 */
final class RangePolicy {

    /** Room left above the highest value, as a fraction of the range. */
    private static final double HEADROOM = 0.02;

    /** Length of an axis on which nothing varies. */
    private static final double SMALLEST_LENGTH = 1e-9;

    private RangePolicy() {}

    /** The tightest range with round bounds that holds the data and what the chart always shows. */
    static ValueRange fit(ValueRange data, ValueRange natural) {
        ValueRange wanted = data.union(natural);
        if (wanted.equals(natural) && natural.length() > 0) {
            return natural;
        }
        if (wanted.length() < SMALLEST_LENGTH) {
            return new ValueRange(wanted.lower(), wanted.lower() + 1);
        }
        double room = HEADROOM * wanted.length();
        double upper = wanted.upper() > natural.upper() ? wanted.upper() + room : wanted.upper();
        double lower = wanted.lower() < natural.lower() ? wanted.lower() - room : wanted.lower();
        double step = Ticks.step(upper - lower, Ticks.MOST_INTERVALS);
        return new ValueRange(
                Ticks.multiple(step, (long) Math.floor(lower / step + SMALLEST_LENGTH)),
                Ticks.multiple(step, (long) Math.ceil(upper / step - SMALLEST_LENGTH)));
    }

    /** The current range while it holds the data, else one grown to hold them. */
    static ValueRange grow(ValueRange current, ValueRange data, ValueRange natural) {
        return current.contains(data)
                ? current
                : fit(current.union(data), natural).union(current);
    }
}
