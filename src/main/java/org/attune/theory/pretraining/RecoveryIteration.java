package org.attune.theory.pretraining;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.LevenbergSolver;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.spectrum.NoisyTargetSpectrum;
import org.attune.theory.spectrum.ThresholdMoments;

/**
 * The state evolution of pre-training where it recovers the target but for a distance as small as λ: without label
 * noise, or next to none, with enough samples, as λ → 0. There Q, M and Q₀, and M̂ and V̂, agree in all digits but the
 * last, and the iteration in them knows nothing of their differences. Here the unknowns are log V, log ε and log η, the
 * output channel is a {@link QuadraticChannel}, and 1 − M̂/V̂ and A₀ − M follow from each other,
 *
 * <pre>1 − M̂/V̂ = χ (A₀−M)/A₀,   χ = 1 − E gᵀRg / E Tr R,</pre>
 *
 * so that nothing cancels. The equations, with D = ∂_ηJ/(2η), are
 *
 * <pre>2α E Tr R = D(η,ε),   ε = 2√κ λ/M̂,   η² = Q̂/M̂².</pre>
 *
 * A few nodes bracket the fixed point; Newton steps lead from there to that of all nodes.
 */
final class RecoveryIteration {
    /** Largest Δ_eff at which the loss is taken for quadratic: errors are of the order of its root. */
    private static final double LARGEST_NOISE = 1e-8;

    /** Few nodes tell Δ_eff only roughly. */
    private static final double ROUGHLY = 10;

    /** Base nodes of each scramble that the fixed point is bracketed with. */
    private static final int FEW = 16;

    private static final double TOLERANCE = 1e-10;

    /** Of an answer. */
    private static final double LARGEST_RESIDUAL = 1e-8;

    private static final double BRACKET_TOLERANCE = 1e-9;
    private static final int MOST_EVALUATIONS = 200;
    private static final int MOST_NEWTON = 60;
    private static final double LONGEST_STEP = 1;
    private static final double FIRST_STEP = 0.5;
    private static final double LONGEST_BRACKET_STEP = 8;

    /** Logarithms of η beyond which nothing is sought: the target is far. */
    private static final double LARGEST_LOG_ETA = -7;

    private static final double LEAST_LOG_ETA = -100;

    /** Of V. */
    private static final double LARGEST_LOGARITHM = 60;

    private final Parameters parameters;
    private final ChannelNodes nodes;
    private final CancellationSignal cancellation;
    private final double ridge;
    private final double labelVariance;

    RecoveryIteration(Parameters parameters, ChannelNodes nodes, CancellationSignal cancellation) {
        this.parameters = parameters;
        this.nodes = nodes;
        this.cancellation = cancellation;
        this.ridge = 2 * Math.sqrt(parameters.kappa()) * parameters.lambda();
        this.labelVariance = parameters.labelVariance();
    }

    /**
     * A fixed point.
     *
     * @param x log V, log ε, log η
     * @param channel of all nodes
     * @param residual largest mismatch of the equations, in the logarithms
     * @param evaluations of the channel of all nodes
     */
    record End(double[] x, QuadraticChannel channel, double residual, int evaluations) {}

    /** The fixed point; empty where there is none so near to the target. */
    Optional<End> solve() {
        if (parameters.delta() / 2 > LARGEST_NOISE) {
            return Optional.empty();
        }
        QuadraticChannel few = QuadraticChannel.of(parameters.activation(), nodes, labelVariance, FEW);
        Optional<double[]> start = bracketed(few);
        if (start.isEmpty() || effectiveNoise(place(start.get(), few, few.scrambles())) > ROUGHLY * LARGEST_NOISE) {
            return Optional.empty();
        }
        QuadraticChannel channel =
                QuadraticChannel.of(parameters.activation(), nodes, labelVariance, Integer.MAX_VALUE);
        FixedPoint point = newton(channel, start.get());
        if (point.residual() > LARGEST_RESIDUAL) {
            // Few nodes can be far from all of them where most fields saturate.
            Optional<double[]> nearer = bracketed(channel);
            if (nearer.isEmpty()) {
                return Optional.empty();
            }
            point = newton(channel, nearer.get());
        }
        return point.residual() <= LARGEST_RESIDUAL
                        && effectiveNoise(place(point.x(), channel, channel.scrambles())) <= LARGEST_NOISE
                ? Optional.of(new End(point.x(), channel, point.residual(), point.iterations()))
                : Optional.empty();
    }

    private FixedPoint newton(QuadraticChannel channel, double[] start) {
        return new LevenbergSolver(TOLERANCE, MOST_NEWTON, LONGEST_STEP)
                .solve(
                        (x, image) -> {
                            cancellation.throwIfCancelled();
                            double[] mismatch =
                                    place(x, channel, channel.scrambles()).mismatch();
                            for (int k = 0; k < image.length; k++) {
                                image[k] = x[k] - mismatch[k];
                            }
                        },
                        start);
    }

    /**
     * All quantities at some point.
     *
     * @param overlaps Q, M, V
     * @param conjugates Q̂, M̂, V̂ as the spectrum has them: M̂ = 2√κ λ/ε
     * @param mismatch of the three equations, in logarithms
     * @param averages of the channel
     * @param firstMoment ∫_ε^∞ ρ(x)(x−ε) dx
     * @param labelSquare (A₀−M)²/A₀
     */
    record Place(
            PretrainingOverlaps overlaps,
            Conjugates conjugates,
            double[] mismatch,
            QuadraticChannel.Averages averages,
            double firstMoment,
            double labelSquare) {}

    /**
     * Evaluates the equations.
     *
     * @param x log V, log ε, log η
     * @param scramble or the number of scrambles for all of them
     */
    Place place(double[] x, QuadraticChannel channel, int scramble) {
        double v = Math.exp(x[0]);
        double epsilon = Math.exp(x[1]);
        double eta = Math.exp(x[2]);
        ThresholdMoments moments = new NoisyTargetSpectrum(parameters.kappa0(), eta).moments(epsilon);
        QuadraticChannel.Averages averages = channel.at(v, scramble);
        double response = averages.response().trace();
        double chi = 1 - averages.response().label() / response;
        double secondMoment = 1 + parameters.kappa0();
        double excess = labelVariance - secondMoment;
        double shortfall = (excess + moments.shortfall(0)) / (1 - 0.5 * chi * moments.dJdScale() / labelVariance);
        double shrinkage = chi * shortfall / labelVariance;
        double ratio = 1 - shrinkage;
        PretrainingOverlaps overlaps = PretrainingOverlaps.near(
                new PretrainingOverlaps.Gap(secondMoment, moments.distance(shrinkage), moments.shortfall(shrinkage)),
                v);
        double labelSquare = shortfall * shortfall / labelVariance;
        double selfConjugate = 2
                * parameters.alpha()
                / (v * v)
                * averages.square().of(labelSquare, overlaps.residualVariance(labelVariance));
        double target = ridge / epsilon;
        double channelInverse = 2 * parameters.alpha() * response / v;
        return new Place(
                overlaps,
                new Conjugates(eta * target * (eta * target), target, target / ratio),
                new double[] {
                    Math.log(2 * parameters.alpha() * response * 2 * eta / moments.dJdEta()),
                    Math.log(ratio * channelInverse / target),
                    0.5 * Math.log(selfConjugate) - Math.log(target) - x[2]
                },
                averages,
                moments.firstMoment(),
                labelSquare);
    }

    private double effectiveNoise(Place place) {
        return place.overlaps().effectiveNoise(labelVariance);
    }

    /** By nested intervals; empty where no η near 0 solves the equations. */
    private Optional<double[]> bracketed(QuadraticChannel few) {
        UnaryOperator<double[]> equations = x -> place(x, few, few.scrambles()).mismatch();
        double near = Math.max(LEAST_LOG_ETA, Math.log(ridge) - 10);
        double step = FIRST_STEP;
        Optional<double[]> lower = atEta(few, near);
        if (lower.isEmpty() || !(equations.apply(lower.get())[2] > 0)) {
            return Optional.empty();
        }
        double far = near;
        Optional<double[]> upper;
        do {
            if (far >= LARGEST_LOG_ETA) {
                return Optional.empty();
            }
            near = far;
            // Not beyond the last η: a fixed point shortly before it would be stepped over.
            far = Math.min(far + step, LARGEST_LOG_ETA);
            step = Math.min(2 * step, LONGEST_BRACKET_STEP);
            upper = atEta(few, far);
            if (upper.isEmpty()) {
                return Optional.empty();
            }
        } while (equations.apply(upper.get())[2] > 0);
        double root = new BrentSolver(BRACKET_TOLERANCE, BRACKET_TOLERANCE, 0)
                .solve(
                        MOST_EVALUATIONS,
                        logEta -> atEta(few, logEta)
                                .map(x -> equations.apply(x)[2])
                                .orElse(Double.POSITIVE_INFINITY),
                        near,
                        far);
        return atEta(few, root);
    }

    /** The first two equations for given η; empty where they have no solution. */
    private Optional<double[]> atEta(QuadraticChannel few, double logEta) {
        cancellation.throwIfCancelled();
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(parameters.kappa0(), Math.exp(logEta));
        double slope = few.at(0, few.scrambles()).test().trace() * 2;
        double lower = Math.log(ridge / (2 * parameters.alpha() * slope)) - 1;
        double upper = Math.log(spectrum.upperEdge());
        UnivariateFunction equation = logEpsilon -> {
            double logV = logInverseCurvature(few, spectrum, logEta, logEpsilon);
            return place(new double[] {logV, logEpsilon, logEta}, few, few.scrambles())
                            .mismatch()[1]
                    * -1;
        };
        double last = upper - 1e-3;
        if (!(lower < last) || !(equation.value(lower) > 0) || !(equation.value(last) < 0)) {
            return Optional.empty();
        }
        double logEpsilon =
                new BrentSolver(BRACKET_TOLERANCE, BRACKET_TOLERANCE, 0).solve(MOST_EVALUATIONS, equation, lower, last);
        return Optional.of(new double[] {logInverseCurvature(few, spectrum, logEta, logEpsilon), logEpsilon, logEta});
    }

    /** log V with 2α E Tr R = D; the largest that is sought where there is none. */
    private double logInverseCurvature(
            QuadraticChannel few, NoisyTargetSpectrum spectrum, double logEta, double logEpsilon) {
        double wanted = spectrum.moments(Math.exp(logEpsilon)).dJdEta() / (4 * parameters.alpha() * Math.exp(logEta));
        UnivariateFunction equation = logV -> Math.log(few.response(Math.exp(logV)) / wanted);
        if (!(equation.value(LARGEST_LOGARITHM) > 0)) {
            return LARGEST_LOGARITHM;
        }
        return new BrentSolver(BRACKET_TOLERANCE, BRACKET_TOLERANCE, 0)
                .solve(MOST_EVALUATIONS, equation, -LARGEST_LOGARITHM, LARGEST_LOGARITHM);
    }
}
