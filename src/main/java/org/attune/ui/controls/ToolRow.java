package org.attune.ui.controls;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Buttons in a row. Those for which there is no room are in a menu at its end, which has the id "toolbar-more" and is
 * not there otherwise; first of all gives way what stands before the buttons and can be had elsewhere.
 */
public final class ToolRow extends Region {
    private final List<Button> buttons = new ArrayList<>();
    private final MenuButton more = new MenuButton("", new FontIcon(Material2MZ.MORE_VERT));
    private Region before = new Region();

    /** An empty row. */
    public ToolRow() {
        getStyleClass().add("tool-row");
        more.setId("toolbar-more");
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow");
        more.setAccessibleText(Texts.of("controls").text("tools.more"));
        Hints.install(more, more.getAccessibleText());
        // An empty menu would not open.
        more.getItems().add(new MenuItem());
        more.setOnShowing(event -> more.getItems()
                .setAll(buttons.stream()
                        .filter(button -> !button.isVisible())
                        .map(ToolRow::item)
                        .toList()));
        getChildren().addAll(before, more);
        getChildren().addListener((ListChangeListener<Node>) change -> requestLayout());
    }

    /** Puts something before the buttons that is there only while there is room for all of it. */
    public void setBefore(Region node) {
        getChildren().remove(before);
        before = node;
        getChildren().addFirst(before);
    }

    /**
     * Adds buttons.
     *
     * @param place how many buttons stand before them
     * @param added buttons whose accessible texts say what they do
     */
    public void add(int place, List<Button> added) {
        buttons.addAll(place, added);
        getChildren().addAll(getChildren().size() - 1, added);
    }

    /** The buttons, in their order, those in the menu included. */
    public List<Button> buttons() {
        return List.copyOf(buttons);
    }

    private static MenuItem item(Button button) {
        MenuItem item = new MenuItem(button.getAccessibleText());
        item.setMnemonicParsing(false);
        item.setDisable(button.isDisabled());
        item.setOnAction(event -> button.fire());
        return item;
    }

    @Override
    protected double computeMinWidth(double height) {
        return more.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return before.prefWidth(-1) + widthOfButtons();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream()
                .mapToDouble(child -> child.prefHeight(-1))
                .max()
                .orElse(0);
    }

    private double widthOfButtons() {
        return buttons.stream().mapToDouble(button -> button.prefWidth(-1)).sum();
    }

    @Override
    protected void layoutChildren() {
        // Half a pixel: widths are rounded to pixels of the display.
        double room = getWidth() + 0.5;
        boolean all = widthOfButtons() <= room;
        before.setVisible(all && widthOfButtons() + before.minWidth(-1) <= room);
        double left = getWidth() - (all ? widthOfButtons() : more.prefWidth(-1));
        more.setVisible(!all);
        place(before, 0, Math.max(0, left));
        if (all) {
            for (Button button : buttons) {
                button.setVisible(true);
                place(button, left, button.prefWidth(-1));
                left += button.prefWidth(-1);
            }
            return;
        }
        place(more, left, more.prefWidth(-1));
        double used = 0;
        boolean fits = true;
        for (Button button : buttons) {
            fits = fits && used + button.prefWidth(-1) <= left + 0.5;
            button.setVisible(fits);
            used += fits ? button.prefWidth(-1) : 0;
        }
        double x = left - used;
        for (Button button : buttons) {
            if (button.isVisible()) {
                place(button, x, button.prefWidth(-1));
                x += button.prefWidth(-1);
            }
        }
    }

    private void place(Region node, double x, double width) {
        double height = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
    }
}
