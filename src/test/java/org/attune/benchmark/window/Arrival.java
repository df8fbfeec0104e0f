package org.attune.benchmark.window;

import java.util.OptionalLong;

/**
 * A drag event in the window.
 *
 * @param x where the mouse was, in pixels of the screen
 * @param sequence the request that it caused; none where the value, rounded, stayed as it was
 */
record Arrival(int x, OptionalLong sequence) {}
