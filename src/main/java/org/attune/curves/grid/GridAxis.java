package org.attune.curves.grid;

import org.attune.model.AxisScale;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;

/**
 * One of the two parameters of a grid.
 *
 * @param parameter which, continuous
 * @param scale spacing of the cells
 * @param from first value, within the hard range, &gt; 0 on the logarithmic scale
 * @param to last value, &gt; from
 */
public record GridAxis(ParameterInfo parameter, AxisScale scale, double from, double to) {
    /**
     * Checks the values.
     *
     * @throws ParameterException when the parameter takes integers only, or a value is not as described
     */
    public GridAxis {
        if (!ParameterInfo.axes().contains(parameter)) {
            throw new ParameterException("axis", parameter.symbol(), "a continuous parameter");
        }
        parameter.check(from);
        parameter.check(to);
        if (!(from < to)) {
            throw new ParameterException("to", Double.toString(to), "a number > from = " + from);
        }
        if (scale == AxisScale.LOGARITHMIC && from <= 0) {
            throw new ParameterException("from", Double.toString(from), "a number > 0 on a logarithmic axis");
        }
    }

    /** The axis over what the slider of a parameter spans. */
    public static GridAxis over(ParameterInfo parameter) {
        return new GridAxis(
                parameter,
                parameter.scale(),
                parameter.softRange().lower(),
                parameter.softRange().upper());
    }

    /** The value at a fraction of the way, 0 at the first and 1 at the last. */
    public double valueAt(double fraction) {
        return scale.valueAt(fraction, from, to);
    }

    /** The fraction of the way at which a value stands. */
    public double fractionOf(double value) {
        return scale.fractionOf(value, from, to);
    }
}
