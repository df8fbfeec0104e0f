package org.attune.ui.charts;

import java.awt.font.FontRenderContext;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * A small arrow after the heading of a chart, which with the heading makes a button. The heading itself is part of the
 * picture; this lies above it.
 */
final class HeadingButton extends Button {
    private static final double GAP = 4;
    private static final double ARROW = 18;
    private static final double HEIGHT = 1.75;

    HeadingButton() {
        super("", new FontIcon(Material2AL.ARROW_DROP_DOWN));
        getStyleClass().setAll("chart-menu");
        setFocusTraversable(true);
    }

    /** Follows a chart that was drawn anew. */
    void follow(ChartFigure figure, Rectangle2D plot) {
        Appearance appearance = figure.appearance();
        String title = figure.words().title(figure.data());
        setId("chart-menu-" + figure.data().kind().fileName());
        setAccessibleText(figure.words().text("heading.menu", title));
        double text = BundledFont.SEMIBOLD
                .at(appearance.headingSize())
                .getStringBounds(title, new FontRenderContext(null, true, true))
                .getWidth();
        double height = HEIGHT * appearance.headingSize();
        resizeRelocate(
                plot.getMinX() - GAP,
                Math.max(0, ThemedChartFactory.HEADING_TOP + 0.6 * appearance.headingSize() - height / 2),
                text + ARROW + 2 * GAP,
                height);
    }
}
