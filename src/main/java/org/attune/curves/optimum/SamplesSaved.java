package org.attune.curves.optimum;

import org.attune.model.Assessment;
import org.attune.model.Estimate;
import org.attune.model.Parameters;
import org.attune.model.Verdict;

/**
 * What a better pre-training is worth in fine-tuning samples: it reaches the same E′ with fewer of them.
 *
 * @param present the parameters compared with, at α′
 * @param betterLambda the ridge λ of the better pre-training
 * @param testError E′ at the present parameters
 * @param alphaPrimeNeeded the α′ at which the better pre-training has the same E′; its standard error is that of both
 *     errors E′, divided by the slope of the curve: an upper bound, since both are averages over the same nodes
 * @param assessment whether replica symmetry holds in fine-tuning both at the present parameters and where the better
 *     pre-training needs the samples; the less favourable of the two, with the reasons of both
 */
public record SamplesSaved(
        Parameters present, double betterLambda, Estimate testError, Estimate alphaPrimeNeeded, Assessment assessment) {

    /** Whether replica symmetry holds at both places, without the reasons. */
    public Verdict verdict() {
        return assessment.verdict();
    }

    /** Samples saved, α′ less the one needed; negative when the other pre-training is worse. */
    public Estimate saved() {
        return new Estimate(present.alphaPrime() - alphaPrimeNeeded.value(), alphaPrimeNeeded.standardError());
    }

    /** α′ needed over the present one; below 1 when samples are saved. */
    public Estimate ratio() {
        return new Estimate(
                alphaPrimeNeeded.value() / present.alphaPrime(),
                alphaPrimeNeeded.standardError() / present.alphaPrime());
    }
}
