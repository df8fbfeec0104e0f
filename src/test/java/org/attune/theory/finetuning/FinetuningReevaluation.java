package org.attune.theory.finetuning;

import org.attune.model.FinetuningPrediction;
import org.attune.model.OrderParameters;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.channel.KnownMinima;
import org.attune.theory.channel.Search;

/** Evaluates the equations of fine-tuning once more at an answer, from nothing that the solver has found. */
public final class FinetuningReevaluation {
    private static final double TEMPERATURE = 5;

    private static final double[] NEARBY = {0.3, 0.6, 0.9, 1.1, 2, 4};

    private FinetuningReevaluation() {}

    /**
     * The largest mismatch of the equations, relative to their terms, with all minima searched from every start.
     *
     * @param prediction an answer with q &gt; 0
     * @param frozen the frozen model that it was found for
     */
    public static double residual(
            Parameters parameters, FinetuningPrediction prediction, FinetuningNodes nodes, FrozenModel frozen) {
        OrderParameters order = prediction.order();
        double m = order.target().value();
        FinetuningOverlaps overlaps = new FinetuningOverlaps(
                m, order.self().value() - m * m, order.inverseCurvature().value());
        double temperature = TEMPERATURE / Math.sqrt(nodes.training().count() * 2.0);
        FinetuningMap map = new FinetuningMap(
                parameters,
                nodes.training(),
                LearnedSequences.of(parameters, nodes, frozen.together(), CancellationSignal.NONE),
                temperature,
                KnownMinima.NONE,
                CancellationSignal.NONE,
                Concurrency.none());
        // No fixed set of starts finds every minimum; the minima of nearby problems lead to those that are missed.
        for (double factor : NEARBY) {
            map.equations(
                    new FinetuningOverlaps(
                            m, overlaps.residualVariance() * factor, overlaps.inverseCurvature() * factor),
                    Search.ALL_STARTS);
        }
        FinetuningEquations equations = map.equations(overlaps, Search.ALL_STARTS);
        boolean flat = FinetuningRootFinder.isFlat(overlaps) && equations.residual() <= 0;
        return equations.norm(flat);
    }
}
