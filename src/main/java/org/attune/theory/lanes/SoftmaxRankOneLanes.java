package org.attune.theory.lanes;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * The fine-tuning proximal for the softmax. With p = σ(h), c = 2p − t, s = p·(p−t) and w = p·c in row a, the gradient
 * in h is 2p∘(p−t−s), and the Hessian in the row 2[diag(p∘(c−s)) − ppᵀ∘(c_i + c_j − s − w)]. Row a of h moves by χ dχ_a
 * + χ_a dχ.
 */
final class SoftmaxRankOneLanes extends RankOneLanes {
    private static final int OFFSET = 0;
    private static final int ALONG = 1;
    private static final int WEIGHTED_ALONG = 2;
    private static final int QUADRATIC = 3;
    private static final int MOMENTS = 4;

    private final SoftmaxRows softmax;
    private final double[] rowGradient;
    private final double[] moments = new double[MOMENTS * WIDTH];

    /** c of the row at hand. */
    private final double[] slope;

    private final double[] blockTimesPoint;

    SoftmaxRankOneLanes(SequenceBatch sequences) {
        super(sequences);
        this.softmax = new SoftmaxRows(tokens);
        this.rowGradient = new double[tokens * WIDTH];
        this.slope = new double[tokens * WIDTH];
        this.blockTimesPoint = new double[tokens * WIDTH];
    }

    @Override
    double[] target() {
        return softmax.target;
    }

    @Override
    void evaluate() {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            attention(softmax.probability, lane);
        }
        softmax.activate();
        softmax.distance(loss);
    }

    @Override
    void differentiate() {
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
        Arrays.fill(diagonalDerivative, 0);
        for (int row = 0; row < tokens; row++) {
            for (int lane = 0; lane < WIDTH; lane += SIMD) {
                firstOrder(row, lane);
                moments(row, lane);
                blockTimesPoint(row, lane);
                block(row, lane);
                cross(row, lane);
            }
        }
    }

    @Override
    void slopeOfDiagonalDerivative(double[] step) {
        Arrays.fill(diagonalSlope, 0);
        for (int row = 0; row < tokens; row++) {
            for (int lane = 0; lane < WIDTH; lane += SIMD) {
                diagonalSlope(row, step, lane);
            }
        }
    }

    /** Entry a of the Hessian in row a of h times the change χ dχ_a + χ_a dχ of the row. */
    private void diagonalSlope(int a, double[] step, int lane) {
        DoubleVector own = DoubleVector.fromArray(SPECIES, point, a * WIDTH + lane);
        DoubleVector ownStep = DoubleVector.fromArray(SPECIES, step, a * WIDTH + lane);
        DoubleVector weighted = DoubleVector.broadcast(SPECIES, 0);
        DoubleVector along = DoubleVector.broadcast(SPECIES, 0);
        DoubleVector weightedAlong = DoubleVector.broadcast(SPECIES, 0);
        for (int k = 0; k < tokens; k++) {
            int position = (a * tokens + k) * WIDTH + lane;
            DoubleVector p = DoubleVector.fromArray(SPECIES, softmax.probability, position);
            DoubleVector c = p.add(p).sub(DoubleVector.fromArray(SPECIES, softmax.target, position));
            DoubleVector moved = own.mul(DoubleVector.fromArray(SPECIES, step, k * WIDTH + lane))
                    .add(ownStep.mul(DoubleVector.fromArray(SPECIES, point, k * WIDTH + lane)))
                    .mul(p);
            weighted = p.fma(c, weighted);
            along = along.add(moved);
            weightedAlong = moved.fma(c, weightedAlong);
        }
        int diagonal = (a * tokens + a) * WIDTH + lane;
        DoubleVector mean = DoubleVector.fromArray(SPECIES, softmax.mean, a * WIDTH + lane);
        DoubleVector p = DoubleVector.fromArray(SPECIES, softmax.probability, diagonal);
        DoubleVector c = p.add(p).sub(DoubleVector.fromArray(SPECIES, softmax.target, diagonal));
        DoubleVector moved = own.mul(ownStep).mul(2);
        c.sub(mean)
                .mul(moved)
                .sub(c.sub(mean).sub(weighted).mul(along))
                .sub(weightedAlong)
                .mul(p.add(p))
                .add(DoubleVector.fromArray(SPECIES, diagonalSlope, lane))
                .intoArray(diagonalSlope, lane);
    }

    /** What the gradient in row a of h gives to gradient and Hessian. */
    private void firstOrder(int a, int lane) {
        DoubleVector own = DoubleVector.fromArray(SPECIES, point, a * WIDTH + lane);
        DoubleVector mean = DoubleVector.fromArray(SPECIES, softmax.mean, a * WIDTH + lane);
        DoubleVector sum = DoubleVector.broadcast(SPECIES, 0);
        for (int b = 0; b < tokens; b++) {
            DoubleVector p = DoubleVector.fromArray(SPECIES, softmax.probability, (a * tokens + b) * WIDTH + lane);
            DoubleVector residual =
                    p.sub(DoubleVector.fromArray(SPECIES, softmax.target, (a * tokens + b) * WIDTH + lane));
            DoubleVector half = p.mul(residual.sub(mean));
            DoubleVector g = half.add(half);
            sum = g.fma(DoubleVector.fromArray(SPECIES, point, b * WIDTH + lane), sum);
            int entry = a > b ? packed(a, b) : packed(b, a);
            g.fma(own, DoubleVector.fromArray(SPECIES, gradient, b * WIDTH + lane))
                    .intoArray(gradient, b * WIDTH + lane);
            DoubleVector.fromArray(SPECIES, hessian, entry * WIDTH + lane)
                    .add(g)
                    .intoArray(hessian, entry * WIDTH + lane);
            g.intoArray(rowGradient, b * WIDTH + lane);
        }
        DoubleVector.fromArray(SPECIES, gradient, a * WIDTH + lane).add(sum).intoArray(gradient, a * WIDTH + lane);
        DoubleVector g = DoubleVector.fromArray(SPECIES, rowGradient, a * WIDTH + lane);
        int entry = packed(a, a);
        DoubleVector.fromArray(SPECIES, hessian, entry * WIDTH + lane).add(g).intoArray(hessian, entry * WIDTH + lane);
        DoubleVector.fromArray(SPECIES, diagonalDerivative, lane).add(g).intoArray(diagonalDerivative, lane);
    }

    /** c, w, p·χ and (p∘c)·χ of row a. */
    private void moments(int a, int lane) {
        int first = a * tokens;
        DoubleVector weighted = DoubleVector.broadcast(SPECIES, 0);
        DoubleVector along = DoubleVector.broadcast(SPECIES, 0);
        DoubleVector weightedAlong = DoubleVector.broadcast(SPECIES, 0);
        for (int k = 0; k < tokens; k++) {
            DoubleVector p = DoubleVector.fromArray(SPECIES, softmax.probability, (first + k) * WIDTH + lane);
            DoubleVector c = p.add(p).sub(DoubleVector.fromArray(SPECIES, softmax.target, (first + k) * WIDTH + lane));
            c.intoArray(slope, k * WIDTH + lane);
            DoubleVector moved = p.mul(DoubleVector.fromArray(SPECIES, point, k * WIDTH + lane));
            weighted = p.fma(c, weighted);
            along = along.add(moved);
            weightedAlong = moved.fma(c, weightedAlong);
        }
        weighted.add(DoubleVector.fromArray(SPECIES, softmax.mean, a * WIDTH + lane))
                .intoArray(moments, OFFSET * WIDTH + lane);
        along.intoArray(moments, ALONG * WIDTH + lane);
        weightedAlong.intoArray(moments, WEIGHTED_ALONG * WIDTH + lane);
    }

    /** The Hessian in row a of h times χ, and χ times that. */
    private void blockTimesPoint(int a, int lane) {
        DoubleVector mean = DoubleVector.fromArray(SPECIES, softmax.mean, a * WIDTH + lane);
        DoubleVector offset = DoubleVector.fromArray(SPECIES, moments, OFFSET * WIDTH + lane);
        DoubleVector along = DoubleVector.fromArray(SPECIES, moments, ALONG * WIDTH + lane);
        DoubleVector weightedAlong = DoubleVector.fromArray(SPECIES, moments, WEIGHTED_ALONG * WIDTH + lane);
        DoubleVector quadratic = DoubleVector.broadcast(SPECIES, 0);
        for (int i = 0; i < tokens; i++) {
            DoubleVector p = DoubleVector.fromArray(SPECIES, softmax.probability, (a * tokens + i) * WIDTH + lane);
            DoubleVector c = DoubleVector.fromArray(SPECIES, slope, i * WIDTH + lane);
            DoubleVector x = DoubleVector.fromArray(SPECIES, point, i * WIDTH + lane);
            DoubleVector y = c.sub(mean)
                    .mul(x)
                    .sub(c.sub(offset).fma(along, weightedAlong))
                    .mul(p.add(p));
            y.intoArray(blockTimesPoint, i * WIDTH + lane);
            quadratic = y.fma(x, quadratic);
        }
        quadratic.intoArray(moments, QUADRATIC * WIDTH + lane);
    }

    /** χ_a² times the Hessian in row a of h. */
    private void block(int a, int lane) {
        int first = a * tokens;
        DoubleVector square = DoubleVector.fromArray(SPECIES, point, a * WIDTH + lane)
                .mul(DoubleVector.fromArray(SPECIES, point, a * WIDTH + lane));
        DoubleVector mean = DoubleVector.fromArray(SPECIES, softmax.mean, a * WIDTH + lane);
        DoubleVector offset = DoubleVector.fromArray(SPECIES, moments, OFFSET * WIDTH + lane);
        for (int i = 0; i < tokens; i++) {
            DoubleVector p = DoubleVector.fromArray(SPECIES, softmax.probability, (first + i) * WIDTH + lane);
            DoubleVector weight = p.add(p).mul(square);
            DoubleVector c = DoubleVector.fromArray(SPECIES, slope, i * WIDTH + lane);
            int row = packed(i, 0);
            weight.fma(c.sub(mean), DoubleVector.fromArray(SPECIES, hessian, (row + i) * WIDTH + lane))
                    .intoArray(hessian, (row + i) * WIDTH + lane);
            DoubleVector shifted = c.sub(offset);
            DoubleVector minus = weight.neg();
            for (int j = 0; j <= i; j++) {
                DoubleVector pair = shifted.add(DoubleVector.fromArray(SPECIES, slope, j * WIDTH + lane))
                        .mul(DoubleVector.fromArray(SPECIES, softmax.probability, (first + j) * WIDTH + lane));
                minus.fma(pair, DoubleVector.fromArray(SPECIES, hessian, (row + j) * WIDTH + lane))
                        .intoArray(hessian, (row + j) * WIDTH + lane);
            }
        }
    }

    /** The terms of χ_a with the others, and of χ_a with itself. */
    private void cross(int a, int lane) {
        DoubleVector own = DoubleVector.fromArray(SPECIES, point, a * WIDTH + lane);
        for (int i = 0; i < tokens; i++) {
            int entry = a > i ? packed(a, i) : packed(i, a);
            own.fma(
                            DoubleVector.fromArray(SPECIES, blockTimesPoint, i * WIDTH + lane),
                            DoubleVector.fromArray(SPECIES, hessian, entry * WIDTH + lane))
                    .intoArray(hessian, entry * WIDTH + lane);
        }
        int entry = packed(a, a);
        own.fma(
                        DoubleVector.fromArray(SPECIES, blockTimesPoint, a * WIDTH + lane),
                        DoubleVector.fromArray(SPECIES, hessian, entry * WIDTH + lane))
                .add(DoubleVector.fromArray(SPECIES, moments, QUADRATIC * WIDTH + lane))
                .intoArray(hessian, entry * WIDTH + lane);
    }
}
