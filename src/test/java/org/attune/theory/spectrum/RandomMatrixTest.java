package org.attune.theory.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law against the eigenvalues of one random matrix, D^{-1/2} S* + η Z. */
final class RandomMatrixTest {
    private static final int DIMENSION = 300;

    @ParameterizedTest
    @CsvSource({"0.3, 0.1, 0.3", "1, 0.5, 1", "3, 2, 2"})
    void describesTheEigenvaluesOfALargeMatrix(double kappa0, double eta, double epsilon) {
        double[] eigenvalues = eigenvalues(kappa0, eta);
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(kappa0, eta);
        for (double share = 0.05; share < 1; share += 0.05) {
            double x = spectrum.edges().getFirst()
                    + share * (spectrum.upperEdge() - spectrum.edges().getFirst());
            double above = Arrays.stream(eigenvalues).filter(value -> value > x).count() / (double) DIMENSION;
            assertThat(spectrum.moments(x).mass()).as("fraction above %s", x).isCloseTo(above, within(0.015));
        }
        double j = Arrays.stream(eigenvalues)
                .map(value -> Math.pow(Math.max(0, value - epsilon), 2))
                .average()
                .orElseThrow();
        assertThat(spectrum.moments(epsilon).j()).isCloseTo(j, within(0.03 * j));
        assertThat(eigenvalues[eigenvalues.length - 1])
                .isCloseTo(spectrum.upperEdge(), within(0.1 * spectrum.upperEdge()));
    }

    private static double[] eigenvalues(double kappa0, double eta) {
        Random random = new Random(17);
        int rank = (int) Math.round(kappa0 * DIMENSION);
        double[][] weights = new double[DIMENSION][rank];
        for (double[] row : weights) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        RealMatrix factor = new Array2DRowRealMatrix(weights, false);
        RealMatrix matrix =
                factor.multiply(factor.transpose()).scalarMultiply(1 / Math.sqrt((double) rank * DIMENSION));
        for (int i = 0; i < DIMENSION; i++) {
            for (int k = i; k < DIMENSION; k++) {
                double noise = eta * random.nextGaussian() * Math.sqrt((i == k ? 2.0 : 1.0) / DIMENSION);
                matrix.addToEntry(i, k, noise);
                if (i != k) {
                    matrix.addToEntry(k, i, noise);
                }
            }
        }
        double[] values = new EigenDecomposition(matrix).getRealEigenvalues();
        Arrays.sort(values);
        return values;
    }
}
