package org.attune.ui.charts;

import java.util.Optional;

/**
 * How a vertical axis follows its data: it grows at once when data leave it and shrinks only when a drag has settled,
 * so that a curve seen to move has moved, and not its axis. Pure functions.
 */
final class RangePolicy {

    /** Room left above the highest value, as a fraction of the range. */
    private static final double HEADROOM = 0.02;

    /** Length of an axis on which nothing varies. */
    private static final double SMALLEST_LENGTH = 1e-9;

    /** How far values may pass what the chart always shows before it is shown, as a fraction of the range. */
    private static final double TOLERANCE = 0.02;

    private RangePolicy() {}

    /** The tightest range with round bounds that holds the data and what the chart always shows. */
    static ValueRange fit(ValueRange data, Optional<ValueRange> natural) {
        ValueRange wanted =
                natural.map(range -> withoutNoise(data, range).union(range)).orElse(data);
        if (wanted.length() > 0 && natural.isPresent() && wanted.equals(natural.get())) {
            return wanted;
        }
        if (wanted.length() < SMALLEST_LENGTH) {
            return new ValueRange(wanted.lower(), wanted.lower() + 1);
        }
        double room = HEADROOM * wanted.length();
        ValueRange fixed = natural.orElse(new ValueRange(wanted.upper(), wanted.upper()));
        double upper = wanted.upper() > fixed.upper() || natural.isEmpty() ? wanted.upper() + room : wanted.upper();
        double lower = wanted.lower() < fixed.lower() ? wanted.lower() - room : wanted.lower();
        double step = Ticks.step(upper - lower, Ticks.MOST_INTERVALS);
        return new ValueRange(
                Ticks.multiple(step, (long) Math.floor(lower / step + SMALLEST_LENGTH)),
                Ticks.multiple(step, (long) Math.ceil(upper / step - SMALLEST_LENGTH)));
    }

    /** The current range while it holds the data, else one grown to hold them. */
    static ValueRange grow(ValueRange current, ValueRange data, Optional<ValueRange> natural) {
        ValueRange shown = natural.map(range -> withoutNoise(data, range)).orElse(data);
        return current.contains(shown)
                ? current
                : fit(current.union(shown), natural).union(current);
    }

    /** An overlap of −0.001 or 1.001 is one of 0 or 1 with noise, and no reason to show an axis below 0 or above 1. */
    private static ValueRange withoutNoise(ValueRange data, ValueRange natural) {
        double tolerance = TOLERANCE * data.union(natural).length();
        double lower = data.lower() < natural.lower() && data.lower() >= natural.lower() - tolerance
                ? natural.lower()
                : data.lower();
        double upper =
                natural.length() > 0 && data.upper() > natural.upper() && data.upper() <= natural.upper() + tolerance
                        ? natural.upper()
                        : data.upper();
        return new ValueRange(Math.min(lower, upper), Math.max(lower, upper));
    }
}
