package org.attune.benchmark.window;

/**
 * A frame on the screen.
 *
 * @param frame its number
 * @param nanos when it was first seen, in nanoseconds
 */
record Sighting(int frame, long nanos) {}
