package org.attune.model;

import java.util.Optional;

/** A value of a parameter at which something happens: drawn as a vertical line where that parameter is the x axis. */
public enum Landmark {
    /** λ_c: the pre-trained weights vanish from here on. */
    COLLAPSE(ParameterInfo.LAMBDA, Quantity.LAMBDA_CRITICAL),
    /** α_perf: without noise the pre-training target can be recovered exactly from here on. */
    EXACT_RECOVERY(ParameterInfo.ALPHA, Quantity.ALPHA_PERFECT),
    /** α′_c: nothing of the fine-tuning target can be recovered below. */
    WEAK_RECOVERY(ParameterInfo.ALPHA_PRIME, Quantity.ALPHA_PRIME_WEAK_RECOVERY),
    /** β_min: the effective noise is smallest here. */
    BEST_RECALIBRATION(ParameterInfo.BETA, Quantity.BETA_MIN);

    private final ParameterInfo axis;
    private final Quantity quantity;

    Landmark(ParameterInfo axis, Quantity quantity) {
        this.axis = axis;
        this.quantity = quantity;
    }

    /** The parameter on whose axis it stands. */
    public ParameterInfo axis() {
        return axis;
    }

    /** The quantity whose value it is; it does not depend on the parameter of its axis. */
    public Quantity quantity() {
        return quantity;
    }

    /** Where it stands according to a prediction at any point of the axis; empty where there is none. */
    public Optional<Estimate> of(Prediction prediction) {
        return quantity.of(prediction);
    }
}
