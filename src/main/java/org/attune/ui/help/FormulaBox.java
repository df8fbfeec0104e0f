package org.attune.ui.help;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attune.ui.charts.BundledFont;

/**
 * A formula of a size, measured; immutable, in logical pixels.
 *
 * @param width how wide it is
 * @param ascent how far it reaches above its base line, ≥ 0
 * @param descent how far it reaches below its base line, ≥ 0
 * @param pieces what is drawn, relative to the left end of the base line, ordinates downwards
 */
record FormulaBox(double width, double ascent, double descent, List<Piece> pieces) {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final double SCRIPT_SIZE = 0.72;
    private static final double RAISE = 0.38;
    private static final double LOWER = 0.2;
    private static final double FRACTION_SIZE = 0.92;
    private static final double SMALLEST = 9;

    /** Height of a fraction's bar above the base line: through the middle of a plus. */
    private static final double BAR_HEIGHT = 0.27;

    private static final double BAR_GAP = 0.16;
    private static final double SIDE_GAP = 0.14;
    private static final double RULE = 0.06;
    private static final double ROOT_SIGN = 0.55;
    /** What is this much taller than letters has brackets as tall as itself; a raised letter alone is not. */
    private static final double TALL = 1.5;

    private static final double BRACKET_WIDTH = 0.36;
    private static final double BRACKET_SIDE = 0.07;
    private static final int CURVE_STEPS = 16;
    private static final double BEND = 2.4;

    private static final Formula.Letters EXPECTATION = new Formula.Letters("E", false);
    private static final double STEM_PLACE = 0.06;
    private static final double STEM_SHIFT = 0.12;

    /** Height of capital letters. */
    private static final double CAPITAL = 0.656;

    private static final double TEXT_ASCENT = 0.72;
    private static final double TEXT_DESCENT = 0.22;

    /** Something to draw. */
    sealed interface Piece {
        /** The same, elsewhere. */
        Piece moved(double right, double down);
    }

    /** Letters that stand on a base line. */
    record Glyphs(String text, boolean italic, double size, double x, double baseline) implements Piece {
        @Override
        public Piece moved(double right, double down) {
            return new Glyphs(text, italic, size, x + right, baseline + down);
        }
    }

    /** A line from place to place. */
    record Stroke(List<Double> coordinates, double width) implements Piece {
        /** Defensive copy. */
        public Stroke {
            coordinates = List.copyOf(coordinates);
        }

        @Override
        public Piece moved(double right, double down) {
            List<Double> moved = new ArrayList<>();
            for (int i = 0; i < coordinates.size(); i++) {
                moved.add(coordinates.get(i) + (i % 2 == 0 ? right : down));
            }
            return new Stroke(moved, width);
        }
    }

    /** Defensive copy. */
    FormulaBox {
        pieces = List.copyOf(pieces);
    }

    /** Measures a formula for a size of letters. */
    static FormulaBox of(Formula formula, double size) {
        if (formula instanceof Formula.Row row) {
            return row(row, size);
        }
        if (formula instanceof Formula.Letters letters) {
            return letters(letters, size);
        }
        if (formula instanceof Formula.Script script) {
            return script(script, size);
        }
        if (formula instanceof Formula.Fraction fraction) {
            return fraction(fraction, size);
        }
        if (formula instanceof Formula.Fenced fenced) {
            return fenced(fenced, size);
        }
        return root((Formula.Root) formula, size);
    }

    private FormulaBox moved(double right, double down) {
        return new FormulaBox(
                width,
                ascent - down,
                descent + down,
                pieces.stream().map(piece -> piece.moved(right, down)).toList());
    }

    private static FormulaBox row(Formula.Row row, double size) {
        double x = 0;
        double ascent = 0;
        double descent = 0;
        List<Piece> pieces = new ArrayList<>();
        for (Formula part : row.parts()) {
            FormulaBox box = of(part, size);
            double left = x;
            box.pieces().forEach(piece -> pieces.add(piece.moved(left, 0)));
            x += box.width();
            ascent = Math.max(ascent, box.ascent());
            descent = Math.max(descent, box.descent());
        }
        return new FormulaBox(x, ascent, descent, pieces);
    }

    /** Side by side, on one base line. */
    private static FormulaBox inLine(FormulaBox... boxes) {
        double x = 0;
        List<Piece> pieces = new ArrayList<>();
        for (FormulaBox box : boxes) {
            pieces.addAll(box.moved(x, 0).pieces());
            x += box.width();
        }
        return new FormulaBox(
                x,
                Stream.of(boxes).mapToDouble(FormulaBox::ascent).max().orElse(0),
                Stream.of(boxes).mapToDouble(FormulaBox::descent).max().orElse(0),
                pieces);
    }

    /** Brackets of the font around what is as tall as letters, and else drawn ones as tall as what they hold. */
    private static FormulaBox fenced(Formula.Fenced fenced, double size) {
        FormulaBox inside = of(fenced.inside(), size);
        boolean tall = inside.ascent() > TALL * TEXT_ASCENT * size
                || inside.descent() > TALL * TEXT_DESCENT * size + size * RAISE;
        return inLine(bracket(fenced.open(), inside, tall, size), inside, bracket(fenced.close(), inside, tall, size));
    }

    private static FormulaBox bracket(char sign, FormulaBox inside, boolean tall, double size) {
        if (!tall) {
            return letters(new Formula.Letters(String.valueOf(sign), false), size);
        }
        double width = BRACKET_WIDTH * size;
        double left = BRACKET_SIDE * size;
        double right = width - BRACKET_SIDE * size;
        boolean opens = sign == '(' || sign == '[';
        double edge = opens ? right : left;
        double spine = opens ? left : right;
        double top = -inside.ascent();
        double bottom = inside.descent();
        List<Double> coordinates = new ArrayList<>();
        if (sign == '[' || sign == ']') {
            coordinates.addAll(List.of(edge, top, spine, top, spine, bottom, edge, bottom));
        } else {
            for (int i = 0; i <= CURVE_STEPS; i++) {
                double along = (double) i / CURVE_STEPS;
                // Steep in the middle and bent at the ends, as brackets are.
                double bend = Math.pow(Math.abs(2 * along - 1), BEND);
                coordinates.add(spine + bend * (edge - spine));
                coordinates.add(top + along * (bottom - top));
            }
        }
        return new FormulaBox(width, inside.ascent(), inside.descent(), List.of(new Stroke(coordinates, RULE * size)));
    }

    private static FormulaBox letters(Formula.Letters letters, double size) {
        if (letters.equals(EXPECTATION)) {
            return expectation(size);
        }
        return glyphs(letters, size);
    }

    /** An upright E with a second stem, so that a mean is not taken for an error; the font has no such letter. */
    private static FormulaBox expectation(double size) {
        double shift = STEM_SHIFT * size;
        FormulaBox letter = glyphs(EXPECTATION, size).moved(shift, 0);
        double stem = STEM_PLACE * size;
        double top = -CAPITAL * size + RULE * size / 2;
        Stroke second = new Stroke(
                List.of(stem + shift, top, stem, top, stem, -RULE * size / 2, stem + shift, -RULE * size / 2),
                RULE * size);
        return new FormulaBox(
                letter.width() + shift, letter.ascent(), letter.descent(), join(List.of(second), letter.pieces()));
    }

    private static FormulaBox glyphs(Formula.Letters letters, double size) {
        Font font = (letters.italic() ? BundledFont.ITALIC : BundledFont.REGULAR).at(size);
        Rectangle2D bounds = font.getStringBounds(letters.text(), CONTEXT);
        return new FormulaBox(
                bounds.getWidth(),
                TEXT_ASCENT * size,
                TEXT_DESCENT * size,
                List.of(new Glyphs(letters.text(), letters.italic(), size, 0, 0)));
    }

    private static FormulaBox script(Formula.Script script, double size) {
        FormulaBox base = of(script.base(), size);
        double small = Math.max(SMALLEST, SCRIPT_SIZE * size);
        // What is tall carries its scripts at its corners.
        double extraAbove = Math.max(0, base.ascent() - TEXT_ASCENT * size);
        double extraBelow = Math.max(0, base.descent() - TEXT_DESCENT * size);
        Optional<FormulaBox> raised =
                script.raised().map(part -> of(part, small).moved(base.width(), -RAISE * size - extraAbove));
        Optional<FormulaBox> lowered =
                script.lowered().map(part -> of(part, small).moved(base.width(), LOWER * size + extraBelow));
        List<FormulaBox> all = Stream.of(Optional.of(base), raised, lowered)
                .flatMap(Optional::stream)
                .toList();
        double scripts = Stream.of(raised, lowered)
                .flatMap(Optional::stream)
                .mapToDouble(FormulaBox::width)
                .max()
                .orElse(0);
        return new FormulaBox(
                base.width() + scripts,
                all.stream().mapToDouble(FormulaBox::ascent).max().orElse(0),
                all.stream().mapToDouble(FormulaBox::descent).max().orElse(0),
                all.stream().flatMap(box -> box.pieces().stream()).toList());
    }

    private static FormulaBox fraction(Formula.Fraction fraction, double size) {
        double inner = Math.max(SMALLEST, FRACTION_SIZE * size);
        FormulaBox above = of(fraction.above(), inner);
        FormulaBox below = of(fraction.below(), inner);
        double width = Math.max(above.width(), below.width()) + 2 * SIDE_GAP * size;
        double bar = -BAR_HEIGHT * size;
        FormulaBox upper = above.moved((width - above.width()) / 2, bar - BAR_GAP * size - above.descent());
        FormulaBox lower = below.moved((width - below.width()) / 2, bar + BAR_GAP * size + below.ascent());
        Stroke rule = new Stroke(List.of(SIDE_GAP * size / 2, bar, width - SIDE_GAP * size / 2, bar), RULE * size);
        return new FormulaBox(
                width, upper.ascent(), lower.descent(), join(List.of(rule), upper.pieces(), lower.pieces()));
    }

    private static FormulaBox root(Formula.Root root, double size) {
        FormulaBox inside = of(root.inside(), size);
        double sign = ROOT_SIGN * size;
        double top = -inside.ascent() - BAR_GAP * size;
        double bottom = inside.descent();
        Stroke stroke = new Stroke(
                List.of(
                        0.05 * size,
                        -0.3 * size,
                        0.18 * size,
                        -0.36 * size,
                        0.34 * size,
                        bottom,
                        sign,
                        top,
                        sign + inside.width() + SIDE_GAP * size,
                        top),
                RULE * size);
        return new FormulaBox(
                sign + inside.width() + SIDE_GAP * size,
                -top + RULE * size,
                inside.descent(),
                join(List.of(stroke), inside.moved(sign, 0).pieces()));
    }

    @SafeVarargs
    private static List<Piece> join(List<? extends Piece>... parts) {
        List<Piece> all = new ArrayList<>();
        for (List<? extends Piece> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    /** Hands every piece on. */
    void forEach(Consumer<Piece> action) {
        pieces.forEach(action);
    }
}
