package org.attune.proof;

/**
 * The test law of label field z* and frozen field z: entries of covariance (1+δ_ab) (A₀, M; M, Q), Result 1,
 * arXiv:2606.05899.
 *
 * @param labelVariance A₀
 * @param self Q
 * @param target M
 */
record FieldLaw(double labelVariance, double self, double target) {
    /** One draw of both. */
    record Fields(double[][] label, double[][] model) {}

    Fields draw(Draws draws, int tokens) {
        double[][] label = draws.symmetric(tokens, labelVariance);
        double[][] rest = draws.symmetric(tokens, self - target * target / labelVariance);
        return new Fields(label, Attention.combine(target / labelVariance, label, 1, rest));
    }
}
