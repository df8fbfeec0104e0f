package org.attune.theory.channel;

import org.attune.model.Activation;

/**
 * The loss ‖σ(h) − t‖_F² of one sequence as a function of the T×T attention matrix h, with derivatives in the raw
 * entries of h; matrices are row-major. The activation acts row by row, so the Hessian is one T×T block per row.
 *
 * <p>Instances hold the last point evaluated and are not thread-safe.
 */
public sealed interface AttentionLoss permits SoftmaxLoss, LinearLoss {
    /** The loss of an activation for T tokens. */
    static AttentionLoss of(Activation activation, int tokens) {
        return activation == Activation.SOFTMAX ? new SoftmaxLoss(tokens) : new LinearLoss(tokens);
    }

    /** Writes σ(h) to a part of an array. */
    void activate(double[] matrix, double[] result, int offset);

    /** Loss at h against the target t found at an offset of an array; remembers the point for the derivatives. */
    double value(double[] matrix, double[] targets, int offset);

    /** Writes ∂loss/∂h_ij at the last point. */
    void gradient(double[] result);

    /** Writes ∂²loss/∂h_ri ∂h_rj at the last point, shape T×T. */
    void rowHessian(int row, double[] result);
}
