package org.attune.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;

/**
 * Menus that change what is remembered: size of text and language. The items carry the ids "text-PERCENT",
 * "language-system" and "language-CODE".
 */
public final class SettingsMenu {
    private static final List<Integer> PERCENTS = List.of(100, 110, 125, 150, 175, 200);

    private final Texts texts = Texts.of("shell");
    private final IntConsumer onTextPercent;
    private final Consumer<String> onLanguage;
    private Settings settings;

    /**
     * Creates menus.
     *
     * @param settings what holds now
     * @param onTextPercent told another size of text, in percent
     * @param onLanguage told, when another language is chosen, what the menu calls it
     */
    public SettingsMenu(Settings settings, IntConsumer onTextPercent, Consumer<String> onLanguage) {
        this.settings = settings;
        this.onTextPercent = onTextPercent;
        this.onLanguage = onLanguage;
    }

    /** What has been chosen. */
    public Settings settings() {
        return settings;
    }

    /** The menus. */
    public List<MenuItem> items() {
        return List.of(textSizes(), languages());
    }

    private Menu textSizes() {
        Menu menu = new Menu(texts.text("menu.text-size"));
        menu.setId("menu-text-size");
        ToggleGroup group = new ToggleGroup();
        for (int percent : PERCENTS) {
            RadioMenuItem item = radio("text-" + percent, percent + " %", group, settings.textPercent() == percent);
            item.setOnAction(event -> {
                settings = settings.withTextPercent(percent);
                onTextPercent.accept(percent);
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu languages() {
        Menu menu = new Menu(texts.text("menu.language"));
        menu.setId("menu-language");
        ToggleGroup group = new ToggleGroup();
        menu.getItems().add(language("language-system", texts.text("language.system"), Optional.empty(), group));
        for (Language language : Language.values()) {
            menu.getItems()
                    .add(language("language-" + language.code(), language.label(), Optional.of(language), group));
        }
        return menu;
    }

    private MenuItem language(String id, String label, Optional<Language> language, ToggleGroup group) {
        RadioMenuItem item = radio(id, label, group, settings.language().equals(language));
        item.setOnAction(event -> {
            settings = settings.withLanguage(language);
            onLanguage.accept(label);
        });
        return item;
    }

    private static RadioMenuItem radio(String id, String label, ToggleGroup group, boolean selected) {
        RadioMenuItem item = new RadioMenuItem(label);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(selected);
        return item;
    }
}
