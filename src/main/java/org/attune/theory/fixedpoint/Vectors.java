package org.attune.theory.fixedpoint;

/** Arithmetic of short vectors. Pure functions; vectors of one call have equal lengths. */
public final class Vectors {
    private Vectors() {}

    /** Σ a_i b_i. */
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** a − b. */
    public static double[] difference(double[] a, double[] b) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] - b[i];
        }
        return result;
    }

    /** a + b. */
    public static double[] sum(double[] a, double[] b) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] + b[i];
        }
        return result;
    }

    /** The largest |x_i|; infinite when an entry is not finite. */
    public static double largest(double[] x) {
        double largest = 0;
        for (double entry : x) {
            if (!(Math.abs(entry) <= largest)) {
                largest = Double.isFinite(entry) ? Math.abs(entry) : Double.POSITIVE_INFINITY;
            }
        }
        return largest;
    }
}
