package org.attune.simulation;

/**
 * The test law of the fields in the limit D → ∞: entries of z* and z Gaussian with covariance (1 + δ_ab) (A₀, M; M, Q),
 * Result 1, arXiv:2606.05899. It stands in for pre-trained weights of which only the order parameters are known.
 *
 * @param labelVariance A₀ = Q₀ + Δ/2 &gt; 0
 * @param self Q ≥ 0
 * @param target M, with M² ≤ A₀ Q
 */
public record FieldLaw(double labelVariance, double self, double target) implements TrainingFields {
    /** The law without pre-training, z = 0. */
    FieldLaw withoutPretraining() {
        return new FieldLaw(labelVariance, 0, 0);
    }

    @Override
    public void draw(GaussianStream stream, int tokens, double[] label, double[] model) {
        stream.symmetric(label, tokens, labelVariance);
        // M² = A₀ Q may round to below.
        stream.symmetric(model, tokens, Math.max(0, self - target * target / labelVariance));
        for (int i = 0; i < model.length; i++) {
            model[i] += target / labelVariance * label[i];
        }
    }
}
