package org.attune.curves.optimum;

import java.util.OptionalDouble;
import org.attune.model.Prediction;
import org.attune.model.Quantity;

/**
 * What an optimum is to be the best of.
 *
 * @param quantity the quantity
 * @param goal whether it is to be small or large
 */
public record Objective(Quantity quantity, Goal goal) {
    /** The least pre-training error E. */
    public static final Objective LEAST_PRETRAINING_ERROR =
            new Objective(Quantity.PRETRAINING_TEST_ERROR, Goal.MINIMISE);

    /** The least fine-tuning error E′. */
    public static final Objective LEAST_FINETUNING_ERROR = new Objective(Quantity.FINETUNING_TEST_ERROR, Goal.MINIMISE);

    /** The largest overlap o_w. */
    public static final Objective LARGEST_OVERLAP = new Objective(Quantity.OVERLAP, Goal.MAXIMISE);

    /** Which end is better. */
    public enum Goal {
        /** The smaller the better. */
        MINIMISE,
        /** The larger the better. */
        MAXIMISE
    }

    /** How bad a prediction is, smaller being better; empty when it holds no answer for the quantity. */
    OptionalDouble cost(Prediction prediction) {
        return quantity.of(prediction)
                .map(estimate -> OptionalDouble.of(goal == Goal.MINIMISE ? estimate.value() : -estimate.value()))
                .orElseGet(OptionalDouble::empty);
    }
}
