package org.attune.theory.lanes;

import jdk.incubator.vector.DoubleVector;

/**
 * The fine-tuning proximal for the linear activation h/T: loss ‖h/T − t‖_F², gradient in h 2(h/T − t)/T, Hessian 2/T².
 */
final class LinearRankOneLanes extends RankOneLanes {
    private final double[] residual;
    private final double[] target;
    private final double inverse;

    LinearRankOneLanes(SequenceBatch sequences) {
        super(sequences);
        this.residual = new double[tokens * tokens * WIDTH];
        this.target = new double[tokens * tokens * WIDTH];
        this.inverse = 1.0 / tokens;
    }

    @Override
    double[] target() {
        return target;
    }

    @Override
    void evaluate() {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            attention(residual, lane);
            distance(lane);
        }
    }

    private void distance(int lane) {
        DoubleVector total = DoubleVector.broadcast(SPECIES, 0);
        for (int k = 0; k < tokens * tokens; k++) {
            DoubleVector difference = DoubleVector.fromArray(SPECIES, residual, k * WIDTH + lane)
                    .mul(inverse)
                    .sub(DoubleVector.fromArray(SPECIES, target, k * WIDTH + lane));
            difference.intoArray(residual, k * WIDTH + lane);
            total = difference.fma(difference, total);
        }
        total.intoArray(loss, lane);
    }

    @Override
    void differentiate() {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            differentiate(lane);
        }
    }

    @Override
    void slopeOfDiagonalDerivative(double[] step) {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            DoubleVector product = DoubleVector.broadcast(SPECIES, 0);
            for (int a = 0; a < tokens; a++) {
                product = DoubleVector.fromArray(SPECIES, point, a * WIDTH + lane)
                        .fma(DoubleVector.fromArray(SPECIES, step, a * WIDTH + lane), product);
            }
            product.mul(4 * inverse * inverse).intoArray(diagonalSlope, lane);
        }
    }

    private void differentiate(int lane) {
        DoubleVector square = DoubleVector.broadcast(SPECIES, 0);
        DoubleVector trace = DoubleVector.broadcast(SPECIES, 0);
        for (int a = 0; a < tokens; a++) {
            square = DoubleVector.fromArray(SPECIES, point, a * WIDTH + lane)
                    .fma(DoubleVector.fromArray(SPECIES, point, a * WIDTH + lane), square);
            trace = trace.add(DoubleVector.fromArray(SPECIES, residual, (a * tokens + a) * WIDTH + lane));
        }
        trace.mul(2 * inverse).intoArray(diagonalDerivative, lane);
        // The Hessian in h gives 2/T² (2|χ|² I + 2χχᵀ).
        double curvature = 4 * inverse * inverse;
        for (int a = 0; a < tokens; a++) {
            DoubleVector own = DoubleVector.fromArray(SPECIES, point, a * WIDTH + lane);
            DoubleVector sum = DoubleVector.broadcast(SPECIES, 0);
            for (int b = 0; b < tokens; b++) {
                DoubleVector other = DoubleVector.fromArray(SPECIES, point, b * WIDTH + lane);
                DoubleVector g = DoubleVector.fromArray(SPECIES, residual, (a * tokens + b) * WIDTH + lane)
                        .add(DoubleVector.fromArray(SPECIES, residual, (b * tokens + a) * WIDTH + lane))
                        .mul(2 * inverse);
                sum = g.fma(other, sum);
                if (b <= a) {
                    own.mul(other).mul(curvature).add(g).intoArray(hessian, packed(a, b) * WIDTH + lane);
                }
            }
            sum.intoArray(gradient, a * WIDTH + lane);
            int diagonal = packed(a, a) * WIDTH + lane;
            square.fma(DoubleVector.broadcast(SPECIES, curvature), DoubleVector.fromArray(SPECIES, hessian, diagonal))
                    .intoArray(hessian, diagonal);
        }
    }
}
