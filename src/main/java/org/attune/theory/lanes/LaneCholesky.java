package org.attune.theory.lanes;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Cholesky factors L D Lᵀ = I + VH + shift·I of W matrices. Where one is not positive definite it gets the smallest
 * shift of a fixed sequence that makes it so. Holds its work space; not thread-safe.
 */
final class LaneCholesky {
    private static final VectorSpecies<Double> SPECIES = LaneMath.SPECIES;
    private static final int SIMD = LaneMath.SIMD;
    private static final int WIDTH = LaneMath.WIDTH;
    private static final double LEAST_PIVOT = 1e-13;
    private static final double FIRST_SHIFT = 0.1;
    private static final double GROWTH = 3;

    private final int dimension;

    /** Lower triangle of L D, with D⁻¹ on the diagonal: no square roots, and one division a column. */
    private final double[] factor;

    private final double[] scaled;
    private final double[] shift = new double[WIDTH];
    private final double[] solution;

    LaneCholesky(int dimension) {
        this.dimension = dimension;
        this.factor = new double[LaneProblem.packed(dimension, 0) * WIDTH];
        this.scaled = new double[dimension * WIDTH];
        this.solution = new double[dimension * WIDTH];
    }

    /**
     * Factorises.
     *
     * @param hessian H, packed lower triangle
     * @param lanes that count; the others may hold anything
     * @return the lanes that needed no shift
     * @throws ArithmeticException when an entry of a lane that counts is not finite: no shift helps there
     */
    long factorise(double[] hessian, double inverseCurvature, long lanes) {
        Arrays.fill(shift, 0);
        long failed = attempt(hessian, inverseCurvature) & lanes;
        long shifted = failed;
        for (int attempt = 0; failed != 0; attempt++) {
            for (long left = failed; left != 0; left &= left - 1) {
                int lane = Long.numberOfTrailingZeros(left);
                shift[lane] = attempt == 0 ? firstShift(hessian, inverseCurvature, lane) : GROWTH * shift[lane];
                if (!Double.isFinite(shift[lane])) {
                    throw new ArithmeticException(
                            "the Hessian of a proximal is not finite at inverse curvature " + inverseCurvature);
                }
            }
            failed = attempt(hessian, inverseCurvature) & lanes;
        }
        return ~shifted;
    }

    private double firstShift(double[] hessian, double inverseCurvature, int lane) {
        double largest = 0;
        for (int k = 0; k < dimension; k++) {
            largest = Math.max(largest, Math.abs(inverseCurvature * hessian[LaneProblem.packed(k, k) * WIDTH + lane]));
        }
        return FIRST_SHIFT * (1 + largest);
    }

    private long attempt(double[] hessian, double inverseCurvature) {
        long failed = 0;
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            for (int j = 0; j < dimension; j++) {
                failed |= column(hessian, inverseCurvature, j, lane) << lane;
            }
        }
        return failed;
    }

    /** Column j of the factors; the lanes where the pivot is not positive. */
    private long column(double[] hessian, double inverseCurvature, int j, int lane) {
        int row = LaneProblem.packed(j, 0);
        DoubleVector entire = DoubleVector.fromArray(SPECIES, hessian, (row + j) * WIDTH + lane)
                .mul(inverseCurvature)
                .add(DoubleVector.fromArray(SPECIES, shift, lane).add(1));
        DoubleVector pivot = entire;
        for (int k = 0; k < j; k++) {
            DoubleVector entry = DoubleVector.fromArray(SPECIES, factor, (row + k) * WIDTH + lane);
            DoubleVector weighted =
                    entry.mul(DoubleVector.fromArray(SPECIES, factor, LaneProblem.packed(k, k) * WIDTH + lane));
            pivot = pivot.sub(entry.mul(weighted));
            weighted.intoArray(scaled, k * WIDTH + lane);
        }
        VectorMask<Double> good = pivot.compare(VectorOperators.GT, entire.abs().mul(LEAST_PIVOT));
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        one.div(one.blend(pivot, good)).intoArray(factor, (row + j) * WIDTH + lane);
        for (int i = j + 1; i < dimension; i++) {
            int lower = LaneProblem.packed(i, 0);
            DoubleVector sum = DoubleVector.fromArray(SPECIES, hessian, (lower + j) * WIDTH + lane)
                    .mul(inverseCurvature);
            for (int k = 0; k < j; k++) {
                sum = sum.sub(DoubleVector.fromArray(SPECIES, factor, (lower + k) * WIDTH + lane)
                        .mul(DoubleVector.fromArray(SPECIES, scaled, k * WIDTH + lane)));
            }
            sum.intoArray(factor, (lower + j) * WIDTH + lane);
        }
        return good.not().toLong();
    }

    /** Solves for a right-hand side; {@link #solution} then holds the solution. */
    void solve(double[] rightHandSide) {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            forward(rightHandSide, lane);
            backward(lane);
        }
    }

    private void forward(double[] rightHandSide, int lane) {
        for (int i = 0; i < dimension; i++) {
            int row = LaneProblem.packed(i, 0);
            DoubleVector sum = DoubleVector.fromArray(SPECIES, rightHandSide, i * WIDTH + lane);
            for (int k = 0; k < i; k++) {
                sum = sum.sub(DoubleVector.fromArray(SPECIES, factor, (row + k) * WIDTH + lane)
                        .mul(DoubleVector.fromArray(SPECIES, solution, k * WIDTH + lane)));
            }
            sum.mul(DoubleVector.fromArray(SPECIES, factor, (row + i) * WIDTH + lane))
                    .intoArray(solution, i * WIDTH + lane);
        }
    }

    private void backward(int lane) {
        for (int i = dimension - 2; i >= 0; i--) {
            DoubleVector sum = DoubleVector.broadcast(SPECIES, 0);
            for (int k = i + 1; k < dimension; k++) {
                sum = DoubleVector.fromArray(SPECIES, factor, LaneProblem.packed(k, i) * WIDTH + lane)
                        .fma(DoubleVector.fromArray(SPECIES, solution, k * WIDTH + lane), sum);
            }
            DoubleVector inverse = DoubleVector.fromArray(SPECIES, factor, LaneProblem.packed(i, i) * WIDTH + lane);
            DoubleVector.fromArray(SPECIES, solution, i * WIDTH + lane)
                    .sub(sum.mul(inverse))
                    .intoArray(solution, i * WIDTH + lane);
        }
    }

    /** The solution, shape dimension × W. */
    double[] solution() {
        return solution;
    }
}
