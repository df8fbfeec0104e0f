package org.attune.benchmark;

import java.time.Duration;

/**
 * How long is measured.
 *
 * @param brief whether a first impression is enough: fewer cases, fewer and shorter runs
 * @param dragging how long sliders are dragged before the heap is looked at
 * @param limit after how long a single measurement is given up and left out of the report
 */
public record Extent(boolean brief, Duration dragging, Duration limit) {}
