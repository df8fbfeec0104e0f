package org.attune.ui.controls;

import org.attune.model.AxisScale;
import org.attune.model.Interval;
import org.attune.model.ParameterInfo;

/**
 * How a parameter lies along a slider whose position runs from 0 to 1 over the soft range, on the parameter's own
 * scale.
 *
 * <p>Values that come from a position are rounded to what a reader would quote, so that the number beside the slider is
 * the number that the curves are computed with.
 *
 * @param parameter the parameter
 */
public record SliderScale(ParameterInfo parameter) {
    private static final int DRAGGED_DIGITS = 3;
    private static final int STEPPED_DIGITS = 4;

    /** A dragged value on a linear slider is rounded to the decade below this share of the range. */
    private static final double DRAGGED_SHARE = 1.0 / 250;

    /** How far one key press goes. */
    public enum Step {
        /** A thousandth of the slider. */
        FINE(0.001),
        /** A hundredth of the slider. */
        NORMAL(0.01),
        /** A tenth of the slider. */
        COARSE(0.1);

        private final double share;

        Step(double share) {
            this.share = share;
        }
    }

    /** Position from 0 to 1 at which a value stands; a value outside the soft range stands at the nearer end. */
    public double positionOf(double value) {
        Interval range = parameter.softRange();
        return parameter.scale().fractionOf(range.clamp(value), range.lower(), range.upper());
    }

    /** Value, within the soft range, of a position from 0 to 1. */
    public double valueAt(double position) {
        Interval range = parameter.softRange();
        return rounded(parameter.scale().valueAt(position, range.lower(), range.upper()), DRAGGED_DIGITS, 1);
    }

    /**
     * Value one step away. A value outside the soft range comes back to its nearer end, or stays when the step leads
     * away.
     *
     * @param value where to start
     * @param direction +1 for up, −1 for down
     * @param step how far; an integer parameter goes by 1, or by 10 for {@link Step#COARSE}
     */
    public double stepped(double value, int direction, Step step) {
        Interval range = parameter.softRange();
        if (value > range.upper() || value < range.lower()) {
            boolean towards = value > range.upper() == direction < 0;
            return towards ? range.clamp(value) : value;
        }
        double moved;
        if (parameter.isInteger()) {
            moved = value + direction * (step == Step.COARSE ? 10 : 1);
        } else if (parameter.scale() == AxisScale.LINEAR) {
            moved = value + direction * step.share * (range.upper() - range.lower());
        } else {
            moved = value * Math.pow(range.upper() / range.lower(), direction * step.share);
        }
        return rounded(moved, STEPPED_DIGITS, 0.1);
    }

    private double rounded(double value, int digits, double finer) {
        Interval range = parameter.softRange();
        double result;
        if (parameter.isInteger()) {
            result = Math.rint(value);
        } else if (parameter.scale() == AxisScale.LINEAR) {
            double quantum =
                    finer * Math.pow(10, Math.floor(Math.log10((range.upper() - range.lower()) * DRAGGED_SHARE)));
            result = Numerals.toMultiple(value, quantum);
        } else {
            result = Numerals.toSignificant(value, digits);
        }
        return range.clamp(result);
    }
}
