package org.attune.ui.charts;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import org.attune.model.AxisScale;

/**
 * The room set aside around a plot, in logical pixels. Charts that stand together share it, so that their plots are
 * equally large and stand flush.
 *
 * @param left room for the labels of the vertical axis
 * @param legendHeight room for the legend
 * @param legendRoom how much room there is for the legend and the name of the horizontal axis
 */
public record ChartFrame(double left, double legendHeight, LegendRoom legendRoom) {
    /** A usual tick label; narrower ones leave the plot where it is, so that it does not jump while labels change. */
    private static final String USUAL_LABEL = "0.00";

    private static final double GAP_AFTER_LABEL = 10;

    /**
     * The room that each of several charts needs.
     *
     * @param figures the charts that stand together
     * @param width width of each in logical pixels
     * @param height height of each in logical pixels
     */
    public static ChartFrame around(List<ChartFigure> figures, double width, double height) {
        return around(figures, width, LegendRoom.ample(height));
    }

    /**
     * The room that each of several charts needs in the window, where low ones give their curves more of it.
     *
     * @param figures the charts that stand together
     * @param width width of each in logical pixels
     * @param height height of each in logical pixels
     */
    static ChartFrame inWindow(List<ChartFigure> figures, double width, double height) {
        double textSize = figures.stream()
                .mapToDouble(figure -> figure.appearance().textSize())
                .max()
                .orElse(0);
        return around(figures, width, LegendRoom.in(height, textSize));
    }

    private static ChartFrame around(List<ChartFigure> figures, double width, LegendRoom room) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        double left = figures.stream()
                .mapToDouble(figure -> labelWidth(figure, context))
                .max()
                .orElse(0);
        double legendWidth = ThemedChartFactory.plotWidth(width, room.indent(left));
        double legendHeight = figures.stream()
                .mapToDouble(figure -> Legend.of(figure, room).height(legendWidth, context))
                .max()
                .orElse(0);
        return new ChartFrame(left, legendHeight, room);
    }

    private static double labelWidth(ChartFigure figure, FontRenderContext context) {
        return labelWidth(figure.range(), figure.data().view().scale(), figure.appearance(), context);
    }

    /** The room that the labels of a linear vertical axis need. */
    static double labelWidth(ValueRange range, Appearance appearance) {
        return labelWidth(range, AxisScale.LINEAR, appearance, new FontRenderContext(null, true, true));
    }

    private static double labelWidth(
            ValueRange range, AxisScale scale, Appearance appearance, FontRenderContext context) {
        Font font = BundledFont.REGULAR.at(appearance.textSize());
        double widest = font.getStringBounds(USUAL_LABEL, context).getWidth();
        for (String label : labels(range, scale)) {
            widest = Math.max(widest, font.getStringBounds(label, context).getWidth());
        }
        return Math.ceil(widest + GAP_AFTER_LABEL);
    }

    private static List<String> labels(ValueRange range, AxisScale scale) {
        return scale == AxisScale.LOGARITHMIC
                ? Ticks.logarithmicMarks(range.lower(), range.upper()).stream()
                        .map(Ticks::label)
                        .toList()
                : Ticks.alignedLabels(Ticks.multiples(
                        Ticks.step(range.length(), Ticks.MOST_INTERVALS), range.lower(), range.upper()));
    }
}
