package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;
import org.jspecify.annotations.Nullable;

/** The heading above a plot, flush with its left edge. */
final class HeadingTitle extends Title {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final double LINE_HEIGHT = 1.85;

    private final String text;
    private final double indent;
    private final transient Appearance appearance;

    /** @param indent distance of the plot's left edge from that of the title */
    HeadingTitle(String text, double indent, Appearance appearance) {
        super(RectangleEdge.TOP, HorizontalAlignment.LEFT, VerticalAlignment.TOP, RectangleInsets.ZERO_INSETS);
        this.text = text;
        this.indent = indent;
        this.appearance = appearance;
    }

    @Override
    public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
        return new Size2D(constraint.getWidthRange().getUpperBound(), height(appearance));
    }

    /** Height of a heading in logical pixels. */
    static double height(Appearance appearance) {
        return LINE_HEIGHT * appearance.headingSize();
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        graphics.setFont(BundledFont.SEMIBOLD.at(appearance.headingSize()));
        graphics.setColor(appearance.text());
        graphics.drawString(
                text, (float) (area.getX() + indent), (float) (area.getY() + 0.95 * appearance.headingSize()));
    }

    @Override
    public @Nullable Object draw(Graphics2D graphics, Rectangle2D area, @Nullable Object parameters) {
        draw(graphics, area);
        return null;
    }
}
