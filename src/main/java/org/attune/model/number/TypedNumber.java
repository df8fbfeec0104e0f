package org.attune.model.number;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A number as it was typed, without loss: ± digits · 10^exponent.
 *
 * @param negative whether a minus stands before it
 * @param digits its ASCII digits, at least one
 * @param exponent power of ten of the last digit
 */
public record TypedNumber(boolean negative, String digits, int exponent) {
    /** More digits than any integer of 64 bits has. */
    private static final int LONG_DIGITS = 19;

    /**
     * The nearest double; empty when the number is too large for one, or not 0 and too near to 0. Zero has no sign: a
     * typed minus before it means nothing to a parameter.
     */
    public OptionalDouble toDouble() {
        double size = Double.parseDouble(digits + "e" + exponent);
        if (Double.isInfinite(size) || (size == 0 && !isZero())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(negative && size != 0 ? -size : size);
    }

    /** The integer of 64 bits that it is; empty when it is none. */
    public OptionalLong toLong() {
        if (isZero()) {
            return OptionalLong.of(0);
        }
        String significant = digits.replaceFirst("^0+", "");
        int kept = significant.length();
        while (significant.charAt(kept - 1) == '0') {
            kept--;
        }
        long zeros = (long) exponent + significant.length() - kept;
        if (zeros < 0 || kept + zeros > LONG_DIGITS) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    Long.parseLong((negative ? "-" : "") + significant.substring(0, kept) + "0".repeat((int) zeros)));
        } catch (NumberFormatException beyond64Bits) {
            return OptionalLong.empty();
        }
    }

    private boolean isZero() {
        return digits.chars().allMatch(digit -> digit == '0');
    }
}
