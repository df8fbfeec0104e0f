package org.attune.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A symbol such as "o_w", "E′_BO" or "Δ_eff(β)" as it is typeset: letters in italics (capital Greek and digits
 * upright), the letters, digits and commas after an underscore as a subscript; several of them in a row are a product.
 *
 * @param runs pieces of one face and height each, from left to right
 */
public record SymbolText(List<Run> runs) {
    /** Size of a subscript relative to its base. */
    public static final double SUBSCRIPT_SIZE = 0.74;

    /** How far a subscript is lowered, relative to the size of its base. */
    public static final double SUBSCRIPT_DROP = 0.18;

    /**
     * A piece of a symbol.
     *
     * @param text what is written
     * @param face the face it is written in
     * @param subscript whether it is small and lowered
     */
    public record Run(String text, BundledFont face, boolean subscript) {
        private double size(double baseSize) {
            return subscript ? baseSize * SUBSCRIPT_SIZE : baseSize;
        }
    }

    /** Defensive copy. */
    public SymbolText {
        runs = List.copyOf(runs);
    }

    /** Typesets a symbol of {@link org.attune.model.Quantity} or {@link org.attune.model.ParameterInfo}. */
    public static SymbolText of(String symbol) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int split = symbol.indexOf('_'); split >= 0; split = symbol.indexOf('_', start)) {
            addBase(symbol.substring(start, split), runs);
            int end = split + 1;
            while (end < symbol.length() && isInSubscript(symbol.charAt(end))) {
                end++;
            }
            String subscript = symbol.substring(split + 1, end);
            runs.add(new Run(subscript, isIndex(subscript) ? BundledFont.ITALIC : BundledFont.REGULAR, true));
            start = end;
        }
        addBase(symbol.substring(start), runs);
        return new SymbolText(runs);
    }

    /** A single letter is a variable, and so are the two of an entry of a matrix; all others are names. */
    private static boolean isIndex(String subscript) {
        return subscript.length() == 1 || subscript.equals("ab");
    }

    private static boolean isInSubscript(char character) {
        return Character.isLetterOrDigit(character) || character == ',';
    }

    /** Width when written at a size, in the units of the size. */
    public double width(double size, FontRenderContext context) {
        double width = 0;
        for (Run run : runs) {
            width += advance(run, size, context);
        }
        return width;
    }

    /**
     * Writes the symbol.
     *
     * @param x left end
     * @param baseline height of the base line
     * @return the abscissa after its last letter
     */
    public double draw(Graphics2D graphics, double x, double baseline, double size, Color color) {
        graphics.setColor(color);
        double position = x;
        for (Run run : runs) {
            graphics.setFont(run.face().at(run.size(size)));
            graphics.drawString(run.text(), (float) position, (float)
                    (run.subscript() ? baseline + SUBSCRIPT_DROP * size : baseline));
            position += advance(run, size, graphics.getFontRenderContext());
        }
        return position;
    }

    /**
     * The outline of its letters, where {@link #draw} writes them.
     *
     * @param x left end
     * @param baseline height of the base line
     */
    Shape outline(double x, double baseline, double size, FontRenderContext context) {
        Path2D outline = new Path2D.Double();
        double position = x;
        for (Run run : runs) {
            double height = run.subscript() ? baseline + SUBSCRIPT_DROP * size : baseline;
            outline.append(
                    run.face()
                            .at(run.size(size))
                            .createGlyphVector(context, run.text())
                            .getOutline((float) position, (float) height),
                    false);
            position += advance(run, size, context);
        }
        return outline;
    }

    private static double advance(Run run, double size, FontRenderContext context) {
        return run.face()
                .at(run.size(size))
                .getStringBounds(run.text(), context)
                .getWidth();
    }

    private static void addBase(String base, List<Run> runs) {
        int start = 0;
        while (start < base.length()) {
            boolean italic = isItalic(base.charAt(start));
            int end = start + 1;
            // An accent has the face of its letter.
            while (end < base.length()
                    && (Character.getType(base.charAt(end)) == Character.NON_SPACING_MARK
                            || isItalic(base.charAt(end)) == italic)) {
                end++;
            }
            runs.add(new Run(base.substring(start, end), italic ? BundledFont.ITALIC : BundledFont.REGULAR, false));
            start = end;
        }
    }

    private static boolean isItalic(char character) {
        boolean capitalGreek = character >= 'Α' && character <= 'Ω';
        return (Character.isLetter(character) && !capitalGreek && character != 'ᵀ')
                || character == '′'
                || character == '″';
    }
}
