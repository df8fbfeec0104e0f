package org.attune.ui.export;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ProseText;

/**
 * The caption of a figure, broken into lines at its ordinary spaces. It leaves at least half of the figure to what it
 * explains: in a small figure it is written smaller.
 */
final class CaptionText {
    private static final double LINE_HEIGHT = 1.45;

    /** A broken line needs it no more, and in files with real text it would be found by no search. */
    private static final char NO_BREAK = '\u00a0';

    private static final double MOST_OF_HEIGHT = 0.5;
    private static final double SMALLER = 0.95;

    /** Below that nobody could read it, however small the figure is. */
    private static final double LEAST_SIZE = 4;

    private final List<String> lines;
    private final double size;
    private final Appearance appearance;

    /**
     * Breaks a caption.
     *
     * @param width room for a line in logical pixels
     * @param height of the whole figure in logical pixels
     */
    CaptionText(String caption, double width, double height, Appearance appearance) {
        double smaller = appearance.textSize();
        List<String> broken = broken(caption, width, smaller);
        while (broken.size() * LINE_HEIGHT * smaller > MOST_OF_HEIGHT * height && smaller * SMALLER > LEAST_SIZE) {
            smaller *= SMALLER;
            broken = broken(caption, width, smaller);
        }
        size = smaller;
        lines = broken;
        this.appearance = appearance;
    }

    /** The lines from top to bottom. */
    List<String> lines() {
        return lines;
    }

    double height() {
        return lines.size() * LINE_HEIGHT * size;
    }

    void draw(Graphics2D graphics, double left, double top) {
        double baseline = top + size;
        for (String line : lines) {
            ProseText.of(line.replace(NO_BREAK, ' ')).draw(graphics, left, baseline, size, appearance.mutedText());
            baseline += LINE_HEIGHT * size;
        }
    }

    private static List<String> broken(String caption, double width, double size) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : caption.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && ProseText.of(longer).width(size, context) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }
}
