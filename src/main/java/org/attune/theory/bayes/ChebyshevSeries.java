package org.attune.theory.bayes;

import java.util.function.DoubleUnaryOperator;

/** A polynomial in the Chebyshev basis on [−1, 1]; immutable. */
final class ChebyshevSeries {
    private final double[] coefficients;

    private ChebyshevSeries(double[] coefficients) {
        this.coefficients = coefficients;
    }

    /**
     * The polynomial that agrees with a function at the degree + 1 Chebyshev points of the first kind, which leave out
     * both ends.
     */
    static ChebyshevSeries interpolate(int degree, DoubleUnaryOperator function) {
        int size = degree + 1;
        double[] coefficients = new double[size];
        for (int point = 0; point < size; point++) {
            double angle = Math.PI * (point + 0.5) / size;
            double value = function.applyAsDouble(Math.cos(angle));
            for (int k = 0; k < size; k++) {
                coefficients[k] += (k == 0 ? 1.0 : 2.0) / size * value * Math.cos(k * angle);
            }
        }
        return new ChebyshevSeries(coefficients);
    }

    /** Value at x in [−1, 1]. */
    double value(double x) {
        double next = 0;
        double afterNext = 0;
        for (int k = coefficients.length - 1; k > 0; k--) {
            double current = coefficients[k] + 2 * x * next - afterNext;
            afterNext = next;
            next = current;
        }
        return coefficients[0] + x * next - afterNext;
    }

    /** The basis functions T_0(x) … T_{length−1}(x). */
    static double[] basis(int length, double x) {
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = k == 0 ? 1 : k == 1 ? x : 2 * x * values[k - 1] - values[k - 2];
        }
        return values;
    }
}
