package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * Lets a {@link CurvePainter} draw the curves of a chart of JFreeChart, what stands beside them below all bands, these
 * below all lines, and training runs above them.
 */
final class CurveRenderer extends AbstractXYItemRenderer {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int GHOST_PASS = 0;
    private static final int BAND_PASS = 1;
    private static final int LINE_PASS = 2;
    private static final int PASSES = 4;

    private final transient Appearance appearance;
    private final transient List<AxisMark> marks;

    /** @param marks the lines whose labels stand above the curves */
    CurveRenderer(Appearance appearance, List<AxisMark> marks) {
        this.appearance = appearance;
        this.marks = List.copyOf(marks);
    }

    @Override
    public int getPassCount() {
        return PASSES;
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset dataset, PlotRenderingInfo info) {
        XYItemRendererState state = new XYItemRendererState(info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    /** Called for every item; the first one draws the whole curve. */
    @Override
    public void drawItem(
            Graphics2D graphics,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis horizontal,
            ValueAxis vertical,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        if (item != 0 || !(dataset instanceof CurveDataset curves)) {
            return;
        }
        CurvePainter painter = new CurvePainter(curves.data(), new PlotFrame(horizontal, vertical, area), appearance);
        if (pass == GHOST_PASS) {
            if (series == 0) {
                painter.paintGhosts(graphics);
            }
        } else if (pass == BAND_PASS) {
            painter.paintBands(graphics, curves.curve(series));
        } else if (pass == LINE_PASS) {
            painter.paintLines(graphics, curves.curve(series));
        } else if (series == 0) {
            painter.paintAbove(graphics);
            new AxisMarkLabels(marks, appearance).draw(graphics, new PlotFrame(horizontal, vertical, area));
        }
    }
}
