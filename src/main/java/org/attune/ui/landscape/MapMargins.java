package org.attune.ui.landscape;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Optional;
import org.attune.curves.grid.GridAxis;
import org.attune.model.AxisScale;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.charts.SymbolText;
import org.attune.ui.charts.Ticks;
import org.attune.ui.text.Language;

/**
 * The room that axes, colour scale and key of a landscape need around its cells, measured from their texts; in logical
 * pixels.
 *
 * @param left of the cells
 * @param top above the cells
 * @param right of the cells
 * @param bottom below the cells
 */
record MapMargins(double left, double top, double right, double bottom) {
    /** Length of a tick mark. */
    static final double TICK = 4;

    /** Between the cells and the colour scale. */
    static final double SCALE_GAP = 24;

    /** Height of the arrow at the end of the colour scale. */
    static final double ARROW = 10;

    /** Width of the colour scale. */
    static final double SCALE_WIDTH = 16;

    /** Between what stands above the map and the map. */
    static final double KEY_GAP = 8;

    /** Between the outermost texts and the edge of the picture, and between an axis' symbol and its labels. */
    static final double EDGE = 8;

    /** What letters need above and below the base line, in units of their size. */
    private static final double ASCENT = 1;

    /** What letters need below the base line, in units of their size. */
    static final double DESCENT = 0.3;

    /** How far below the cells the base lines of labels and symbol are, in units of the size of the labels. */
    private static final double LABEL_DROP = 1;

    private static final double SYMBOL_DROP = 2.2;

    /** Between labels of an axis. */
    private static final double TICK_DISTANCE = 48;

    /** Labels of the usual length, so that the map does not move as soon as the first values come. */
    private static final String USUAL_LABEL = "0.0000";

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /**
     * Measures.
     *
     * @param appearance sizes of text
     * @param vertical whose labels and symbol stand to the left
     * @param range whose labels stand beside the colour scale; empty while there is no value
     * @param language of the texts
     */
    static MapMargins of(Appearance appearance, GridAxis vertical, Optional<ColorRange> range, Language language) {
        double size = appearance.textSize();
        double heading = appearance.headingSize();
        double title = (ASCENT + DESCENT) * heading;
        double labels = widest(
                labels(vertical, Double.POSITIVE_INFINITY).stream()
                        .map(Ticks::label)
                        .toList(),
                size);
        double scale = Math.max(
                widest(range.map(ColorRange::levels).map(Ticks::alignedLabels).orElse(List.of()), size),
                widest(List.of(USUAL_LABEL), size));
        double clipped =
                range.filter(ColorRange::exceeded).isPresent() ? widest(List.of(ColorBar.clipped(language)), size) : 0;
        return new MapMargins(
                EDGE + title + EDGE + labels + 2 * TICK,
                KEY_GAP + 2 * lineHeight(appearance) + ASCENT * size,
                SCALE_GAP + Math.max(SCALE_WIDTH + 2 * TICK + scale + EDGE + title, clipped) + EDGE,
                symbolDrop(appearance) + (SymbolText.SUBSCRIPT_DROP + DESCENT) * heading);
    }

    /** From one row of the key to the next; there are two where one has not enough room. */
    static double lineHeight(Appearance appearance) {
        return (ASCENT + DESCENT) * appearance.textSize();
    }

    /** How far the base line of the labels of the horizontal axis is below the cells. */
    static double labelDrop(Appearance appearance) {
        return 2 * TICK + LABEL_DROP * appearance.textSize();
    }

    /** How far the base line of the symbol of the horizontal axis is below the cells. */
    static double symbolDrop(Appearance appearance) {
        return 2 * TICK + SYMBOL_DROP * appearance.textSize();
    }

    /** The values at which an axis of some length has labels. */
    static List<Double> labels(GridAxis axis, double length) {
        Ticks.Room room = labels -> {
            for (int i = 1; i < labels.size(); i++) {
                if (length * (axis.fractionOf(labels.get(i)) - axis.fractionOf(labels.get(i - 1))) < TICK_DISTANCE) {
                    return false;
                }
            }
            return true;
        };
        return axis.scale() == AxisScale.LOGARITHMIC
                ? Ticks.logarithmicLabels(axis.from(), axis.to(), room)
                : Ticks.linearLabels(axis.from(), axis.to(), room);
    }

    private static double widest(List<String> texts, double size) {
        Font font = BundledFont.REGULAR.at(size);
        return texts.stream()
                .mapToDouble(text -> font.getStringBounds(text, CONTEXT).getWidth())
                .max()
                .orElse(0);
    }
}
