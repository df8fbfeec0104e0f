package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.xy.XYDifferenceRenderer;
import org.jspecify.annotations.Nullable;

/** Draws a curve and the tint below it, and shows both in the legend. */
final class FilledRenderer extends XYDifferenceRenderer {
    private static final long serialVersionUID = 1L;
    private static final Rectangle2D SWATCH = new Rectangle2D.Double(-7, -4, 14, 8);

    private final transient BasicStroke line;

    /**
     * Creates a renderer.
     *
     * @param tint below the curve
     * @param line of the curve
     */
    FilledRenderer(Color tint, BasicStroke line) {
        super(tint, tint, false);
        this.line = line;
    }

    /** A patch of the tint, with the line around it. */
    @Override
    public @Nullable LegendItem getLegendItem(int datasetIndex, int series) {
        LegendItem item = super.getLegendItem(datasetIndex, series);
        if (item == null) {
            return null;
        }
        return new LegendItem(
                item.getLabel(), null, null, null, SWATCH, getPositivePaint(), line, lookupSeriesPaint(series));
    }
}
