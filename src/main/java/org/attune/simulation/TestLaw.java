package org.attune.simulation;

/** Sequences that no weights have seen, of one pre-trained model. */
interface TestLaw {
    /**
     * Errors on them.
     *
     * @param map σ
     * @param beta β
     * @param target w*
     * @param update ŵ
     */
    TestErrors errors(AttentionMap map, double beta, double[] target, double[] update);
}
