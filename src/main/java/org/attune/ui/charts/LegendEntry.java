package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.model.Quantity;

/**
 * One entry of a legend.
 *
 * @param kind what it stands for
 * @param style how its sample is drawn; empty for an entry without a sample
 * @param symbol its symbol; empty for what has only a name
 * @param label its name
 * @param quantity the quantity whose curve it stands for; empty for everything else
 * @param hidden whether its curve is hidden; then it is struck through
 * @param value its value at the cross-hair, with its standard error; empty while there is none
 * @param shortValue the same without standard error
 */
record LegendEntry(
        Kind kind,
        Optional<SeriesStyle> style,
        String symbol,
        String label,
        Optional<Quantity> quantity,
        boolean hidden,
        String value,
        String shortValue) {
    private static final double SAMPLE_LENGTH = 2.2;
    private static final double GAP_AFTER_SAMPLE = 0.4;
    private static final double GAP_AFTER_SYMBOL = 0.35;
    private static final double GAP_BEFORE_VALUE = 0.6;
    private static final double DOT_SIZE = 0.5;

    /** A value of usual length, and one with its standard error. */
    private static final String SHORT_VALUE = "0.0000";

    private static final String LONG_VALUE = "0.0000 ± 0.0000";

    /** What an entry has room for; each level has more than the one before. */
    enum Room {
        /** The name, or in its place the value with its error. */
        NAME_OR_VALUE,
        /** The name and the value. */
        NAME_AND_VALUE,
        /** The name, the value and its error. */
        ALL
    }

    /** What an entry stands for. */
    enum Kind {
        /** A curve of the chart. */
        CURVE,
        /** Curves beside those of the chart. */
        BESIDE,
        /** Training runs. */
        TRAINED,
        /** What unfolds or folds the rest. */
        FOLD
    }

    /** The entry of a quantity. */
    static LegendEntry of(Quantity quantity, String label, boolean hidden, Appearance appearance) {
        return new LegendEntry(
                Kind.CURVE,
                Optional.of(SeriesStyle.of(quantity, appearance)),
                quantity.symbol(),
                label,
                Optional.of(quantity),
                hidden,
                "",
                "");
    }

    /** The entry of what stands beside the curves. */
    static LegendEntry beside(String name, SeriesStyle style) {
        return new LegendEntry(Kind.BESIDE, Optional.of(style), "", name, Optional.empty(), false, "", "");
    }

    /** The entry of training runs. */
    static LegendEntry trained(String label, SeriesStyle style) {
        return new LegendEntry(Kind.TRAINED, Optional.of(style), "", label, Optional.empty(), false, "", "");
    }

    /** The entry that unfolds or folds the rest. */
    static LegendEntry fold(String label) {
        return new LegendEntry(Kind.FOLD, Optional.empty(), "", label, Optional.empty(), false, "", "");
    }

    /** Whether a press on it does something. */
    boolean canBePressed() {
        return kind == Kind.CURVE || kind == Kind.FOLD;
    }

    /** The same entry with its value at the cross-hair. */
    LegendEntry with(Readout readout) {
        return switch (kind) {
            case CURVE ->
                with(
                        quantity.flatMap(readout::row).map(Readout.Row::text).orElse(""),
                        quantity.flatMap(readout::row).map(Readout.Row::marked).orElse(""));
            case BESIDE -> with(readout.beside(label), readout.beside(label));
            case TRAINED -> with(readout.trained(), readout.trained());
            case FOLD -> this;
        };
    }

    private LegendEntry with(String told, String toldShort) {
        return new LegendEntry(kind, style, symbol, label, quantity, hidden, told, toldShort);
    }

    /** What it writes, in one line. */
    String text() {
        return (symbol + " " + label + " " + value).strip().replaceAll(" +", " ");
    }

    /**
     * Its width in logical pixels.
     *
     * @param room what there is to be room for
     * @param size size of text
     */
    double width(Room room, double size, FontRenderContext context) {
        double name = ProseText.of(label).width(size, context);
        if (kind == Kind.FOLD) {
            return name;
        }
        double gap = GAP_BEFORE_VALUE * size;
        double longValue = textWidth(LONG_VALUE, size, context);
        double words = switch (room) {
            case NAME_OR_VALUE -> Math.max(name, longValue);
            case NAME_AND_VALUE -> Math.max(name + gap + textWidth(SHORT_VALUE, size, context), longValue);
            case ALL -> name + gap + longValue;
        };
        return wordsLeft(size, context) + words;
    }

    private double wordsLeft(double size, FontRenderContext context) {
        double left = style.isPresent() ? (SAMPLE_LENGTH + GAP_AFTER_SAMPLE) * size : 0;
        return symbol.isEmpty() ? left : left + SymbolText.of(symbol).width(size, context) + GAP_AFTER_SYMBOL * size;
    }

    /**
     * Draws the entry.
     *
     * @param right where its room ends
     */
    void draw(Graphics2D graphics, double left, double baseline, double right, Appearance appearance) {
        double size = appearance.textSize();
        style.ifPresent(sample -> drawSample(graphics, sample, left, baseline - 0.3 * size, appearance));
        double start = left + (style.isPresent() ? (SAMPLE_LENGTH + GAP_AFTER_SAMPLE) * size : 0);
        if (!symbol.isEmpty()) {
            SymbolText.of(symbol).draw(graphics, start, baseline, size, hidden ? appearance.axis() : appearance.text());
        }
        double end = drawWords(graphics, left, baseline, right, appearance);
        if (hidden) {
            graphics.setColor(appearance.mutedText());
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(new Line2D.Double(start, baseline - 0.3 * size, end, baseline - 0.3 * size));
        }
        if (kind == Kind.FOLD) {
            graphics.setColor(appearance.blue());
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(new Line2D.Double(left, baseline + 2, end, baseline + 2));
        }
    }

    private double drawWords(Graphics2D graphics, double left, double baseline, double right, Appearance appearance) {
        double size = appearance.textSize();
        FontRenderContext context = graphics.getFontRenderContext();
        double x = left + wordsLeft(size, context);
        double afterName = x + ProseText.of(label).width(size, context) + GAP_BEFORE_VALUE * size;
        Optional<String> beside = Stream.of(value, shortValue)
                .filter(text -> afterName + textWidth(text, size, context) <= right)
                .findFirst();
        if (value.isEmpty() || beside.isPresent()) {
            String name = fitted(right - x, size, context);
            x = ProseText.of(name).draw(graphics, x, baseline, size, color(appearance)) + GAP_BEFORE_VALUE * size;
        }
        return value.isEmpty()
                ? x - GAP_BEFORE_VALUE * size
                : ProseText.of(beside.orElse(value)).draw(graphics, x, baseline, size, appearance.text());
    }

    private Color color(Appearance appearance) {
        return kind == Kind.FOLD ? appearance.blue() : hidden ? appearance.axis() : appearance.mutedText();
    }

    /** The name, or as much of it as there is room for. */
    private String fitted(double room, double size, FontRenderContext context) {
        String name = label;
        while (name.length() > 1 && ProseText.of(shortened(name)).width(size, context) > room) {
            name = name.substring(0, name.length() - 1);
        }
        return shortened(name);
    }

    private String shortened(String name) {
        return name.length() == label.length() ? label : name.strip() + "…";
    }

    private void drawSample(
            Graphics2D graphics, SeriesStyle sample, double left, double height, Appearance appearance) {
        double size = appearance.textSize();
        graphics.setColor(hidden ? sample.fadedColor() : sample.color());
        if (kind == Kind.TRAINED) {
            double side = DOT_SIZE * size;
            graphics.fill(
                    new Rectangle2D.Double(left + (SAMPLE_LENGTH * size - side) / 2, height - side / 2, side, side));
            return;
        }
        graphics.setStroke(sample.stroke());
        Object strokeControl = graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.draw(new Line2D.Double(left, height, left + SAMPLE_LENGTH * size, height));
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, strokeControl);
    }

    private static double textWidth(String text, double size, FontRenderContext context) {
        return text.isEmpty() ? 0 : ProseText.of(text).width(size, context);
    }
}
