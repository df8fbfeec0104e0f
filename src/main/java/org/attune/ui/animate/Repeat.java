package org.attune.ui.animate;

/** How often a parameter goes over its values. */
public enum Repeat {
    /** From the first to the last, and then no more. */
    ONCE {
        @Override
        double position(double sweeps) {
            return Math.min(sweeps, 1);
        }
    },
    /** From the first to the last, and again from the first. */
    LOOP {
        @Override
        double position(double sweeps) {
            return sweeps - Math.floor(sweeps);
        }
    },
    /** From the first to the last, and back. */
    TO_AND_FRO {
        @Override
        double position(double sweeps) {
            double round = sweeps - 2 * Math.floor(sweeps / 2);
            return round <= 1 ? round : 2 - round;
        }
    };

    /**
     * Where between the first value, 0, and the last, 1, one is.
     *
     * @param sweeps how many times one has gone over all values, at least 0
     */
    abstract double position(double sweeps);
}
