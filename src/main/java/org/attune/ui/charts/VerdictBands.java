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
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.ui.text.Language;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * Behind the curves: hatching from top to bottom where the theory is broken. At the bottom of the plot a strip in the
 * colour of the stage, wherever the theory does not hold for certain, says so where there is room.
 */
final class VerdictBands extends AbstractXYAnnotation {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final double HEIGHT = 1.25;
    private static final double LABEL_GAP = 4;
    private static final double HATCH_DISTANCE = 11;
    private static final int STRIP = 34;
    private static final int TINT = 14;
    private static final int HATCH = 60;

    private final transient ChartData data;
    private final transient Appearance appearance;
    private final transient ChartWords words;

    VerdictBands(ChartData data, Appearance appearance, Language language) {
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

    /** Draws the bands. */
    void draw(Graphics2D graphics, PlotFrame frame) {
        List<Stretch<PointAssessments.Doubt>> stretches = stretches(data);
        if (stretches.isEmpty()) {
            return;
        }
        Graphics2D brush = (Graphics2D) graphics.create();
        brush.clip(frame.area());
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (Stretch<PointAssessments.Doubt> stretch : stretches) {
            if (stretch.what().verdict() == Verdict.BROKEN) {
                hatch(brush, column(stretch, frame, frame.area().getHeight()));
            }
            drawStrip(brush, column(stretch, frame, HEIGHT * appearance.textSize()), stretch.what());
        }
        brush.dispose();
    }

    /** Where the theory does not hold for certain, from left to right. */
    static List<Stretch<PointAssessments.Doubt>> stretches(ChartData data) {
        return Stretch.of(data, index -> data.assessments().get(index).doubt());
    }

    /** The colour of the stage that does not hold. */
    static Color color(Stage stage, Appearance appearance) {
        return stage == Stage.PRETRAINING ? appearance.blue() : appearance.vermillion();
    }

    /** The lowest part of a stretch. */
    private static Rectangle2D column(Stretch<?> stretch, PlotFrame frame, double height) {
        double left = frame.x(stretch.from());
        return new Rectangle2D.Double(left, frame.area().getMaxY() - height, frame.x(stretch.to()) - left, height);
    }

    private void drawStrip(Graphics2D brush, Rectangle2D strip, PointAssessments.Doubt doubt) {
        brush.setColor(appearance.background());
        brush.fill(strip);
        brush.setColor(withAlpha(color(doubt.stage(), appearance), STRIP));
        brush.fill(strip);
        Font font = BundledFont.REGULAR.at(appearance.textSize());
        Stream.of(words.label(doubt), words.shortLabel(doubt.verdict()))
                .filter(text -> labelWidth(brush, font, text) <= strip.getWidth())
                .findFirst()
                .ifPresent(text -> drawLabel(brush, font, text, strip));
    }

    private void drawLabel(Graphics2D brush, Font font, String text, Rectangle2D strip) {
        brush.setFont(font);
        brush.setColor(appearance.text());
        brush.drawString(
                text, (float) (strip.getX() + LABEL_GAP), (float) (strip.getCenterY() + 0.33 * font.getSize2D()));
    }

    private static double labelWidth(Graphics2D brush, Font font, String text) {
        return font.getStringBounds(text, brush.getFontRenderContext()).getWidth() + 2 * LABEL_GAP;
    }

    private void hatch(Graphics2D brush, Rectangle2D area) {
        Shape clip = brush.getClip();
        brush.clip(area);
        brush.setColor(withAlpha(appearance.mutedText(), TINT));
        brush.fill(area);
        brush.setColor(withAlpha(appearance.mutedText(), HATCH));
        brush.setStroke(new BasicStroke((float) appearance.strokeScale()));
        double height = area.getHeight();
        double distance = HATCH_DISTANCE * appearance.strokeScale();
        // From the edge of the plot, not of the stretch, so that the lines stand while a stretch grows.
        double first = Math.floor((area.getX() - height) / distance) * distance;
        for (double x = first; x < area.getMaxX(); x += distance) {
            brush.draw(new Line2D.Double(x, area.getMaxY(), x + height, area.getY()));
        }
        brush.setClip(clip);
    }

    private static Color withAlpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
