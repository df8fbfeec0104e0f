package org.attune.simulation;

/**
 * Errors on sequences that no weights have seen.
 *
 * @param pretraining E, of the pre-trained model on its own task, at β = 1
 * @param frozen of the pre-trained model on the fine-tuning task
 * @param finetuned E′
 * @param forgetting E″, of the fine-tuned model on the pre-training task
 */
record TestErrors(double pretraining, double frozen, double finetuned, double forgetting) {}
