package org.attune;

import java.lang.module.FindException;
import jdk.internal.module.Modules;

/**
 * Adds the incubating module of the Vector API to the running program.
 *
 * <p>The option {@code --add-modules} makes the runtime print a warning at every start. The runtime itself adds modules
 * later, without one, through the class used here, which the launchers export to this program.
 */
final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /**
     * Adds the module, before the first class that uses it is loaded.
     *
     * @return whether it is there; the theory calculates with scalars otherwise, with the same answers but more slowly
     */
    static boolean load() {
        try {
            Modules.loadModule(NAME);
            return true;
        } catch (FindException | LinkageError absent) {
            // A runtime image without the module, a start that does not export the class, or a runtime without it.
            return false;
        }
    }
}
