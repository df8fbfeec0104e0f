package org.attune.theory.finetuning;

/** Standard errors of all numbers of fine-tuning, which hold for questions nearby as well. Immutable. */
public final class StandardErrors {
    private final double[] values;

    StandardErrors(double[] values) {
        this.values = values.clone();
    }

    /** One of them, by the column of the report. */
    double of(int column) {
        return values[column];
    }
}
