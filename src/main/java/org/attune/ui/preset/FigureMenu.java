package org.attune.ui.preset;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.attune.curves.preset.PresetFigure;
import org.attune.curves.preset.PresetPanel;
import org.attune.storage.preset.PresetLibrary;
import org.attune.ui.text.Texts;

/** The menu of the figures of the paper, each with its panels and insets. */
public final class FigureMenu extends Menu {
    private final Texts texts = Texts.of("presets");
    private final PresetLibrary library = new PresetLibrary();
    private final Consumer<PresetPanel> onChosen;

    /**
     * Creates the menu; the figures are read when it is first opened.
     *
     * @param onChosen receives the panel that is chosen
     */
    public FigureMenu(Consumer<PresetPanel> onChosen) {
        this.onChosen = onChosen;
        setId("menu-figures");
        setText(texts.text("menu"));
        library.ids().forEach(id -> getItems().add(figure(id)));
    }

    private Menu figure(String id) {
        Menu menu = new Menu(texts.text("figure", id.substring("fig".length()), texts.text(id)));
        menu.setId("menu-" + id);
        // A menu without items would not open.
        MenuItem reading = new MenuItem("…");
        menu.getItems().add(reading);
        menu.setOnShowing(event -> {
            if (menu.getItems().contains(reading)) {
                menu.getItems().setAll(panels(library.figure(id)));
            }
        });
        return menu;
    }

    private List<MenuItem> panels(PresetFigure figure) {
        return figure.panels().stream()
                .map(panel -> {
                    MenuItem item = new MenuItem(texts.text(figure.id() + "." + panel.id()));
                    item.setId("menu-" + figure.id() + "-" + panel.id());
                    item.setOnAction(event -> onChosen.accept(panel));
                    return item;
                })
                .toList();
    }
}
