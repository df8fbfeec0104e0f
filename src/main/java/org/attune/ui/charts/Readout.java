package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.attune.model.Estimate;
import org.attune.model.Quantity;
import org.attune.model.Reason;
import org.attune.model.Verdict;
import org.attune.ui.text.Language;

/**
 * A small box with all values of a chart at one point.
 *
 * @param header symbol and value of the horizontal axis, such as α′ and 3.02
 * @param value the value on the horizontal axis
 * @param rows what the chart shows there, gaps left out
 * @param besides the values of what stands beside the curves
 * @param doubts what speaks against the theory there, the most serious reason of each stage
 * @param appearance colours and sizes
 * @param language of its words
 */
record Readout(
        String header,
        double value,
        List<Row> rows,
        List<BesideValues> besides,
        List<Reason> doubts,
        Appearance appearance,
        Language language) {
    private static final int MOST_BESIDE = 3;
    private static final double PADDING = 8;
    private static final double LINE_HEIGHT = 1.38;
    private static final double SAMPLE_LENGTH = 1.7;
    private static final double GAP = 0.6;
    private static final double CORNER = 8;
    private static final int OPACITY = 238;
    private static final int BORDER_OPACITY = 110;

    /**
     * One value.
     *
     * @param quantity what it is
     * @param estimate its value and standard error
     * @param verdict whether the theory holds for it
     */
    record Row(Quantity quantity, Estimate estimate, Verdict verdict) {
        String value() {
            return EstimateFormat.value(estimate);
        }

        String error() {
            return EstimateFormat.error(estimate);
        }

        /** Value, and a mark where the theory does not hold for certain. */
        String marked() {
            String mark = VerdictMark.of(verdict);
            return mark.isEmpty() ? value() : value() + " " + mark;
        }
    }

    /** Defensive copies. */
    Readout {
        rows = List.copyOf(rows);
        besides = List.copyOf(besides);
        doubts = List.copyOf(doubts);
    }

    /** The values of a figure at one of its points. */
    static Readout of(ChartFigure figure, int point) {
        ChartData data = figure.data();
        PointAssessments here = data.assessments().get(point);
        List<Row> rows = data.curves().stream()
                .flatMap(curve -> curve.estimates().get(point).stream()
                        .map(estimate -> new Row(curve.quantity(), estimate, here.verdict(curve.quantity()))))
                .toList();
        return new Readout(
                data.axis().symbol(),
                data.abscissae().get(point),
                rows,
                BesideValues.of(figure, data.abscissae().get(point)),
                here.reasons(rows.stream().map(Row::quantity).toList()),
                figure.appearance(),
                figure.language());
    }

    /** The same in one line, for those who do not see it. */
    String spoken() {
        StringBuilder text = new StringBuilder(header + " = " + EstimateFormat.value(Estimate.exact(value)));
        for (Row row : rows) {
            text.append(", ").append(row.quantity().symbol()).append(" = ").append(row.value());
            text.append(row.error().isEmpty() ? "" : " " + row.error());
        }
        besides.forEach(beside -> text.append("; ").append(beside.spoken()));
        doubts.forEach(doubt -> text.append(", ").append(label(doubt)));
        return text.toString();
    }

    private String label(Reason reason) {
        return new ChartWords(language).label(reason);
    }

    double width() {
        FontRenderContext context = context();
        double doubtWidth = doubts.stream()
                .mapToDouble(doubt -> textWidth(label(doubt), context))
                .max()
                .orElse(0);
        double besideWidth = besides.stream()
                .mapToDouble(beside -> SAMPLE_LENGTH * size() + GAP * size() + besideText(beside, context))
                .max()
                .orElse(0);
        return 2 * PADDING + Math.max(columns().sum(), Math.max(doubtWidth, besideWidth));
    }

    double height() {
        return 2 * PADDING + (rows.size() + besides.size() + doubts.size() + 1) * lineHeight() - 0.2 * size();
    }

    /** Draws the box with its upper left corner at the origin. */
    void draw(Graphics2D graphics) {

        RoundRectangle2D box = new RoundRectangle2D.Double(0.5, 0.5, width() - 1, height() - 1, CORNER, CORNER);
        graphics.setColor(withAlpha(appearance.background(), OPACITY));
        graphics.fill(box);
        graphics.setColor(withAlpha(appearance.axis(), BORDER_OPACITY));
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(box);

        double baseline = PADDING + 0.9 * size();
        double end = SymbolText.of(header).draw(graphics, PADDING, baseline, size(), appearance.text());
        write(graphics, " = " + EstimateFormat.value(Estimate.exact(value)), end, baseline, appearance.text());
        Columns columns = columns();
        for (Row row : rows) {
            baseline += lineHeight();
            drawRow(graphics, row, baseline, columns);
        }
        for (BesideValues beside : besides) {
            baseline += lineHeight();
            drawBeside(graphics, beside, baseline);
        }
        for (Reason doubt : doubts) {
            baseline += lineHeight();
            write(graphics, label(doubt), PADDING, baseline, appearance.text());
        }
    }

    private void drawBeside(Graphics2D graphics, BesideValues beside, double baseline) {
        drawSample(graphics, beside.style(), baseline);
        double x = PADDING + (SAMPLE_LENGTH + GAP) * size();
        x = ProseText.of(beside.shortName()).draw(graphics, x, baseline, size(), appearance.mutedText()) + GAP * size();
        for (Row row : shown(beside)) {
            x = SymbolText.of(row.quantity().symbol()).draw(graphics, x, baseline, size(), appearance.text());
            write(graphics, " " + row.marked(), x, baseline, appearance.text());
            x += textWidth(" " + row.marked(), context()) + GAP * size();
        }
    }

    private double besideText(BesideValues beside, FontRenderContext context) {
        return ProseText.of(beside.shortName()).width(size(), context)
                + shown(beside).stream()
                        .mapToDouble(row -> GAP * size()
                                + SymbolText.of(row.quantity().symbol()).width(size(), context)
                                + textWidth(" " + row.marked(), context))
                        .sum();
    }

    /** The first few: a pin has as many curves as the chart itself. */
    private static List<Row> shown(BesideValues beside) {
        return beside.rows().subList(0, Math.min(MOST_BESIDE, beside.rows().size()));
    }

    private void drawSample(Graphics2D graphics, SeriesStyle style, double baseline) {
        graphics.setColor(style.color());
        graphics.setStroke(style.stroke());
        double height = baseline - 0.3 * size();
        graphics.draw(new Line2D.Double(PADDING, height, PADDING + SAMPLE_LENGTH * size(), height));
    }

    private void drawRow(Graphics2D graphics, Row row, double baseline, Columns columns) {
        drawSample(graphics, SeriesStyle.of(row.quantity(), appearance), baseline);
        double x = PADDING + columns.sample();
        SymbolText.of(row.quantity().symbol()).draw(graphics, x, baseline, size(), appearance.text());
        x += columns.symbol();
        write(graphics, row.marked(), x, baseline, appearance.text());
        x += columns.value();
        write(graphics, row.error(), x, baseline, appearance.mutedText());
    }

    private void write(Graphics2D graphics, String text, double x, double baseline, Color color) {
        if (!text.isEmpty()) {
            graphics.setFont(BundledFont.REGULAR.at(size()));
            graphics.setColor(color);
            graphics.drawString(text, (float) x, (float) baseline);
        }
    }

    private static Color withAlpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private record Columns(double sample, double symbol, double value, double error) {
        double sum() {
            return sample + symbol + value + error;
        }
    }

    private Columns columns() {
        FontRenderContext context = context();
        double gap = GAP * size();
        double symbol = rows.stream()
                .mapToDouble(row -> SymbolText.of(row.quantity().symbol()).width(size(), context))
                .max()
                .orElse(4 * size());
        double value = rows.stream()
                .mapToDouble(row -> textWidth(row.marked(), context))
                .max()
                .orElse(0);
        double error = rows.stream()
                .mapToDouble(row -> textWidth(row.error(), context))
                .max()
                .orElse(0);
        return new Columns(SAMPLE_LENGTH * size() + gap, symbol + gap, error > 0 ? value + gap : value, error);
    }

    private double textWidth(String text, FontRenderContext context) {
        return text.isEmpty()
                ? 0
                : BundledFont.REGULAR.at(size()).getStringBounds(text, context).getWidth();
    }

    private static FontRenderContext context() {
        return new FontRenderContext(null, true, true);
    }

    private double size() {
        return appearance.textSize();
    }

    private double lineHeight() {
        return LINE_HEIGHT * size();
    }
}
