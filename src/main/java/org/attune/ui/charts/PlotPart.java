package org.attune.ui.charts;

/**
 * What is to fill a plot, in fractions of what it shows now: 0 is the left or lower end, 1 the right or upper one, and
 * less or more lies outside. Every zoom and every pan is one of these.
 *
 * @param left left end
 * @param right right end, &gt; left
 * @param bottom lower end
 * @param top upper end, &gt; bottom
 */
record PlotPart(double left, double right, double bottom, double top) {
    /** Everything as it is. */
    static final PlotPart SAME = new PlotPart(0, 1, 0, 1);

    /** Directions in which something is done. */
    enum Directions {
        BOTH,
        HORIZONTAL,
        VERTICAL
    }

    /**
     * What a zoom leaves: a place stays where it is, and distances from it change.
     *
     * @param x the place, from left
     * @param y the place, from below
     * @param size size of what is left, relative to what is shown now: below 1 to zoom in
     */
    static PlotPart zoom(double x, double y, double size, Directions directions) {
        return new PlotPart(x * (1 - size), x + (1 - x) * size, y * (1 - size), y + (1 - y) * size).only(directions);
    }

    /** What comes into view when the plot is moved to the right and up by fractions of its size. */
    static PlotPart shift(double right, double up) {
        return new PlotPart(right, 1 + right, up, 1 + up);
    }

    /** The same, in some directions only. */
    PlotPart only(Directions directions) {
        return switch (directions) {
            case BOTH -> this;
            case HORIZONTAL -> new PlotPart(left, right, 0, 1);
            case VERTICAL -> new PlotPart(0, 1, bottom, top);
        };
    }

    boolean changesHorizontally() {
        return left != 0 || right != 1;
    }

    boolean changesVertically() {
        return bottom != 0 || top != 1;
    }
}
