package org.attune.storage.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * What the scripts that redraw a figure with Matplotlib have in common: what they are, what they import, and what they
 * draw as data at their beginning, to be changed by who writes a paper.
 *
 * @param drawing what the script draws, such as "figure"
 * @param imported line that imports what it needs beside {@code plt}
 * @param constants lines that set numbers of its own; may be empty
 * @param name of the constant that holds what is drawn
 * @param body what is done with it
 */
record PythonScript(String drawing, String imported, String constants, String name, String body) {
    /** Logical pixels per inch. */
    static final double PIXELS_PER_INCH = 96;

    private static final double POINTS_PER_INCH = 72;

    /**
     * The text of the script.
     *
     * @param dataFile name of the CSV file, in the folder of the script
     * @param caption the words below the figure
     * @param size size of the figure
     * @param look how it draws what surrounds the curves
     * @param drawn what is drawn
     */
    String text(String dataFile, String caption, FigureSize size, ScriptLook look, JsonNode drawn) {
        return "#!/usr/bin/env python3\n"
                + "# Redraws a " + drawing
                + " of Attune from the CSV file beside this script; needs Matplotlib 3.6 or newer.\n"
                + PythonLiteral.comment(caption.replace(FigureCaption.NO_BREAK, ' ')) + "\n"
                + "import csv\nimport math\nfrom pathlib import Path\n\nimport matplotlib\n\n"
                + "matplotlib.use(\"Agg\")\nimport matplotlib.pyplot as plt\n" + imported + "\n\n"
                + "DATA = " + PythonLiteral.of(dataFile) + "\n"
                + constants
                + String.format(
                        Locale.ROOT,
                        "SIZE = (%.3f, %.3f)  # inches\n",
                        size.width() * size.pointsPerPixel() / POINTS_PER_INCH,
                        size.height() * size.pointsPerPixel() / POINTS_PER_INCH)
                + look.lines()
                + name + " = " + PythonLiteral.of(drawn) + "\n\n"
                + body;
    }
}
