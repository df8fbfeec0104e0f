package org.attune.benchmark.window;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.attune.benchmark.report.Figures;
import org.attune.benchmark.report.Sample;

/** The heap of this process. */
final class Heap {
    /** The first finds what only references to be cleared hold on to. */
    private static final int COLLECTIONS = 3;

    private Heap() {}

    /** Bytes that are still in use after a collection. */
    static long usedAfterCollection() {
        for (int k = 0; k < COLLECTIONS; k++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /**
     * Figures for the report. The value is that of the last look; the others tell whether it grows.
     *
     * @param mebibytes in use at each look
     * @param length how long sliders were dragged before the last look
     */
    static ObjectNode figures(List<Double> mebibytes, Duration length) {
        ObjectNode heap = Figures.value(new Sample(mebibytes));
        Figures.put(heap, "value", mebibytes.getLast());
        heap.put("secondsOfDragging", length.toSeconds());
        ObjectNode figures = Figures.object();
        figures.set("heapAfterDraggingMebibytes", heap);
        var looks = figures.putObject("details").putArray("heapMebibytes");
        mebibytes.forEach(value -> looks.add(Math.round(10 * value) / 10.0));
        return figures;
    }
}
