package org.attune.cli;

import java.util.List;
import org.attune.model.Prediction;
import org.attune.model.Quantity;

/** The parts of a table of one prediction; together they hold every quantity once. */
enum TableSection {
    /** The first stage. */
    PRETRAINING(
            "Pre-training",
            Quantity.PRETRAINING_TEST_ERROR,
            Quantity.PRETRAINING_TRAIN_ERROR,
            Quantity.Q,
            Quantity.M,
            Quantity.V,
            Quantity.PRETRAINING_FREE_ENTROPY,
            Quantity.PRETRAINING_REPLICON,
            Quantity.PRETRAINING_JUMP_SHARE,
            Quantity.LAMBDA_CRITICAL),
    /** What the first stage leaves for the second. */
    EFFECTIVE_NOISE(
            "Effective noise",
            Quantity.EFFECTIVE_NOISE,
            Quantity.FRESH_NOISE,
            Quantity.IRREDUCIBLE_NOISE,
            Quantity.RECALIBRATED_NOISE,
            Quantity.BETA_MIN,
            Quantity.REUSED_NOISE,
            Quantity.ACTIVE_NOISE),
    /** The second stage, with the baselines on its task. */
    FINETUNING(
            "Fine-tuning",
            Quantity.FINETUNING_TEST_ERROR,
            Quantity.FINETUNING_TRAIN_ERROR,
            Quantity.FORGETTING_ERROR,
            Quantity.FROZEN_ERROR,
            Quantity.LORA_ONLY_ERROR,
            Quantity.OVERLAP,
            Quantity.SMALL_Q,
            Quantity.SMALL_M,
            Quantity.SMALL_V,
            Quantity.FINETUNING_FREE_ENTROPY,
            Quantity.FINETUNING_REPLICON,
            Quantity.FINETUNING_JUMP_SHARE),
    /** Another fixed point of the second stage. */
    SECOND_BRANCH(
            "Second branch of fine-tuning",
            Quantity.SECOND_BRANCH_TEST_ERROR,
            Quantity.SECOND_BRANCH_OVERLAP,
            Quantity.SECOND_BRANCH_SMALL_Q,
            Quantity.SECOND_BRANCH_SMALL_M,
            Quantity.SECOND_BRANCH_FREE_ENTROPY),
    /** The best that any method could do. */
    BAYES(
            "Bayes-optimal",
            Quantity.BAYES_PRETRAINING_TEST_ERROR,
            Quantity.BAYES_PRETRAINING_POSTERIOR_MEAN_ERROR,
            Quantity.BAYES_Q,
            Quantity.BAYES_FINETUNING_TEST_ERROR,
            Quantity.BAYES_FINETUNING_POSTERIOR_MEAN_ERROR,
            Quantity.BAYES_OVERLAP,
            Quantity.BAYES_SMALL_Q,
            Quantity.ALPHA_PERFECT,
            Quantity.ALPHA_PRIME_WEAK_RECOVERY);

    private final String heading;
    private final List<Quantity> quantities;

    TableSection(String heading, Quantity... quantities) {
        this.heading = heading;
        this.quantities = List.of(quantities);
    }

    /** What stands above it. */
    String heading() {
        return heading;
    }

    /** Its lines. */
    List<Quantity> quantities() {
        return quantities;
    }

    /** Whether a prediction has this part at all. */
    boolean isPartOf(Prediction prediction) {
        return switch (this) {
            case SECOND_BRANCH -> Quantity.SECOND_BRANCH_OVERLAP.of(prediction).isPresent();
            case BAYES -> prediction.bayes().isPresent();
            case PRETRAINING, EFFECTIVE_NOISE, FINETUNING -> true;
        };
    }
}
