package org.attune.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The loss of pre-training with its ridge, Eq. (2), arXiv:2606.05899, on the attention maps: Σ_n ‖σ(z_n) − σ(z*_n)‖² +
 * λ‖W‖², z = D⁻¹ X S Xᵀ − δ_ab Tr S/D, as a function of W.
 *
 * <p>W has D columns instead of P = κD: S = P^{-1/2} W Wᵀ and Tr S reach the same values, because P ≥ D.
 */
final class PretrainingLoss implements Lbfgs.Objective {
    /** Sequences whose tokens stay near the processor while they are looked at. */
    static final int BLOCK = 32;

    private record Labelled(DMatrixRMaj tokens, double[] maps) {}

    private final AttentionMap map;
    private final int dimension;
    private final double scale;
    private final double ridge;
    private final int count;
    private final List<Labelled> blocks;
    private final CancellationSignal cancellation;

    private PretrainingLoss(
            AttentionMap map,
            int dimension,
            Parameters parameters,
            List<Labelled> blocks,
            int count,
            CancellationSignal cancellation) {
        this.cancellation = cancellation;
        this.map = map;
        this.dimension = dimension;
        this.scale = 1 / Math.sqrt(parameters.kappa() * dimension);
        this.ridge = parameters.lambda();
        this.blocks = blocks;
        this.count = count;
    }

    /**
     * Draws a training set.
     *
     * @param stream the sequences
     * @param target S*, which labels them
     * @param count N
     * @param cancellation asked between blocks of sequences, now and at each evaluation
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    static PretrainingLoss draw(
            Parameters parameters,
            SequenceStream stream,
            AttentionWeights target,
            int count,
            CancellationSignal cancellation) {
        AttentionMap map = new AttentionMap(parameters.activation(), parameters.tokens());
        List<Labelled> blocks = new ArrayList<>();
        double[] field = new double[map.size()];
        for (int taken = 0; taken < count; taken += BLOCK) {
            cancellation.throwIfCancelled();
            SequenceStream.Block block = stream.next(Math.min(BLOCK, count - taken));
            double[] maps = target.fields(block.tokens(), map.tokens());
            for (int start = 0; start < maps.length; start += field.length) {
                for (int i = 0; i < field.length; i++) {
                    field[i] = maps[start + i] + block.noise()[start + i];
                }
                map.apply(field, field);
                System.arraycopy(field, 0, maps, start, field.length);
            }
            blocks.add(new Labelled(block.tokens(), maps));
        }
        return new PretrainingLoss(map, stream.dimension(), parameters, blocks, count, cancellation);
    }

    /** N. */
    int count() {
        return count;
    }

    /** The weights S of a point. */
    AttentionWeights weights(double[] point) {
        return new AttentionWeights(DMatrixRMaj.wrap(dimension, dimension, point.clone()), scale);
    }

    @Override
    public double evaluate(double[] point, double[] gradient) {
        DMatrixRMaj weights = DMatrixRMaj.wrap(dimension, dimension, point);
        DMatrixRMaj slope = DMatrixRMaj.wrap(dimension, dimension, gradient);
        Arrays.fill(gradient, 0);
        double squares = Vectors.dot(point, point);
        double factor = scale / dimension;
        double centre = scale * squares / dimension;
        double loss = 0;
        double traces = 0;
        for (Labelled block : blocks) {
            cancellation.throwIfCancelled();
            DMatrixRMaj projected = new DMatrixRMaj(block.tokens().numRows, dimension);
            CommonOps_DDRM.mult(block.tokens(), weights, projected);
            double[] fields = new double[block.maps().length];
            AttentionWeights.fields(projected, map.tokens(), factor, centre, fields);
            loss += replaceBySlopes(fields, block.maps());
            traces += mix(fields, projected);
            CommonOps_DDRM.multAddTransA(factor, block.tokens(), projected, slope);
        }
        double own = 2 * ridge - 2 * scale * traces / dimension;
        for (int i = 0; i < point.length; i++) {
            gradient[i] += own * point[i];
        }
        return loss + ridge * squares;
    }

    /** L, the mean loss without the ridge. */
    double trainError(double[] point, double value) {
        return (value - ridge * Vectors.dot(point, point)) / count;
    }

    /** Returns the losses and leaves G, ∂loss/∂z, in place of z. */
    private double replaceBySlopes(double[] fields, double[] maps) {
        double loss = 0;
        double[] own = new double[map.size()];
        double[] wanted = new double[map.size()];
        double[] slope = new double[map.size()];
        for (int start = 0; start < fields.length; start += own.length) {
            System.arraycopy(fields, start, own, 0, own.length);
            System.arraycopy(maps, start, wanted, 0, own.length);
            map.apply(own, own);
            loss += AttentionMap.distance(own, wanted);
            map.slope(own, wanted, slope);
            System.arraycopy(slope, 0, fields, start, own.length);
        }
        return loss;
    }

    /** Replaces A, the projected tokens, by (G + Gᵀ) A and returns the sum of Tr G. */
    private double mix(double[] slopes, DMatrixRMaj projected) {
        int tokens = map.tokens();
        double traces = 0;
        double[] rows = new double[tokens * dimension];
        for (int first = 0; first < projected.numRows; first += tokens) {
            System.arraycopy(projected.data, first * dimension, rows, 0, rows.length);
            for (int a = 0; a < tokens; a++) {
                traces += slopes[(first + a) * tokens + a];
                int row = (first + a) * dimension;
                Arrays.fill(projected.data, row, row + dimension, 0);
                for (int b = 0; b < tokens; b++) {
                    double weight = slopes[(first + a) * tokens + b] + slopes[(first + b) * tokens + a];
                    int other = b * dimension;
                    for (int i = 0; i < dimension; i++) {
                        projected.data[row + i] += weight * rows[other + i];
                    }
                }
            }
        }
        return traces;
    }
}
