package org.attune.ui.charts;

import java.util.OptionalDouble;
import org.attune.model.Landmark;
import org.attune.model.Quantity;
import org.attune.model.number.DecimalSign;

/**
 * A labelled vertical line at a value of the parameter on the horizontal axis where something happens.
 *
 * @param words what stands before the symbol; empty for nothing
 * @param symbol the symbol that names it
 * @param quantity the quantity whose style it has
 * @param value where it stands on the horizontal axis
 * @param height where on it a ring marks the curve of the quantity, in charts that draw it; empty for none
 */
public record AxisMark(String words, String symbol, Quantity quantity, double value, OptionalDouble height) {
    /** A mark without a ring. */
    public AxisMark(String words, String symbol, Quantity quantity, double value) {
        this(words, symbol, quantity, value, OptionalDouble.empty());
    }

    /** The same mark with another decimal sign in its words. */
    AxisMark with(DecimalSign sign) {
        return new AxisMark(sign.rewrite(words), sign.rewrite(symbol), quantity, value, height);
    }

    static AxisMark of(Landmark landmark, double value) {
        Quantity quantity = landmark.quantity();
        return new AxisMark("", quantity.symbol(), quantity, value);
    }
}
