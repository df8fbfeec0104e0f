package org.attune.theory.pretraining;

import java.util.List;
import java.util.Optional;
import org.attune.model.Activation;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.gaussian.ChannelNodes;
import org.jspecify.annotations.Nullable;

/**
 * Solves the state evolution of pre-training, Eqs. (46)–(54), arXiv:2606.05899.
 *
 * <p>The fixed point is sought in (log Q̂, log M̂, log V̂), where B = Q − M²/A₀ ≥ 0 holds by itself and all values are
 * positive. Immutable.
 */
public final class PretrainingSolver {
    /** So close to λ_c, relatively, Q is below 1e-16 and drowns in rounding. */
    private static final double NEARLY_COLLAPSED = 1e-5;

    /** Minima this close in loss are averaged; far below any effect that is visible. */
    private static final double TEMPERATURE = 1e-2;

    private final Concurrency concurrency;

    /** A solver that does everything on the calling thread. */
    public PretrainingSolver() {
        this(Concurrency.none());
    }

    /**
     * A solver.
     *
     * @param concurrency where the shares of many nodes are worked on
     */
    public PretrainingSolver(Concurrency concurrency) {
        this.concurrency = concurrency;
    }

    /**
     * Solves.
     *
     * @param parameters what is asked; only T, Δ, κ₀, κ, α, λ and σ matter
     * @param nodes nodes for the same T and σ
     * @param start answer to a question nearby, or null
     * @param cancellation asked at each node of each iteration
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public PretrainingState solve(
            Parameters parameters,
            ChannelNodes nodes,
            @Nullable PretrainingStart start,
            CancellationSignal cancellation) {
        OutputChannel channel = channel(parameters, nodes, TEMPERATURE, cancellation);
        List<Conjugates> collapse = channel.atCollapse();
        PretrainingOutcome outcome = new PretrainingOutcome(parameters, channel, collapse, cancellation);
        if (parameters.lambda() >= outcome.lambdaCritical() * (1 - NEARLY_COLLAPSED)) {
            return outcome.collapsed();
        }
        if (parameters.activation() == Activation.SOFTMAX) {
            RecoveryIteration recovery = new RecoveryIteration(parameters, nodes, cancellation);
            Optional<RecoveryIteration.End> end = recovery.solve();
            if (end.isPresent()) {
                return outcome.of(recovery, end.get());
            }
        }
        PretrainingIteration iteration =
                new PretrainingIteration(parameters, channel, collapse.getLast(), cancellation);
        PretrainingIteration.End end = iteration.from(start);
        if (end.convergence().status().isAnswer() || parameters.activation() == Activation.LINEAR) {
            return outcome.of(end);
        }
        RidgePath path = new RidgePath(
                parameters,
                temperature -> channel(parameters, nodes, temperature, cancellation),
                TEMPERATURE,
                cancellation);
        Optional<RidgePath.Arrival> arrival = path.follow(collapse.getLast(), outcome.lambdaCritical());
        return arrival.map(there -> there.outcome(collapse, cancellation)).orElseGet(() -> outcome.of(end));
    }

    private OutputChannel channel(
            Parameters parameters, ChannelNodes nodes, double temperature, CancellationSignal cancellation) {
        return parameters.activation() == Activation.LINEAR
                ? new LinearOutputChannel(parameters.tokens(), parameters.alpha(), parameters.labelVariance())
                : new SampledOutputChannel(
                        parameters.activation(),
                        nodes,
                        parameters.alpha(),
                        parameters.labelVariance(),
                        temperature,
                        cancellation,
                        concurrency);
    }
}
