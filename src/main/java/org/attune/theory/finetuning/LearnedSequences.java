package org.attune.theory.finetuning;

import java.util.function.IntFunction;
import org.attune.model.Activation;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.channel.TrainLaw;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.pretraining.PretrainingOverlaps;

/**
 * The sequences that fine-tuning learns from, Eqs. (61), (63), arXiv:2606.05899: fresh ones of the test law (e = 0) or
 * reused ones of the train law (e = 1), all of them or an active choice (ρ &lt; 1); frozen fields scaled by β. Pure
 * functions.
 */
final class LearnedSequences {
    private LearnedSequences() {}

    /**
     * The sequences at the training nodes.
     *
     * @param frozen Q, M, V of pre-training, which may differ from scramble to scramble
     * @param cancellation asked at each block of nodes
     */
    static TrainingSequences of(
            Parameters parameters,
            FinetuningNodes nodes,
            IntFunction<PretrainingOverlaps> frozen,
            CancellationSignal cancellation) {
        if (parameters.rho() < 1) {
            return parameters.reuse()
                    ? ReusedSelection.sequences(parameters, nodes, frozen)
                    : FreshSelection.sequences(parameters, nodes.training(), frozen, cancellation);
        }
        ChannelNodes training = nodes.training();
        double[] models =
                parameters.reuse() ? trainLaw(parameters, training, frozen) : testLaw(parameters, training, frozen);
        return TrainingSequences.ofEqualWeight(
                models,
                GaussianFields.finetuningTargets(parameters.activation(), training, parameters.labelVariance()),
                training.count());
    }

    private static double[] testLaw(
            Parameters parameters, ChannelNodes nodes, IntFunction<PretrainingOverlaps> frozen) {
        double variance = parameters.labelVariance();
        return GaussianFields.models(
                nodes,
                variance,
                scramble -> parameters.beta() * frozen.apply(scramble).target(),
                scramble -> parameters.beta() * Math.sqrt(residual(frozen.apply(scramble), variance)));
    }

    /** Frozen fields of the train law, scaled by β. */
    static double[] trainLaw(Parameters parameters, ChannelNodes nodes, IntFunction<PretrainingOverlaps> frozen) {
        double variance = parameters.labelVariance();
        Activation activation = parameters.activation();
        double[] models = TrainLaw.models(activation, nodes, variance, scramble -> {
            PretrainingOverlaps overlaps = frozen.apply(scramble);
            return new TrainLaw.Moments(overlaps.target(), residual(overlaps, variance), overlaps.inverseCurvature());
        });
        if (parameters.beta() != 1) {
            for (int k = 0; k < models.length; k++) {
                models[k] *= parameters.beta();
            }
        }
        return models;
    }

    private static double residual(PretrainingOverlaps overlaps, double labelVariance) {
        return Math.max(0, overlaps.residualVariance(labelVariance));
    }
}
