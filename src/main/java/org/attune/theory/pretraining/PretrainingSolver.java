package org.attune.theory.pretraining;

import java.util.Arrays;
import java.util.List;
import org.attune.model.Activation;
import org.attune.model.Convergence;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.fixedpoint.ErrorPropagation;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.FixedPointMap;
import org.attune.theory.fixedpoint.SearchingSolver;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.spectrum.NoisyTargetSpectrum;
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
        double lambdaCritical = lambdaCritical(parameters, collapse.getLast());
        if (parameters.lambda() >= lambdaCritical) {
            return collapsed(parameters, channel, collapse, lambdaCritical);
        }
        Conjugates first =
                start != null && start.isValid() ? start : coldStart(parameters, collapse.getLast(), cancellation);
        FixedPoint point = iterate(parameters, channel, first, cancellation);
        if (!point.converged()) {
            FixedPoint again = iterate(parameters, channel, collapse.getLast(), cancellation);
            point = again.residual() < point.residual() ? again : point;
        }
        return state(parameters, channel, collapse, lambdaCritical, point, cancellation);
    }

    /**
     * λ_c = M̂₀ x₊(η₀)/(2√κ), x₊ the upper edge of μ_{η₀}, η₀ = √Q̂₀/M̂₀: at and above it the minimiser is W = 0.
     *
     * @param parameters what is asked
     * @param collapse conjugates in the limit V → 0 at Q = 0
     */
    private static double lambdaCritical(Parameters parameters, Conjugates collapse) {
        return collapse.target()
                * NoisyTargetSpectrum.upperEdge(parameters.kappa0(), collapse.eta())
                / (2 * Math.sqrt(parameters.kappa()));
    }

    private static OutputChannel channel(Parameters parameters, ChannelNodes nodes) {
        return parameters.activation() == Activation.LINEAR
                ? new LinearOutputChannel(parameters.tokens(), parameters.alpha(), parameters.labelVariance())
                : new SampledOutputChannel(
                        parameters.activation(), nodes, parameters.alpha(), parameters.labelVariance(), TEMPERATURE);
    }

    /** Minima this close in loss are averaged; far below any effect that is visible. */
    private static final double TEMPERATURE = 1e-2;

    /** The closed-form solution of the linear activation is near that of the softmax. */
    private static Conjugates coldStart(Parameters parameters, Conjugates collapse, CancellationSignal cancellation) {
        LinearOutputChannel linear =
                new LinearOutputChannel(parameters.tokens(), parameters.alpha(), parameters.labelVariance());
        Conjugates linearCollapse = linear.atCollapse().getLast();
        if (parameters.activation() == Activation.LINEAR
                || parameters.lambda() >= lambdaCritical(parameters, linearCollapse)) {
            return collapse;
        }
        FixedPoint point = iterate(parameters, linear, linearCollapse, cancellation);
        return point.converged() ? Conjugates.fromLogarithms(point.x()) : collapse;
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
            PretrainingOverlaps overlaps = overlaps(parameters, Conjugates.fromLogarithms(x));
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

    private static PretrainingOverlaps overlaps(Parameters parameters, Conjugates conjugates) {
        return PretrainingOverlaps.fromConjugates(
                conjugates, parameters.kappa0(), parameters.kappa(), parameters.lambda());
    }

    private static PretrainingState collapsed(
            Parameters parameters, OutputChannel channel, List<Conjugates> collapse, double lambdaCritical) {
        double[] errors = channel.testErrors(PretrainingOverlaps.COLLAPSED);
        int scrambles = errors.length - 1;
        double error = errors[scrambles];
        Conjugates pooled = collapse.getLast();
        double[][] rows = new double[scrambles][];
        for (int scramble = 0; scramble < scrambles; scramble++) {
            Conjugates own = collapse.get(scramble);
            rows[scramble] = new double[] {
                0,
                0,
                0,
                own.self() - pooled.self(),
                own.target() - pooled.target(),
                own.inverseCurvature() - pooled.inverseCurvature(),
                errors[scramble] - error,
                errors[scramble] - error,
                lambdaCritical(parameters, own) - lambdaCritical
            };
        }
        return new PretrainingState(
                Convergence.exact(Status.COLLAPSED),
                PretrainingOverlaps.COLLAPSED,
                pooled,
                error,
                error,
                lambdaCritical,
                new PretrainingState.Deviations(rows));
    }

    private static PretrainingState state(
            Parameters parameters,
            OutputChannel channel,
            List<Conjugates> collapse,
            double lambdaCritical,
            FixedPoint point,
            CancellationSignal cancellation) {
        Conjugates conjugates = Conjugates.fromLogarithms(point.x());
        PretrainingOverlaps overlaps = overlaps(parameters, conjugates);
        Convergence convergence = new Convergence(
                point.converged() ? Status.CONVERGED : Status.NOT_CONVERGED, point.iterations(), point.residual());
        List<OutputChannel.Output> outputs = channel.evaluate(overlaps, false);
        double[] errors = channel.testErrors(overlaps);
        int scrambles = errors.length - 1;
        double[][] rows = new double[scrambles][];
        if (scrambles > 0 && point.converged()) {
            double[][] raw = ErrorPropagation.deviations(
                    propagated(parameters, channel, point.x()),
                    x -> {
                        cancellation.throwIfCancelled();
                        return propagated(parameters, channel, x)[scrambles];
                    },
                    point.x());
            for (int scramble = 0; scramble < scrambles; scramble++) {
                double[] row = raw[scramble];
                rows[scramble] = new double[] {
                    row[3],
                    row[4],
                    row[5],
                    row[0] * conjugates.self(),
                    row[1] * conjugates.target(),
                    row[2] * conjugates.inverseCurvature(),
                    row[6],
                    row[7],
                    lambdaCritical(parameters, collapse.get(scramble)) - lambdaCritical
                };
            }
        } else {
            Arrays.setAll(rows, scramble -> new double[PretrainingState.Deviations.COLUMNS]);
        }
        return new PretrainingState(
                convergence,
                overlaps,
                conjugates,
                errors[scrambles],
                outputs.getLast().trainError(),
                lambdaCritical,
                new PretrainingState.Deviations(rows));
    }

    /** Rows of (log Q̂, log M̂, log V̂) after one application of the map, then Q, M, V, E, L. */
    private static double[][] propagated(Parameters parameters, OutputChannel channel, double[] x) {
        PretrainingOverlaps overlaps = overlaps(parameters, Conjugates.fromLogarithms(x));
        List<OutputChannel.Output> outputs = channel.evaluate(overlaps, false);
        Conjugates pooled = outputs.getLast().conjugates();
        double[] errors = channel.testErrors(overlaps);
        double[][] rows = new double[errors.length][];
        for (int scramble = 0; scramble < errors.length; scramble++) {
            Conjugates own = outputs.get(scramble).conjugates();
            rows[scramble] = new double[] {
                linearLogarithm(own.self(), pooled.self()),
                linearLogarithm(own.target(), pooled.target()),
                linearLogarithm(own.inverseCurvature(), pooled.inverseCurvature()),
                overlaps.self(),
                overlaps.target(),
                overlaps.inverseCurvature(),
                errors[scramble],
                outputs.get(scramble).trainError()
            };
        }
        return rows;
    }

    /** log(own) to first order about the pooled value, defined also where a noisy scramble is not positive. */
    private static double linearLogarithm(double own, double pooled) {
        return Math.log(pooled) + own / pooled - 1;
    }
}
