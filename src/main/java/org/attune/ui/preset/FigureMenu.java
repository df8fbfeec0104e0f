package org.attune.ui.preset;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.attune.curves.preset.PresetFigure;
import org.attune.ui.text.Texts;

/** The menu of the figures of the paper, each as a whole, with its key, and with its panels and insets. */
public final class FigureMenu extends Menu {
    private final Texts texts = Texts.of("presets");
    private final FigureChoice choice;

    /**
     * Creates the menu; the panels of a figure are read when its menu is first opened.
     *
     * @param choice what it changes
     */
    public FigureMenu(FigureChoice choice) {
        this.choice = choice;
        setId("menu-figures");
        setText(texts.text("menu"));
        choice.ids().forEach(id -> getItems().add(figure(id)));
    }

    private Menu figure(String id) {
        String number = id.substring("fig".length());
        Menu menu = new Menu(texts.text("figure", number, texts.text(id)));
        menu.setId("menu-" + id);
        MenuItem whole = new MenuItem(texts.text("whole"));
        whole.setId("menu-" + id + "-whole");
        whole.setAccelerator(KeyCombination.valueOf("Alt+" + number));
        whole.setOnAction(event -> choice.choose(id));
        menu.getItems().add(whole);
        menu.setOnShowing(event -> {
            if (menu.getItems().size() == 1) {
                menu.getItems().add(new SeparatorMenuItem());
                menu.getItems().addAll(panels(choice.figure(id)));
            }
            mark(menu, id);
        });
        return menu;
    }

    /** Marks the panel that is shown, and no other. */
    private void mark(Menu menu, String id) {
        Optional<String> shown = choice.shownProperty()
                .get()
                .filter(now -> now.figure().id().equals(id))
                .flatMap(FigureChoice.Shown::panel)
                .map(panel -> "menu-" + id + "-" + panel.id());
        menu.getItems().stream()
                .filter(RadioMenuItem.class::isInstance)
                .map(RadioMenuItem.class::cast)
                .forEach(item -> item.setSelected(shown.equals(Optional.ofNullable(item.getId()))));
    }

    private List<RadioMenuItem> panels(PresetFigure figure) {
        return figure.panels().stream()
                .map(panel -> {
                    RadioMenuItem item = new RadioMenuItem(texts.text(figure.id() + "." + panel.id()));
                    item.setId("menu-" + figure.id() + "-" + panel.id());
                    item.setOnAction(event -> choice.choose(figure, panel));
                    return item;
                })
                .toList();
    }
}
