package org.attune.benchmark.window;

/**
 * Something newer that can be read, in memory or on the screen.
 *
 * @param sequence the request whose whole curves it shows
 * @param nanos since when, in nanoseconds
 */
record Showing(long sequence, long nanos) {}
