package org.attune.theory.lanes;

import jdk.incubator.vector.DoubleVector;

/** The fine-tuning proximal, loss ‖σ(z + χχᵀ − qI) − t‖_F², Eqs. (63)–(64), arXiv:2606.05899, in each lane. */
abstract sealed class RankOneLanes extends LaneProblem permits SoftmaxRankOneLanes, LinearRankOneLanes {
    final int tokens;

    /** z, shape T × T × W. */
    final double[] field;

    private final SequenceBatch sequences;

    RankOneLanes(SequenceBatch sequences) {
        super(sequences.tokens());
        this.tokens = sequences.tokens();
        this.sequences = sequences;
        this.field = new double[tokens * tokens * WIDTH];
    }

    /** Where a subclass keeps t, shape T × T × W. */
    abstract double[] target();

    /** q. */
    final double selfOverlap() {
        return sequences.selfOverlap();
    }

    @Override
    final void load(int slot, int lane) {
        int size = tokens * tokens;
        int offset = sequences.sequenceOf(slot) * size;
        double[] fields = sequences.fields();
        double[] targets = sequences.targets();
        double[] target = target();
        for (int k = 0; k < size; k++) {
            field[k * WIDTH + lane] = fields[offset + k];
            target[k * WIDTH + lane] = targets[offset + k];
        }
        double[] centres = sequences.centres();
        for (int k = 0; k < tokens; k++) {
            centre[k * WIDTH + lane] = centres[slot * tokens + k];
        }
    }

    /** In the register that begins at a lane: writes h = z + χχᵀ − qI, shape T × T × W. */
    final void attention(double[] matrix, int lane) {
        DoubleVector shift = DoubleVector.broadcast(SPECIES, selfOverlap());
        for (int a = 0; a < tokens; a++) {
            DoubleVector own = DoubleVector.fromArray(SPECIES, point, a * WIDTH + lane);
            int row = a * tokens;
            for (int b = 0; b < tokens; b++) {
                own.fma(
                                DoubleVector.fromArray(SPECIES, point, b * WIDTH + lane),
                                DoubleVector.fromArray(SPECIES, field, (row + b) * WIDTH + lane))
                        .intoArray(matrix, (row + b) * WIDTH + lane);
            }
            DoubleVector.fromArray(SPECIES, matrix, (row + a) * WIDTH + lane)
                    .sub(shift)
                    .intoArray(matrix, (row + a) * WIDTH + lane);
        }
    }
}
