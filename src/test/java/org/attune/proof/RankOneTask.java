package org.attune.proof;

import java.util.List;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.attune.model.Activation;

/**
 * One sequence of the fine-tuning channel, written out from Eqs. (62)–(64), arXiv:2606.05899.
 *
 * @param activation σ
 * @param field z
 * @param map t = σ(z* + χ*χ*ᵀ − I)
 * @param pretrainingMap σ(z*)
 * @param target χ*
 * @param noise ζ
 */
record RankOneTask(
        Activation activation,
        double[][] field,
        double[][] map,
        double[][] pretrainingMap,
        double[] target,
        double[] noise) {
    /** Draws one of the test law of the frozen field. */
    static RankOneTask draw(Draws draws, Activation activation, int tokens, FieldLaw law) {
        return draw(draws, activation, law.draw(draws, tokens), 1);
    }

    /** Draws χ* and ζ for given fields; the frozen one is rescaled by β. */
    static RankOneTask draw(Draws draws, Activation activation, FieldLaw.Fields fields, double beta) {
        double[] target = draws.vector(fields.label().length);
        return new RankOneTask(
                activation,
                Attention.combine(beta, fields.model(), 0, fields.model()),
                Attention.map(activation, Attention.updated(fields.label(), target, 1)),
                Attention.map(activation, fields.label()),
                target,
                draws.vector(target.length));
    }

    /** χ̃ = mχ* + √b ζ. */
    double[] centre(double m, double b) {
        return Draws.combine(m, target, Math.sqrt(b), noise);
    }

    /** ‖σ(z + χχᵀ − qI) − t‖². */
    double loss(double[] vector, double q) {
        return Attention.distance(Attention.map(activation, Attention.updated(field, vector, q)), map);
    }

    /** The global minimum of loss + |χ − χ̃|²/(2v); its point is the proximal and its value −ψ. */
    GlobalMinimum proximal(double m, double q, double v) {
        return GlobalMinimum.of(
                objective(m, q, v), List.of(centre(m, q - m * m), target, Draws.combine(-1, target, 0, target)));
    }

    /** χ ↦ loss + |χ − χ̃|²/(2v). */
    MultivariateFunction objective(double m, double q, double v) {
        double[] centre = centre(m, q - m * m);
        return vector -> {
            double[] difference = Draws.combine(1, vector, -1, centre);
            return loss(vector, q) + Draws.dot(difference, difference) / (2 * v);
        };
    }
}
