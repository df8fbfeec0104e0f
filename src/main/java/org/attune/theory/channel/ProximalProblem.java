package org.attune.theory.channel;

/**
 * A function V·loss(x) + |x − x̃|²/2 whose global minimum is a proximal. Instances hold the last point evaluated and
 * are not thread-safe.
 */
abstract sealed class ProximalProblem permits ExtensiveRankProblem, RankOneProblem {
    /** x̃, the point that the proximal starts from. */
    final double[] centre;

    /** V or v > 0, the inverse curvature. */
    double inverseCurvature;

    private double lastLoss;

    ProximalProblem(int dimension) {
        this.centre = new double[dimension];
    }

    final int dimension() {
        return centre.length;
    }

    /** Objective at a point; remembers the point for the derivatives. */
    final double value(double[] point) {
        lastLoss = loss(point);
        double distance = 0;
        for (int k = 0; k < centre.length; k++) {
            double difference = point[k] - centre[k];
            distance += difference * difference;
        }
        return inverseCurvature * lastLoss + distance / 2;
    }

    /** The loss alone at the last point. */
    final double lastLoss() {
        return lastLoss;
    }

    /** Loss at a point; remembers the point. */
    abstract double loss(double[] point);

    /** Gradient of the loss at the last point. */
    abstract void lossGradient(double[] result);

    /** Hessian of the loss at the last point, row-major; {@link #lossGradient} has been called there. */
    abstract void lossHessian(double[] result);

    /**
     * −∂loss/∂(shift of the diagonal of h) at the last point: what ∂_q ψ needs; {@link #lossGradient} has been called
     * there.
     */
    abstract double diagonalDerivative();
}
