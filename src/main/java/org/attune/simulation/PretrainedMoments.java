package org.attune.simulation;

import java.util.Optional;

/**
 * What remains of pre-training, Eq. (8), arXiv:2606.05899; dimensionless.
 *
 * @param targetSecondMoment Q₀ = D⁻² Tr S*²
 * @param self Q = D⁻² Tr Ŝ²
 * @param target M = D⁻² Tr Ŝ S*
 */
record PretrainedMoments(double targetSecondMoment, double self, double target) {
    /** Of weights; without a model Q = M = 0. */
    static PretrainedMoments of(AttentionWeights target, Optional<AttentionWeights> model) {
        return new PretrainedMoments(
                target.overlap(target),
                model.map(weights -> weights.overlap(weights)).orElse(0.0),
                model.map(weights -> weights.overlap(target)).orElse(0.0));
    }

    /** D⁻² Tr (βŜ − S*)². */
    double secondMoment(double beta) {
        return targetSecondMoment + beta * beta * self - 2 * beta * target;
    }
}
