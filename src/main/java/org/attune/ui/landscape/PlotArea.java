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
    private static final double LEFT = 80;
    private static final double TOP = 24;
    private static final double RIGHT = 104;
    private static final double BOTTOM = 56;

    /** Where the cells lie in a rectangle that has room for axes and colour scale, too. */
    static PlotArea within(double x, double y, double width, double height) {
        return new PlotArea(x + LEFT, y + TOP, Math.max(1, width - LEFT - RIGHT), Math.max(1, height - TOP - BOTTOM));
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
