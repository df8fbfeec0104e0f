package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * Short strokes across a piece of a curve on which replica symmetry is broken, in the colour of the curve, at the same
 * angle to it whether it rises or falls. Pure functions.
 */
final class CurveHatching {
    private static final double LENGTH = 13;
    private static final double DISTANCE = 6;
    private static final double ANGLE = Math.toRadians(60);
    private static final int OPACITY = 150;

    private CurveHatching() {}

    /**
     * Draws the strokes.
     *
     * @param places of the points of the piece, at least one
     * @param color that of the curve
     */
    static void draw(Graphics2D graphics, List<Point2D> places, Color color) {
        graphics.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), OPACITY));
        graphics.setStroke(new BasicStroke(0.9f));
        if (places.size() == 1) {
            stroke(graphics, places.getFirst(), ANGLE);
        }
        double next = DISTANCE / 2;
        for (int i = 1; i < places.size(); i++) {
            next = hatch(graphics, places.get(i - 1), places.get(i), next);
        }
    }

    /**
     * Hatches one straight piece.
     *
     * @param first how far from its beginning the first stroke is
     * @return how far from the beginning of the next piece the next stroke is
     */
    private static double hatch(Graphics2D graphics, Point2D from, Point2D to, double first) {
        double length = from.distance(to);
        double direction = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
        double along = first;
        while (along <= length) {
            stroke(
                    graphics,
                    new Point2D.Double(
                            from.getX() + along * Math.cos(direction), from.getY() + along * Math.sin(direction)),
                    direction - ANGLE);
            along += DISTANCE;
        }
        return along - length;
    }

    private static void stroke(Graphics2D graphics, Point2D place, double direction) {
        double x = LENGTH / 2 * Math.cos(direction);
        double y = LENGTH / 2 * Math.sin(direction);
        graphics.draw(new Line2D.Double(place.getX() - x, place.getY() - y, place.getX() + x, place.getY() + y));
    }
}
