package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.attune.model.ParameterInfo;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;
import org.jspecify.annotations.Nullable;

/** What stands below a plot: symbol and name of the horizontal axis, and the legend. */
final class FooterTitle extends Title {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final double AXIS_LINE_HEIGHT = 1.5;
    private static final double GAP_BEFORE_LEGEND = 0.35;

    private final transient ParameterInfo axis;
    private final String axisName;
    private final transient Legend legend;
    private final transient ChartFrame frame;
    private final transient Appearance appearance;

    FooterTitle(ParameterInfo axis, String axisName, Legend legend, ChartFrame frame, Appearance appearance) {
        super(RectangleEdge.BOTTOM, HorizontalAlignment.LEFT, VerticalAlignment.TOP, RectangleInsets.ZERO_INSETS);
        this.axis = axis;
        this.axisName = axisName;
        this.legend = legend;
        this.frame = frame;
        this.appearance = appearance;
    }

    @Override
    public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
        return new Size2D(constraint.getWidthRange().getUpperBound(), legendTop(appearance) + frame.legendHeight());
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        double plotWidth = area.getWidth() - frame.left();
        drawAxisName(graphics, area.getX() + frame.left(), area.getY(), plotWidth);
        legend.draw(graphics, area.getX() + frame.left(), area.getY() + legendTop(appearance), plotWidth);
    }

    private void drawAxisName(Graphics2D graphics, double plotLeft, double top, double plotWidth) {
        double size = appearance.textSize();
        SymbolText symbol = SymbolText.of(axis.symbol());
        double gap = 0.5 * size;
        double symbolWidth = symbol.width(size, graphics.getFontRenderContext());
        double nameWidth = BundledFont.REGULAR
                .at(size)
                .getStringBounds(axisName, graphics.getFontRenderContext())
                .getWidth();
        double left = plotLeft + (plotWidth - symbolWidth - gap - nameWidth) / 2;
        double baseline = top + size;
        double end = symbol.draw(graphics, left, baseline, size, appearance.text());
        graphics.setFont(BundledFont.REGULAR.at(size));
        graphics.setColor(appearance.mutedText());
        graphics.drawString(axisName, (float) (end + gap), (float) baseline);
    }

    @Override
    public @Nullable Object draw(Graphics2D graphics, Rectangle2D area, @Nullable Object parameters) {
        draw(graphics, area);
        return null;
    }

    /** How far the legend stands below the numbers of the horizontal axis, whose name is between them. */
    static double legendTop(Appearance appearance) {
        return (AXIS_LINE_HEIGHT + GAP_BEFORE_LEGEND) * appearance.textSize();
    }
}
