package org.attune.benchmark.theory;

import java.util.Locale;
import java.util.Optional;

/** The ways in which proximals can be computed; each is measured, and compared with the scalar one. */
public enum KernelPath {
    /** One node after the other. */
    SCALAR;

    /** The one that computes several nodes at once; empty while there is none. */
    static Optional<KernelPath> vector() {
        return Optional.empty();
    }

    /** The name in the report. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
