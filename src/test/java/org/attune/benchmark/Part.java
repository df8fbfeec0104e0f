package org.attune.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** A part of the report, measured on its own. */
public interface Part {
    /** The name by which it is asked for. */
    String name();

    /** The figures that are its own, at the top of the report: those of an earlier run go when it is measured again. */
    List<String> headlines();

    /**
     * Measures; prints its progress.
     *
     * @param extent how long
     * @return figures for the report, by their names
     * @throws IOException when a process could not be started, or does not say what it should
     * @throws InterruptedException when interrupted while a process is waited for
     */
    ObjectNode measure(Extent extent) throws IOException, InterruptedException;
}
