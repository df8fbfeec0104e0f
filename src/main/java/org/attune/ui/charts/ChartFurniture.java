package org.attune.ui.charts;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * Everything of a chart but its curves: axes, grid, marks, heading and legend, drawn. It is mostly text, takes four
 * times as long as the curves, and stays as it is while they move.
 *
 * @param figure what is drawn, without curves
 * @param frame the room around the plot
 * @param pixels the picture
 * @param plot where curves belong
 */
record ChartFurniture(ChartFigure figure, ChartFrame frame, JavaPixels pixels, PlotFrame plot) {

    /**
     * Draws it.
     *
     * @param figure a figure without curves
     * @param frame the room around the plot
     * @param width width in logical pixels
     * @param height height in logical pixels
     * @param scale device pixels per logical pixel
     */
    static ChartFurniture draw(ChartFigure figure, ChartFrame frame, double width, double height, double scale) {
        JavaPixels pixels = new JavaPixels(width, height, scale);
        JFreeChart chart = ThemedChartFactory.create(figure, frame);
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        pixels.paint(graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), info));
        XYPlot plot = chart.getXYPlot();
        return new ChartFurniture(
                figure,
                frame,
                pixels,
                new PlotFrame(
                        plot.getDomainAxis(),
                        plot.getRangeAxis(),
                        info.getPlotInfo().getDataArea()));
    }

    /** Whether it is what would be drawn. */
    boolean is(ChartFigure otherFigure, ChartFrame otherFrame, double width, double height, double scale) {
        return pixels.fits(width, height, scale) && frame.equals(otherFrame) && figure.equals(otherFigure);
    }
}
