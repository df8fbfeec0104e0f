package org.attune.proof;

/** What may be wrong with an answer. */
enum Cause {
    EXCEPTION("an exception instead of an answer", true),
    ENDLESS("far more iterations than any answer should need", true),
    PRETRAINING_NOT_CONVERGED("pre-training not converged", false),
    FINETUNING_NOT_CONVERGED("fine-tuning not converged", false),
    LORA_ONLY_NOT_CONVERGED("fine-tuning without pre-training not converged", false),
    BAYES_NOT_CONVERGED("Bayes-optimal benchmark not converged", false),
    UNCERTAIN("a standard error as large as the number itself", false),
    OTHER_MINIMA("minima without number, of which a search anew finds others", false),
    BROKEN("no answer where replica symmetry is broken", false),
    RESIDUAL("residual of what is called converged is not small when evaluated anew", true),
    NEGATIVE_VARIANCE("B, b or an inverse curvature below 0", true),
    EFFECTIVE_NOISE("an effective noise below its floor", true),
    BAYES_RANGE("Q_BO outside [κ₀, Q₀], or q_BO outside [0, 1]", true),
    ABOVE_BAYES_OVERLAP("o_w above o_BO by more than the errors", true),
    BELOW_BAYES_ERROR("a test error below the posterior mean's by more than the errors", true),
    DISCONTINUITY("a jump between neighbours of a curve without a second branch", true);

    private final String description;
    private final boolean forbidden;

    Cause(String description, boolean forbidden) {
        this.description = description;
        this.forbidden = forbidden;
    }

    String description() {
        return description;
    }

    /** Whether the question has no answer. */
    boolean isUnanswered() {
        return !forbidden && this != UNCERTAIN && this != OTHER_MINIMA && this != BROKEN;
    }

    /** Whether few nodes may be the reason, so that it is looked for again with more. */
    boolean isOfFewNodes() {
        return this == RESIDUAL || this == DISCONTINUITY;
    }

    /** Whether it may never happen; the others are counted and must be rare. */
    boolean isForbidden() {
        return forbidden;
    }
}
