package org.attune.curves.optimum;

/**
 * The optima that the theory is asked for at given parameters. What is best for pre-training is not best for transfer,
 * and the least error E′ is not where the overlap o_w is largest.
 *
 * @param lambdaForPretrainingError the λ of least pre-training error E
 * @param lambdaForFinetuningError the λ of least fine-tuning error E′, at the present λ′
 * @param lambdaForOverlap the λ of largest overlap o_w, at the present λ′
 * @param lambdasForFinetuningError the λ and λ′ of least fine-tuning error E′
 * @param samplesSaved what the λ of least E′ is worth in fine-tuning samples
 */
public record Optima(
        Finding<Optimum> lambdaForPretrainingError,
        Finding<Optimum> lambdaForFinetuningError,
        Finding<Optimum> lambdaForOverlap,
        Finding<Optimum> lambdasForFinetuningError,
        Finding<SamplesSaved> samplesSaved) {}
