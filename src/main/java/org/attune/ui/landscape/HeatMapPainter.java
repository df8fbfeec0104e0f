package org.attune.ui.landscape;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.TextAlignment;
import org.attune.curves.grid.ContourLines;
import org.attune.curves.grid.GridAxis;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridPlan;
import org.attune.curves.grid.GridRequest;
import org.attune.curves.grid.GridValues;
import org.attune.live.GridSnapshot;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.Quantity;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.charts.Ticks;

/**
 * Draws a landscape: cells as coarse as they have come, contour lines, optimal path, optimum, axes and colour scale. A
 * cell that has been asked and has no answer is hatched and has no colour.
 */
final class HeatMapPainter {
    private static final double TICK = 4;
    private static final double SCALE_GAP = 24;
    private static final double SCALE_WIDTH = 16;
    private static final double TICK_DISTANCE = 48;
    private static final int SCALE_STEPS = 128;
    private static final double HATCH = 6;

    private final GraphicsContext graphics;
    private final PlotArea area;
    private final Appearance appearance;

    HeatMapPainter(GraphicsContext graphics, PlotArea area, Appearance appearance) {
        this.graphics = graphics;
        this.area = area;
        this.appearance = appearance;
    }

    /** Draws the axes. */
    void paintAxes(GridAxis horizontal, GridAxis vertical) {
        graphics.setFont(Font.font(BundledFont.FAMILY, appearance.textSize()));
        graphics.setStroke(fx(appearance.axis()));
        graphics.setLineWidth(1);
        graphics.setFill(fx(appearance.mutedText()));
        graphics.strokeRect(area.left(), area.top(), area.width(), area.height());
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.TOP);
        double bottom = area.top() + area.height();
        for (double value : labels(horizontal, area.width())) {
            double x = area.left() + area.width() * horizontal.fractionOf(value);
            graphics.strokeLine(x, bottom, x, bottom + TICK);
            graphics.fillText(Ticks.label(value), x, bottom + 2 * TICK);
        }
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        for (double value : labels(vertical, area.height())) {
            double y = area.top() + area.height() * (1 - vertical.fractionOf(value));
            graphics.strokeLine(area.left() - TICK, y, area.left(), y);
            graphics.fillText(Ticks.label(value), area.left() - 2 * TICK, y);
        }
        graphics.setFill(fx(appearance.text()));
        graphics.setFont(Font.font(BundledFont.FAMILY, FontPosture.ITALIC, appearance.headingSize()));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.fillText(
                horizontal.parameter().symbol(),
                area.left() + area.width() / 2,
                bottom + 2 * TICK + 2.2 * appearance.textSize());
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(vertical.parameter().symbol(), 2 * TICK, area.top() + area.height() / 2);
        graphics.setFont(Font.font(BundledFont.FAMILY, appearance.textSize()));
    }

    private static List<Double> labels(GridAxis axis, double length) {
        Ticks.Room room = labels -> {
            for (int i = 1; i < labels.size(); i++) {
                if (length * (axis.fractionOf(labels.get(i)) - axis.fractionOf(labels.get(i - 1))) < TICK_DISTANCE) {
                    return false;
                }
            }
            return true;
        };
        return axis.scale() == AxisScale.LOGARITHMIC
                ? Ticks.logarithmicLabels(axis.from(), axis.to(), room)
                : Ticks.linearLabels(axis.from(), axis.to(), room);
    }

    /** Draws cells, lines and optimum. */
    void paint(GridSnapshot snapshot, LandscapeSettings settings) {
        GridValues values = snapshot.values(settings.quantity());
        Optional<ColorRange> range = ColorRange.of(settings.quantity(), values);
        graphics.save();
        graphics.beginPath();
        graphics.rect(area.left(), area.top(), area.width(), area.height());
        graphics.clip();
        paintCells(snapshot, values, range);
        if (range.isPresent()) {
            if (snapshot.pass() > 0) {
                int stride = GridPlan.stride(snapshot.pass() - 1);
                if (settings.contours()) {
                    paintContours(values, range.get(), stride, settings.quantity());
                }
                paintPath(values, settings, stride);
            }
        }
        graphics.restore();
        if (range.isPresent()) {
            values.best(settings.least()).ifPresent(this::paintOptimum);
            paintScale(range.get());
        }
    }

    private void paintCells(GridSnapshot snapshot, GridValues values, Optional<ColorRange> range) {
        for (int pass = 0; GridPlan.isPass(pass); pass++) {
            int stride = GridPlan.stride(pass);
            for (int row = 0; row < GridRequest.SIDE; row += stride) {
                for (int column = 0; column < GridRequest.SIDE; column += stride) {
                    GridCell cell = new GridCell(column, row);
                    boolean drawnFiner = pass > 0 && !GridPlan.isNew(cell, pass) && snapshot.pass() < pass;
                    if (snapshot.at(cell).isPresent() && !drawnFiner) {
                        paintCell(cell, stride, values.at(cell), range);
                    }
                }
            }
        }
    }

    private void paintCell(GridCell cell, int stride, Optional<Estimate> value, Optional<ColorRange> range) {
        double left = Math.floor(area.x(cell.column() - stride / 2.0));
        double right = Math.ceil(area.x(cell.column() + stride / 2.0));
        double top = Math.floor(area.y(cell.row() + stride / 2.0));
        double bottom = Math.ceil(area.y(cell.row() - stride / 2.0));
        if (value.isPresent() && range.isPresent()) {
            graphics.setFill(fx(range.get().color(value.get().value())));
            graphics.fillRect(left, top, right - left, bottom - top);
            return;
        }
        graphics.setFill(fx(appearance.background()));
        graphics.fillRect(left, top, right - left, bottom - top);
        graphics.save();
        graphics.beginPath();
        graphics.rect(left, top, right - left, bottom - top);
        graphics.clip();
        graphics.setStroke(fx(appearance.grid()));
        graphics.setLineWidth(1);
        for (double x = left - (bottom - top); x < right; x += HATCH) {
            graphics.strokeLine(x, bottom, x + bottom - top, top);
        }
        graphics.restore();
    }

    private void paintContours(GridValues values, ColorRange range, int stride, Quantity quantity) {
        for (double level : range.levels()) {
            boolean stability = quantity == Quantity.FINETUNING_REPLICON && level == 1;
            graphics.setStroke(range.fractionOf(level) < 0.55 ? Color.gray(1, 0.75) : Color.gray(0, 0.65));
            graphics.setLineWidth(stability ? 3 : 1);
            for (ContourLines.Piece piece : ContourLines.of(values, level, stride)) {
                graphics.strokeLine(
                        area.x(piece.fromColumn()), area.y(piece.fromRow()),
                        area.x(piece.toColumn()), area.y(piece.toRow()));
            }
        }
    }

    private void paintPath(GridValues values, LandscapeSettings settings, int stride) {
        List<GridCell> path = switch (settings.path()) {
            case NONE -> List.of();
            case ROWS -> values.bestOfRows(settings.least(), stride);
            case COLUMNS -> values.bestOfColumns(settings.least(), stride);
        };
        if (path.size() < 2) {
            return;
        }
        double[] xs = path.stream().mapToDouble(cell -> area.x(cell.column())).toArray();
        double[] ys = path.stream().mapToDouble(cell -> area.y(cell.row())).toArray();
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setStroke(Color.WHITE);
        graphics.setLineWidth(4);
        graphics.strokePolyline(xs, ys, xs.length);
        graphics.setStroke(Color.BLACK);
        graphics.setLineWidth(2);
        graphics.setLineDashes(1, 5);
        graphics.strokePolyline(xs, ys, xs.length);
        graphics.setLineDashes();
    }

    /** A diamond. */
    private void paintOptimum(GridCell cell) {
        double x = area.x(cell.column());
        double y = area.y(cell.row());
        double[] xs = {x, x + 8, x, x - 8};
        double[] ys = {y - 8, y, y + 8, y};
        graphics.setFill(Color.WHITE);
        graphics.fillPolygon(xs, ys, xs.length);
        graphics.setStroke(Color.BLACK);
        graphics.setLineWidth(2);
        graphics.strokePolygon(xs, ys, xs.length);
    }

    private void paintScale(ColorRange range) {
        double left = area.left() + area.width() + SCALE_GAP;
        double step = area.height() / SCALE_STEPS;
        for (int i = 0; i < SCALE_STEPS; i++) {
            double value = range.lower() + (i + 0.5) / SCALE_STEPS * (range.upper() - range.lower());
            graphics.setFill(fx(range.color(value)));
            graphics.fillRect(left, area.top() + area.height() - (i + 1) * step, SCALE_WIDTH, step + 0.5);
        }
        graphics.setStroke(fx(appearance.axis()));
        graphics.setLineWidth(1);
        graphics.strokeRect(left, area.top(), SCALE_WIDTH, area.height());
        graphics.setFill(fx(appearance.mutedText()));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        List<Double> levels = range.levels();
        List<String> labels = Ticks.alignedLabels(levels);
        for (int i = 0; i < levels.size(); i++) {
            double y = area.top() + area.height() * (1 - range.fractionOf(levels.get(i)));
            graphics.strokeLine(left + SCALE_WIDTH, y, left + SCALE_WIDTH + TICK, y);
            graphics.fillText(labels.get(i), left + SCALE_WIDTH + 2 * TICK, y);
        }
        if (range.exceeded()) {
            graphics.setTextBaseline(VPos.BOTTOM);
            graphics.fillText("≥", left + SCALE_WIDTH / 4, area.top() - 1);
        }
    }

    static Color fx(java.awt.Color color) {
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue(), color.getAlpha() / 255.0);
    }
}
