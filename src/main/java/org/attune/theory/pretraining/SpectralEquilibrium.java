package org.attune.theory.pretraining;

import java.util.Optional;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.attune.model.Parameters;
import org.attune.theory.spectrum.NoisyTargetSpectrum;
import org.attune.theory.spectrum.ThresholdMoments;

/**
 * The fixed point of the spectral input channel with an output channel of a {@link ChannelForm} with constant
 * coefficients: bracketed, and so found without a start.
 *
 * <p>With D(η,ε) = ∂_ηJ/(2η), the average of the divided difference of soft thresholding, and ε = 2√κλ/M̂ the equations
 * are
 *
 * <pre>
 *     2√κλ/(rε) + k D(η,ε) = a,      η² = g N(A₀ + r² J − r (2J − η ∂_ηJ − ε ∂_εJ)),      r = p/a, g = s/p².
 * </pre>
 *
 * The left side of the first falls with ε and gives ε(η); beyond the upper edge of the spectrum, where D = 0, the
 * weights vanish. The second is then an equation in η alone. For linear σ, a convex problem, it has one root: g
 * Δ_eff/η² exceeds 1 for small η, by the bias that the ridge leaves or by the noise, and is less for large η, where the
 * weights fit noise only.
 */
final class SpectralEquilibrium {
    private static final double TOLERANCE = 1e-14;
    private static final double ROUNDING = 1e-13;
    private static final int MOST_EVALUATIONS = 200;

    /** Factor of the first step of η towards a change of sign; each further step is twice as long, in log η. */
    private static final double FIRST_STEP = 0.5;

    private static final double LONGEST_STEP = 8;

    /** |log η| beyond which nothing is sought. */
    private static final double RANGE = 100;

    private final double kappa0;
    private final double secondMoment;
    private final double labelVariance;
    private final double noiseFloor;
    private final double ridge;
    private final ChannelForm form;

    /**
     * The input channel of one question.
     *
     * @param parameters uses Δ, κ₀, κ and λ
     * @param form of the output channel
     */
    SpectralEquilibrium(Parameters parameters, ChannelForm form) {
        this.form = form;
        this.kappa0 = parameters.kappa0();
        this.secondMoment = 1 + parameters.kappa0();
        this.labelVariance = parameters.labelVariance();
        this.noiseFloor = parameters.delta() / 2;
        this.ridge = 2 * Math.sqrt(parameters.kappa()) * parameters.lambda();
    }

    /** η, ε(η), and log of g N/η². */
    private record Place(double eta, double epsilon, double misfit) {}

    /**
     * Q̂, M̂, V̂ of the fixed point; empty where no η solves the equations, which happens only for coefficients far
     * from any answer.
     *
     * @param coefficients of the output channel
     */
    Optional<Conjugates> solve(ChannelCoefficients coefficients) {
        double start = 0.5 * Math.log(form.bounded(labelVariance) * coefficients.gain());
        Place first = place(coefficients, start);
        if (Math.abs(first.misfit()) < ROUNDING) {
            // The weights vanish, or nearly so: the noise is that of the labels.
            return Optional.of(conjugates(coefficients, first));
        }
        double direction = Math.signum(first.misfit());
        double near = start;
        double far = start;
        double step = FIRST_STEP;
        do {
            near = far;
            far += direction * step;
            step = Math.min(2 * step, LONGEST_STEP);
            if (!(Math.abs(far) < RANGE)) {
                return Optional.empty();
            }
        } while (place(coefficients, far).misfit() * direction > 0);
        UnivariateFunction equation = logEta -> place(coefficients, logEta).misfit();
        double root = new BrentSolver(TOLERANCE, TOLERANCE, 0)
                .solve(MOST_EVALUATIONS, equation, Math.min(near, far), Math.max(near, far));
        return Optional.of(conjugates(coefficients, place(coefficients, root)));
    }

    private Conjugates conjugates(ChannelCoefficients coefficients, Place place) {
        double target = ridge / place.epsilon();
        double root = place.eta() * target;
        return new Conjugates(root * root, target, target / coefficients.ratio());
    }

    private Place place(ChannelCoefficients coefficients, double logEta) {
        double eta = Math.exp(logEta);
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(kappa0, eta);
        double epsilon = threshold(coefficients, spectrum, eta);
        ThresholdMoments moments = spectrum.moments(epsilon);
        double ratio = coefficients.ratio();
        double distance = moments.distance(1 - ratio);
        // The sum of large terms where it is one, and where they cancel, as λ vanishes, the distance with its digits.
        double noise = PretrainingOverlaps.isSmall(distance, secondMoment)
                ? noiseFloor + Math.max(0, distance)
                : Math.max(noiseFloor, labelVariance + ratio * ratio * moments.j() - ratio * moments.dJdScale());
        return new Place(eta, epsilon, Math.log(form.bounded(noise) * coefficients.gain()) - 2 * logEta);
    }

    /** ε(η). */
    private double threshold(ChannelCoefficients coefficients, NoisyTargetSpectrum spectrum, double eta) {
        double scaled = ridge / coefficients.ratio();
        double lower = scaled / coefficients.inverseCurvature();
        double upper = spectrum.upperEdge();
        if (lower >= upper * (1 - ROUNDING)) {
            return lower;
        }
        UnivariateFunction equation = logEpsilon -> {
            double epsilon = Math.exp(logEpsilon);
            double average = spectrum.moments(epsilon).dJdEta() / (2 * eta);
            return Math.log((scaled / epsilon + form.slope() * average) / coefficients.inverseCurvature());
        };
        if (!(equation.value(Math.log(lower)) > 0)) {
            // For coefficients far from any answer D is no more than rounding beside the rest.
            return lower;
        }
        return Math.exp(new BrentSolver(TOLERANCE, TOLERANCE, 0)
                .solve(MOST_EVALUATIONS, equation, Math.log(lower), Math.log(upper)));
    }
}
