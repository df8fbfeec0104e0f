package org.attune.ui.charts;

import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.attune.model.Quantity;

/**
 * Makes the entries of a legend, which are part of the picture, buttons that hide and show their curves, or unfold and
 * fold the rest: transparent ones above it, with the ids "legend-CHART-QUANTITY" and "legend-CHART-fold".
 */
final class LegendLayer extends Pane {
    private static final double WIDEST_TOOLTIP = 400;
    private static final double TOOLTIP_SIZE = 12;

    private final List<ToggleButton> buttons = new ArrayList<>();
    private final List<Optional<Quantity>> quantities = new ArrayList<>();
    private final Consumer<Quantity> onToggled;
    private final Runnable onFolded;
    private final Function<Quantity, String> explanation;

    /**
     * Creates a layer without buttons.
     *
     * @param onToggled told the quantity that is to be shown instead of hidden, or the reverse
     * @param onFolded told that the rest is to be unfolded or folded
     * @param explanation what is said of a quantity when the pointer rests on its entry
     */
    LegendLayer(Consumer<Quantity> onToggled, Runnable onFolded, Function<Quantity, String> explanation) {
        this.onToggled = onToggled;
        this.onFolded = onFolded;
        this.explanation = explanation;
        setManaged(false);
        setPickOnBounds(false);
    }

    /**
     * Follows a chart that was drawn anew.
     *
     * @param bottom the lower edge of the legend's room
     */
    void follow(ChartFigure figure, ChartFrame frame, Rectangle2D plot, double bottom) {
        List<Legend.Place> places = Legend.of(figure)
                .places(
                        plot.getMinX(),
                        bottom - frame.legendHeight(),
                        plot.getWidth(),
                        new FontRenderContext(null, true, true));
        while (buttons.size() < places.size()) {
            ToggleButton button = new ToggleButton();
            button.getStyleClass().setAll("chart-legend-entry");
            button.setManaged(false);
            // Dozens of stops on the way of the Tab key; the digits of the chart do the same.
            button.setFocusTraversable(false);
            int index = buttons.size();
            // Not by Hints, which lie above this package and know it.
            Tooltip tooltip = new Tooltip();
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(WIDEST_TOOLTIP);
            tooltip.setOnShowing(event -> {
                // A window of its own, which the magnification of the charts does not reach.
                tooltip.setStyle("-fx-font-size: "
                        + TOOLTIP_SIZE * getLocalToSceneTransform().getMxx() + "px;");
                tooltip.setText(quantities.get(index).map(explanation).orElseGet(button::getAccessibleText));
            });
            button.setTooltip(tooltip);
            buttons.add(button);
            quantities.add(Optional.empty());
            getChildren().add(button);
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setVisible(i < places.size());
            if (i < places.size()) {
                quantities.set(i, places.get(i).entry().quantity());
                place(buttons.get(i), figure, places.get(i));
            }
        }
    }

    private void place(ToggleButton button, ChartFigure figure, Legend.Place place) {
        ChartWords words = figure.words();
        String chart = "legend-" + figure.data().kind().fileName() + "-";
        Optional<Quantity> entry = place.entry().quantity();
        if (entry.isPresent()) {
            Quantity quantity = entry.get();
            boolean shown = !figure.data().view().hidden().contains(quantity);
            button.setId(chart + quantity.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setSelected(shown);
            button.setAccessibleText(
                    words.text(shown ? "legend.shown" : "legend.hidden", quantity.symbol(), words.label(quantity)));
            button.setOnAction(event -> onToggled.accept(quantity));
        } else {
            button.setId(chart + "fold");
            button.setSelected(figure.fold() == LegendFold.FEWER);
            button.setAccessibleText(words.text("legend." + figure.fold() + ".hint"));
            button.setOnAction(event -> onFolded.run());
        }
        java.awt.geom.Rectangle2D area = place.area();
        button.resizeRelocate(area.getX() - 2, area.getY(), area.getWidth() + 4, area.getHeight());
    }
}
