package org.attune.model;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the theory says of pre-training (Results 1, 2 and 4, arXiv:2606.05899); dimensionless.
 *
 * @param convergence how it was reached; exact when prescribed
 * @param self Q, 0 when collapsed
 * @param target M, 0 when collapsed
 * @param testError E = E‖σ(βz) − σ(z*)‖² over the test law, Eq. (55), of the weights as recalibrated by β
 * @param training what only training gives; empty when the order parameters are prescribed
 */
public record PretrainingPrediction(
        Convergence convergence, Estimate self, Estimate target, Estimate testError, Optional<Training> training) {

    /**
     * What only a solved training gives, before any recalibration.
     *
     * @param inverseCurvature V, 0 when collapsed
     * @param selfConjugate Q̂
     * @param targetConjugate M̂
     * @param inverseCurvatureConjugate V̂
     * @param trainError L, the test error's counterpart over the train law
     * @param freeEntropy Φ = −(L + (λ√κ/α)(M̂/V̂) ∫_ε^∞ ρ(x)(x−ε) dx), minus the training objective per sample
     * @param replicon R_pre, stable below 1, Eq. (75) with the factor 1/V² and in isometric coordinates
     * @param jumpShare share of V̂ that comes from jumps of the proximal: its product form less its Jacobian form, over
     *     the product form
     * @param lambdaCritical λ_c, the ridge at and above which the weights vanish
     */
    public record Training(
            Estimate inverseCurvature,
            Estimate selfConjugate,
            Estimate targetConjugate,
            Estimate inverseCurvatureConjugate,
            Estimate trainError,
            Estimate freeEntropy,
            Estimate replicon,
            Estimate jumpShare,
            Estimate lambdaCritical) {

        private Training map(UnaryOperator<Estimate> change) {
            return new Training(
                    change.apply(inverseCurvature),
                    change.apply(selfConjugate),
                    change.apply(targetConjugate),
                    change.apply(inverseCurvatureConjugate),
                    change.apply(trainError),
                    change.apply(freeEntropy),
                    change.apply(replicon),
                    change.apply(jumpShare),
                    change.apply(lambdaCritical));
        }
    }

    /** A copy with every number changed, in the order of the components. */
    public PretrainingPrediction map(UnaryOperator<Estimate> change) {
        return new PretrainingPrediction(
                convergence,
                change.apply(self),
                change.apply(target),
                change.apply(testError),
                training.map(trained -> trained.map(change)));
    }

    /**
     * Whether replica symmetry holds, as far as the stage was solved; it is not in question where the order parameters
     * are prescribed.
     */
    public Assessment assessment() {
        return training.map(
                        trained -> Assessment.ofTraining(Stage.PRETRAINING, trained.replicon(), trained.jumpShare()))
                .orElse(Assessment.HOLDS)
                .and(Assessment.ofConvergence(Stage.PRETRAINING, convergence));
    }
}
