package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import java.util.stream.Stream;
import org.attune.ui.text.Language;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * A hatched strip at the bottom of a plot where training is unstable, in the colour of the stage that is, labelled
 * where there is room.
 */
final class InstabilityStrip extends AbstractXYAnnotation {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final double HEIGHT = 1.15;
    private static final double LABEL_SIZE = 0.86;
    private static final double LABEL_GAP = 4;
    private static final double HATCH_DISTANCE = 6;
    private static final int TINT = 34;
    private static final int HATCH = 110;

    private final transient ChartData data;
    private final transient Appearance appearance;
    private final transient ChartWords words;

    InstabilityStrip(ChartData data, Appearance appearance, Language language) {
        this.data = data;
        this.appearance = appearance;
        words = new ChartWords(language);
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis horizontal,
            ValueAxis vertical,
            int rendererIndex,
            PlotRenderingInfo info) {
        draw(graphics, new PlotFrame(horizontal, vertical, area));
    }

    /** Draws the strips. */
    void draw(Graphics2D graphics, PlotFrame frame) {
        Rectangle2D area = frame.area();
        double height = HEIGHT * appearance.textSize();
        List<Stretch<PointStability.Cause>> stretches =
                Stretch.of(data, index -> data.stability().get(index).cause());
        for (Stretch<PointStability.Cause> stretch : stretches) {
            double left = frame.x(stretch.from());
            Rectangle2D strip =
                    new Rectangle2D.Double(left, area.getMaxY() - height, frame.x(stretch.to()) - left, height);
            Graphics2D brush = (Graphics2D) graphics.create();
            brush.clip(area);
            brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            drawStrip(brush, strip, stretch.what());
            brush.dispose();
        }
    }

    /** The colour of the stage that is unstable. */
    static Color color(PointStability.Cause cause, Appearance appearance) {
        return cause == PointStability.Cause.PRETRAINING ? appearance.blue() : appearance.vermillion();
    }

    private void drawStrip(Graphics2D brush, Rectangle2D strip, PointStability.Cause cause) {
        Color color = color(cause, appearance);
        brush.setColor(withAlpha(color, TINT));
        brush.fill(strip);
        Font font = BundledFont.REGULAR.at(LABEL_SIZE * appearance.textSize());
        double labelled = Stream.of(words.label(cause), words.text("unstable"))
                .filter(text -> labelWidth(brush, font, text) <= strip.getWidth())
                .findFirst()
                .map(text -> drawLabel(brush, font, text, strip))
                .orElse(0.0);
        hatch(
                brush,
                new Rectangle2D.Double(
                        strip.getX() + labelled, strip.getY(), strip.getWidth() - labelled, strip.getHeight()),
                withAlpha(color, HATCH));
    }

    private double drawLabel(Graphics2D brush, Font font, String text, Rectangle2D strip) {
        brush.setFont(font);
        brush.setColor(appearance.mutedText());
        brush.drawString(
                text, (float) (strip.getX() + LABEL_GAP), (float) (strip.getCenterY() + 0.33 * font.getSize2D()));
        return labelWidth(brush, font, text);
    }

    private static double labelWidth(Graphics2D brush, Font font, String text) {
        return font.getStringBounds(text, brush.getFontRenderContext()).getWidth() + 2 * LABEL_GAP;
    }

    private static void hatch(Graphics2D brush, Rectangle2D area, Color color) {
        Shape clip = brush.getClip();
        brush.clip(area);
        brush.setColor(color);
        brush.setStroke(new BasicStroke(1));
        double height = area.getHeight();
        for (double x = area.getX() - height; x < area.getMaxX(); x += HATCH_DISTANCE) {
            brush.draw(new Line2D.Double(x, area.getMaxY(), x + height, area.getY()));
        }
        brush.setClip(clip);
    }

    private static Color withAlpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
