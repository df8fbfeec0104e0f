package org.attune.theory.channel;

/** The points that proximals start from, two for each node, with opposite noise. Pure functions. */
final class MirroredCentres {
    private MirroredCentres() {}

    /**
     * Writes along·label ± across·noise.
     *
     * @param centres shape nodes × 2 × dimension
     * @param labels shape nodes × dimension
     * @param noise same shape
     * @param share the nodes
     */
    static void write(
            double[] centres,
            int dimension,
            double along,
            double[] labels,
            double across,
            double[] noise,
            NodeShare share) {
        for (int node = share.first() * dimension; node < share.end() * dimension; node += dimension) {
            for (int k = 0; k < dimension; k++) {
                double label = along * labels[node + k];
                double rest = across * noise[node + k];
                centres[2 * node + k] = label + rest;
                centres[2 * node + dimension + k] = label - rest;
            }
        }
    }
}
