package org.attune.benchmark.theory;

import java.util.Locale;

/** The two stages, each with its own kind of proximals. */
public enum Stage {
    /** u in R^L, L = T(T+1)/2. */
    PRETRAINING,
    /** χ in R^T. */
    FINETUNING;

    /** The name in the report. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
