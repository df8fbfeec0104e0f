package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.attune.curves.preset.PresetAxis;
import org.attune.curves.preset.SolvedPanel;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;
import org.jspecify.annotations.Nullable;

/** What stands below a panel: what is drawn against what, and the legend in as many rows as it needs. */
final class PanelFooter extends Title {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final double LINE_HEIGHT = 1.45;
    private static final double SAMPLE_LENGTH = 2.4;
    private static final double GAP = 0.45;
    private static final double GAP_BETWEEN_ENTRIES = 1.4;

    private final transient SolvedPanel panel;
    private final transient Appearance appearance;
    private final double left;
    private final int legendRows;

    /**
     * Creates the footer.
     *
     * @param left where the plot begins
     * @param legendRows room for that many rows of the legend, at least; panels side by side share it
     */
    PanelFooter(SolvedPanel panel, double left, int legendRows, Appearance appearance) {
        super(RectangleEdge.BOTTOM, HorizontalAlignment.LEFT, VerticalAlignment.TOP, RectangleInsets.ZERO_INSETS);
        this.panel = panel;
        this.left = left;
        this.legendRows = legendRows;
        this.appearance = appearance;
    }

    /**
     * How many rows the legend takes.
     *
     * @param width room in logical pixels
     */
    int legendRows(double width) {
        return rows(width - left, new FontRenderContext(null, true, true)).size();
    }

    @Override
    public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
        double width = constraint.getWidthRange().getUpperBound();
        int rows = 1
                + Math.max(
                        legendRows,
                        rows(width - left, graphics.getFontRenderContext()).size());
        return new Size2D(width, rows * lineHeight());
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        double size = appearance.textSize();
        double baseline = area.getY() + size;
        double x = area.getX() + left;
        PresetAxis axis = panel.panel().axis();
        x = formula(graphics, panel.panel().verticalLabel(), x, baseline);
        x = write(graphics, " against ", x, baseline);
        x = SymbolText.of(axis.symbol()).draw(graphics, x, baseline, size, appearance.text());
        write(graphics, "  " + axis.label(), x, baseline);
        for (List<Integer> row : rows(area.getWidth() - left, graphics.getFontRenderContext())) {
            baseline += lineHeight();
            x = area.getX() + left;
            for (int index : row) {
                drawEntry(graphics, index, x, baseline);
                x += entryWidth(index, graphics.getFontRenderContext());
            }
        }
    }

    @Override
    public @Nullable Object draw(Graphics2D graphics, Rectangle2D area, @Nullable Object parameters) {
        draw(graphics, area);
        return null;
    }

    /** Symbols with spaces between them, such as "E′ − E′(∞)". */
    private double formula(Graphics2D graphics, String formula, double x, double baseline) {
        double end = x;
        for (String symbol : formula.split(" ", -1)) {
            end = end == x ? x : write(graphics, " ", end, baseline);
            end = SymbolText.of(symbol).draw(graphics, end, baseline, appearance.textSize(), appearance.text());
        }
        return end;
    }

    private double write(Graphics2D graphics, String text, double x, double baseline) {
        graphics.setFont(BundledFont.REGULAR.at(appearance.textSize()));
        graphics.setColor(appearance.mutedText());
        graphics.drawString(text, (float) x, (float) baseline);
        return x + width(text, graphics.getFontRenderContext());
    }

    private void drawEntry(Graphics2D graphics, int index, double x, double baseline) {
        double size = appearance.textSize();
        SeriesStyle style = PanelStyle.of(panel, index, appearance);
        double end = x + SAMPLE_LENGTH * size;
        double height = baseline - 0.3 * size;
        graphics.setColor(style.color());
        graphics.setStroke(style.stroke());
        graphics.draw(new Line2D.Double(x, height, end, height));
        ProseText.of(label(index)).draw(graphics, end + GAP * size, baseline, size, appearance.mutedText());
    }

    private List<List<Integer>> rows(double width, FontRenderContext context) {
        List<List<Integer>> rows = new ArrayList<>();
        double used = 0;
        for (int index = 0; index < panel.series().size(); index++) {
            double entry = entryWidth(index, context);
            if (rows.isEmpty() || used + entry > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.getLast().add(index);
            used += entry;
        }
        return rows;
    }

    private double entryWidth(int index, FontRenderContext context) {
        return (SAMPLE_LENGTH + GAP + GAP_BETWEEN_ENTRIES) * appearance.textSize()
                + ProseText.of(label(index)).width(appearance.textSize(), context);
    }

    private String label(int index) {
        return panel.series().get(index).series().label();
    }

    private double width(String text, FontRenderContext context) {
        return BundledFont.REGULAR
                .at(appearance.textSize())
                .getStringBounds(text, context)
                .getWidth();
    }

    private double lineHeight() {
        return LINE_HEIGHT * appearance.textSize();
    }
}
