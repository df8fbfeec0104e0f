package org.attune.ui.landscape;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.charts.SymbolText;

/**
 * A symbol and its name, as axes and colour bars are titled.
 *
 * @param symbol typeset
 * @param name in plain letters after it
 */
record MapTexts(SymbolText symbol, String name) {
    private static final String SPACE = "  ";

    /** The title of what has a symbol and a name. */
    static MapTexts of(String symbol, String name) {
        return new MapTexts(SymbolText.of(symbol), name);
    }

    private static Font font(Appearance appearance) {
        return BundledFont.REGULAR.at(appearance.textSize());
    }

    private double width(Appearance appearance, FontRenderContext context) {
        return symbol.width(appearance.headingSize(), context)
                + font(appearance).getStringBounds(SPACE + name, context).getWidth();
    }

    /** Draws it from left to right, the name as far as there is room. */
    void drawCentred(Graphics2D graphics, double centre, double baseline, double room, Appearance appearance) {
        FontRenderContext context = graphics.getFontRenderContext();
        boolean whole = width(appearance, context) <= room;
        double width = whole ? width(appearance, context) : symbol.width(appearance.headingSize(), context);
        double end = symbol.draw(graphics, centre - width / 2, baseline, appearance.headingSize(), appearance.text());
        if (whole) {
            draw(graphics, SPACE + name, end, baseline, appearance.mutedText(), appearance);
        }
    }

    /** Draws it from bottom to top, the name as far as there is room. */
    void drawUpwards(Graphics2D graphics, double baseline, double centre, double room, Appearance appearance) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(baseline, centre);
        graphics.rotate(-Math.PI / 2);
        drawCentred(graphics, 0, 0, room, appearance);
        graphics.setTransform(before);
    }

    private static void draw(
            Graphics2D graphics, String text, double x, double baseline, Color color, Appearance appearance) {
        graphics.setFont(font(appearance));
        graphics.setColor(color);
        graphics.drawString(text, (float) x, (float) baseline);
    }
}
