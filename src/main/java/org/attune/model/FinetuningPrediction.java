package org.attune.model;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the theory says of fine-tuning (Results 3 and 5, arXiv:2606.05899); dimensionless.
 *
 * @param convergence how it was reached
 * @param order q, m, v and conjugates
 * @param overlap o_w = m/√q, the cosine between ŵ and w*
 * @param testError E′, Eq. (73)
 * @param trainError L′, the same over the train law
 * @param forgettingError E″ = E‖σ(z + χχᵀ − qI) − σ(z*)‖², the fine-tuned model on the pre-training task; to be
 *     compared with E
 * @param freeEntropy φ = −(L′ + λ′q/α′), minus the training objective per sample
 * @param replicon R_fine, stable below 1, Eq. (78) in isometric coordinates
 * @param jumpShare what jumps of the proximal add to its response to noise: E (χ̃−χ)·ζ/√b less its Jacobian form, over
 *     the larger of the two
 * @param flat whether v = ∞: with few samples and a weak ridge a longer ŵ, in directions that no sequence sees, lowers
 *     the loss through −qI until the curvature there is 0; b = q − m² is then set by 2λ′ + v̂ = 0 and not by q̂
 * @param secondBranch another fixed point of lower free entropy, reached from an uninformed start; empty when there is
 *     none
 */
public record FinetuningPrediction(
        Convergence convergence,
        OrderParameters order,
        Estimate overlap,
        Estimate testError,
        Estimate trainError,
        Estimate forgettingError,
        Estimate freeEntropy,
        Estimate replicon,
        Estimate jumpShare,
        boolean flat,
        Optional<Branch> secondBranch) {

    /**
     * A fixed point beside the one that is reported.
     *
     * @param self q
     * @param target m
     * @param inverseCurvature v
     * @param overlap o_w
     * @param testError E′
     * @param freeEntropy φ
     */
    public record Branch(
            Estimate self,
            Estimate target,
            Estimate inverseCurvature,
            Estimate overlap,
            Estimate testError,
            Estimate freeEntropy) {

        private Branch map(UnaryOperator<Estimate> change) {
            return new Branch(
                    change.apply(self),
                    change.apply(target),
                    change.apply(inverseCurvature),
                    change.apply(overlap),
                    change.apply(testError),
                    change.apply(freeEntropy));
        }
    }

    /** A copy with every number changed, in the order of the components. */
    public FinetuningPrediction map(UnaryOperator<Estimate> change) {
        return new FinetuningPrediction(
                convergence,
                order.map(change),
                change.apply(overlap),
                change.apply(testError),
                change.apply(trainError),
                change.apply(forgettingError),
                change.apply(freeEntropy),
                change.apply(replicon),
                change.apply(jumpShare),
                flat,
                secondBranch.map(branch -> branch.map(change)));
    }

    /**
     * Whether replica symmetry holds in this stage by itself.
     *
     * @param stage FINETUNING or LORA_ONLY
     */
    public Assessment assessment(Stage stage) {
        return Assessment.ofTraining(stage, replicon, jumpShare)
                .and(Assessment.ofConvergence(stage, convergence))
                .and(Assessment.ofBranches(stage, freeEntropy, secondBranch.map(Branch::freeEntropy)));
    }

    /**
     * Likewise, and whether the solution moves farther with the nodes than their number explains.
     *
     * @param accuracy how many nodes there were
     */
    Assessment assessment(Stage stage, Accuracy accuracy) {
        return assessment(stage).and(Assessment.ofSensitivity(stage, overlap, accuracy));
    }

    /** A copy that says it was reached otherwise. */
    public FinetuningPrediction with(Convergence other) {
        return with(other, replicon, jumpShare, secondBranch);
    }

    /** A copy with other numbers to judge replica symmetry by. */
    public FinetuningPrediction withStability(Estimate otherReplicon, Estimate otherJumpShare) {
        return with(convergence, otherReplicon, otherJumpShare, secondBranch);
    }

    /** A copy with another second branch. */
    public FinetuningPrediction with(Optional<Branch> other) {
        return with(convergence, replicon, jumpShare, other);
    }

    private FinetuningPrediction with(
            Convergence otherConvergence,
            Estimate otherReplicon,
            Estimate otherJumpShare,
            Optional<Branch> otherBranch) {
        return new FinetuningPrediction(
                otherConvergence,
                order,
                overlap,
                testError,
                trainError,
                forgettingError,
                freeEntropy,
                otherReplicon,
                otherJumpShare,
                flat,
                otherBranch);
    }

    /** What is said of this fixed point where it is the second one. */
    public Branch asBranch() {
        return new Branch(order.self(), order.target(), order.inverseCurvature(), overlap, testError, freeEntropy);
    }
}
