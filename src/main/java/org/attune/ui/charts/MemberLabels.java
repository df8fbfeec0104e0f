package org.attune.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attune.model.Quantity;
import org.attune.model.Verdict;

/**
 * The names of the members of a family at the right ends of their lines, which colours alone do not tell apart. Where
 * two would overlap the lower one gives way; where they do not fit below each other the legend has to do.
 */
final class MemberLabels {
    private static final double SIZE = 0.86;
    private static final double LINE_HEIGHT = 1.2;
    private static final double GAP = 4;
    private static final double HALO = 1.5;
    private static final int[] AROUND = {-1, 0, 1};

    private final ChartData data;
    private final PlotFrame frame;
    private final Appearance appearance;
    private final double size;

    /**
     * Prepares to draw.
     *
     * @param data what the chart shows
     * @param frame where
     * @param appearance colours and sizes
     */
    MemberLabels(ChartData data, PlotFrame frame, Appearance appearance) {
        this.data = data;
        this.frame = frame;
        this.appearance = appearance;
        size = SIZE * appearance.textSize();
    }

    /**
     * A name at the end of a line.
     *
     * @param name the name
     * @param end where the line ends
     * @param baseline where the name stands
     * @param color of the line
     */
    record Label(String name, Point2D end, double baseline, Color color) {
        private Label at(double newBaseline) {
            return new Label(name, end, newBaseline, color);
        }
    }

    /** The names from top to bottom, none above another's line of text; empty where there is too little room. */
    List<Label> labels() {
        List<Label> wanted = new ArrayList<>();
        for (GhostCurves ghost : data.comparison().ghosts()) {
            if (ghost.isMember() && !ghost.curves().isEmpty()) {
                Curve curve = ghost.curves().getFirst();
                end(ghost, curve)
                        .ifPresent(end -> wanted.add(
                                new Label(ghost.name(), end, end.getY() - GAP, color(ghost, curve.quantity()))));
            }
        }
        wanted.sort(Comparator.comparingDouble(Label::baseline));
        double step = LINE_HEIGHT * size;
        double top = frame.area().getMinY() + size;
        double bottom = frame.area().getMaxY() - GAP;
        if (wanted.isEmpty() || top + (wanted.size() - 1) * step > bottom) {
            return List.of();
        }
        List<Label> placed = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            double lowest = bottom - (wanted.size() - 1 - i) * step;
            double highest = i == 0 ? top : placed.getLast().baseline() + step;
            placed.add(wanted.get(i).at(Math.clamp(wanted.get(i).baseline(), highest, Math.max(highest, lowest))));
        }
        return placed;
    }

    void draw(Graphics2D graphics) {
        FontRenderContext context = graphics.getFontRenderContext();
        for (Label label : labels()) {
            ProseText text = ProseText.of(label.name());
            double left = label.end().getX() - GAP - text.width(size, context);
            for (int right : AROUND) {
                for (int down : AROUND) {
                    text.draw(
                            graphics,
                            left + right * HALO,
                            label.baseline() + down * HALO,
                            size,
                            appearance.background());
                }
            }
            text.draw(graphics, left, label.baseline(), size, label.color());
        }
    }

    private Color color(GhostCurves ghost, Quantity quantity) {
        return ghost.stale()
                ? ghost.drawn(quantity, Verdict.HOLDS, appearance).color()
                : ghost.style(quantity, appearance).color();
    }

    /** The last place of a line within the plot. */
    private Optional<Point2D> end(GhostCurves ghost, Curve curve) {
        for (int i = ghost.abscissae().size() - 1; i >= 0; i--) {
            double x = ghost.abscissae().get(i);
            Optional<Point2D> place = curve.estimates().get(i).map(estimate -> frame.place(x, estimate.value()));
            if (place.filter(point -> frame.area().outcode(point) == 0).isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }
}
