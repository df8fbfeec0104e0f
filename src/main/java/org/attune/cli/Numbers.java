package org.attune.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them, the same in every language. */
final class Numbers {
    /** Stands where there is no answer. */
    static final String ABSENT = "—";

    private static final double LARGEST_PLAIN_INTEGER = 1e15;

    private Numbers() {}

    /** A result, in six significant digits. */
    static String readable(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    /** A standard error, in two significant digits; "exact" for a closed form. */
    static String error(double standardError) {
        return standardError == 0 ? "exact" : String.format(Locale.ROOT, "%.1e", standardError);
    }

    /** A standard error that may be 0 without being exact, in two significant digits. */
    static String spread(double standardError) {
        return String.format(Locale.ROOT, "%.1e", standardError);
    }

    /** A place on an axis, in at most three significant digits and without needless noughts. */
    static String place(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** A parameter in full and without a needless fraction: "3", "0.05". */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN_INTEGER
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
