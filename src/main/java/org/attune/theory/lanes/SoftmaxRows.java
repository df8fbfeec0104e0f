package org.attune.theory.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The row-wise softmax of W matrices and its squared distance to targets. Holds its work space; not thread-safe. */
final class SoftmaxRows {
    private static final VectorSpecies<Double> SPECIES = LaneMath.SPECIES;
    private static final int SIMD = LaneMath.SIMD;
    private static final int WIDTH = LaneMath.WIDTH;

    private final int tokens;

    /** p = σ(h), shape T × T × W; holds h before {@link #activate}. */
    final double[] probability;

    /** t. */
    final double[] target;

    /** p·(p − t) of each row. */
    final double[] mean;

    SoftmaxRows(int tokens) {
        this.tokens = tokens;
        this.probability = new double[tokens * tokens * WIDTH];
        this.target = new double[tokens * tokens * WIDTH];
        this.mean = new double[tokens * WIDTH];
    }

    /** Replaces h by p. Short loops, one task each: the compiler keeps vectors in registers only where it sees all. */
    void activate() {
        for (int row = 0; row < tokens; row++) {
            for (int lane = 0; lane < WIDTH; lane += SIMD) {
                largest(row * tokens, lane);
            }
        }
        exponentials();
        for (int row = 0; row < tokens; row++) {
            for (int lane = 0; lane < WIDTH; lane += SIMD) {
                normalise(row * tokens, lane);
            }
        }
    }

    private void exponentials() {
        for (int k = 0; k < probability.length; k += SIMD) {
            LaneMath.exp(DoubleVector.fromArray(SPECIES, probability, k)).intoArray(probability, k);
        }
    }

    /** Takes the largest entry off a row. */
    private void largest(int first, int lane) {
        DoubleVector largest = DoubleVector.fromArray(SPECIES, probability, first * WIDTH + lane);
        for (int k = first + 1; k < first + tokens; k++) {
            largest = largest.max(DoubleVector.fromArray(SPECIES, probability, k * WIDTH + lane));
        }
        for (int k = first; k < first + tokens; k++) {
            DoubleVector.fromArray(SPECIES, probability, k * WIDTH + lane)
                    .sub(largest)
                    .intoArray(probability, k * WIDTH + lane);
        }
    }

    private void normalise(int first, int lane) {
        DoubleVector sum = DoubleVector.fromArray(SPECIES, probability, first * WIDTH + lane);
        for (int k = first + 1; k < first + tokens; k++) {
            sum = sum.add(DoubleVector.fromArray(SPECIES, probability, k * WIDTH + lane));
        }
        DoubleVector inverse = DoubleVector.broadcast(SPECIES, 1).div(sum);
        for (int k = first; k < first + tokens; k++) {
            DoubleVector.fromArray(SPECIES, probability, k * WIDTH + lane)
                    .mul(inverse)
                    .intoArray(probability, k * WIDTH + lane);
        }
    }

    /** The loss ‖p − t‖_F², and the mean of each row. */
    void distance(double[] loss) {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            distance(loss, lane);
        }
    }

    private void distance(double[] loss, int lane) {
        DoubleVector total = DoubleVector.broadcast(SPECIES, 0);
        for (int row = 0; row < tokens; row++) {
            DoubleVector rowMean = DoubleVector.broadcast(SPECIES, 0);
            for (int k = row * tokens; k < (row + 1) * tokens; k++) {
                DoubleVector p = DoubleVector.fromArray(SPECIES, probability, k * WIDTH + lane);
                DoubleVector residual = p.sub(DoubleVector.fromArray(SPECIES, target, k * WIDTH + lane));
                rowMean = p.fma(residual, rowMean);
                total = residual.fma(residual, total);
            }
            rowMean.intoArray(mean, row * WIDTH + lane);
        }
        total.intoArray(loss, lane);
    }
}
