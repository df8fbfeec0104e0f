package org.attune.proof;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The conjugates of fine-tuning as plain averages with brute-force proximals, in three forms: products with ζ, the
 * Jacobian of the proximal (Eqs. (70), (72), arXiv:2606.05899), and differences of the free entropy itself.
 */
final class RankOneAverages {
    private static final double LARGEST_STEP = 0.01;

    private final double alphaPrime;
    private final double m;
    private final double q;
    private final double v;
    private final double step;
    private final Average curvatureByProducts = new Average();
    private final Average curvatureByJacobian = new Average();
    private final Average curvatureByPotential = new Average();
    private final Average targetByProducts = new Average();
    private final Average targetByJacobian = new Average();
    private final Average targetByPotential = new Average();
    private final Average self = new Average();
    private final Average selfByPotential = new Average();
    private final Average trainError = new Average();
    private final Average replicon = new Average();

    RankOneAverages(double alphaPrime, double m, double q, double v) {
        this.alphaPrime = alphaPrime;
        this.m = m;
        this.q = q;
        this.v = v;
        // b = q − m² must stay positive.
        this.step = Math.min(LARGEST_STEP, 0.2 * (q - m * m) / (1 + m));
    }

    void add(RankOneTask task) {
        double[] centre = task.centre(m, q - m * m);
        GlobalMinimum minimum = task.proximal(m, q, v);
        double[] proximal = minimum.point();
        double[] shift = Draws.combine(1, proximal, -1, centre);
        double noise = Draws.dot(shift, task.noise()) / Math.sqrt(q - m * m);
        double explicit = (task.loss(proximal, q + step) - task.loss(proximal, q - step)) / (2 * step);
        RealMatrix inverse = new LUDecomposition(new Array2DRowRealMatrix(minimum.hessian(), false))
                .getSolver()
                .getInverse();
        int tokens = centre.length;
        curvatureByProducts.add(alphaPrime * (-noise / v + 2 * explicit));
        curvatureByJacobian.add(alphaPrime * (tokens / v - inverse.getTrace() / (v * v) + 2 * explicit));
        targetByProducts.add(alphaPrime / v * (Draws.dot(shift, task.target()) - m * noise));
        targetByJacobian.add(alphaPrime / v * (Draws.dot(proximal, task.target()) - m / v * inverse.getTrace()));
        self.add(alphaPrime / (v * v) * Draws.dot(shift, shift));
        trainError.add(task.loss(proximal, q));
        double norm = MatrixUtils.createRealIdentityMatrix(tokens)
                .subtract(inverse.scalarMultiply(1 / v))
                .getFrobeniusNorm();
        replicon.add(alphaPrime * norm * norm);
        double bySelf = minimum.of(task.objective(m, q + step, v)).value()
                - minimum.of(task.objective(m, q - step, v)).value();
        double byTarget = minimum.of(task.objective(m + step, q, v)).value()
                - minimum.of(task.objective(m - step, q, v)).value();
        curvatureByPotential.add(2 * alphaPrime * bySelf / (2 * step));
        targetByPotential.add(-alphaPrime * byTarget / (2 * step));
        selfByPotential.add(-2
                * alphaPrime
                * (minimum.of(task.objective(m, q, v * (1 + step))).value()
                        - minimum.of(task.objective(m, q, v * (1 - step))).value())
                / (2 * step * v));
    }

    /** v̂ with E (χ−χ̃)·ζ. */
    Average curvatureByProducts() {
        return curvatureByProducts;
    }

    /** v̂ with Tr C, Eq. (72). */
    Average curvatureByJacobian() {
        return curvatureByJacobian;
    }

    /** v̂ = −2α′ ∂_q E max ψ. */
    Average curvatureByPotential() {
        return curvatureByPotential;
    }

    /** m̂ with E (χ−χ̃)·ζ. */
    Average targetByProducts() {
        return targetByProducts;
    }

    /** m̂ with Tr C, Eq. (70). */
    Average targetByJacobian() {
        return targetByJacobian;
    }

    /** m̂ = α′ ∂_m E max ψ. */
    Average targetByPotential() {
        return targetByPotential;
    }

    /** q̂. */
    Average self() {
        return self;
    }

    /** q̂ = 2α′ ∂_v E max ψ. */
    Average selfByPotential() {
        return selfByPotential;
    }

    /** L′. */
    Average trainError() {
        return trainError;
    }

    /** α′ E‖I − (I+vH)⁻¹‖². */
    Average replicon() {
        return replicon;
    }
}
