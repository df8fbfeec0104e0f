package org.attune.ui.help;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.attune.ui.charts.BundledFont;

/** Shows a formula, typeset in the font of the program and the colours of its theme. */
final class FormulaView extends Region {
    private static final String FRACTION = "\\frac{";

    private final double width;
    private final double height;
    private final double ascent;

    /**
     * Typesets a formula.
     *
     * @param source the formula as {@link Formula} reads it
     * @param size size of its letters in logical pixels
     */
    FormulaView(String source, double size) {
        FormulaBox box = FormulaBox.of(Formula.parse(source), size);
        width = Math.ceil(box.width());
        height = Math.ceil(box.ascent() + box.descent());
        ascent = box.ascent();
        getStyleClass().add("formula");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken(source));
        box.forEach(piece -> add(piece.moved(0, box.ascent())));
    }

    /** A formula for those who do not see it: its own notation reads well enough once the braces are gone. */
    static String spoken(String source) {
        return fractionsInLine(source)
                .replace("\\op", "")
                .replace("\\sqrt", "√")
                .replaceAll("[{}]", "")
                .replaceAll(" +", " ");
    }

    /** Writes each \\frac{a}{b} as (a) / (b). */
    private static String fractionsInLine(String source) {
        int start = source.indexOf(FRACTION);
        if (start < 0) {
            return source;
        }
        int numerator = start + FRACTION.length();
        int middle = closingBrace(source, numerator);
        int end = closingBrace(source, middle + 2);
        return source.substring(0, start)
                + "(" + fractionsInLine(source.substring(numerator, middle))
                + ") / (" + fractionsInLine(source.substring(middle + 2, end))
                + ")" + fractionsInLine(source.substring(end + 1));
    }

    /** The brace that closes a group whose content begins at a place. */
    private static int closingBrace(String source, int start) {
        int depth = 1;
        for (int k = start; k < source.length(); k++) {
            depth += source.charAt(k) == '{' ? 1 : source.charAt(k) == '}' ? -1 : 0;
            if (depth == 0) {
                return k;
            }
        }
        throw new IllegalArgumentException("no brace closes the group at " + start + " of " + source);
    }

    private void add(FormulaBox.Piece piece) {
        if (piece instanceof FormulaBox.Glyphs glyphs) {
            Text text = new Text(glyphs.x(), glyphs.baseline(), glyphs.text());
            text.setFont(Font.font(
                    BundledFont.FAMILY,
                    FontWeight.NORMAL,
                    glyphs.italic() ? FontPosture.ITALIC : FontPosture.REGULAR,
                    glyphs.size()));
            text.getStyleClass().add("formula-text");
            text.setManaged(false);
            getChildren().add(text);
        } else if (piece instanceof FormulaBox.Stroke stroke) {
            Polyline line = new Polyline();
            line.getPoints().setAll(stroke.coordinates());
            line.setStrokeWidth(Math.max(1, stroke.width()));
            line.getStyleClass().add("formula-line");
            line.setManaged(false);
            getChildren().add(line);
        }
    }

    @Override
    public double getBaselineOffset() {
        return ascent;
    }

    @Override
    protected double computePrefWidth(double ignored) {
        return width;
    }

    @Override
    protected double computePrefHeight(double ignored) {
        return height;
    }

    @Override
    protected double computeMinWidth(double ignored) {
        return width;
    }

    @Override
    protected double computeMinHeight(double ignored) {
        return height;
    }
}
