package org.attune.ui.shell;

import java.util.function.Consumer;
import org.attune.live.OptimaService;
import org.attune.live.OptimaSnapshot;

/** Makes the service that finds optima for the window. */
@FunctionalInterface
public interface OptimaServiceFactory {
    /**
     * Makes a service.
     *
     * @param listener takes its snapshots, on any thread
     */
    OptimaService create(Consumer<OptimaSnapshot> listener);
}
