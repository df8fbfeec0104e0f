package org.attune.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.attune.model.Quantity;
import org.attune.model.Verdict;
import org.attune.ui.text.Language;

/**
 * Draws what changes while a slider is dragged: the bands of standard errors of all curves, above them each curve, pale
 * where the theory is doubtful or broken, faded while a newer one is on its way, and below both the bands that say so.
 * All ink stays within {@link #reach}.
 */
final class CurvePainter {
    /** How far beyond the plot ink may reach, so that a line that runs along an edge of the plot is not cut in half. */
    private static final double OVERHANG = 3;

    private final ChartData data;
    private final PlotFrame frame;
    private final Appearance appearance;
    private final Set<Quantity> superseded;
    private final Language language;
    private final List<AxisMark> marks;

    /**
     * Prepares to draw, in English.
     *
     * @param data what is drawn
     * @param frame where
     * @param appearance colours and sizes
     */
    CurvePainter(ChartData data, PlotFrame frame, Appearance appearance) {
        this(data, frame, appearance, Set.of(), Language.ENGLISH, List.of());
    }

    /**
     * Prepares to draw some curves as ghosts.
     *
     * @param figure what is drawn
     * @param frame where
     * @param superseded those that answer an older question
     */
    CurvePainter(ChartFigure figure, PlotFrame frame, Set<Quantity> superseded) {
        this(figure.data(), frame, figure.appearance(), superseded, figure.language(), figure.marks());
    }

    private CurvePainter(
            ChartData data,
            PlotFrame frame,
            Appearance appearance,
            Set<Quantity> superseded,
            Language language,
            List<AxisMark> marks) {
        this.marks = List.copyOf(marks);
        this.data = data;
        this.frame = frame;
        this.appearance = appearance;
        this.superseded = Set.copyOf(superseded);
        this.language = language;
    }

    /** Where there may be ink, when curves are drawn in a plot. */
    static Rectangle2D reach(Rectangle2D plot) {
        return new Rectangle2D.Double(
                plot.getX() - OVERHANG,
                plot.getY() - OVERHANG,
                plot.getWidth() + 2 * OVERHANG,
                plot.getHeight() + 2 * OVERHANG);
    }

    /** Draws everything; the first curve lies above the others. */
    void paint(Graphics2D graphics) {
        new VerdictBands(data, appearance, language).draw(graphics, frame);
        paintGhosts(graphics);
        data.curves().reversed().forEach(curve -> paintBands(graphics, curve));
        data.curves().reversed().forEach(curve -> paintLines(graphics, curve));
        paintAbove(graphics);
    }

    /** Draws what lies above all lines: the names of a family at their ends, and training runs. */
    void paintAbove(Graphics2D graphics) {
        Graphics2D brush = brush(graphics);
        new MemberLabels(data, frame, appearance).draw(brush);
        brush.dispose();
        paintDots(graphics);
        new AxisMarkLabels(marks, appearance).draw(graphics, frame);
    }

    /** Draws training runs, above everything. */
    private void paintDots(Graphics2D graphics) {
        Graphics2D brush = brush(graphics);
        List<ChartDot> dots = data.comparison().dots();
        List<Double> shifts = DotPlaces.of(dots, frame);
        for (int i = 0; i < dots.size(); i++) {
            ChartDot dot = dots.get(i);
            SeriesStyle style = SeriesStyle.of(dot.quantity(), appearance);
            brush.translate(shifts.get(i), 0);
            DotShape.draw(brush, frame, dot.x(), dot.mean(), dot.bar(), style, appearance);
            brush.translate(-shifts.get(i), 0);
        }
        brush.dispose();
    }

    /** Draws what stands beside the curves, members of a family with their own bands of standard errors. */
    void paintGhosts(Graphics2D graphics) {
        Graphics2D brush = brush(graphics);
        List<GhostCurves> ghosts = data.comparison().ghosts().reversed().stream()
                .filter(ghost -> !ghost.isCurrent())
                .toList();
        for (GhostCurves ghost : ghosts) {
            if (ghost.hasBands()) {
                ghost.curves().reversed().forEach(curve -> {
                    brush.setPaint(ghost.style(curve.quantity(), appearance).bandColor());
                    ErrorBand.of(ghost.abscissae(), curve, frame).fill(brush, frame, ghost.accuracyChanges(curve));
                });
            }
        }
        ghosts.forEach(ghost -> ghost.curves().reversed().forEach(curve -> paintGhost(brush, ghost, curve)));
        brush.dispose();
    }

    private void paintGhost(Graphics2D brush, GhostCurves ghost, Curve curve) {
        SeriesStyle style = ghost.style(curve.quantity(), appearance);
        CurveLines lines = CurveLines.of(ghost, curve, frame);
        if (ghost.stale()) {
            brush.setStroke(style.stroke());
            paint(brush, lines, style.ghostColor(), style.width());
            return;
        }
        drawLines(
                brush,
                lines,
                new Verdicts(ghost.abscissae(), ghost.assessments(), curve.quantity()),
                ErrorBand.of(ghost.abscissae(), curve, frame),
                new Look(
                        style,
                        verdict -> ghost.drawn(curve.quantity(), verdict, appearance)
                                .color()));
        if (ghost.isMember()) {
            ghost.broken(curve)
                    .forEach(run -> CurveHatching.draw(
                            brush,
                            run.stream()
                                    .map(place -> frame.place(place.getX(), place.getY()))
                                    .toList(),
                            style.color()));
        }
    }

    /** Draws the bands of standard errors of one curve. */
    void paintBands(Graphics2D graphics, Curve curve) {
        if (superseded.contains(curve.quantity())) {
            return;
        }
        Graphics2D brush = brush(graphics);
        brush.setPaint(SeriesStyle.of(curve.quantity(), appearance).bandColor());
        ErrorBand.of(data.abscissae(), curve, frame)
                .fill(
                        brush,
                        frame,
                        PointAssessments.accuracyChanges(curve.quantity(), data.assessments(), data.levelChanges()));
        brush.dispose();
    }

    /** Draws the lines of one curve. */
    void paintLines(Graphics2D graphics, Curve curve) {
        Graphics2D brush = brush(graphics);
        SeriesStyle style = SeriesStyle.of(curve.quantity(), appearance);
        if (superseded.contains(curve.quantity())) {
            brush.setStroke(style.stroke());
            paint(brush, CurveLines.of(data, curve, frame), style.ghostColor(), style.width());
        } else {
            drawLines(
                    brush,
                    CurveLines.of(data, curve, frame),
                    new Verdicts(data.abscissae(), data.assessments(), curve.quantity()),
                    ErrorBand.of(data.abscissae(), curve, frame),
                    new Look(style, style::color));
        }
        brush.dispose();
    }

    private Graphics2D brush(Graphics2D graphics) {
        Graphics2D brush = (Graphics2D) graphics.create();
        brush.setClip(reach(frame.area()));
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return brush;
    }

    /**
     * What is thought of one curve.
     *
     * @param abscissae where its points stand
     * @param assessments of its points
     * @param quantity what it shows
     */
    private record Verdicts(List<Double> abscissae, List<PointAssessments> assessments, Quantity quantity) {
        Verdict at(int index) {
            return assessments.get(index).verdict(quantity);
        }

        boolean areFavourable() {
            return IntStream.range(0, abscissae.size()).allMatch(index -> at(index) == Verdict.HOLDS);
        }
    }

    /**
     * How a curve is drawn.
     *
     * @param style of its line
     * @param colors where the theory has a verdict
     */
    private record Look(SeriesStyle style, Function<Verdict, Color> colors) {
        void paint(Graphics2D brush, CurveLines lines, Verdict verdict) {
            brush.setStroke(style.stroke());
            CurvePainter.paint(brush, lines, colors.apply(verdict), style.width());
        }
    }

    /** Draws the lines, each part in the colour of its verdict, with dashes of their own where they are uncertain. */
    private void drawLines(Graphics2D brush, CurveLines lines, Verdicts verdicts, ErrorBand band, Look look) {
        List<Stretch<ErrorBand.Width>> uncertain = band.uncertain(data);
        if (uncertain.isEmpty()) {
            drawLines(brush, lines, verdicts, look);
            return;
        }
        Area dashed = frame.columns(uncertain);
        Area known = new Area(brush.getClip());
        known.subtract(dashed);
        paintWithin(known, brush, () -> drawLines(brush, lines, verdicts, look));
        Look thin = new Look(look.style().uncertain(), look.colors());
        paintWithin(dashed, brush, () -> drawLines(brush, lines, verdicts, thin));
    }

    private void drawLines(Graphics2D brush, CurveLines lines, Verdicts verdicts, Look look) {
        if (verdicts.areFavourable()) {
            look.paint(brush, lines, Verdict.HOLDS);
            return;
        }
        List<Stretch<Verdict>> stretches = Stretch.of(
                verdicts.abscissae().stream().map(data::fractionOf).toList(), index -> Optional.of(verdicts.at(index)));
        Area trusted = new Area(brush.getClip());
        for (Verdict verdict : List.of(Verdict.DOUBTFUL, Verdict.BROKEN)) {
            Area part = frame.columns(stretches.stream()
                    .filter(stretch -> stretch.what() == verdict)
                    .toList());
            trusted.subtract(part);
            paintWithin(part, brush, () -> look.paint(brush, lines, verdict));
        }
        paintWithin(trusted, brush, () -> look.paint(brush, lines, Verdict.HOLDS));
    }

    private static void paintWithin(Area part, Graphics2D brush, Runnable painting) {
        // PDF knows no empty clip, and the whole line would be painted there.
        if (part.isEmpty()) {
            return;
        }
        Shape clip = brush.getClip();
        brush.clip(part);
        painting.run();
        brush.setClip(clip);
    }

    private static void paint(Graphics2D brush, CurveLines lines, Color color, double width) {
        brush.setPaint(color);
        brush.draw(lines.line());
        lines.dots(width + 2).forEach(brush::fill);
    }
}
