package org.attune.curves.optimum;

/** Why a search has found nothing. */
public enum Missing {
    /** λ has no effect. */
    PRESCRIBED("pre-training is prescribed, so its ridge λ has no effect"),
    /** Nothing to compare. */
    NO_ANSWER("the theory has no answer where it would be needed"),
    /** The search has used the predictions that it may ask for. */
    UNSETTLED("the search did not settle on a place"),
    /** The better pre-training reaches the error with less than a thousandth of the samples. */
    WITHOUT_SAMPLES("the better pre-training reaches the same error with less than a thousandth of the samples"),
    /** The other pre-training does not reach the error with a thousand times the samples. */
    OUT_OF_REACH("the other pre-training does not reach the same error with a thousand times the samples");

    private final String reason;

    Missing(String reason) {
        this.reason = reason;
    }

    /** The reason in words, without a full stop. */
    public String reason() {
        return reason;
    }
}
