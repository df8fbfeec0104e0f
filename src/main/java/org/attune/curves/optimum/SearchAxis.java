package org.attune.curves.optimum;

import org.attune.model.AxisScale;
import org.attune.model.Interval;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;

/**
 * A parameter to be varied, and between which values. Searches work in fractions of the way from one to the other on
 * the parameter's own scale.
 *
 * @param parameter the parameter
 * @param range closed, finite, not empty, within the hard range, above 0 on a logarithmic scale
 */
public record SearchAxis(ParameterInfo parameter, Interval range) {
    /**
     * Checks the range.
     *
     * @throws ParameterException when the parameter takes integers only, or the range is not as described
     */
    public SearchAxis {
        if (parameter.isInteger()) {
            throw new ParameterException("axis", parameter.symbol(), "a continuous parameter");
        }
        parameter.check(range.lower());
        parameter.check(range.upper());
        if (range.lower() >= range.upper()) {
            throw new ParameterException(
                    parameter.symbol(), Double.toString(range.upper()), "a number > " + range.lower());
        }
        if (parameter.scale() == AxisScale.LOGARITHMIC && range.lower() <= 0) {
            throw new ParameterException(parameter.symbol(), Double.toString(range.lower()), "a number > 0");
        }
    }

    /** The axis over what its slider spans. */
    public static SearchAxis over(ParameterInfo parameter) {
        return new SearchAxis(parameter, parameter.softRange());
    }

    /** Value at a fraction of the way, 0 at the lower end and 1 at the upper end. */
    double valueAt(double fraction) {
        return parameter.scale().valueAt(fraction, range.lower(), range.upper());
    }
}
