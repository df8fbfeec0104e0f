package org.attune.theory.lanes;

import jdk.incubator.vector.DoubleVector;
import org.attune.theory.gaussian.IsometricCoordinates;

/**
 * The pre-training proximal for the softmax, loss ‖σ(h(u)) − t‖_F², Eqs. (41)–(42), arXiv:2606.05899, in isometric
 * coordinates, in each lane. With p = σ(h), c = 2p − t, s = p·(p−t) and w = p·c in row a, the gradient in h is
 * 2p∘(p−t−s), and the Hessian in the row 2[diag(p∘(c−s)) − ppᵀ∘(c_i + c_j − s − w)].
 *
 * <p>Two different coordinates share at most one row of h: outside its diagonal every entry of the Hessian comes from
 * one row or stays 0.
 */
final class ExtensiveRankLanes extends LaneProblem {
    private static final double SQRT2 = Math.sqrt(2);

    private final int tokens;
    private final FieldBatch fields;
    private final IsometricCoordinates coordinates;
    private final SoftmaxRows softmax;

    /** ∂loss/∂h, and the diagonal of the Hessian in h; both of shape T × T × W. */
    private final double[] matrixGradient;

    private final double[] matrixCurvature;

    /** c of the row at hand, and s + w. */
    private final double[] slope;

    private final double[] offset = new double[WIDTH];

    ExtensiveRankLanes(FieldBatch fields) {
        super(IsometricCoordinates.dimension(fields.tokens()));
        this.tokens = fields.tokens();
        this.fields = fields;
        this.coordinates = new IsometricCoordinates(tokens);
        this.softmax = new SoftmaxRows(tokens);
        this.matrixGradient = new double[tokens * tokens * WIDTH];
        this.matrixCurvature = new double[tokens * tokens * WIDTH];
        this.slope = new double[tokens * WIDTH];
    }

    @Override
    void load(int slot, int lane) {
        int size = tokens * tokens;
        int first = fields.targetOf(slot) * size;
        double[] targets = fields.targets();
        for (int k = 0; k < size; k++) {
            softmax.target[k * WIDTH + lane] = targets[first + k];
        }
        double[] centres = fields.centres();
        for (int k = 0; k < dimension(); k++) {
            centre[k * WIDTH + lane] = centres[slot * dimension() + k];
        }
    }

    @Override
    void evaluate() {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            attention(lane);
        }
        softmax.activate();
        softmax.distance(loss);
    }

    /** h(u). */
    private void attention(int lane) {
        for (int position = 0; position < tokens * tokens; position++) {
            DoubleVector.fromArray(SPECIES, point, coordinates.index(position) * WIDTH + lane)
                    .mul(coordinates.scale(position))
                    .intoArray(softmax.probability, position * WIDTH + lane);
        }
    }

    @Override
    void differentiate() {
        for (int row = 0; row < tokens; row++) {
            for (int lane = 0; lane < WIDTH; lane += SIMD) {
                gradient(row, lane);
                slopes(row, lane);
                curvature(row, lane);
                for (int i = 1; i < tokens; i++) {
                    block(row, i, lane);
                }
            }
        }
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            pullBack(lane);
        }
    }

    /** Nothing asks for the derivative itself. */
    @Override
    void slopeOfDiagonalDerivative(double[] step) {}

    private void gradient(int a, int lane) {
        DoubleVector mean = DoubleVector.fromArray(SPECIES, softmax.mean, a * WIDTH + lane);
        for (int k = a * tokens; k < (a + 1) * tokens; k++) {
            DoubleVector p = DoubleVector.fromArray(SPECIES, softmax.probability, k * WIDTH + lane);
            DoubleVector residual = p.sub(DoubleVector.fromArray(SPECIES, softmax.target, k * WIDTH + lane));
            p.add(p).mul(residual.sub(mean)).intoArray(matrixGradient, k * WIDTH + lane);
        }
    }

    /** c and s + w of row a. */
    private void slopes(int a, int lane) {
        DoubleVector weighted = DoubleVector.fromArray(SPECIES, softmax.mean, a * WIDTH + lane);
        for (int i = 0; i < tokens; i++) {
            int k = (a * tokens + i) * WIDTH + lane;
            DoubleVector p = DoubleVector.fromArray(SPECIES, softmax.probability, k);
            DoubleVector c = p.add(p).sub(DoubleVector.fromArray(SPECIES, softmax.target, k));
            c.intoArray(slope, i * WIDTH + lane);
            weighted = p.fma(c, weighted);
        }
        weighted.intoArray(offset, lane);
    }

    /** The diagonal of the Hessian in row a of h. */
    private void curvature(int a, int lane) {
        DoubleVector mean = DoubleVector.fromArray(SPECIES, softmax.mean, a * WIDTH + lane);
        DoubleVector shift = DoubleVector.fromArray(SPECIES, offset, lane);
        for (int i = 0; i < tokens; i++) {
            int k = (a * tokens + i) * WIDTH + lane;
            DoubleVector p = DoubleVector.fromArray(SPECIES, softmax.probability, k);
            DoubleVector c = DoubleVector.fromArray(SPECIES, slope, i * WIDTH + lane);
            c.sub(mean).sub(p.mul(c.add(c).sub(shift))).mul(p.add(p)).intoArray(matrixCurvature, k);
        }
    }

    /** Entries i and j &lt; i of the Hessian in row a of h. */
    private void block(int a, int i, int lane) {
        int position = a * tokens + i;
        int first = coordinates.index(position);
        DoubleVector p = DoubleVector.fromArray(SPECIES, softmax.probability, position * WIDTH + lane)
                .mul(-2 * coordinates.scale(position));
        DoubleVector c = DoubleVector.fromArray(SPECIES, slope, i * WIDTH + lane)
                .sub(DoubleVector.fromArray(SPECIES, offset, lane));
        for (int j = 0; j < i; j++) {
            int other = a * tokens + j;
            int second = coordinates.index(other);
            int entry = first > second ? packed(first, second) : packed(second, first);
            DoubleVector.fromArray(SPECIES, softmax.probability, other * WIDTH + lane)
                    .mul(p)
                    .mul(c.add(DoubleVector.fromArray(SPECIES, slope, j * WIDTH + lane)))
                    .mul(coordinates.scale(other))
                    .intoArray(hessian, entry * WIDTH + lane);
        }
    }

    /** Gradient and diagonal of the Hessian in u. */
    private void pullBack(int lane) {
        for (int a = 0; a < tokens; a++) {
            int diagonal = (a * tokens + a) * WIDTH + lane;
            DoubleVector.fromArray(SPECIES, matrixGradient, diagonal).mul(SQRT2).intoArray(gradient, a * WIDTH + lane);
            DoubleVector.fromArray(SPECIES, matrixCurvature, diagonal)
                    .mul(2)
                    .intoArray(hessian, packed(a, a) * WIDTH + lane);
            for (int b = 0; b < a; b++) {
                int lower = (a * tokens + b) * WIDTH + lane;
                int upper = (b * tokens + a) * WIDTH + lane;
                int k = coordinates.index(a * tokens + b);
                DoubleVector.fromArray(SPECIES, matrixGradient, lower)
                        .add(DoubleVector.fromArray(SPECIES, matrixGradient, upper))
                        .intoArray(gradient, k * WIDTH + lane);
                DoubleVector.fromArray(SPECIES, matrixCurvature, lower)
                        .add(DoubleVector.fromArray(SPECIES, matrixCurvature, upper))
                        .intoArray(hessian, packed(k, k) * WIDTH + lane);
            }
        }
    }
}
