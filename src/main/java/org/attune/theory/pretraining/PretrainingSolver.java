package org.attune.theory.pretraining;

import java.util.Arrays;
import java.util.List;
import org.attune.model.Activation;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.FixedPointMap;
import org.attune.theory.fixedpoint.SearchingSolver;
import org.attune.theory.gaussian.ChannelNodes;
import org.jspecify.annotations.Nullable;

/**
 * Solves the state evolution of pre-training, Eqs. (46)–(54), arXiv:2606.05899.
 *
 * <p>The fixed point is sought in (log Q̂, log M̂, log V̂), where B = Q − M²/A₀ ≥ 0 holds by itself and all values are
 * positive. Immutable.
 */
public final class PretrainingSolver {
    private static final int MOST_ITERATIONS = 300;

    /**
     * Solves.
     *
     * @param parameters what is asked; only T, Δ, κ₀, κ, α, λ and σ matter
     * @param nodes nodes for the same T and σ
     * @param start conjugates near the solution, or null
     * @param cancellation asked at each iteration
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public PretrainingState solve(
            Parameters parameters, ChannelNodes nodes, @Nullable Conjugates start, CancellationSignal cancellation) {
        OutputChannel channel = channel(parameters, nodes);
        List<Conjugates> collapse = channel.atCollapse();
        PretrainingOutcome outcome = new PretrainingOutcome(parameters, channel, collapse, cancellation);
        if (parameters.lambda() >= outcome.lambdaCritical()) {
            return outcome.collapsed();
        }
        FixedPoint point = parameters.activation() == Activation.LINEAR
                ? bracketed(parameters, channel, cancellation)
                : sought(parameters, channel, start, collapse.getLast(), cancellation);
        return outcome.of(point);
    }

    /** For linear σ nothing is left to iterate, but to measure the residual. */
    private static FixedPoint bracketed(Parameters parameters, OutputChannel channel, CancellationSignal cancellation) {
        LinearStateEvolution equations = new LinearStateEvolution(parameters, cancellation);
        Conjugates solution = equations.solve();
        return iterate(parameters, channel, solution, cancellation).after(equations.evaluations());
    }

    private static FixedPoint sought(
            Parameters parameters,
            OutputChannel channel,
            @Nullable Conjugates start,
            Conjugates collapse,
            CancellationSignal cancellation) {
        Conjugates first = start != null && start.isValid() ? start : coldStart(parameters, collapse, cancellation);
        FixedPoint point = iterate(parameters, channel, first, cancellation);
        if (!point.converged()) {
            FixedPoint again = iterate(parameters, channel, collapse, cancellation);
            point = again.residual() < point.residual() ? again : point;
        }
        return point;
    }

    private static OutputChannel channel(Parameters parameters, ChannelNodes nodes) {
        return parameters.activation() == Activation.LINEAR
                ? new LinearOutputChannel(parameters.tokens(), parameters.alpha(), parameters.labelVariance())
                : new SampledOutputChannel(
                        parameters.activation(), nodes, parameters.alpha(), parameters.labelVariance(), TEMPERATURE);
    }

    /** Minima this close in loss are averaged; far below any effect that is visible. */
    private static final double TEMPERATURE = 1e-2;

    /** The solution for linear activation is near that of the softmax. */
    private static Conjugates coldStart(Parameters parameters, Conjugates collapse, CancellationSignal cancellation) {
        LinearOutputChannel linear =
                new LinearOutputChannel(parameters.tokens(), parameters.alpha(), parameters.labelVariance());
        Conjugates linearCollapse = linear.atCollapse().getLast();
        return parameters.lambda() >= PretrainingOutcome.lambdaCritical(parameters, linearCollapse)
                ? collapse
                : new LinearStateEvolution(parameters, cancellation).solve();
    }

    private static FixedPoint iterate(
            Parameters parameters, OutputChannel channel, Conjugates start, CancellationSignal cancellation) {
        return new SearchingSolver(channel.effort(), MOST_ITERATIONS, Double.MAX_VALUE)
                .solve(() -> new Pass(parameters, channel, cancellation), start.logarithms());
    }

    /** One pass of iterations over the same minima. */
    private static final class Pass implements FixedPointMap {
        private final Parameters parameters;
        private final OutputChannel channel;
        private final CancellationSignal cancellation;
        private boolean first = true;

        Pass(Parameters parameters, OutputChannel channel, CancellationSignal cancellation) {
            this.parameters = parameters;
            this.channel = channel;
            this.cancellation = cancellation;
        }

        @Override
        public void apply(double[] x, double[] result) {
            cancellation.throwIfCancelled();
            PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(Conjugates.fromLogarithms(x), parameters);
            if (!(overlaps.inverseCurvature() > 0) || !(overlaps.residualVariance(parameters.labelVariance()) > 0)) {
                Arrays.fill(result, Double.NaN);
                return;
            }
            double[] image =
                    channel.evaluate(overlaps, first).getLast().conjugates().logarithms();
            first = false;
            System.arraycopy(image, 0, result, 0, image.length);
        }
    }
}
