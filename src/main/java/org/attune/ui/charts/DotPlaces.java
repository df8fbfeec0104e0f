package org.attune.ui.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * How far aside dots stand from where they belong, in logical pixels: beside the line of the marker, which would hide
 * them, and never one upon another.
 */
final class DotPlaces {
    /** From one dot to the next: a square with a little room. */
    static final double STEP = 10;

    /** More dots than that are not told apart in one place anyway. */
    private static final int MOST_STEPS = 12;

    private DotPlaces() {}

    /** How far each dot stands to the right; negative to the left. */
    static List<Double> of(List<ChartDot> dots, PlotFrame frame) {
        List<Rectangle2D> taken = new ArrayList<>();
        List<Double> shifts = new ArrayList<>();
        for (ChartDot dot : dots) {
            double shift = shift(dot, frame, taken);
            taken.add(extent(dot, frame, shift));
            shifts.add(shift);
        }
        return shifts;
    }

    private static double shift(ChartDot dot, PlotFrame frame, List<Rectangle2D> taken) {
        double nearest = STEP;
        for (int step = 1; step <= MOST_STEPS; step++) {
            for (double shift : new double[] {step * STEP, -step * STEP}) {
                Rectangle2D extent = extent(dot, frame, shift);
                boolean inside = extent.getMinX() >= frame.area().getMinX()
                        && extent.getMaxX() <= frame.area().getMaxX();
                if (inside && taken.stream().noneMatch(extent::intersects)) {
                    return shift;
                }
            }
        }
        return nearest;
    }

    /** The square and its bar. */
    private static Rectangle2D extent(ChartDot dot, PlotFrame frame, double shift) {
        Point2D centre = frame.place(dot.x(), dot.mean());
        ValueRange values = dot.valueRange();
        double top = Math.min(frame.place(dot.x(), values.upper()).getY(), centre.getY() - STEP / 2);
        double bottom = Math.max(
                centre.getY() + STEP / 2, frame.place(dot.x(), values.lower()).getY());
        return new Rectangle2D.Double(centre.getX() + shift - STEP / 2 + 0.5, top, STEP - 1, bottom - top);
    }
}
