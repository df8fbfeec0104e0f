package org.attune.ui.charts;

import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import org.attune.model.Quantity;

/**
 * Makes the entries of a legend, which are part of the picture, buttons that hide and show their curves: transparent
 * ones above it, with the ids "legend-CHART-QUANTITY".
 */
final class LegendLayer extends Pane {
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final Consumer<Quantity> onToggled;

    /**
     * Creates a layer without buttons.
     *
     * @param onToggled told the quantity that is to be shown instead of hidden, or the reverse
     */
    LegendLayer(Consumer<Quantity> onToggled) {
        this.onToggled = onToggled;
        setManaged(false);
        setPickOnBounds(false);
    }

    /**
     * Follows a chart that was drawn anew.
     *
     * @param bottom the lower edge of the legend's room
     */
    void follow(ChartFigure figure, ChartFrame frame, Rectangle2D plot, double bottom) {
        double outdent = frame.left() - frame.legendRoom().indent(frame.left());
        List<Legend.Place> places = Legend.of(figure, frame.legendRoom())
                .places(
                        plot.getMinX() - outdent,
                        bottom - frame.legendHeight(),
                        plot.getWidth() + outdent,
                        new FontRenderContext(null, true, true));
        while (buttons.size() < places.size()) {
            ToggleButton button = new ToggleButton();
            button.getStyleClass().setAll("chart-legend-entry");
            button.setManaged(false);
            // Dozens of stops on the way of the Tab key; the digits of the chart do the same.
            button.setFocusTraversable(false);
            buttons.add(button);
            getChildren().add(button);
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setVisible(i < places.size());
            if (i < places.size()) {
                place(buttons.get(i), figure, places.get(i));
            }
        }
    }

    private void place(ToggleButton button, ChartFigure figure, Legend.Place place) {
        Quantity quantity = place.quantity();
        ChartWords words = figure.words();
        boolean shown = !figure.data().view().hidden().contains(quantity);
        button.setId("legend-" + figure.data().kind().fileName() + "-"
                + quantity.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.setSelected(shown);
        button.setAccessibleText(
                words.text(shown ? "legend.shown" : "legend.hidden", quantity.symbol(), words.label(quantity)));
        button.setOnAction(event -> onToggled.accept(quantity));
        java.awt.geom.Rectangle2D area = place.area();
        button.resizeRelocate(area.getX() - 2, area.getY(), area.getWidth() + 4, area.getHeight());
    }
}
