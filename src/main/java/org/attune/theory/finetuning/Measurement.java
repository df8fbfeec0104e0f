package org.attune.theory.finetuning;

/**
 * An evaluation of the equations at a point.
 *
 * @param equations their mismatches
 * @param noise how exactly the nodes know these
 * @param distantWeight weight of minima that a descent from χ̃ does not lead to; of use after a search of all nodes
 */
record Measurement(FinetuningEquations equations, NodeNoise noise, double distantWeight) {
    /**
     * Whether the point solves the equations as far as the nodes know them.
     *
     * @param flat whether v is as good as infinite, where b may be larger than its equation says
     */
    boolean isSolved(boolean flat) {
        double[] mismatch = equations.mismatch();
        if (flat) {
            mismatch[FinetuningEquations.RESIDUAL] = 0;
        }
        return noise.hides(mismatch);
    }
}
