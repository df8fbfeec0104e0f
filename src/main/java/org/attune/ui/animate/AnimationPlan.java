package org.attune.ui.animate;

import org.attune.model.AxisScale;
import org.attune.model.Interval;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.ui.controls.Numerals;

/**
 * Which parameter moves, over which values, how fast and how often; immutable.
 *
 * @param parameter what moves
 * @param from first value, within its hard range
 * @param to last value, within its hard range, and another one; it may be the smaller
 * @param seconds for going over all values once, &gt; 0
 * @param repeat how often
 */
public record AnimationPlan(ParameterInfo parameter, double from, double to, double seconds, Repeat repeat) {
    private static final int DIGITS = 4;

    /**
     * Checks the values.
     *
     * @throws ParameterException when one cannot be used
     */
    public AnimationPlan {
        parameter.check(from);
        parameter.check(to);
        if (from == to) {
            throw new ParameterException("to", Double.toString(to), "another value than from");
        }
        if (!(seconds > 0) || Double.isInfinite(seconds)) {
            throw new ParameterException("seconds", Double.toString(seconds), "a number > 0");
        }
    }

    /** Over the soft range of a parameter, in ten seconds, to and fro. */
    public static AnimationPlan of(ParameterInfo parameter) {
        Interval range = parameter.softRange();
        return new AnimationPlan(parameter, range.lower(), range.upper(), 10, Repeat.TO_AND_FRO);
    }

    /** A copy for another parameter, over its soft range. */
    public AnimationPlan withParameter(ParameterInfo other) {
        AnimationPlan usual = of(other);
        return new AnimationPlan(other, usual.from, usual.to, seconds, repeat);
    }

    /** A copy over other values. */
    public AnimationPlan withRange(double newFrom, double newTo) {
        return new AnimationPlan(parameter, newFrom, newTo, seconds, repeat);
    }

    /** A copy at another speed. */
    public AnimationPlan withSeconds(double newSeconds) {
        return new AnimationPlan(parameter, from, to, newSeconds, repeat);
    }

    /** A copy that repeats otherwise. */
    public AnimationPlan withRepeat(Repeat newRepeat) {
        return new AnimationPlan(parameter, from, to, seconds, newRepeat);
    }

    /** The value after going over all values so many times, rounded to what a reader would quote. */
    double valueAfter(double sweeps) {
        double exact = scale().valueAt(repeat.position(sweeps), from, to);
        double rounded = parameter.isInteger() ? Math.rint(exact) : Numerals.toSignificant(exact, DIGITS);
        return Math.clamp(rounded, Math.min(from, to), Math.max(from, to));
    }

    /** How much of the first sweep has passed where a value stands; 0 when it is not among the values. */
    double sweepsAt(double value) {
        double position = scale().fractionOf(value, from, to);
        return position >= 0 && position < 1 ? position : 0;
    }

    /** Whether there is nothing more to come. */
    boolean isOverAfter(double sweeps) {
        return repeat == Repeat.ONCE && sweeps >= 1;
    }

    private AxisScale scale() {
        return Math.min(from, to) > 0 ? parameter.scale() : AxisScale.LINEAR;
    }
}
