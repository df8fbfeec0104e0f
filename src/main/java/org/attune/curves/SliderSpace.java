package org.attune.curves;

import org.attune.model.Interval;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;

/**
 * Distances between questions, Euclidean in the coordinates of the sliders: each parameter is measured in lengths of
 * its soft range, on its own scale. Pure functions.
 */
final class SliderSpace {
    private SliderSpace() {}

    /** Where the sliders stand; length = number of parameters, dimensionless. */
    static double[] coordinates(Parameters parameters) {
        return ParameterInfo.independent().stream()
                .mapToDouble(parameter -> {
                    Interval soft = parameter.softRange();
                    return parameter.scale().fractionOf(parameters.get(parameter), soft.lower(), soft.upper());
                })
                .toArray();
    }

    /** Squared distance of coordinates of equal length. */
    static double squaredDistance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** Whether two questions differ in nothing but what sliders change continuously. */
    static boolean sameKind(Parameters one, Parameters other) {
        return one.tokens() == other.tokens()
                && one.activation() == other.activation()
                && one.reuse() == other.reuse()
                && one.prescribed().isPresent() == other.prescribed().isPresent();
    }
}
