package org.attune.ui.shell;

import java.util.Locale;
import java.util.function.IntFunction;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.attune.model.Quantity;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.ChartContent;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.ChartViewItems;
import org.attune.ui.charts.ChartWords;
import org.attune.ui.controls.SymbolLabel;
import org.attune.ui.text.Texts;

/**
 * What the heading of a chart offers: which of its curves are drawn, and which chart stands in its place. The items
 * carry the ids "place-NAME" and "draw-QUANTITY".
 */
final class ChartMenus implements IntFunction<ContextMenu> {
    private final Texts texts = Texts.of("charts");
    private final ChartWords words = new ChartWords(texts.language());
    private final ChartBoard board;

    /**
     * Makes menus for a board.
     *
     * @param board what they change
     */
    ChartMenus(ChartBoard board) {
        this.board = board;
    }

    /** The menu of the chart in a place. */
    @Override
    public ContextMenu apply(int place) {
        BoardArrangement arrangement = board.arrangement();
        ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("chart-menu-items");
        ToggleGroup group = new ToggleGroup();
        for (ChartKind kind : ChartKind.values()) {
            RadioMenuItem item = new RadioMenuItem(words.title(kind));
            item.setId("place-" + kind.fileName());
            item.setToggleGroup(group);
            item.setSelected(kind == arrangement.places().get(place));
            item.setOnAction(event -> board.setArrangement(board.arrangement().withChart(place, kind)));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        ChartContent content = arrangement.shown().get(place);
        menu.getItems().addAll(new ChartViewItems(board).forChart(content));
        menu.getItems().add(curves(content));
        return menu;
    }

    private Menu curves(ChartContent content) {
        Menu menu = new Menu(texts.text("menu.curves"));
        menu.setId("curves");
        for (Quantity quantity : content.kind().quantities()) {
            menu.getItems().add(curve(content, quantity));
        }
        return menu;
    }

    private MenuItem curve(ChartContent content, Quantity quantity) {
        LineSample sample = new LineSample(quantity);
        sample.setAppearance(board.getAppearance());
        HBox graphic = new HBox(sample, new SymbolLabel(quantity.symbol()));
        graphic.getStyleClass().add("chart-menu-curve");
        CheckMenuItem item = new CheckMenuItem(words.label(quantity), graphic);
        item.setMnemonicParsing(false);
        item.setId("draw-" + quantity.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setSelected(content.quantities().contains(quantity));
        item.setOnAction(event ->
                board.setArrangement(board.arrangement().withQuantity(content.kind(), quantity, item.isSelected())));
        return item;
    }
}
