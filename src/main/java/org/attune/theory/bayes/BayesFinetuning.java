package org.attune.theory.bayes;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.Status;

/**
 * The Bayes-optimal fine-tuning on fresh sequences (e = 0), Eq. (92)–(98), arXiv:2606.05899, with the noise of the
 * channel kept (see {@link FinetuningInformation}); all quantities are dimensionless.
 *
 * <p>The fixed point q = q̂/(1+q̂), q̂ = α′G(q, V_BO), is solved as α′(q, V_BO) = α′. The left side increases from the
 * weak-recovery threshold α′_c at q = 0 to infinity at q = 1 (to 1/T when V_BO = 0), as far as the tables reach; so
 * above α′_c there is one root, the informative and stable branch, and below it only q = 0. Written like this nothing
 * slows down near α′_c, where iterating the map would.
 */
public final class BayesFinetuning {
    private static final double TOLERANCE = 1e-12;
    private static final int MAXIMUM_EVALUATIONS = 200;
    private static final double DERIVATIVE_STEP = 1e-3;

    /** No v is smaller: beyond lies α′ ≈ V_BO/(C v) &gt; 1e200. */
    private static final double SMALLEST_LOG = -500;

    private BayesFinetuning() {}

    /**
     * The Bayes-optimal state of the fine-tuning.
     *
     * @param convergence how it was reached; PERFECT_RECOVERY when the target is known exactly
     * @param self q_BO in [0, 1]
     * @param fieldVariance v = 1 − q_BO in [0, 1], accurate also where q_BO is close to 1
     * @param weakRecovery α′_c, the sample ratio up to which q_BO = 0
     */
    public record State(Convergence convergence, Estimate self, Estimate fieldVariance, Estimate weakRecovery) {
        /** o_BO = √q_BO, Eq. (98). */
        public Estimate overlap() {
            double overlap = Math.sqrt(self.value());
            return new Estimate(overlap, overlap > 0 ? self.standardError() / (2 * overlap) : 0);
        }
    }

    /**
     * Solves for q_BO.
     *
     * <p>With V_BO = 0 (perfect recovery of the pre-training target) each sample gives χ* up to its sign, T equations
     * for D unknowns: w* is then known exactly when α′ ≥ 1/T, but not below.
     *
     * @param alphaPrime α′ &gt; 0
     * @param noiseVariance V_BO ≥ 0
     * @param information of the same T and σ
     */
    public static State solve(double alphaPrime, double noiseVariance, FinetuningInformation information) {
        Estimate threshold = information.sampleRatio(1, noiseVariance);
        if (alphaPrime <= threshold.value()) {
            return new State(Convergence.exact(Status.CONVERGED), Estimate.exact(0), Estimate.exact(1), threshold);
        }
        if (noiseVariance == 0 && alphaPrime >= information.sampleRatio(0, 0).value()) {
            return new State(
                    Convergence.exact(Status.PERFECT_RECOVERY), Estimate.exact(1), Estimate.exact(0), threshold);
        }
        UnivariateFunction equation = logV ->
                Math.log(information.sampleRatio(Math.exp(logV), noiseVariance).value() / alphaPrime);
        double lower = -1;
        while (equation.value(lower) < 0 && lower > SMALLEST_LOG) {
            lower *= 2;
        }
        BrentSolver solver = new BrentSolver(TOLERANCE, TOLERANCE, 0);
        double root = solver.solve(MAXIMUM_EVALUATIONS, equation, lower, 0);
        double v = Math.exp(root);
        double residual = Math.abs(Math.expm1(equation.value(root))) * v;
        Convergence convergence = new Convergence(Status.CONVERGED, solver.getEvaluations(), residual);
        double error = v * standardError(equation, root, information.sampleRatio(v, noiseVariance));
        return new State(convergence, new Estimate(1 - v, error), new Estimate(v, error), threshold);
    }

    /** Relative standard error of v: that of α′(q, V) over the logarithmic slope, at most 1. */
    private static double standardError(UnivariateFunction equation, double root, Estimate ratio) {
        double right = Math.min(root + DERIVATIVE_STEP, 0);
        double left = root - DERIVATIVE_STEP;
        double slope = (equation.value(left) - equation.value(right)) / (right - left);
        double relative = ratio.standardError() / ratio.value();
        return slope > relative ? relative / slope : 1;
    }
}
