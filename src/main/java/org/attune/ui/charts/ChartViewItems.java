package org.attune.ui.charts;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.attune.model.AxisScale;
import org.attune.ui.text.Texts;

/** Menu items that change how charts are looked at. */
public final class ChartViewItems {
    private static final double STEP = 0.8;

    private final ChartBoard board;
    private final Texts texts = Texts.of("charts");

    /**
     * Prepares items.
     *
     * @param board what they change
     */
    public ChartViewItems(ChartBoard board) {
        this.board = board;
    }

    /**
     * Items for all charts at once, with the ids "menu-enlarge", "menu-enlarge-next", "menu-zoom-in", "menu-zoom-out"
     * and "menu-zoom-reset".
     */
    public List<MenuItem> forAll() {
        CheckMenuItem enlarge = new CheckMenuItem(texts.text("menu.enlarge"));
        enlarge.setId("menu-enlarge");
        enlarge.setAccelerator(KeyCombination.valueOf("F4"));
        enlarge.setOnAction(event -> board.enlargement().toggle(board.placeInFocus()));
        MenuItem next = item("menu-enlarge-next", "menu.enlarge.next", "Shift+F4", board.enlargement()::next);
        board.enlargement().placesProperty().subscribe(places -> {
            enlarge.setSelected(!places.isEmpty());
            next.setDisable(places.isEmpty());
        });
        return List.of(
                enlarge,
                next,
                item("menu-zoom-in", "zoom.in", "Shortcut+EQUALS", () -> board.zoom(STEP)),
                item("menu-zoom-out", "zoom.out", "Shortcut+MINUS", () -> board.zoom(1 / STEP)),
                item("menu-zoom-reset", "zoom.all", "Shortcut+0", board::resetZoom));
    }

    /** Items for one chart, with the ids "logarithmic" and "zoom-reset". */
    public List<MenuItem> forChart(ChartContent content) {
        ChartView view = content.view();
        CheckMenuItem logarithmic = new CheckMenuItem(texts.text("scale.logarithmic"));
        logarithmic.setId("logarithmic");
        logarithmic.setSelected(view.scale() == AxisScale.LOGARITHMIC);
        logarithmic.setOnAction(event -> board.setArrangement(board.arrangement()
                .with(content.with(
                        view.withScale(logarithmic.isSelected() ? AxisScale.LOGARITHMIC : AxisScale.LINEAR)))));
        MenuItem reset = new MenuItem(texts.text("zoom.reset"));
        reset.setId("zoom-reset");
        reset.setDisable(!board.arrangement().isZoomed(content.kind()));
        reset.setOnAction(event -> board.resetZoom());
        return List.of(logarithmic, reset);
    }

    private MenuItem item(String id, String key, String shortcut, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setId(id);
        item.setAccelerator(KeyCombination.valueOf(shortcut));
        item.setOnAction(event -> action.run());
        return item;
    }
}
