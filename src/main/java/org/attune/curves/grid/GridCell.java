package org.attune.curves.grid;

/**
 * A cell of a grid.
 *
 * @param column from 0 at the left
 * @param row from 0 at the bottom
 */
public record GridCell(int column, int row) {}
