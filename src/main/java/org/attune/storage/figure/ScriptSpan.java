package org.attune.storage.figure;

/**
 * A stretch of the horizontal axis that a script marks at the bottom of a panel, and hatches to its top if wanted.
 *
 * @param from left end
 * @param to right end
 * @param label what is written there; may be empty
 * @param color colour, such as "#0072b2"
 * @param hatched whether the whole height is hatched
 */
public record ScriptSpan(double from, double to, String label, String color, boolean hatched) {}
