package org.attune.ui.landscape;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.attune.curves.grid.ContourLines;
import org.attune.curves.grid.GridAxis;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridPlan;
import org.attune.curves.grid.GridRequest;
import org.attune.curves.grid.GridValues;
import org.attune.live.GridSnapshot;
import org.attune.model.Estimate;
import org.attune.model.Quantity;
import org.attune.model.Verdict;
import org.attune.model.number.DecimalSign;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.charts.Ticks;
import org.attune.ui.text.Language;
import org.attune.ui.text.ModelTexts;

/**
 * Draws a landscape, in the window and in files: cells as coarse as they have come, contour lines, optimal path,
 * optimum, axes and colour scale. A cell where replica symmetry is broken is hatched and pale, one where it is doubtful
 * has a dot and is pale, and a key says so where there are any; lines through broken cells are faint. A cell that has
 * been asked and has no answer has a cross and no colour.
 */
final class HeatMapPainter {
    private static final double HATCH = 6;
    private static final double MARK = 1.6;
    private static final double CROSS = 3;

    /** How far the colour of a cell goes over to the ground where replica symmetry is doubtful. */
    private static final double PALE = 0.35;

    /** How far where it is broken. */
    private static final double PALER = 0.6;

    private static final int FAINT = 70;

    /** Colours below this share of the scale are dark: lines on them are bright. */
    private static final double DARK_BELOW = 0.55;

    private static final Color LIGHT_LINE = new Color(255, 255, 255, 191);
    private static final Color DARK_LINE = new Color(0, 0, 0, 166);

    private final Graphics2D graphics;
    private final MapMargins margins;
    private final PlotArea area;
    private final Appearance appearance;
    private final ModelTexts words;
    private final DecimalSign sign;
    private final MapSigns signs;
    private final Language language;

    /**
     * Prepares drawing.
     *
     * @param margins the room around the area
     * @param area where the cells lie
     */
    HeatMapPainter(Graphics2D graphics, MapMargins margins, PlotArea area, Appearance appearance, Language language) {
        this(graphics, margins, area, appearance, language, language.decimalSign());
    }

    /** Prepares drawing with a decimal sign that is not that of the language. */
    HeatMapPainter(
            Graphics2D graphics,
            MapMargins margins,
            PlotArea area,
            Appearance appearance,
            Language language,
            DecimalSign sign) {
        this.sign = sign;
        this.margins = margins;
        this.language = language;
        words = new ModelTexts(language);
        signs = new MapSigns(graphics, appearance, language);
        this.graphics = graphics;
        this.area = area;
        this.appearance = appearance;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Draws the axes. */
    void paintAxes(GridAxis horizontal, GridAxis vertical) {
        Font font = BundledFont.REGULAR.at(appearance.textSize());
        graphics.setStroke(new BasicStroke(1));
        graphics.setColor(appearance.axis());
        graphics.draw(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
        double bottom = area.top() + area.height();
        for (double value : MapMargins.labels(horizontal, area.width())) {
            double x = area.left() + area.width() * horizontal.fractionOf(value);
            graphics.setColor(appearance.axis());
            graphics.draw(new Line2D.Double(x, bottom, x, bottom + MapMargins.TICK));
            write(font, sign.write(Ticks.label(value)), x, bottom + MapMargins.labelDrop(appearance), 0.5);
        }
        for (double value : MapMargins.labels(vertical, area.height())) {
            double y = area.top() + area.height() * (1 - vertical.fractionOf(value));
            graphics.setColor(appearance.axis());
            graphics.draw(new Line2D.Double(area.left() - MapMargins.TICK, y, area.left(), y));
            write(font, sign.write(Ticks.label(value)), area.left() - 2 * MapMargins.TICK, middle(y), 1);
        }
        MapTexts.of(horizontal.parameter().symbol(), words.label(horizontal.parameter()))
                .drawCentred(
                        graphics,
                        area.left() + area.width() / 2,
                        bottom + MapMargins.symbolDrop(appearance),
                        area.width(),
                        appearance);
        MapTexts.of(vertical.parameter().symbol(), words.label(vertical.parameter()))
                .drawUpwards(
                        graphics,
                        area.left() - margins.left() + MapMargins.EDGE + appearance.headingSize(),
                        area.top() + area.height() / 2,
                        area.height(),
                        appearance);
    }

    /** Writes in the colour of what is secondary; a share of the width of the text stands left of x. */
    private void write(Font font, String text, double x, double baseline, double share) {
        graphics.setFont(font);
        graphics.setColor(appearance.mutedText());
        double width =
                font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        graphics.drawString(text, (float) (x - share * width), (float) baseline);
    }

    /** The base line of a text that stands beside a height. */
    private double middle(double y) {
        return y + 0.35 * appearance.textSize();
    }

    /** Draws cells, lines and optimum. */
    void paint(GridSnapshot snapshot, LandscapeSettings settings) {
        GridValues values = snapshot.values(settings.quantity());
        LandscapeVerdicts verdicts = new LandscapeVerdicts(snapshot, settings.quantity());
        Optional<ColorRange> range = ColorRange.of(settings.quantity(), values);
        Shape clip = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
        paintCells(snapshot, values, verdicts, range);
        if (range.isPresent() && snapshot.pass() > 0) {
            int stride = GridPlan.stride(snapshot.pass() - 1);
            if (settings.contours()) {
                ContourLabels labels = new ContourLabels(area, appearance);
                values.best(settings.least())
                        .ifPresent(cell -> labels.avoid(area.x(cell.column()), area.y(cell.row()), MapSigns.DIAMOND));
                paintContours(
                        new LandscapeContours(snapshot, settings.quantity()), verdicts, range.get(), stride, labels);
            }
            paintPath(values, verdicts, settings, stride);
        }
        graphics.setClip(clip);
        if (range.isPresent()) {
            values.best(settings.least())
                    .ifPresent(
                            cell -> signs.paintOptimum(area.x(cell.column()), area.y(cell.row()), verdicts.at(cell)));
            new ColorBar(graphics, margins, area, appearance, language, sign).paint(range.get(), settings.quantity());
            signs.paintKey(settings, area, area.left() - margins.left() + MapMargins.EDGE);
            paintKey(verdicts, range.get());
        }
    }

    private void paintCells(
            GridSnapshot snapshot, GridValues values, LandscapeVerdicts verdicts, Optional<ColorRange> range) {
        for (int pass = 0; GridPlan.isPass(pass); pass++) {
            int stride = GridPlan.stride(pass);
            for (int row = 0; row < GridRequest.SIDE; row += stride) {
                for (int column = 0; column < GridRequest.SIDE; column += stride) {
                    GridCell cell = new GridCell(column, row);
                    boolean drawnFiner = pass > 0 && !GridPlan.isNew(cell, pass) && snapshot.pass() < pass;
                    if (snapshot.at(cell).isPresent() && !drawnFiner) {
                        paintCell(cell, stride, values.at(cell), verdicts.at(cell), range);
                    }
                }
            }
        }
    }

    private void paintCell(
            GridCell cell, int stride, Optional<Estimate> value, Verdict verdict, Optional<ColorRange> range) {
        double left = Math.floor(area.x(cell.column() - stride / 2.0));
        double right = Math.ceil(area.x(cell.column() + stride / 2.0));
        double top = Math.floor(area.y(cell.row() + stride / 2.0));
        double bottom = Math.ceil(area.y(cell.row() - stride / 2.0));
        Rectangle2D place = new Rectangle2D.Double(left, top, right - left, bottom - top);
        if (value.isPresent() && range.isPresent()) {
            fill(place, range.get().color(value.get().value()), verdict);
            return;
        }
        graphics.setColor(appearance.background());
        graphics.fill(place);
        graphics.setColor(appearance.axis());
        graphics.setStroke(new BasicStroke(1));
        double x = place.getCenterX();
        double y = place.getCenterY();
        graphics.draw(new Line2D.Double(x - CROSS, y - CROSS, x + CROSS, y + CROSS));
        graphics.draw(new Line2D.Double(x - CROSS, y + CROSS, x + CROSS, y - CROSS));
    }

    private void fill(Rectangle2D place, Color color, Verdict verdict) {
        graphics.setColor(
                switch (verdict) {
                    case HOLDS -> color;
                    case DOUBTFUL -> pale(color, PALE);
                    case BROKEN -> pale(color, PALER);
                });
        graphics.fill(place);
        mark(place, verdict);
    }

    private Color pale(Color color, double share) {
        Color ground = appearance.background();
        return new Color(
                mixed(color.getRed(), ground.getRed(), share),
                mixed(color.getGreen(), ground.getGreen(), share),
                mixed(color.getBlue(), ground.getBlue(), share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round((1 - share) * one + share * other);
    }

    private void mark(Rectangle2D place, Verdict verdict) {
        graphics.setColor(appearance.text());
        if (verdict == Verdict.DOUBTFUL) {
            graphics.fill(
                    new Ellipse2D.Double(place.getCenterX() - MARK, place.getCenterY() - MARK, 2 * MARK, 2 * MARK));
        } else if (verdict == Verdict.BROKEN) {
            hatch(place);
        }
    }

    /** On one grid for all cells, so that the lines go on from cell to cell. */
    private void hatch(Rectangle2D place) {
        graphics.setStroke(new BasicStroke(0.8f));
        double first = Math.ceil((place.getMinX() + place.getMinY()) / HATCH) * HATCH;
        for (double sum = first; sum < place.getMaxX() + place.getMaxY(); sum += HATCH) {
            double left = Math.max(place.getMinX(), sum - place.getMaxY());
            double right = Math.min(place.getMaxX(), sum - place.getMinY());
            graphics.draw(new Line2D.Double(left, sum - left, right, sum - right));
        }
    }

    private void paintContours(
            LandscapeContours contours,
            LandscapeVerdicts verdicts,
            ColorRange range,
            int stride,
            ContourLabels labels) {
        List<Double> levels = range.levels();
        List<String> values = Ticks.alignedLabels(levels);
        for (int i = 0; i < levels.size(); i++) {
            double level = levels.get(i);
            boolean stability = verdicts.quantity() == Quantity.FINETUNING_REPLICON && level == 1;
            Color color = range.fractionOf(level) < DARK_BELOW ? LIGHT_LINE : DARK_LINE;
            graphics.setStroke(new BasicStroke(stability ? 3 : 1));
            List<ContourLines.Piece> line = contours.of(level, stride);
            for (ContourLines.Piece piece : line) {
                graphics.setColor(verdicts.isBroken(piece, stride) ? faint(color) : color);
                graphics.draw(new Line2D.Double(
                        area.x(piece.fromColumn()), area.y(piece.fromRow()),
                        area.x(piece.toColumn()), area.y(piece.toRow())));
            }
            // Where the theory is broken a value would say more than there is.
            labels.write(
                    graphics,
                    sign.write(values.get(i)),
                    line.stream()
                            .filter(piece -> !verdicts.isBroken(piece, stride))
                            .toList(),
                    range.fractionOf(level) < DARK_BELOW);
        }
    }

    private static Color faint(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), FAINT);
    }

    private void paintPath(GridValues values, LandscapeVerdicts verdicts, LandscapeSettings settings, int stride) {
        List<GridCell> path = LandscapePath.of(values, settings, stride);
        if (path.size() < 2) {
            return;
        }
        Path2D trusted = new Path2D.Double();
        Path2D broken = new Path2D.Double();
        for (int i = 1; i < path.size(); i++) {
            GridCell from = path.get(i - 1);
            GridCell to = path.get(i);
            Path2D line = verdicts.isBroken(from, to) ? broken : trusted;
            Point2D end = line.getCurrentPoint();
            if (end == null || end.getX() != area.x(from.column()) || end.getY() != area.y(from.row())) {
                line.moveTo(area.x(from.column()), area.y(from.row()));
            }
            line.lineTo(area.x(to.column()), area.y(to.row()));
        }
        graphics.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(Color.WHITE);
        graphics.draw(trusted);
        graphics.setStroke(
                new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {1, 5}, 0));
        graphics.setColor(Color.BLACK);
        graphics.draw(trusted);
        graphics.setColor(faint(appearance.text()));
        graphics.draw(broken);
    }

    /** Above the map, to the right: what pale cells mean, if there are any; drawn as they are. */
    private void paintKey(LandscapeVerdicts verdicts, ColorRange range) {
        Font font = BundledFont.REGULAR.at(appearance.textSize());
        double side = Math.rint(appearance.textSize());
        // Below it stand the signs.
        double baseline = area.top() - MapMargins.KEY_GAP - MapMargins.lineHeight(appearance);
        double right = area.left() + area.width();
        double least = area.left() - margins.left() + MapMargins.EDGE;
        for (Verdict verdict : List.of(Verdict.BROKEN, Verdict.DOUBTFUL)) {
            if (verdicts.count(verdict) > 0) {
                String label = words.ofTheory(verdict);
                double width = font.getStringBounds(label, graphics.getFontRenderContext())
                        .getWidth();
                double length = width + MapMargins.KEY_GAP + side;
                double end = area.left() + area.width();
                if (right < end && right - length < least) {
                    right = end;
                    baseline -= MapMargins.lineHeight(appearance);
                }
                // In a small figure a label is wider than the map and what lies left of it.
                right = Math.max(right, least + length);
                write(font, label, right, baseline, 1);
                double left = Math.rint(right - length);
                fill(
                        new Rectangle2D.Double(left, Math.rint(baseline - 0.85 * side), side, side),
                        range.color((range.lower() + range.upper()) / 2),
                        verdict);
                right = left - 2 * MapMargins.KEY_GAP;
            }
        }
    }
}
