package org.attune.ui.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.attune.model.Estimate;
import org.attune.model.number.DecimalSign;
import org.attune.ui.text.Language;

/**
 * Answers as people write them: three or four significant digits, and one of the standard error; with the decimal sign
 * of the language of the window where none is given.
 */
public final class EstimateFormat {
    private static final int MOST_DIGITS = 4;
    private static final int FEWEST_DIGITS = 3;
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e5;
    /** What rounding leaves of a number that vanishes, such as an overlap of 10⁻¹². */
    private static final double ROUNDING = 1e-10;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private EstimateFormat() {}

    /**
     * The value with four significant digits, or three when the standard error makes the fourth meaningless; 0 where
     * only rounding is left.
     */
    public static String value(Estimate estimate, DecimalSign sign) {
        double value = Math.abs(estimate.value()) < ROUNDING ? 0 : estimate.value();
        boolean fourthIsNoise =
                estimate.standardError() > 0 && exponent(estimate.standardError()) > exponent(value) - FEWEST_DIGITS;
        return sign.write(number(value, fourthIsNoise ? FEWEST_DIGITS : MOST_DIGITS));
    }

    /** The standard error with one significant digit after "±"; empty for a number known exactly. */
    public static String error(Estimate estimate, DecimalSign sign) {
        return estimate.standardError() == 0 ? "" : "± " + sign.write(number(estimate.standardError(), 1));
    }

    /** Value and standard error. */
    public static String both(Estimate estimate, DecimalSign sign) {
        return estimate.standardError() == 0
                ? value(estimate, sign)
                : value(estimate, sign) + " " + error(estimate, sign);
    }

    /** The {@linkplain #value(Estimate, DecimalSign) value}, as the window writes it. */
    public static String value(Estimate estimate) {
        return value(estimate, Language.current().decimalSign());
    }

    /** The {@linkplain #error(Estimate, DecimalSign) standard error}, as the window writes it. */
    public static String error(Estimate estimate) {
        return error(estimate, Language.current().decimalSign());
    }

    /** Value and standard error, as the window writes them. */
    public static String both(Estimate estimate) {
        return both(estimate, Language.current().decimalSign());
    }

    private static String number(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        double size = Math.abs(rounded.doubleValue());
        int exponent = exponent(rounded.doubleValue());
        // One digit of an error reads well down to 0.0001; a value needs its digits.
        if (size >= (digits == 1 ? SMALLEST_PLAIN / 10 : SMALLEST_PLAIN) && size < LARGEST_PLAIN) {
            int decimals = Math.max(0, digits - 1 - exponent);
            return minus(rounded.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
        }
        String mantissa = rounded.movePointLeft(exponent)
                .setScale(digits - 1, RoundingMode.HALF_EVEN)
                .toPlainString();
        return minus(mantissa) + "·10" + superscript(exponent);
    }

    private static int exponent(double value) {
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        return number.precision() - number.scale() - 1;
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
