package org.attune;

import org.attune.theory.lanes.Lanes;

/** Says on standard output whether the Vector API could be added to this program, and whether it is used. */
public final class VectorModuleProbe {
    private VectorModuleProbe() {}

    /** Adds the module as {@link Main} does. */
    public static void main(String[] arguments) {
        System.out.print("loaded " + VectorModule.load() + ", lanes " + Lanes.available());
    }
}
