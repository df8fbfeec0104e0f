package org.attune.benchmark.theory;

import java.util.List;
import java.util.Locale;
import org.attune.theory.channel.Arithmetic;

/** The two stages, each with its own kind of proximals. */
public enum Stage {
    /** u in R^L, L = T(T+1)/2. */
    PRETRAINING(List.of(Arithmetic.SCALAR)),
    /** χ in R^T. */
    FINETUNING(List.of(Arithmetic.SCALAR, Arithmetic.LANES));

    private final List<Arithmetic> arithmetics;

    Stage(List<Arithmetic> arithmetics) {
        this.arithmetics = arithmetics;
    }

    /** The ways in which its proximals can be computed. */
    List<Arithmetic> arithmetics() {
        return arithmetics;
    }

    /** The name in the report. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
