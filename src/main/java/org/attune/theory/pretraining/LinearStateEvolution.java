package org.attune.theory.pretraining;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.spectrum.NoisyTargetSpectrum;
import org.attune.theory.spectrum.ThresholdMoments;

/**
 * The fixed point of pre-training for σ(x) = x/T, bracketed: found whatever the parameters, without a start.
 *
 * <p>Here M̂ = V̂, and with k = 4/T², a = 2αLk, the average D(η,ε) = ∂_ηJ/(2η) of the divided difference of soft
 * thresholding and ε = 2√κλ/M̂ the state evolution of {@link LinearOutputChannel} and {@link PretrainingOverlaps} is
 *
 * <pre>
 *     2√κλ/ε + k D(η,ε) = a,      2αL η² = Δ_eff = A₀ + J − (2J − η ∂_ηJ − ε ∂_εJ).
 * </pre>
 *
 * The first, whose left side falls with ε, gives ε(η); beyond the upper edge of the spectrum, where D = 0, the weights
 * vanish. The second is then an equation in η alone. It has one root, as the training is a convex problem: Δ_eff/η²
 * exceeds 2αL for small η, by the bias that the ridge leaves or by the noise, and falls below it for large η, where the
 * weights fit noise only.
 */
final class LinearStateEvolution {
    private static final double TOLERANCE = 1e-14;
    private static final int MOST_EVALUATIONS = 200;

    /** Factor of the first step of η towards a change of sign; each further step is twice as long, in log η. */
    private static final double FIRST_STEP = 0.5;

    private static final double LONGEST_STEP = 8;

    private final double kappa0;
    private final double labelVariance;
    private final double noiseFloor;
    private final double ridge;
    private final double directions;
    private final double slope;
    private final double limit;
    private final CancellationSignal cancellation;
    private int evaluations;

    /**
     * The equations of one question.
     *
     * @param parameters uses T, Δ, κ₀, κ, α and λ
     * @param cancellation asked at each η
     */
    LinearStateEvolution(Parameters parameters, CancellationSignal cancellation) {
        this.kappa0 = parameters.kappa0();
        this.labelVariance = parameters.labelVariance();
        this.noiseFloor = parameters.delta() / 2;
        this.ridge = 2 * Math.sqrt(parameters.kappa()) * parameters.lambda();
        double tokens = parameters.tokens();
        this.directions = parameters.alpha() * tokens * (tokens + 1);
        this.slope = 4 / (tokens * tokens);
        this.limit = directions * slope;
        this.cancellation = cancellation;
    }

    /** η and ε(η), and how far η is from solving the second equation. */
    private record Place(double eta, double epsilon, double misfit) {}

    /**
     * Q̂, M̂, V̂ of the fixed point.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Conjugates solve() {
        double start = 0.5 * Math.log(labelVariance / directions);
        double direction = Math.signum(place(Math.exp(start)).misfit());
        double near = start;
        double far = start;
        double step = FIRST_STEP;
        do {
            near = far;
            far += direction * step;
            step = Math.min(2 * step, LONGEST_STEP);
        } while (place(Math.exp(far)).misfit() * direction > 0);
        UnivariateFunction equation = logEta -> place(Math.exp(logEta)).misfit();
        double root = new BrentSolver(TOLERANCE, TOLERANCE, 0)
                .solve(MOST_EVALUATIONS, equation, Math.min(near, far), Math.max(near, far));
        Place place = place(Math.exp(root));
        double response = ridge / place.epsilon();
        return new Conjugates(place.eta() * response * (place.eta() * response), response, response);
    }

    /** Values of η tried. */
    int evaluations() {
        return evaluations;
    }

    private Place place(double eta) {
        cancellation.throwIfCancelled();
        evaluations++;
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(kappa0, eta);
        double epsilon = threshold(spectrum, eta);
        ThresholdMoments moments = spectrum.moments(epsilon);
        double noise = Math.max(noiseFloor, labelVariance + moments.j() - moments.dJdScale());
        return new Place(eta, epsilon, Math.log(noise / directions) - 2 * Math.log(eta));
    }

    /** ε(η). */
    private double threshold(NoisyTargetSpectrum spectrum, double eta) {
        double lower = ridge / limit;
        double upper = spectrum.upperEdge();
        if (lower >= upper) {
            return lower;
        }
        UnivariateFunction equation = logEpsilon -> {
            double epsilon = Math.exp(logEpsilon);
            return Math.log((ridge / epsilon + slope * spectrum.moments(epsilon).dJdEta() / (2 * eta)) / limit);
        };
        return Math.exp(new BrentSolver(TOLERANCE, TOLERANCE, 0)
                .solve(MOST_EVALUATIONS, equation, Math.log(lower), Math.log(upper)));
    }
}
