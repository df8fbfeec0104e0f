package org.attune.ui.charts;

import java.awt.Color;
import org.attune.model.Quantity;

/** A colour that a user gives to pinned curves; each has its shade for every appearance. */
public enum ToneName {
    /** Every curve in the colour of its quantity. */
    OWN,
    /** Grey. */
    GREY,
    /** Blue. */
    BLUE,
    /** Vermillion. */
    VERMILLION,
    /** Bluish green. */
    GREEN,
    /** Reddish purple. */
    PURPLE,
    /** Orange. */
    ORANGE,
    /** Sky blue. */
    SKY_BLUE;

    /** The opaque colour for a quantity. */
    public Color color(Quantity quantity, Appearance appearance) {
        return switch (this) {
            case OWN -> SeriesStyle.of(quantity, appearance).color();
            case GREY -> appearance.baseline();
            case BLUE -> appearance.blue();
            case VERMILLION -> appearance.vermillion();
            case GREEN -> appearance.bluishGreen();
            case PURPLE -> appearance.reddishPurple();
            case ORANGE -> appearance.orange();
            case SKY_BLUE -> appearance.skyBlue();
        };
    }
}
