package org.attune.storage.figure;

/**
 * Training runs beside a line of a figure, as a script draws them: squares with error bars.
 *
 * @param xColumn column of the CSV file with the abscissae
 * @param yColumn column with the means
 * @param deviationColumn column with the lengths of the error bars to either side; an empty cell is none
 * @param rowsColumn column that is empty in all rows that are not of runs
 * @param color colour, such as "#d55e00"
 * @param width width of the line that they belong to, in logical pixels
 */
public record ScriptDots(
        String xColumn, String yColumn, String deviationColumn, String rowsColumn, String color, double width) {}
