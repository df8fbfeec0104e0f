package org.attune.curves;

import org.attune.model.AxisScale;
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
        ParameterInfo[] all = ParameterInfo.values();
        double[] coordinates = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            Interval soft = all[i].softRange();
            AxisScale scale = all[i].scale();
            coordinates[i] = scale.fractionOf(parameters.get(all[i]), soft.lower(), soft.upper());
        }
        return coordinates;
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
