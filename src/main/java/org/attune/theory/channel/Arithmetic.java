package org.attune.theory.channel;

import org.attune.theory.lanes.Lanes;

/** How proximals are solved; both give the same up to rounding. */
public enum Arithmetic {
    /** Many at once, one in each lane of a SIMD register. */
    LANES,
    /** One after the other: the reference, and the fall-back where the Vector API is missing. */
    SCALAR;

    /** The fastest that the running program has. */
    public static Arithmetic fastest() {
        return Lanes.available() ? LANES : SCALAR;
    }
}
