package org.attune.theory.pretraining;

import java.util.Arrays;
import java.util.List;
import org.attune.model.Activation;
import org.attune.model.Convergence;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.fixedpoint.ErrorPropagation;
import org.attune.theory.spectrum.NoisyTargetSpectrum;

/** Turns the end of an iteration into an answer: what follows from it, and how far each scramble lies from it. */
final class PretrainingOutcome {
    /** Δ_eff below which an end of the sampled channel's iteration is no answer. */
    private static final double LEAST_NOISE = 1e-11;

    private final Parameters parameters;
    private final OutputChannel channel;
    private final List<Conjugates> collapse;
    private final CancellationSignal cancellation;
    private final double lambdaCritical;

    /**
     * Outcomes of one question.
     *
     * @param channel as the iteration leaves it
     * @param collapse conjugates in the limit V → 0 at Q = 0, as from {@link OutputChannel#atCollapse}
     */
    PretrainingOutcome(
            Parameters parameters, OutputChannel channel, List<Conjugates> collapse, CancellationSignal cancellation) {
        this.parameters = parameters;
        this.channel = channel;
        this.collapse = collapse;
        this.cancellation = cancellation;
        this.lambdaCritical = lambdaCritical(parameters, collapse.getLast());
    }

    /**
     * λ_c = M̂₀ x₊(η₀)/(2√κ), x₊ the upper edge of μ_{η₀}, η₀ = √Q̂₀/M̂₀: at and above it the minimiser is W = 0.
     *
     * @param parameters uses κ₀ and κ
     * @param collapse conjugates in the limit V → 0 at Q = 0
     */
    static double lambdaCritical(Parameters parameters, Conjugates collapse) {
        return collapse.target()
                * NoisyTargetSpectrum.upperEdge(parameters.kappa0(), collapse.eta())
                / (2 * Math.sqrt(parameters.kappa()));
    }

    /** λ_c. */
    double lambdaCritical() {
        return lambdaCritical;
    }

    /** The weights vanish. */
    PretrainingState collapsed() {
        double[] errors = channel.testErrors(PretrainingOverlaps.COLLAPSED);
        int scrambles = errors.length - 1;
        Conjugates pooled = collapse.getLast();
        PretrainingReadings readings = PretrainingReadings.collapsed(errors[scrambles]);
        double[][] rows = new double[scrambles][PretrainingState.Deviations.COLUMNS];
        for (int scramble = 0; scramble < scrambles; scramble++) {
            double[] row = rows[scramble];
            Conjugates own = collapse.get(scramble);
            row[PretrainingState.Deviations.CONJUGATES] = own.self() - pooled.self();
            row[PretrainingState.Deviations.CONJUGATES + 1] = own.target() - pooled.target();
            row[PretrainingState.Deviations.CONJUGATES + 2] = own.inverseCurvature() - pooled.inverseCurvature();
            PretrainingReadings.collapsed(errors[scramble] - errors[scrambles])
                    .writeTo(row, PretrainingState.Deviations.READINGS);
            row[PretrainingState.Deviations.LAMBDA_CRITICAL] = lambdaCriticalShift(scramble);
        }
        return new PretrainingState(
                Convergence.exact(Status.COLLAPSED),
                PretrainingOverlaps.COLLAPSED,
                pooled,
                readings,
                lambdaCritical,
                new PretrainingState.Deviations(rows));
    }

    /** The end of an iteration. */
    PretrainingState of(PretrainingIteration.End end) {
        Conjugates conjugates = end.conjugates();
        Convergence convergence = end.convergence();
        double[] point = conjugates.logarithms();
        Evaluation centre = evaluation(end);
        int scrambles = centre.scrambles();
        double[][] rows = new double[scrambles][PretrainingState.Deviations.COLUMNS];
        if (convergence.status().isAnswer() && scrambles > 0) {
            double[][] raw = ErrorPropagation.deviations(
                    centre.rows(),
                    x -> {
                        cancellation.throwIfCancelled();
                        return centre.rowNearby(x);
                    },
                    point);
            double[] scales = {conjugates.self(), conjugates.target(), conjugates.inverseCurvature()};
            for (int scramble = 0; scramble < scrambles; scramble++) {
                for (int k = 0; k < scales.length; k++) {
                    rows[scramble][k] = raw[scramble][Evaluation.OVERLAPS + k];
                    rows[scramble][PretrainingState.Deviations.CONJUGATES + k] = raw[scramble][k] * scales[k];
                }
                System.arraycopy(
                        raw[scramble],
                        Evaluation.READINGS,
                        rows[scramble],
                        PretrainingState.Deviations.READINGS,
                        PretrainingReadings.COUNT);
                rows[scramble][PretrainingState.Deviations.LAMBDA_CRITICAL] = lambdaCriticalShift(scramble);
            }
        }
        PretrainingState state = new PretrainingState(
                convergence,
                centre.overlaps,
                conjugates,
                centre.readings(scrambles),
                lambdaCritical,
                new PretrainingState.Deviations(rows));
        return state.isFinite() && !isBeyondItsDigits(state) ? state : nowhere(convergence);
    }

    /**
     * Next to the target the product forms of the softmax channel are rounding: {@link RecoveryIteration} answers
     * there.
     */
    private boolean isBeyondItsDigits(PretrainingState state) {
        return parameters.activation() == Activation.SOFTMAX
                && state.overlaps().effectiveNoise(parameters.labelVariance()) < LEAST_NOISE;
    }

    /** An iteration that left the domain of its equations: its status says so, beside the numbers of no weights. */
    private PretrainingState nowhere(Convergence convergence) {
        PretrainingState collapsed = collapsed();
        return new PretrainingState(
                new Convergence(Status.NOT_CONVERGED, convergence.iterations(), convergence.residual()),
                collapsed.overlaps(),
                collapsed.conjugates(),
                collapsed.readings(),
                lambdaCritical,
                collapsed.deviations());
    }

    /** The end of an iteration next to the target. */
    PretrainingState of(RecoveryIteration iteration, RecoveryIteration.End end) {
        int scrambles = end.channel().scrambles();
        double[][] rows = new double[scrambles + 1][];
        for (int scramble = 0; scramble <= scrambles; scramble++) {
            rows[scramble] = recoveryRow(iteration, end, end.x(), scramble);
        }
        double[][] raw = ErrorPropagation.deviations(
                rows,
                x -> {
                    cancellation.throwIfCancelled();
                    return recoveryRow(iteration, end, x, scrambles);
                },
                end.x());
        double[][] deviations = new double[scrambles][PretrainingState.Deviations.COLUMNS];
        for (int scramble = 0; scramble < scrambles; scramble++) {
            System.arraycopy(
                    raw[scramble], end.x().length, deviations[scramble], 0, PretrainingState.Deviations.COLUMNS);
            deviations[scramble][PretrainingState.Deviations.LAMBDA_CRITICAL] = lambdaCriticalShift(scramble);
        }
        RecoveryIteration.Place place = iteration.place(end.x(), end.channel(), scrambles);
        return new PretrainingState(
                new Convergence(Status.CONVERGED, end.evaluations(), end.residual()),
                place.overlaps(),
                place.conjugates(),
                recoveryReadings(place),
                lambdaCritical,
                new PretrainingState.Deviations(deviations));
    }

    /** log V, log ε, log η after one application of the map, then what deviations are asked of, in their order. */
    private double[] recoveryRow(RecoveryIteration iteration, RecoveryIteration.End end, double[] x, int scramble) {
        RecoveryIteration.Place place = iteration.place(x, end.channel(), scramble);
        double[] row = new double[x.length + PretrainingState.Deviations.COLUMNS];
        for (int k = 0; k < x.length; k++) {
            row[k] = x[k] - place.mismatch()[k];
        }
        PretrainingOverlaps.Gap gap = place.overlaps().gap().orElseThrow();
        int at = x.length;
        // Differences of Q and M themselves would be rounding.
        row[at] = gap.distance() - 2 * gap.shortfall();
        row[at + 1] = -gap.shortfall();
        row[at + 2] = place.overlaps().inverseCurvature();
        row[at + PretrainingState.Deviations.CONJUGATES] = place.conjugates().self();
        row[at + PretrainingState.Deviations.CONJUGATES + 1] =
                place.conjugates().target();
        row[at + PretrainingState.Deviations.CONJUGATES + 2] =
                place.conjugates().inverseCurvature();
        recoveryReadings(place).writeTo(row, at + PretrainingState.Deviations.READINGS);
        row[at + PretrainingState.Deviations.DISTANCE] = gap.distance();
        return row;
    }

    private PretrainingReadings recoveryReadings(RecoveryIteration.Place place) {
        QuadraticChannel.Averages averages = place.averages();
        double labelSquare = place.labelSquare();
        double residual = place.overlaps().residualVariance(parameters.labelVariance());
        double v = place.overlaps().inverseCurvature();
        double trainError = averages.train().of(labelSquare, residual);
        double ridge = parameters.lambda()
                * Math.sqrt(parameters.kappa())
                / parameters.alpha()
                * (place.conjugates().target() / place.conjugates().inverseCurvature())
                * place.firstMoment();
        return new PretrainingReadings(
                averages.test().of(labelSquare, residual),
                trainError,
                -(trainError + ridge),
                2
                        * parameters.alpha()
                        / (v * v)
                        * averages.square().trace()
                        * PretrainingReadings.spectralAmplification(parameters, place.conjugates()),
                0);
    }

    private double lambdaCriticalShift(int scramble) {
        return lambdaCritical(parameters, collapse.get(scramble)) - lambdaCritical;
    }

    private Evaluation evaluation(PretrainingIteration.End end) {
        PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(end.conjugates(), parameters);
        return new Evaluation(
                end.conjugates(), overlaps, end.channel().orElseGet(() -> channel.respond(overlaps, false)));
    }

    /** Everything at one point, for each scramble and last for all of them. */
    private final class Evaluation {
        static final int OVERLAPS = 3;
        static final int READINGS = 6;

        private final Conjugates conjugates;
        private final PretrainingOverlaps overlaps;
        private final ChannelLinearisation linear;
        private final double[] testErrors;
        private final double spectral;

        Evaluation(Conjugates conjugates, PretrainingOverlaps overlaps, ChannelLinearisation linear) {
            this.conjugates = conjugates;
            this.overlaps = overlaps;
            this.linear = linear;
            this.testErrors = channel.testErrors(overlaps);
            this.spectral = PretrainingReadings.spectralAmplification(parameters, conjugates);
        }

        int scrambles() {
            return linear.outputs().size() - 1;
        }

        PretrainingReadings readings(int scramble) {
            return PretrainingReadings.of(
                    parameters,
                    overlaps,
                    conjugates,
                    linear.outputs().getLast().conjugates().inverseCurvature(),
                    spectral,
                    linear.outputs().get(scramble),
                    linear.responses().get(scramble),
                    testErrors[scramble]);
        }

        double[][] rows() {
            double[][] rows = new double[linear.outputs().size()][];
            Arrays.setAll(rows, this::row);
            return rows;
        }

        private double[] row(int scramble) {
            Conjugates own = linear.outputs().get(scramble).conjugates();
            Conjugates pooled = linear.outputs().getLast().conjugates();
            return row(
                    new double[] {
                        linearLogarithm(own.self(), pooled.self()),
                        linearLogarithm(own.target(), pooled.target()),
                        linearLogarithm(own.inverseCurvature(), pooled.inverseCurvature())
                    },
                    overlaps,
                    readings(scramble));
        }

        /** The pooled row at a point nearby, by the linear model of the channel. */
        double[] rowNearby(double[] x) {
            Conjugates there = Conjugates.fromLogarithms(x);
            PretrainingOverlaps nearby = PretrainingOverlaps.fromConjugates(there, parameters);
            OutputChannel.Output output = linear.output(nearby);
            PretrainingReadings readings = PretrainingReadings.of(
                    parameters,
                    nearby,
                    there,
                    output.conjugates().inverseCurvature(),
                    spectralAt(there),
                    output,
                    linear.response(nearby),
                    channel.testErrors(nearby)[scrambles()]);
            return row(output.conjugates().logarithms(), nearby, readings);
        }

        /** The spectrum does not see V̂, which only scales what it gives. */
        private double spectralAt(Conjugates there) {
            double scale = conjugates.inverseCurvature() / there.inverseCurvature();
            return there.self() == conjugates.self() && there.target() == conjugates.target()
                    ? spectral * scale * scale
                    : PretrainingReadings.spectralAmplification(parameters, there);
        }

        /** (log Q̂, log M̂, log V̂) after one application of the map, then Q, M, V, then the readings. */
        private static double[] row(double[] logarithms, PretrainingOverlaps at, PretrainingReadings readings) {
            double[] row = new double[READINGS + PretrainingReadings.COUNT];
            System.arraycopy(logarithms, 0, row, 0, logarithms.length);
            row[OVERLAPS] = at.self();
            row[OVERLAPS + 1] = at.target();
            row[OVERLAPS + 2] = at.inverseCurvature();
            readings.writeTo(row, READINGS);
            return row;
        }

        /** log(own) to first order about the pooled value, defined also where a noisy scramble is not positive. */
        private static double linearLogarithm(double own, double pooled) {
            return Math.log(pooled) + own / pooled - 1;
        }
    }
}
