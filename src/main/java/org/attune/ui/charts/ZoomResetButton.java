package org.attune.ui.charts;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** In a corner of a plot that is zoomed: shows everything again. */
final class ZoomResetButton extends Button {
    private static final double SIZE = 24;
    private static final double GAP = 4;

    /**
     * Creates the button, hidden.
     *
     * @param reset shows everything again
     */
    ZoomResetButton(Runnable reset) {
        super("", new FontIcon(Material2MZ.ZOOM_OUT_MAP));
        getStyleClass().setAll("chart-zoom-reset");
        setAccessibleText(Texts.of("charts").text("zoom.reset"));
        setTooltip(new Tooltip(getAccessibleText()));
        setOnAction(event -> reset.run());
        setVisible(false);
    }

    /** Follows a chart that was drawn anew. */
    void follow(ChartFigure figure, Rectangle2D plot) {
        setId("chart-zoom-reset-" + figure.data().kind().fileName());
        resizeRelocate(plot.getMaxX() - SIZE - GAP, plot.getMaxY() - SIZE - GAP, SIZE, SIZE);
    }
}
