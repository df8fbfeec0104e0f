package org.attune.storage.figure;

/**
 * A vertical line of a figure as a script draws it.
 *
 * @param x where it stands
 * @param words what is written beside it; may be empty
 * @param symbol the symbol after the words; may be empty
 * @param color colour, such as "#57606a"
 */
public record ScriptMark(double x, String words, String symbol, String color) {}
