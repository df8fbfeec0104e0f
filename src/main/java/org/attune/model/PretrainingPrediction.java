package org.attune.model;

/**
 * What the theory says of pre-training (Results 1, 2 and 4, arXiv:2606.05899); dimensionless.
 *
 * @param convergence how it was reached
 * @param order Q, M, V and conjugates; Q = M = V = 0 when collapsed
 * @param testError E = E‖σ(z) − σ(z*)‖² over the test law, Eq. (55)
 * @param trainError L, the same over the train law
 * @param lambdaCritical λ_c, the ridge at and above which the weights vanish
 */
public record PretrainingPrediction(
        Convergence convergence,
        OrderParameters order,
        Estimate testError,
        Estimate trainError,
        Estimate lambdaCritical) {}
