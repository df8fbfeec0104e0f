package org.attune.ui.shell;

import java.util.function.Consumer;
import org.attune.live.CurveService;
import org.attune.live.Snapshot;

/** Makes the service that answers the window. */
@FunctionalInterface
public interface CurveServiceFactory {
    /**
     * Makes a service.
     *
     * @param listener takes its snapshots, on any thread
     */
    CurveService create(Consumer<Snapshot> listener);
}
