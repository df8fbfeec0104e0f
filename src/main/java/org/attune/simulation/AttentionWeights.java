package org.attune.simulation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/** Weights of extensive rank, S = scale · F Fᵀ with F of D rows; S = P^{-1/2} W Wᵀ of Eq. (8), arXiv:2606.05899. */
final class AttentionWeights {
    private final DMatrixRMaj factor;
    private final double scale;
    private final double trace;

    /**
     * Creates the weights.
     *
     * @param factor F; not to be changed afterwards
     * @param scale ≥ 0
     */
    AttentionWeights(DMatrixRMaj factor, double scale) {
        this.factor = factor;
        this.scale = scale;
        double norm = NormOps_DDRM.fastNormF(factor);
        trace = scale * norm * norm;
    }

    /** Independent standard normal entries, S = P^{-1/2} W Wᵀ with W of D × P. */
    static AttentionWeights gaussian(GaussianStream stream, int dimension, int rank) {
        DMatrixRMaj factor = new DMatrixRMaj(dimension, rank);
        stream.fill(factor.data);
        return new AttentionWeights(factor, 1 / Math.sqrt(rank));
    }

    /** D. */
    int dimension() {
        return factor.numRows;
    }

    /** D⁻² Tr S S′. */
    double overlap(AttentionWeights other) {
        DMatrixRMaj product = new DMatrixRMaj(factor.numCols, other.factor.numCols);
        CommonOps_DDRM.multTransA(factor, other.factor, product);
        double norm = NormOps_DDRM.fastNormF(product) / dimension();
        return scale * other.scale * norm * norm;
    }

    /** D⁻² wᵀ S w. */
    double overlap(double[] vector) {
        DMatrixRMaj product = new DMatrixRMaj(factor.numCols, 1);
        CommonOps_DDRM.multTransA(factor, DMatrixRMaj.wrap(vector.length, 1, vector), product);
        double norm = NormOps_DDRM.fastNormF(product) / dimension();
        return scale * norm * norm;
    }

    /**
     * The fields D⁻¹ X S Xᵀ − δ_ab Tr S/D of sequences, one T × T matrix after the other.
     *
     * @param tokens X of all sequences, one below the other
     * @param perSequence T
     */
    double[] fields(DMatrixRMaj tokens, int perSequence) {
        DMatrixRMaj projected = new DMatrixRMaj(tokens.numRows, factor.numCols);
        CommonOps_DDRM.mult(tokens, factor, projected);
        double[] fields = new double[tokens.numRows * perSequence];
        fields(projected, perSequence, scale / dimension(), trace / dimension(), fields);
        return fields;
    }

    /**
     * Fields of projected sequences, A = X F: factor · A Aᵀ − δ_ab · centre.
     *
     * @param fields overwritten
     */
    static void fields(DMatrixRMaj projected, int perSequence, double factor, double centre, double[] fields) {
        int columns = projected.numCols;
        for (int row = 0; row < projected.numRows; row++) {
            int a = row % perSequence;
            int first = row - a;
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                int one = row * columns;
                int other = (first + b) * columns;
                for (int i = 0; i < columns; i++) {
                    sum += projected.data[one + i] * projected.data[other + i];
                }
                double entry = factor * sum - (a == b ? centre : 0);
                fields[row * perSequence + b] = entry;
                fields[(first + b) * perSequence + a] = entry;
            }
        }
    }
}
