package org.attune.ui.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Where the labels of an axis stand; pure functions of the range. */
public final class Ticks {
    /** Most intervals between the labels of a linear axis; bounds are rounded to such intervals, too. */
    static final int MOST_INTERVALS = 8;

    private static final int[] STEPS = {1, 2, 5};
    private static final List<List<Integer>> LABELLED_MANTISSAS =
            List.of(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), List.of(1, 2, 5), List.of(1, 3), List.of(1));

    private Ticks() {}

    /** Whether a set of labels has room on the axis. */
    @FunctionalInterface
    public interface Room {
        /** True when the labels stand apart. */
        boolean fits(List<Double> labels);
    }

    /**
     * The smallest step of the form 1, 2 or 5 times a power of ten that divides a length into few intervals.
     *
     * @param length length to divide, &gt; 0
     * @param maximumIntervals most intervals wanted, &gt; 0
     */
    public static double step(double length, double maximumIntervals) {
        double smallest = length / maximumIntervals;
        int exponent = (int) Math.floor(Math.log10(smallest));
        for (int decade = exponent; ; decade++) {
            for (int mantissa : STEPS) {
                double step = decimal(mantissa, decade);
                if (step >= smallest * (1 - 1e-9)) {
                    return step;
                }
            }
        }
    }

    /** The multiples of a step in a range. */
    public static List<Double> multiples(double step, double lower, double upper) {
        long first = (long) Math.ceil(lower / step - 1e-9);
        long last = (long) Math.floor(upper / step + 1e-9);
        List<Double> ticks = new ArrayList<>();
        for (long multiple = first; multiple <= last; multiple++) {
            ticks.add(multiple(step, multiple));
        }
        return ticks;
    }

    /** A multiple of a round step, without the dust of binary fractions. */
    static double multiple(double step, long multiple) {
        return BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(multiple)).doubleValue();
    }

    /** The labels of a linear axis: the multiples of the smallest round step whose labels have room. */
    public static List<Double> linearLabels(double lower, double upper, Room room) {
        List<Double> labels = List.of();
        for (int intervals = MOST_INTERVALS; intervals >= 1; intervals--) {
            labels = multiples(step(upper - lower, intervals), lower, upper);
            if (room.fits(labels)) {
                return labels;
            }
        }
        return labels;
    }

    /**
     * The labels of a logarithmic axis: of 1…9, 1 2 5, 1 3 and 1 in each decade the densest whose labels have room, but
     * rather one that labels both ends; a range that holds fewer than three of these is labelled as a linear axis is.
     */
    public static List<Double> logarithmicLabels(double lower, double upper, Room room) {
        List<List<Double>> candidates = LABELLED_MANTISSAS.stream()
                .map(mantissas -> mantissasInRange(mantissas, lower, upper))
                .filter(labels -> labels.size() >= 3 && room.fits(labels))
                .toList();
        if (!candidates.isEmpty()) {
            return candidates.stream()
                    .filter(labels -> isSame(labels.getFirst(), lower) && isSame(labels.getLast(), upper))
                    .findFirst()
                    .orElse(candidates.getFirst());
        }
        List<Double> decades = mantissasInRange(List.of(1), lower, upper);
        return decades.size() >= 3 ? everyOther(decades, room) : linearLabels(lower, upper, room);
    }

    /** The unlabelled ticks of a logarithmic axis: 1…9 in each decade. */
    static List<Double> logarithmicMarks(double lower, double upper) {
        return mantissasInRange(LABELLED_MANTISSAS.getFirst(), lower, upper);
    }

    /** A tick label: plain decimal digits as few as the value needs, powers of ten beyond 10⁵, a true minus sign. */
    public static String label(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        int exponent = exponent(rounded);
        String digits = exponent < -4 || exponent > 5
                ? rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "·10" + superscript(exponent)
                : rounded.toPlainString();
        return digits.replace('-', '−');
    }

    /** The labels of a linear axis, all with the same number of decimals, but zero plain. */
    public static List<String> alignedLabels(List<Double> values) {
        int decimals = values.stream()
                .mapToInt(value -> new BigDecimal(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .scale())
                .max()
                .orElse(0);
        return values.stream()
                .map(value -> value == 0 || decimals > 4
                        ? label(value)
                        : new BigDecimal(value)
                                .setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN)
                                .toPlainString()
                                .replace('-', '−'))
                .toList();
    }

    private static boolean isSame(double label, double end) {
        return Math.abs(label - end) <= 1e-9 * end;
    }

    private static List<Double> everyOther(List<Double> decades, Room room) {
        for (int stride = 2; ; stride++) {
            List<Double> labels = new ArrayList<>();
            for (int i = 0; i < decades.size(); i += stride) {
                labels.add(decades.get(i));
            }
            if (labels.size() <= 2 || room.fits(labels)) {
                return labels;
            }
        }
    }

    private static List<Double> mantissasInRange(List<Integer> mantissas, double lower, double upper) {
        int first = (int) Math.floor(Math.log10(lower)) - 1;
        int last = (int) Math.ceil(Math.log10(upper)) + 1;
        List<Double> ticks = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent++) {
            for (int mantissa : mantissas) {
                double value = decimal(mantissa, exponent);
                if (value >= lower * (1 - 1e-9) && value <= upper * (1 + 1e-9)) {
                    ticks.add(value);
                }
            }
        }
        return ticks;
    }

    private static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    private static double decimal(int mantissa, int exponent) {
        return BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent).doubleValue();
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(exponent).toCharArray()) {
            text.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return text.toString();
    }
}
