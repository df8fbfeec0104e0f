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
 */
public record ChartFrame(double left, double legendHeight) {
    /** A usual tick label; narrower ones leave the plot where it is, so that it does not jump while labels change. */
    private static final String USUAL_LABEL = "0.00";

    private static final int USUAL_LEGEND_ROWS = 2;

    private static final double GAP_AFTER_LABEL = 10;

    /**
     * The room that each of several charts needs.
     *
     * @param figures the charts that stand together
     * @param width width of each in logical pixels
     */
    public static ChartFrame around(List<ChartFigure> figures, double width) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        double left = figures.stream()
                .mapToDouble(figure -> labelWidth(figure, context))
                .max()
                .orElse(0);
        double legendWidth = ThemedChartFactory.plotWidth(width, left);
        double legendHeight = figures.stream()
                .mapToDouble(figure -> Legend.of(figure).height(legendWidth, context))
                .max()
                .orElse(0);
        return new ChartFrame(left, legendHeight);
    }

    /** The room around a plot with the legend that a chart usually has. */
    static ChartFrame usual(Appearance appearance) {
        return new ChartFrame(0, Legend.height(USUAL_LEGEND_ROWS, appearance));
    }

    /** The height of everything in a chart but its plot, in logical pixels. */
    double heightAround(Appearance appearance) {
        return ThemedChartFactory.heightAround(appearance) + FooterTitle.legendTop(appearance) + legendHeight;
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
