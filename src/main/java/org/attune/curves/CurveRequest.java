package org.attune.curves;

import org.attune.model.AxisScale;
import org.attune.model.Interval;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;

/**
 * A curve to compute: one parameter swept, the others held.
 *
 * @param parameters the parameters held; the value of the swept one among them is where the marker stands
 * @param axis the parameter swept, one of {@link ParameterInfo#axes()}
 * @param scale spacing of the points
 * @param from first abscissa, within the hard range of the axis, &gt; 0 on the logarithmic scale
 * @param to last abscissa, &gt; from
 * @param points number of points, from 2 to {@value #MAXIMUM_POINTS}
 */
public record CurveRequest(
        Parameters parameters, ParameterInfo axis, AxisScale scale, double from, double to, int points) {
    /** Points of the curves on screen. */
    public static final int DEFAULT_POINTS = 41;

    /** Most points of a curve. */
    public static final int MAXIMUM_POINTS = 10_000;

    /** Least α′ of a usual curve: with fewer samples the proximal jumps, and replica symmetry is broken. */
    private static final double LEAST_USUAL_SAMPLES = 1.5;

    /** Where the program starts: Figure 1's setting, α′ from 1.5 to 30, where the theory holds. */
    public static final CurveRequest DEFAULT = over(Parameters.DEFAULT, ParameterInfo.ALPHA_PRIME);

    /**
     * Checks the sweep.
     *
     * @throws ParameterException naming what is wrong, with its value and what is allowed; also when the axis is a
     *     prescribed moment and pre-training is solved for
     */
    public CurveRequest {
        if (!ParameterInfo.axes().contains(axis)) {
            throw new ParameterException(
                    "x axis",
                    axis.symbol(),
                    "one of "
                            + String.join(
                                    ", ",
                                    ParameterInfo.axes().stream()
                                            .map(ParameterInfo::symbol)
                                            .toList()));
        }
        if (axis.isPrescribed() && parameters.prescribed().isEmpty()) {
            throw new ParameterException(
                    "x axis",
                    axis.symbol(),
                    "a parameter of solved pre-training, unless Q₀, Q and M are all prescribed");
        }
        // Beside its own range a prescribed moment must keep the others a covariance; between two such values it does.
        parameters.with(axis, from);
        parameters.with(axis, to);
        if (!(from < to)) {
            throw new ParameterException("to", Double.toString(to), "a number > from = " + from);
        }
        if (scale == AxisScale.LOGARITHMIC && from <= 0) {
            throw new ParameterException("from", Double.toString(from), "a number > 0 on a logarithmic axis");
        }
        if (points < 2 || points > MAXIMUM_POINTS) {
            throw new ParameterException("points", Integer.toString(points), allowedPoints());
        }
    }

    /** The numbers of points that are allowed, in words, for messages. */
    public static String allowedPoints() {
        return "an integer from 2 to " + MAXIMUM_POINTS;
    }

    /** The sweep of a parameter over its usual range, on its own scale, with {@value #DEFAULT_POINTS} points. */
    public static CurveRequest over(Parameters parameters, ParameterInfo axis) {
        Interval range = usualRange(parameters, axis);
        return new CurveRequest(parameters, axis, axis.scale(), range.lower(), range.upper(), DEFAULT_POINTS);
    }

    /**
     * What a curve spans unless told otherwise: the soft range of its axis; of α′ the part where the theory holds in
     * the setting of the start; of a prescribed moment the part where the three are a covariance.
     */
    public static Interval usualRange(Parameters parameters, ParameterInfo axis) {
        Interval soft = axis.softRange();
        double q0 = parameters.get(ParameterInfo.PRESCRIBED_Q0);
        double q = parameters.get(ParameterInfo.PRESCRIBED_Q);
        double m = parameters.get(ParameterInfo.PRESCRIBED_M);
        return switch (axis) {
            case ALPHA_PRIME -> Interval.closed(LEAST_USUAL_SAMPLES, soft.upper());
            case PRESCRIBED_M -> Interval.closed(0, Math.sqrt(q0 * q));
            case PRESCRIBED_Q -> {
                double least = m * m / q0;
                yield Interval.closed(Math.max(soft.lower(), least), Math.max(soft.upper(), 2 * least));
            }
            case PRESCRIBED_Q0 -> {
                double least = q > 0 ? m * m / q : 0;
                yield Interval.closed(Math.max(soft.lower(), least), Math.max(soft.upper(), 2 * least));
            }
            case PRESCRIBED_NOISE -> {
                double least = parameters
                        .prescribed()
                        .orElse(PrescribedPretraining.DEFAULT)
                        .leastEffectiveNoise(parameters.delta());
                double most = Math.max(soft.upper(), 2 * least);
                // Q₀ vanishes at the least noise then, and must not.
                boolean isOpen = m == 0 && q0 <= q;
                yield Interval.closed(isOpen ? least + (most - least) / (DEFAULT_POINTS - 1) : least, most);
            }
            default -> soft;
        };
    }

    /** A copy with other parameters held. */
    public CurveRequest with(Parameters newParameters) {
        return new CurveRequest(newParameters, axis, scale, from, to, points);
    }

    /**
     * A copy with another number of points.
     *
     * @throws ParameterException when it is not from 2 to {@value #MAXIMUM_POINTS}
     */
    public CurveRequest withPoints(int newPoints) {
        return new CurveRequest(parameters, axis, scale, from, to, newPoints);
    }

    /** Abscissa of a point. */
    public double abscissa(int index) {
        return scale.valueAt(index / (points - 1.0), from, to);
    }

    /** The full question asked at a point. */
    public Parameters parametersAt(int index) {
        return parameters.with(axis, abscissa(index));
    }

    /** Where the marker stands: the swept parameter's own value. */
    public double marker() {
        return parameters.get(axis);
    }
}
