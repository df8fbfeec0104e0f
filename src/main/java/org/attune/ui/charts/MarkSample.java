package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.image.Image;
import org.attune.model.Quantity;
import org.attune.model.Verdict;

/** Draws a small sample of each kind of mark in the colours of the charts. */
final class MarkSample {
    static final double WIDTH = 44;
    static final double HEIGHT = 22;
    private static final double MIDDLE = HEIGHT / 2;
    private static final double SMALL = 3;
    private static final int HATCH_OPACITY = 110;
    private static final int STRIP_OPACITY = 60;
    private static final List<Double> LANDMARK_DASH = List.of(6.0, 3.0);

    private final Graphics2D graphics;
    private final Appearance appearance;
    private final SeriesStyle style;

    private MarkSample(Graphics2D graphics, Appearance appearance) {
        this.graphics = graphics;
        this.appearance = appearance;
        style = SeriesStyle.of(Quantity.FINETUNING_TEST_ERROR, appearance);
    }

    /**
     * A picture of a mark.
     *
     * @param scale device pixels per logical pixel
     */
    static Image of(ChartMark mark, Appearance appearance, double scale) {
        PixelImage image = new PixelImage(WIDTH, HEIGHT, scale);
        image.paint(graphics -> new MarkSample(graphics, appearance).draw(mark));
        return image.image();
    }

    private void draw(ChartMark mark) {
        switch (mark) {
            case CURVE -> line(style, style.color());
            case DASHED -> {
                SeriesStyle bayes = SeriesStyle.of(Quantity.BAYES_FINETUNING_TEST_ERROR, appearance);
                line(bayes, bayes.color());
            }
            case BAND -> {
                graphics.setColor(style.bandColor());
                graphics.fill(new Rectangle2D.Double(0, MIDDLE - 6, WIDTH, 12));
                line(style, style.color());
            }
            case UNCERTAIN -> line(style.uncertain(), style.color());
            case HATCHED_LINE -> {
                line(style, style.color(Verdict.BROKEN));
                CurveHatching.draw(
                        graphics,
                        List.of(new Point2D.Double(2, MIDDLE), new Point2D.Double(WIDTH - 2, MIDDLE)),
                        style.color());
            }
            case MARKER -> {
                upright(appearance.mutedText(), List.of(2.0, 3.0));
                ring(appearance.mutedText(), HEIGHT - 5);
            }
            case SECOND_BRANCH -> {
                SeriesStyle second = SeriesStyle.of(Quantity.SECOND_BRANCH_TEST_ERROR, appearance);
                line(second, second.color());
            }
            case ISOLATED -> dot();
            case PALE -> line(style, style.color(Verdict.BROKEN));
            case STRIP -> {
                graphics.setColor(withOpacity(appearance.vermillion(), STRIP_OPACITY));
                graphics.fill(new Rectangle2D.Double(0, MIDDLE, WIDTH, MIDDLE));
            }
            case HATCHING -> hatching();
            case OUTDATED -> line(style, style.ghostColor());
            case BESIDE -> line(new SeriesStyle(style.color(), style.dash(), 1.2), style.mutedColor());
            case TRAINED -> trained();
            case LANDMARK -> upright(appearance.blue(), LANDMARK_DASH);
            case RING -> ring(style.color(), MIDDLE);
            case REFERENCE -> line(new SeriesStyle(appearance.axis(), List.of(), 1.2), appearance.axis());
            case LEVEL -> {
                graphics.setFont(BundledFont.REGULAR.at(appearance.textSize()));
                graphics.setColor(appearance.mutedText());
                graphics.drawString("Abc", 8, (float) (MIDDLE + 5));
            }
        }
    }

    private void line(SeriesStyle drawn, Color color) {
        graphics.setColor(color);
        graphics.setStroke(drawn.stroke());
        graphics.draw(new Line2D.Double(2, MIDDLE, WIDTH - 2, MIDDLE));
    }

    private void upright(Color color, List<Double> dash) {
        graphics.setColor(color);
        graphics.setStroke(new SeriesStyle(color, dash, 1.2).stroke());
        graphics.draw(new Line2D.Double(WIDTH / 2, 0, WIDTH / 2, HEIGHT));
    }

    private void ring(Color color, double height) {
        Ellipse2D ring = new Ellipse2D.Double(WIDTH / 2 - 4, height - 4, 8, 8);
        graphics.setColor(appearance.background());
        graphics.fill(ring);
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(ring);
    }

    private void dot() {
        graphics.setColor(style.color());
        graphics.fill(new Ellipse2D.Double(WIDTH / 2 - SMALL, MIDDLE - SMALL, 2 * SMALL, 2 * SMALL));
    }

    private void trained() {
        graphics.setColor(style.color());
        graphics.setStroke(new BasicStroke(1.2f));
        graphics.draw(new Line2D.Double(WIDTH / 2, 2, WIDTH / 2, HEIGHT - 2));
        graphics.fill(new Rectangle2D.Double(WIDTH / 2 - SMALL, MIDDLE - SMALL, 2 * SMALL, 2 * SMALL));
    }

    private void hatching() {
        graphics.setColor(withOpacity(appearance.mutedText(), HATCH_OPACITY));
        graphics.setStroke(new BasicStroke(1));
        graphics.clip(new Rectangle2D.Double(2, 0, WIDTH - 4, HEIGHT));
        for (double x = -HEIGHT; x < WIDTH; x += 9) {
            graphics.draw(new Line2D.Double(x, HEIGHT, x + HEIGHT, 0));
        }
    }

    private static Color withOpacity(Color color, int opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
    }
}
