package org.attune.theory.pretraining;

import org.attune.model.Activation;
import org.attune.model.Parameters;
import org.attune.model.PretrainingPrediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.gaussian.ChannelNodes;

/** Applies the map of pre-training once more to an answer, from nothing that the solver has found. */
public final class PretrainingReevaluation {
    private static final double TEMPERATURE = 1e-2;
    private static final double[] NEARBY = {0.3, 0.6, 0.9, 1.1, 2, 4};

    private PretrainingReevaluation() {}

    /**
     * The largest relative change of Q̂, M̂ and V̂, and the largest relative difference of Q, M and V from what these
     * give.
     *
     * @param prediction an answer that is no collapse
     */
    public static double residual(Parameters parameters, PretrainingPrediction prediction, ChannelNodes nodes) {
        PretrainingPrediction.Training training = prediction.training().orElseThrow();
        Conjugates conjugates = new Conjugates(
                training.selfConjugate().value(),
                training.targetConjugate().value(),
                training.inverseCurvatureConjugate().value());
        PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(conjugates, parameters);
        OutputChannel channel = parameters.activation() == Activation.LINEAR
                ? new LinearOutputChannel(parameters.tokens(), parameters.alpha(), parameters.labelVariance())
                : new SampledOutputChannel(
                        parameters.activation(),
                        nodes,
                        parameters.alpha(),
                        parameters.labelVariance(),
                        TEMPERATURE,
                        CancellationSignal.NONE,
                        Concurrency.none());
        // No fixed set of starts finds every minimum; the minima of nearby problems lead to those that are missed.
        double residualVariance = overlaps.residualVariance(parameters.labelVariance());
        for (double factor : NEARBY) {
            channel.evaluate(
                    new PretrainingOverlaps(
                            overlaps.self() + (factor - 1) * residualVariance,
                            overlaps.target(),
                            factor * overlaps.inverseCurvature()),
                    true);
        }
        double[] before = conjugates.logarithms();
        double[] after = channel.evaluate(overlaps, true).getLast().conjugates().logarithms();
        double largest = 0;
        for (int k = 0; k < before.length; k++) {
            largest = Math.max(largest, Math.abs(after[k] - before[k]));
        }
        largest =
                Math.max(largest, difference(overlaps.self(), prediction.self().value()));
        largest = Math.max(
                largest, difference(overlaps.target(), prediction.target().value()));
        return Math.max(
                largest,
                difference(
                        overlaps.inverseCurvature(), training.inverseCurvature().value()));
    }

    private static double difference(double first, double second) {
        return Math.abs(first - second) / Math.max(Math.abs(first), Math.abs(second));
    }
}
