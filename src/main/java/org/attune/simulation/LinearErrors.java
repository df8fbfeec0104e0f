package org.attune.simulation;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The errors of linear attention in closed form: (T²+T)/T² (|βŜ + ŵŵᵀ − S* − w*w*ᵀ|² + Δ/2) with |·|² = D⁻² Tr (·)²,
 * which is exact at finite D.
 *
 * @param moments Q₀, Q and M
 * @param noise Δ/2
 * @param target D⁻² wᵀ S* w of a vector w
 * @param model D⁻² wᵀ Ŝ w of a vector w
 */
record LinearErrors(
        PretrainedMoments moments, double noise, ToDoubleFunction<double[]> target, ToDoubleFunction<double[]> model)
        implements TestLaw {

    /** Of weights. */
    static LinearErrors of(AttentionWeights target, Optional<AttentionWeights> model, double delta) {
        return new LinearErrors(
                PretrainedMoments.of(target, model),
                delta / 2,
                target::overlap,
                vector -> model.map(weights -> weights.overlap(vector)).orElse(0.0));
    }

    /** Of fields that no weights are behind. */
    static LinearErrors of(FieldLaw law) {
        return new LinearErrors(
                new PretrainedMoments(law.labelVariance(), law.self(), law.target()), 0, vector -> 0, vector -> 0);
    }

    @Override
    public TestErrors errors(AttentionMap map, double beta, double[] target, double[] update) {
        int dimension = target.length;
        double targetSquare = Vectors.meanSquare(target);
        double square = Vectors.meanSquare(update);
        double product = Vectors.dot(target, update) / dimension;
        double rest = moments.secondMoment(beta) + noise;
        double own = square * square + 2 * beta * model.applyAsDouble(update) - 2 * this.target.applyAsDouble(update);
        double wanted = targetSquare * targetSquare
                + 2 * this.target.applyAsDouble(target)
                - 2 * beta * model.applyAsDouble(target);
        double factor = (map.tokens() + 1.0) / map.tokens();
        return new TestErrors(
                factor * (moments.secondMoment(1) + noise),
                factor * (rest + wanted),
                factor * (rest + own + wanted - 2 * product * product),
                factor * (rest + own));
    }
}
