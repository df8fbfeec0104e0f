package org.attune.ui.shell;

import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import org.attune.model.Quantity;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.SeriesStyle;

/** A short piece of a quantity's line as it is drawn in the charts. */
final class LineSample extends Line {
    private static final double LENGTH = 24;

    private final Quantity quantity;

    /**
     * Creates a sample.
     *
     * @param quantity whose line it is
     */
    LineSample(Quantity quantity) {
        super(0, 0, LENGTH, 0);
        this.quantity = quantity;
        setStrokeLineCap(StrokeLineCap.BUTT);
        // There are dozens of them beside numbers that change, and dashes take long to draw.
        setCache(true);
    }

    /** Draws it as the charts do. */
    void setAppearance(Appearance appearance) {
        SeriesStyle style = SeriesStyle.of(quantity, appearance);
        setStroke(Color.web(style.webColor()));
        setStrokeWidth(style.width());
        getStrokeDashArray().setAll(style.dash());
    }
}
