package org.attune.theory.lanes;

/** Tells whether the lanes of this package can be used. Loads no class of the Vector API. */
public final class Lanes {
    private static final String MODULE = "jdk.incubator.vector";

    private Lanes() {}

    /** Whether the running program has been started with the module of the Vector API. */
    public static boolean available() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }
}
