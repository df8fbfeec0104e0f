package org.attune.theory.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The responses C = (I + VH)⁻¹ of W proximals to their centres: distance from the identity, by trace and by norm. Holds
 * its work space; not thread-safe.
 */
final class LaneResponse {
    private static final VectorSpecies<Double> SPECIES = LaneMath.SPECIES;
    private static final int SIMD = LaneMath.SIMD;
    private static final int WIDTH = LaneMath.WIDTH;

    /** Smallest pivot of I + VH that this form trusts. */
    private static final double SMALLEST = 1e-6;

    private final int dimension;

    /** Lower triangle, with the inverse of the diagonal in its place. */
    private final double[] factor;

    private final double[] column;
    private final double[] trace = new double[WIDTH];
    private final double[] square = new double[WIDTH];

    LaneResponse(int dimension) {
        this.dimension = dimension;
        this.factor = new double[LaneProblem.packed(dimension, 0) * WIDTH];
        this.column = new double[dimension * WIDTH];
    }

    /** Tr(I − C) in each lane; NaN where I + VH is nearly singular. */
    double[] trace() {
        return trace;
    }

    /** ‖I − C‖_F² in each lane; NaN where I + VH is nearly singular. */
    double[] square() {
        return square;
    }

    /** Computes both for Hessians H, packed lower triangles. */
    void compute(double[] hessian, double inverseCurvature) {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            compute(hessian, inverseCurvature, lane);
        }
    }

    /** Prepares {@link #replaceByImage} only: traces and squares are 0, or NaN where I + VH is nearly singular. */
    void factorise(double[] hessian, double inverseCurvature) {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            VectorMask<Double> singular = VectorMask.fromLong(SPECIES, factorise(hessian, inverseCurvature, lane));
            DoubleVector zero = DoubleVector.broadcast(SPECIES, 0).blend(Double.NaN, singular);
            zero.intoArray(trace, lane);
            zero.intoArray(square, lane);
        }
    }

    private void compute(double[] hessian, double inverseCurvature, int lane) {
        long singular = factorise(hessian, inverseCurvature, lane);
        DoubleVector traceSum = DoubleVector.broadcast(SPECIES, 0);
        DoubleVector squareSum = DoubleVector.broadcast(SPECIES, 0);
        for (int j = 0; j < dimension; j++) {
            invertColumn(j, lane);
            for (int i = 0; i < dimension; i++) {
                DoubleVector entry = DoubleVector.fromArray(SPECIES, column, i * WIDTH + lane);
                if (i == j) {
                    entry = entry.neg().add(1);
                    traceSum = traceSum.add(entry);
                }
                squareSum = entry.fma(entry, squareSum);
            }
        }
        VectorMask<Double> mask = VectorMask.fromLong(SPECIES, singular);
        traceSum.blend(Double.NaN, mask).intoArray(trace, lane);
        squareSum.blend(Double.NaN, mask).intoArray(square, lane);
    }

    private long factorise(double[] hessian, double inverseCurvature, int lane) {
        long singular = 0;
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        for (int j = 0; j < dimension; j++) {
            int row = LaneProblem.packed(j, 0);
            DoubleVector pivot = DoubleVector.fromArray(SPECIES, hessian, (row + j) * WIDTH + lane)
                    .mul(inverseCurvature)
                    .add(1);
            for (int k = 0; k < j; k++) {
                DoubleVector entry = DoubleVector.fromArray(SPECIES, factor, (row + k) * WIDTH + lane);
                pivot = pivot.sub(entry.mul(entry));
            }
            VectorMask<Double> good = pivot.compare(VectorOperators.GT, SMALLEST);
            singular |= good.not().toLong();
            DoubleVector inverse = one.div(one.blend(pivot, good).sqrt());
            inverse.intoArray(factor, (row + j) * WIDTH + lane);
            for (int i = j + 1; i < dimension; i++) {
                int lower = LaneProblem.packed(i, 0);
                DoubleVector sum = DoubleVector.fromArray(SPECIES, hessian, (lower + j) * WIDTH + lane)
                        .mul(inverseCurvature);
                for (int k = 0; k < j; k++) {
                    sum = sum.sub(DoubleVector.fromArray(SPECIES, factor, (lower + k) * WIDTH + lane)
                            .mul(DoubleVector.fromArray(SPECIES, factor, (row + k) * WIDTH + lane)));
                }
                sum.mul(inverse).intoArray(factor, (lower + j) * WIDTH + lane);
            }
        }
        return singular;
    }

    /** A vector in each lane, to be written for {@link #replaceByImage}. */
    double[] column() {
        return column;
    }

    /** Applies C of the last {@link #compute} to the column. */
    void replaceByImage() {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            solve(0, lane);
        }
    }

    private void invertColumn(int j, int lane) {
        for (int i = 0; i < dimension; i++) {
            DoubleVector.broadcast(SPECIES, i == j ? 1 : 0).intoArray(column, i * WIDTH + lane);
        }
        solve(j, lane);
    }

    /** Solves for a right-hand side whose entries before j are 0. */
    private void solve(int j, int lane) {
        forward(j, lane);
        backward(lane);
    }

    private void forward(int j, int lane) {
        for (int i = j; i < dimension; i++) {
            int row = LaneProblem.packed(i, 0);
            DoubleVector sum = DoubleVector.fromArray(SPECIES, column, i * WIDTH + lane);
            for (int k = j; k < i; k++) {
                sum = sum.sub(DoubleVector.fromArray(SPECIES, factor, (row + k) * WIDTH + lane)
                        .mul(DoubleVector.fromArray(SPECIES, column, k * WIDTH + lane)));
            }
            sum.mul(DoubleVector.fromArray(SPECIES, factor, (row + i) * WIDTH + lane))
                    .intoArray(column, i * WIDTH + lane);
        }
    }

    private void backward(int lane) {
        for (int i = dimension - 1; i >= 0; i--) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, column, i * WIDTH + lane);
            for (int k = i + 1; k < dimension; k++) {
                sum = sum.sub(DoubleVector.fromArray(SPECIES, factor, LaneProblem.packed(k, i) * WIDTH + lane)
                        .mul(DoubleVector.fromArray(SPECIES, column, k * WIDTH + lane)));
            }
            sum.mul(DoubleVector.fromArray(SPECIES, factor, LaneProblem.packed(i, i) * WIDTH + lane))
                    .intoArray(column, i * WIDTH + lane);
        }
    }
}
