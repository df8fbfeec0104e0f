package org.attune.ui.controls;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.attune.model.Interval;
import org.attune.model.number.DecimalSign;
import org.attune.ui.text.Language;

/** Numbers as people write them, with the decimal sign of the language of the window. */
public final class Numerals {
    private static final int FEWEST_DIGITS = 2;
    private static final double SMALLEST_PLAIN = 1e-5;
    private static final double LARGEST_PLAIN = 1e7;

    private Numerals() {}

    /** The sign before decimals in the window. */
    public static DecimalSign sign() {
        return Language.current().decimalSign();
    }

    /** The shortest text that reads back as exactly this finite number, without an exponent where that is readable. */
    public static String exact(double value) {
        return exact(value, sign());
    }

    /** The same with a sign that is given, such as that of a drawing. */
    public static String exact(double value, DecimalSign sign) {
        double size = Math.abs(value);
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        if (size == 0) {
            return "0";
        }
        return sign.write(
                size >= SMALLEST_PLAIN && size < LARGEST_PLAIN
                        ? number.toPlainString()
                        : number.toString().replace("E+", "e").replace('E', 'e'));
    }

    /** A finite number rounded to some significant decimal digits. */
    public static double toSignificant(double value, int digits) {
        return BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue();
    }

    /**
     * A number with the digits that mean something: two, or more where two would leave the values that are as good.
     *
     * @param value finite
     * @param asGood the values that are as good within the error; the value lies among them
     * @param mostDigits significant digits that are given at most, ≥ 2
     */
    public static double toMeaningful(double value, Interval asGood, int mostDigits) {
        for (int digits = FEWEST_DIGITS; digits < mostDigits; digits++) {
            double rounded = toSignificant(value, digits);
            if (rounded >= asGood.lower() && rounded <= asGood.upper()) {
                return rounded;
            }
        }
        return toSignificant(value, mostDigits);
    }

    /** A finite number rounded to the nearest multiple of a power of ten. */
    public static double toMultiple(double value, double powerOfTen) {
        int decimals = (int) -Math.rint(Math.log10(powerOfTen));
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
