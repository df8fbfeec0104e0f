package org.attune.ui.landscape;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attune.curves.grid.ContourLines;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BundledFont;

/**
 * The values of contour lines, each written once on its line with a halo of the opposite brightness: where the line is
 * farthest from the edge of the map, from the signs on it, and from the values that are written already.
 */
final class ContourLabels {
    /** A line of fewer pieces is too short for its value. */
    private static final int LEAST_PIECES = 5;

    private static final double HALO = 3;

    private final PlotArea area;
    private final Font font;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** No values yet. */
    ContourLabels(PlotArea area, Appearance appearance) {
        this.area = area;
        font = BundledFont.SEMIBOLD.at(appearance.textSize());
    }

    /** Keeps the neighbourhood of a sign free. */
    void avoid(double x, double y, double radius) {
        taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** Writes the value of a line, if there is room on it. */
    void write(Graphics2D graphics, String value, List<ContourLines.Piece> line, boolean onDark) {
        if (line.size() < LEAST_PIECES) {
            return;
        }
        Rectangle2D bounds = font.getStringBounds(value, graphics.getFontRenderContext());
        double width = bounds.getWidth() + 2 * HALO;
        double height = font.getSize2D() + 2 * HALO;
        place(line, width, height).ifPresent(centre -> {
            taken.add(around(centre, width, height));
            draw(
                    graphics,
                    value,
                    centre.getX() - bounds.getWidth() / 2,
                    centre.getY() + 0.35 * font.getSize2D(),
                    onDark);
        });
    }

    /** Where labels stand so far, and what they avoid. */
    List<Rectangle2D> taken() {
        return List.copyOf(taken);
    }

    private Optional<Point2D> place(List<ContourLines.Piece> line, double width, double height) {
        Rectangle2D map = new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height());
        return line.stream()
                .map(this::middle)
                .filter(centre -> map.contains(around(centre, width, height)))
                .filter(centre -> taken.stream().noneMatch(around(centre, width, height)::intersects))
                .max(Comparator.comparingDouble(this::distance));
    }

    private Point2D middle(ContourLines.Piece piece) {
        return new Point2D.Double(
                (area.x(piece.fromColumn()) + area.x(piece.toColumn())) / 2,
                (area.y(piece.fromRow()) + area.y(piece.toRow())) / 2);
    }

    private static Rectangle2D around(Point2D centre, double width, double height) {
        return new Rectangle2D.Double(centre.getX() - width / 2, centre.getY() - height / 2, width, height);
    }

    /** To the nearest edge or label. */
    private double distance(Point2D place) {
        double edge = Math.min(
                Math.min(place.getX() - area.left(), area.left() + area.width() - place.getX()),
                Math.min(place.getY() - area.top(), area.top() + area.height() - place.getY()));
        return taken.stream()
                .mapToDouble(label -> place.distance(label.getCenterX(), label.getCenterY()))
                .reduce(edge, Math::min);
    }

    private void draw(Graphics2D graphics, String value, double x, double baseline, boolean onDark) {
        Shape letters =
                font.createGlyphVector(graphics.getFontRenderContext(), value).getOutline();
        Shape placed = AffineTransform.getTranslateInstance(x, baseline).createTransformedShape(letters);
        graphics.setStroke(new BasicStroke((float) HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(onDark ? new Color(0, 0, 0, 150) : new Color(255, 255, 255, 180));
        graphics.draw(placed);
        graphics.setColor(onDark ? Color.WHITE : Color.BLACK);
        graphics.setFont(font);
        graphics.drawString(value, (float) x, (float) baseline);
    }
}
