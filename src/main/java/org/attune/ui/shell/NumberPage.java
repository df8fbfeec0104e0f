package org.attune.ui.shell;

import java.util.List;
import org.attune.model.Quantity;
import org.attune.ui.text.Texts;

/** What the numbers pane shows at once: a few groups of quantities. Every quantity stands on exactly one page. */
enum NumberPage {
    /** What one looks at first. */
    RESULTS(List.of(
            new Group(
                    "errors",
                    List.of(
                            List.of(
                                    Quantity.FINETUNING_TEST_ERROR,
                                    Quantity.FINETUNING_TRAIN_ERROR,
                                    Quantity.PRETRAINING_TEST_ERROR,
                                    Quantity.PRETRAINING_TRAIN_ERROR),
                            List.of(
                                    Quantity.BAYES_FINETUNING_TEST_ERROR,
                                    Quantity.BAYES_PRETRAINING_TEST_ERROR,
                                    Quantity.FROZEN_ERROR,
                                    Quantity.LORA_ONLY_ERROR))),
            new Group(
                    "overlap-and-noise",
                    List.of(List.of(
                            Quantity.OVERLAP,
                            Quantity.BAYES_OVERLAP,
                            Quantity.EFFECTIVE_NOISE,
                            Quantity.IRREDUCIBLE_NOISE))),
            new Group(
                    "order-parameters",
                    List.of(
                            List.of(Quantity.Q, Quantity.M, Quantity.V, Quantity.BAYES_Q),
                            List.of(Quantity.SMALL_Q, Quantity.SMALL_M, Quantity.SMALL_V, Quantity.BAYES_SMALL_Q))))),
    /** Whether the theory is to be trusted, what else could be measured, and variants of Δ_eff. */
    NOISE_AND_STABILITY(List.of(
            new Group(
                    "effective-noise",
                    List.of(
                            List.of(
                                    Quantity.FRESH_NOISE,
                                    Quantity.RECALIBRATED_NOISE,
                                    Quantity.REUSED_NOISE,
                                    Quantity.ACTIVE_NOISE),
                            List.of(Quantity.BETA_MIN))),
            new Group(
                    "stability",
                    List.of(List.of(
                            Quantity.PRETRAINING_REPLICON,
                            Quantity.FINETUNING_REPLICON,
                            Quantity.PRETRAINING_JUMP_SHARE,
                            Quantity.FINETUNING_JUMP_SHARE))),
            new Group(
                    "further-errors",
                    List.of(List.of(
                            Quantity.FORGETTING_ERROR,
                            Quantity.BAYES_FINETUNING_POSTERIOR_MEAN_ERROR,
                            Quantity.BAYES_PRETRAINING_POSTERIOR_MEAN_ERROR))))),
    /** Other fixed points, and where something happens. */
    BRANCHES_AND_LIMITS(List.of(
            new Group(
                    "free-entropy",
                    List.of(List.of(
                            Quantity.PRETRAINING_FREE_ENTROPY,
                            Quantity.FINETUNING_FREE_ENTROPY,
                            Quantity.SECOND_BRANCH_FREE_ENTROPY))),
            new Group(
                    "second-branch",
                    List.of(List.of(
                            Quantity.SECOND_BRANCH_OVERLAP,
                            Quantity.SECOND_BRANCH_TEST_ERROR,
                            Quantity.SECOND_BRANCH_SMALL_Q,
                            Quantity.SECOND_BRANCH_SMALL_M))),
            new Group(
                    "limits",
                    List.of(List.of(
                            Quantity.LAMBDA_CRITICAL, Quantity.ALPHA_PERFECT, Quantity.ALPHA_PRIME_WEAK_RECOVERY))))),
    /** Where results are best, see {@link OptimaPane}: no numbers of the present point. */
    OPTIMA(List.of()),
    /** What is compared with, see {@link org.attune.ui.compare.ComparePane}: no numbers of the present point. */
    COMPARE(List.of());

    /**
     * Quantities under one heading.
     *
     * @param key the name of its heading among the texts
     * @param columns quantities in columns of at most four
     */
    record Group(String key, List<List<Quantity>> columns) {
        /** Defensive copy. */
        Group {
            columns = columns.stream().map(List::copyOf).toList();
        }

        /** The heading. */
        String title(Texts texts) {
            return texts.text("group." + key);
        }
    }

    private final List<Group> groups;

    NumberPage(List<Group> groups) {
        this.groups = groups;
    }

    /** Its name on screen. */
    String title(Texts texts) {
        return texts.text("page." + name());
    }

    /** Its groups from left to right. */
    List<Group> groups() {
        return groups;
    }
}
