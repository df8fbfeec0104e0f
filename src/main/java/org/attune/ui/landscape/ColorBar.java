package org.attune.ui.landscape;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.attune.model.Quantity;
import org.attune.model.number.DecimalSign;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.charts.Ticks;
import org.attune.ui.text.Language;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/**
 * The colours of a landscape beside it, with the values and the name of what they stand for. Where some values lie
 * above all colours, the bar ends in an arrow that says so.
 */
final class ColorBar {
    private static final int STEPS = 128;

    private final Graphics2D graphics;
    private final PlotArea area;
    private final MapMargins margins;
    private final Appearance appearance;
    private final Texts texts;
    private final ModelTexts words;
    private final DecimalSign sign;

    /** Prepares drawing with a decimal sign. */
    ColorBar(
            Graphics2D graphics,
            MapMargins margins,
            PlotArea area,
            Appearance appearance,
            Language language,
            DecimalSign sign) {
        this.graphics = graphics;
        this.area = area;
        this.margins = margins;
        this.appearance = appearance;
        texts = Texts.of("landscape", language);
        words = new ModelTexts(language);
        this.sign = sign;
    }

    /** What the arrow says. */
    static String clipped(Language language) {
        return Texts.of("landscape", language).text("clipped");
    }

    /** Draws it right of the map. */
    void paint(ColorRange range, Quantity quantity) {
        double left = area.left() + area.width() + MapMargins.SCALE_GAP;
        double step = area.height() / STEPS;
        for (int i = 0; i < STEPS; i++) {
            double value = range.lower() + (i + 0.5) / STEPS * (range.upper() - range.lower());
            graphics.setColor(range.color(value));
            graphics.fill(new Rectangle2D.Double(
                    left, area.top() + area.height() - (i + 1) * step, MapMargins.SCALE_WIDTH, step + 0.5));
        }
        graphics.setColor(appearance.axis());
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Rectangle2D.Double(left, area.top(), MapMargins.SCALE_WIDTH, area.height()));
        paintValues(range, left + MapMargins.SCALE_WIDTH);
        if (range.exceeded()) {
            paintArrow(range, left);
        }
        MapTexts.of(quantity.symbol(), words.label(quantity))
                .drawUpwards(
                        graphics,
                        area.left()
                                + area.width()
                                + margins.right()
                                - MapMargins.EDGE
                                - MapMargins.DESCENT * appearance.headingSize(),
                        area.top() + area.height() / 2,
                        area.height(),
                        appearance);
    }

    private void paintValues(ColorRange range, double right) {
        List<Double> levels = range.levels();
        List<String> labels = Ticks.alignedLabels(levels);
        for (int i = 0; i < levels.size(); i++) {
            double y = area.top() + area.height() * (1 - range.fractionOf(levels.get(i)));
            graphics.setColor(appearance.axis());
            graphics.draw(new Line2D.Double(right, y, right + MapMargins.TICK, y));
            write(sign.write(labels.get(i)), right + 2 * MapMargins.TICK, y + 0.35 * appearance.textSize());
        }
    }

    private void paintArrow(ColorRange range, double left) {
        double tip = area.top() - MapMargins.ARROW;
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(left, area.top());
        arrow.lineTo(left + MapMargins.SCALE_WIDTH / 2, tip);
        arrow.lineTo(left + MapMargins.SCALE_WIDTH, area.top());
        arrow.closePath();
        graphics.setColor(range.color(range.upper()));
        graphics.fill(arrow);
        graphics.setColor(appearance.axis());
        graphics.draw(arrow);
        write(texts.text("clipped"), left, tip - MapMargins.TICK);
    }

    private void write(String text, double x, double baseline) {
        Font font = BundledFont.REGULAR.at(appearance.textSize());
        graphics.setFont(font);
        graphics.setColor(appearance.mutedText());
        graphics.drawString(text, (float) x, (float) baseline);
    }
}
