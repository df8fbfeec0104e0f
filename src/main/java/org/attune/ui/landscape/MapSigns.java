package org.attune.ui.landscape;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.attune.model.Verdict;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ProseText;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;

/** The signs on a landscape, which are those of the best cell and of the point of the sliders, and what they mean. */
final class MapSigns {
    /** From the centre of the sign of the best cell to its corners. */
    static final double DIAMOND = 8;

    /** Of the circle at the point of the sliders. */
    static final double POINT_RADIUS = 7;

    private static final Color POINT_ON_WHITE = new Color(0xd1242f);
    private static final double POINT_WIDTH = 3;

    /** Signs within the key are as high as its letters. */
    private static final double IN_KEY = 0.7;

    private final Graphics2D graphics;
    private final Appearance appearance;
    private final Texts texts;

    /** Prepares drawing. */
    MapSigns(Graphics2D graphics, Appearance appearance, Language language) {
        this.graphics = graphics;
        this.appearance = appearance;
        texts = Texts.of("landscape", language);
    }

    /** The colour of the point. */
    static Color pointColor(Appearance appearance) {
        return appearance.isDark() ? Color.WHITE : POINT_ON_WHITE;
    }

    /** A diamond; an empty one where replica symmetry is broken, and the theory may improve where training does not. */
    void paintOptimum(double x, double y, Verdict verdict) {
        paintOptimum(x, y, DIAMOND, verdict);
    }

    private void paintOptimum(double x, double y, double radius, Verdict verdict) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - radius);
        diamond.lineTo(x + radius, y);
        diamond.lineTo(x, y + radius);
        diamond.lineTo(x - radius, y);
        diamond.closePath();
        graphics.setColor(Color.WHITE);
        if (verdict == Verdict.BROKEN) {
            graphics.setStroke(new BasicStroke(4));
            graphics.draw(diamond);
        } else {
            graphics.fill(diamond);
        }
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(diamond);
    }

    /** A circle where the sliders stand. */
    void paintPoint(double x, double y) {
        paintPoint(x, y, POINT_RADIUS);
    }

    private void paintPoint(double x, double y, double radius) {
        graphics.setColor(pointColor(appearance));
        graphics.setStroke(new BasicStroke((float) (POINT_WIDTH * radius / POINT_RADIUS)));
        graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /**
     * Above the map, from the left: what the signs mean.
     *
     * @param left where it begins at the earliest; it ends above the right edge of the map
     */
    void paintKey(LandscapeSettings settings, PlotArea area, double left) {
        double whole = paintKey(settings, area, left, appearance.textSize(), false);
        double room = area.left() + area.width() - left;
        paintKey(settings, area, left, appearance.textSize() * Math.min(1, room / whole), true);
    }

    /** Draws the key, or measures it only; in a small figure it is written smaller. */
    private double paintKey(LandscapeSettings settings, PlotArea area, double left, double size, boolean drawn) {
        double baseline = area.top() - MapMargins.KEY_GAP;
        ProseText best = ProseText.of(texts.text(
                settings.least() ? "sign.least" : "sign.largest",
                settings.quantity().symbol()));
        ProseText point = ProseText.of(texts.text("sign.point"));
        double gap = MapMargins.KEY_GAP * size / appearance.textSize();
        double sign = size + gap;
        double bestWidth = best.width(size, graphics.getFontRenderContext());
        double width = 2 * sign + bestWidth + 2 * gap + point.width(size, graphics.getFontRenderContext());
        if (!drawn) {
            return width;
        }
        double x = Math.max(left, area.left() + area.width() - width);
        double middle = baseline - 0.35 * size;
        paintOptimum(x + size / 2, middle, IN_KEY * size / 2 + 1, Verdict.HOLDS);
        best.draw(graphics, x + sign, baseline, size, appearance.mutedText());
        double second = x + sign + bestWidth + 2 * gap;
        paintPoint(second + size / 2, middle, IN_KEY * size / 2);
        point.draw(graphics, second + sign, baseline, size, appearance.mutedText());
        return width;
    }
}
