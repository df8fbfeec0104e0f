package org.attune.theory.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
    private static final int DIMENSION = 7;

    /** Entries over twenty decades. */
    @Test
    void reproducesTheMatrix() {
        Random random = new Random(7);
        double[] matrix = new double[DIMENSION * DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            for (int j = 0; j <= i; j++) {
                double entry = random.nextGaussian() * Math.pow(10, 1.5 * (i + j) - 10);
                matrix[i * DIMENSION + j] = entry;
                matrix[j * DIMENSION + i] = entry;
            }
        }
        SymmetricEigen eigen = new SymmetricEigen(DIMENSION);
        eigen.decompose(matrix, 2);
        double largest = 0;
        for (int k = 0; k < DIMENSION; k++) {
            largest = Math.max(largest, Math.abs(eigen.value(k)));
        }
        for (int i = 0; i < DIMENSION; i++) {
            for (int j = 0; j < DIMENSION; j++) {
                double sum = 0;
                for (int k = 0; k < DIMENSION; k++) {
                    sum += eigen.value(k) * eigen.component(k, i) * eigen.component(k, j);
                }
                assertThat(sum).isCloseTo(2 * matrix[i * DIMENSION + j], within(1e-14 * largest));
            }
        }
    }
}
