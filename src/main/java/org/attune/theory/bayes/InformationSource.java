package org.attune.theory.bayes;

import org.attune.model.Activation;

/** Gives the information of one fine-tuning sample for each number of tokens and activation. */
@FunctionalInterface
public interface InformationSource {
    /**
     * The information for T and σ; safe to call from several threads.
     *
     * @param tokens T ≥ 2
     * @param activation σ
     */
    FinetuningInformation get(int tokens, Activation activation);
}
