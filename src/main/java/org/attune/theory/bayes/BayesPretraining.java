package org.attune.theory.bayes;

import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.attune.model.Convergence;
import org.attune.model.Parameters;
import org.attune.model.Status;

/**
 * The Bayes-optimal pre-training, Eq. (85)–(90), arXiv:2606.05899; all quantities are dimensionless.
 *
 * <p>With t = 1/Q̂_BO and the denoising error Q₀ − Q(t) of {@link MatrixDenoising}, the two equations
 *
 * <pre>
 *     Q̂_BO = α C / (Q₀ + Δ/2 − Q_BO),      Q_BO = Q₀ − t + (4π²/3) t² ∫ρ³,      C = T²+T−2 (softmax), T²+T (linear)
 * </pre>
 *
 * become the scalar one (Δ/2 + Q₀ − Q(t))/t = αC. Its left side decreases strictly from Δ/(2t) + dimension to 0,
 * because (Q₀ − Q(t))/t does, also where the bulk splits; so there is exactly one root, the stable saddle point. For Δ
 * = 0 the left side starts from the finite dimension of S*, and beyond α_perf = dimension/C nothing is left to learn:
 * the target is recovered exactly.
 */
public final class BayesPretraining {
    private static final double TOLERANCE = 1e-13;
    private static final int MAXIMUM_EVALUATIONS = 200;

    /** Without label noise a root below this t is not told from t = 0: α equals α_perf up to rounding. */
    private static final double SMALLEST_NOISE = 1e-50;

    private BayesPretraining() {}

    /**
     * The Bayes-optimal state of the pre-training.
     *
     * @param convergence how it was reached; PERFECT_RECOVERY when the target is known exactly
     * @param self Q_BO, from κ₀ (nothing learned) to Q₀ = 1 + κ₀
     * @param conjugate Q̂_BO &gt; 0; empty when infinite (exact recovery)
     * @param residualVariance V_BO = Q₀ + Δ/2 − Q_BO, variance of what is still unknown of a label, ≥ Δ/2; without the
     *     cancellation of this difference
     */
    public record State(Convergence convergence, double self, OptionalDouble conjugate, double residualVariance) {}

    /**
     * Solves for the Bayes-optimal pre-training.
     *
     * @param parameters uses T, σ, Δ, κ₀ and α
     */
    public static State solve(Parameters parameters) {
        double targetMoment = parameters.targetSecondMoment();
        MatrixDenoising denoising = new MatrixDenoising(parameters.kappa0());
        double floor = parameters.delta() / 2;
        double rate = parameters.alpha() * channelDimension(parameters);
        if (floor == 0 && rate >= denoising.dimension()) {
            return perfectRecovery(targetMoment);
        }

        UnivariateFunction equation = logT -> Math.log((floor + denoising.error(Math.exp(logT))) / rate) - logT;
        // 0 ≤ Q₀ − Q(t) ≤ 1 brackets the root; the margin keeps rounding from hiding the change of sign.
        double margin = 1e-9;
        double upper = Math.log((floor + 1) / rate) + margin;
        double lower = floor > 0 ? Math.log(floor / rate) - margin : upper - 4;
        while (floor == 0 && equation.value(lower) < 0) {
            lower -= 8;
            if (lower < Math.log(SMALLEST_NOISE)) {
                return perfectRecovery(targetMoment);
            }
        }
        BrentSolver solver = new BrentSolver(TOLERANCE, TOLERANCE, 0);
        double logT = solver.solve(MAXIMUM_EVALUATIONS, equation, lower, upper);
        double t = Math.exp(logT);
        double error = denoising.error(t);
        Convergence convergence =
                new Convergence(Status.CONVERGED, solver.getEvaluations(), Math.abs(Math.expm1(equation.value(logT))));
        return new State(convergence, targetMoment - error, OptionalDouble.of(1 / t), floor + error);
    }

    /**
     * α_perf, the pre-training sample ratio from which the target is recovered exactly: (2κ₀ − κ₀²)/C when κ₀ ≤ 1, else
     * 1/C. Empty when Δ &gt; 0, where there is none.
     *
     * @param parameters uses T, σ, Δ and κ₀
     */
    public static OptionalDouble alphaPerfect(Parameters parameters) {
        return parameters.delta() > 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        new MatrixDenoising(parameters.kappa0()).dimension() / channelDimension(parameters));
    }

    /** C = 2 × the number of directions of the labels that the activation shows. */
    static double channelDimension(Parameters parameters) {
        return 2.0 * parameters.activation().usefulDimensions(parameters.tokens());
    }

    private static State perfectRecovery(double targetMoment) {
        return new State(Convergence.exact(Status.PERFECT_RECOVERY), targetMoment, OptionalDouble.empty(), 0);
    }
}
