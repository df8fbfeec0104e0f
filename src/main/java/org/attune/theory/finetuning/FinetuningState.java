package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.OrderParameters;

/**
 * A solved fine-tuning stage.
 *
 * @param convergence how it was reached
 * @param overlaps m, b, v, from which a neighbouring solve may start
 * @param prediction the answer with standard errors
 */
public record FinetuningState(Convergence convergence, FinetuningOverlaps overlaps, FinetuningPrediction prediction) {
    /** Number of quantities in a row of {@link #of}. */
    static final int COLUMNS = 9;

    /**
     * Packs values with their standard errors.
     *
     * @param values q, m, v, q̂, m̂, v̂, o_w, E′, L′
     * @param errors standard errors in the same order
     */
    static FinetuningState of(Convergence convergence, FinetuningOverlaps overlaps, double[] values, double[] errors) {
        Estimate[] estimates = new Estimate[COLUMNS];
        for (int k = 0; k < COLUMNS; k++) {
            estimates[k] = new Estimate(values[k], errors[k]);
        }
        return new FinetuningState(
                convergence,
                overlaps,
                new FinetuningPrediction(
                        convergence,
                        new OrderParameters(
                                estimates[0], estimates[1], estimates[2], estimates[3], estimates[4], estimates[5]),
                        estimates[6],
                        estimates[7],
                        estimates[8],
                        Estimate.exact(0),
                        Estimate.exact(0),
                        Estimate.exact(0),
                        Estimate.exact(0),
                        Optional.empty()));
    }
}
