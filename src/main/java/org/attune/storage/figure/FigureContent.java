package org.attune.storage.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What a figure shows. */
@FunctionalInterface
public interface FigureContent {
    /**
     * Draws the figure.
     *
     * @param graphics where to draw, in logical pixels, antialiased
     * @param area what to fill; it starts at the origin
     */
    void draw(Graphics2D graphics, Rectangle2D area);
}
