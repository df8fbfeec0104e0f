package org.attune.theory.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The row-wise softmax of W symmetric matrices and its squared distance to targets. Holds its work space; not
 * thread-safe.
 */
final class SoftmaxRows {
    private static final VectorSpecies<Double> SPECIES = LaneMath.SPECIES;
    private static final int SIMD = LaneMath.SIMD;
    private static final int WIDTH = LaneMath.WIDTH;

    /** Rows whose largest entries differ by less can share one shift: exp of it is still a normal number. */
    private static final double NARROW = 600;

    private final int tokens;

    /** p = σ(h), shape T × T × W; holds h before {@link #activate}. */
    final double[] probability;

    /** t. */
    final double[] target;

    /** p·(p − t) of each row. */
    final double[] mean;

    /** The largest entry of each matrix. */
    private final double[] ceiling = new double[WIDTH];

    /** A lower triangle. */
    private final double[] half;

    SoftmaxRows(int tokens) {
        this.tokens = tokens;
        this.probability = new double[tokens * tokens * WIDTH];
        this.target = new double[tokens * tokens * WIDTH];
        this.mean = new double[tokens * WIDTH];
        this.half = new double[tokens * (tokens + 1) / 2 * WIDTH];
    }

    /**
     * Replaces h, which is symmetric, by p. Short loops, one task each: the compiler keeps vectors in registers only
     * where it sees all.
     */
    void activate() {
        boolean narrow = true;
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            narrow &= isNarrow(lane);
        }
        if (narrow) {
            // One exponential serves the entries ab and ba.
            for (int lane = 0; lane < WIDTH; lane += SIMD) {
                shift(lane);
            }
            exponentials(half);
            for (int lane = 0; lane < WIDTH; lane += SIMD) {
                unfold(lane);
            }
        } else {
            for (int row = 0; row < tokens; row++) {
                for (int lane = 0; lane < WIDTH; lane += SIMD) {
                    largest(row * tokens, lane);
                }
            }
            exponentials(probability);
        }
        for (int row = 0; row < tokens; row++) {
            for (int lane = 0; lane < WIDTH; lane += SIMD) {
                normalise(row * tokens, lane);
            }
        }
    }

    private static void exponentials(double[] arguments) {
        for (int k = 0; k < arguments.length; k += SIMD) {
            LaneMath.exp(DoubleVector.fromArray(SPECIES, arguments, k)).intoArray(arguments, k);
        }
    }

    /** Whether no row lies so far below the largest entry that its exponentials would vanish; notes that entry. */
    private boolean isNarrow(int lane) {
        DoubleVector highest = DoubleVector.fromArray(SPECIES, probability, lane);
        DoubleVector lowest = highest;
        for (int row = 0; row < tokens; row++) {
            int first = row * tokens;
            DoubleVector rowLargest = DoubleVector.fromArray(SPECIES, probability, first * WIDTH + lane);
            for (int k = first + 1; k < first + tokens; k++) {
                rowLargest = rowLargest.max(DoubleVector.fromArray(SPECIES, probability, k * WIDTH + lane));
            }
            highest = highest.max(rowLargest);
            lowest = lowest.min(rowLargest);
        }
        highest.intoArray(ceiling, lane);
        return highest.sub(lowest).compare(VectorOperators.LT, NARROW).allTrue();
    }

    /** Writes the lower triangle less its largest entry. */
    private void shift(int lane) {
        DoubleVector highest = DoubleVector.fromArray(SPECIES, ceiling, lane);
        int entry = lane;
        for (int row = 0; row < tokens; row++) {
            for (int column = 0; column <= row; column++) {
                DoubleVector.fromArray(SPECIES, probability, (row * tokens + column) * WIDTH + lane)
                        .sub(highest)
                        .intoArray(half, entry);
                entry += WIDTH;
            }
        }
    }

    private void unfold(int lane) {
        int entry = lane;
        for (int row = 0; row < tokens; row++) {
            for (int column = 0; column <= row; column++) {
                DoubleVector exponential = DoubleVector.fromArray(SPECIES, half, entry);
                exponential.intoArray(probability, (row * tokens + column) * WIDTH + lane);
                exponential.intoArray(probability, (column * tokens + row) * WIDTH + lane);
                entry += WIDTH;
            }
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
