package org.attune.model;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The Bayes-optimal benchmark (Appendix B, arXiv:2606.05899, with the label noise kept in the fine-tuning channel);
 * dimensionless.
 *
 * @param convergence how it was reached; PERFECT_RECOVERY when the target is recovered exactly
 * @param self Q_BO, between κ₀ and Q₀
 * @param selfConjugate Q̂_BO; empty when infinite (exact recovery)
 * @param pretrainingTestError E_BO of the plug-in predictor, Eq. (91)
 * @param pretrainingPosteriorMeanError test error of the posterior mean E[σ(z*)|·], the least that any predictor has
 * @param finetuning the fine-tuning part; empty where the theory gives no value
 * @param alphaPerfect α_perf beyond which recovery is exact; empty when Δ > 0 (then there is none)
 * @param alphaPrimeWeakRecovery α′_c below which nothing of w* can be recovered from fresh sequences; empty for reused
 *     ones
 */
public record BayesPrediction(
        Convergence convergence,
        Estimate self,
        Optional<Estimate> selfConjugate,
        Estimate pretrainingTestError,
        Estimate pretrainingPosteriorMeanError,
        Optional<Finetuning> finetuning,
        Optional<Estimate> alphaPerfect,
        Optional<Estimate> alphaPrimeWeakRecovery) {

    /**
     * The Bayes-optimal fine-tuning.
     *
     * @param self q_BO in [0, 1]
     * @param overlap o_BO = √q_BO
     * @param testError E′_BO of the plug-in predictor, Eq. (97)
     * @param posteriorMeanError test error of the posterior mean E[σ(z* + χ*χ*ᵀ − I)|·], the least that any predictor
     *     has
     */
    public record Finetuning(Estimate self, Estimate overlap, Estimate testError, Estimate posteriorMeanError) {

        private Finetuning map(UnaryOperator<Estimate> change) {
            return new Finetuning(
                    change.apply(self),
                    change.apply(overlap),
                    change.apply(testError),
                    change.apply(posteriorMeanError));
        }
    }

    /** A copy with every number changed, in the order of the components. */
    public BayesPrediction map(UnaryOperator<Estimate> change) {
        return new BayesPrediction(
                convergence,
                change.apply(self),
                selfConjugate.map(change),
                change.apply(pretrainingTestError),
                change.apply(pretrainingPosteriorMeanError),
                finetuning.map(tuned -> tuned.map(change)),
                alphaPerfect.map(change),
                alphaPrimeWeakRecovery.map(change));
    }
}
