package org.attune.model;

/**
 * What the theory says of fine-tuning (Results 3 and 5, arXiv:2606.05899); dimensionless.
 *
 * @param convergence how it was reached
 * @param order q, m, v and conjugates
 * @param overlap o_w = m/√q, the cosine between ŵ and w*
 * @param testError E′, Eq. (73)
 * @param trainError L′, the same over the train law
 */
public record FinetuningPrediction(
        Convergence convergence, OrderParameters order, Estimate overlap, Estimate testError, Estimate trainError) {}
