package org.attune.ui.landscape;

import javafx.geometry.Point2D;
import org.attune.curves.grid.GridRequest;

/**
 * Where the cells of a grid lie on the screen: their centres go from edge to edge.
 *
 * @param left left edge
 * @param top upper edge
 * @param width &gt; 0
 * @param height &gt; 0
 */
record PlotArea(double left, double top, double width, double height) {
    private static final double LAST = GridRequest.SIDE - 1.0;

    /** Where the cells lie in a rectangle that has room for axes and colour scale, too. */
    static PlotArea within(double x, double y, double width, double height, MapMargins margins) {
        return new PlotArea(
                x + margins.left(),
                y + margins.top(),
                Math.max(1, width - margins.left() - margins.right()),
                Math.max(1, height - margins.top() - margins.bottom()));
    }

    /** The same area in units that are smaller by a factor. */
    PlotArea times(double factor) {
        return new PlotArea(factor * left, factor * top, factor * width, factor * height);
    }

    double x(double column) {
        return left + width * column / LAST;
    }

    double y(double row) {
        return top + height * (1 - row / LAST);
    }

    /** Where a point lies in units of cells, within the grid. */
    Point2D cellAt(double x, double y) {
        return new Point2D(
                LAST * Math.clamp((x - left) / width, 0.0, 1.0), LAST * Math.clamp(1 - (y - top) / height, 0.0, 1.0));
    }

    boolean contains(double x, double y) {
        return x >= left && x <= left + width && y >= top && y <= top + height;
    }
}
