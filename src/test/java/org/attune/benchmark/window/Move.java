package org.attune.benchmark.window;

/**
 * A movement of the mouse.
 *
 * @param x where to, in pixels of the screen
 * @param nanos when, in nanoseconds
 */
record Move(int x, long nanos) {}
