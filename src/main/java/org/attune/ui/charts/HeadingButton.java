package org.attune.ui.charts;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** A small arrow after the heading of a chart, which opens its menu. */
final class HeadingButton extends Button {
    HeadingButton() {
        super("", new FontIcon(Material2AL.ARROW_DROP_DOWN));
        getStyleClass().setAll("chart-menu");
        setFocusTraversable(true);
    }

    /** Follows a chart that was drawn anew. */
    void follow(ChartFigure figure, Rectangle2D plot) {
        setId("chart-menu-" + figure.data().kind().fileName());
        setAccessibleText(figure.words().text("heading.menu", figure.words().title(figure.data())));
        Rectangle2D place = HeadingPlace.button(figure, plot, 0);
        resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }
}
