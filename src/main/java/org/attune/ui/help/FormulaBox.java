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

    private static FormulaBox letters(Formula.Letters letters, double size) {
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
