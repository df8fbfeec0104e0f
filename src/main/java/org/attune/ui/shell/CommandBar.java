package org.attune.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ChartWords;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.ToolRow;
import org.attune.ui.help.HelpTopic;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Menus and, beside them, buttons for what is wanted most. */
final class CommandBar extends HBox {
    private final Texts texts = Texts.of("shell");
    private final ChartWords words = new ChartWords(texts.language());
    private final Commands commands;
    private final MenuBar menus = new MenuBar();
    private final Map<Appearance, RadioMenuItem> appearances = new EnumMap<>(Appearance.class);
    private final Menu view;
    private final Button theme;
    private final Button reset;
    private final ToolRow tools = new ToolRow();
    private final Menu fileMenu;
    private final Menu editMenu;
    private int filing;
    private int editing;
    private Appearance appearance = Appearance.LIGHT;

    /**
     * Creates the bar.
     *
     * @param commands what its items do
     */
    CommandBar(Commands commands) {
        this.commands = commands;
        fileMenu = file();
        editMenu = edit();
        getStyleClass().add("command-bar");
        setAlignment(Pos.CENTER_LEFT);
        view = view();
        menus.getMenus().addAll(fileMenu, editMenu, view, help());
        menus.setId("menus");
        menus.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(menus, Priority.ALWAYS);
        theme = button("toolbar-theme", Material2AL.BRIGHTNESS_MEDIUM, "", this::toggleTheme);
        reset = button(
                "toolbar-reset", Material2MZ.SETTINGS_BACKUP_RESTORE, texts.text("tool.reset"), commands::resetAll);
        tools.add(
                0,
                List.of(
                        reset,
                        button(
                                "toolbar-pin",
                                Material2MZ.PUSH_PIN,
                                Texts.of("compare").text("pin"),
                                commands::pin),
                        button(
                                "toolbar-optima",
                                Material2MZ.TRACK_CHANGES,
                                texts.text("menu.optima"),
                                commands::findOptima),
                        button("toolbar-export", Material2MZ.SAVE_ALT, texts.text("tool.export"), commands::export),
                        theme));
        getChildren().addAll(menus, tools);
        show(appearance);
    }

    /** Adds items to the menu that changes what is seen. */
    void addToView(List<? extends MenuItem> items) {
        view.getItems().add(new SeparatorMenuItem());
        view.getItems().addAll(items);
    }

    /** Adds a menu before the last one, which is the help. */
    void addMenu(Menu menu) {
        menus.getMenus().add(menus.getMenus().size() - 1, menu);
    }

    /** Shows how everything looks now. */
    void show(Appearance newAppearance) {
        appearance = newAppearance;
        RadioMenuItem item = appearances.get(newAppearance);
        if (item != null) {
            item.setSelected(true);
        }
        String next = newAppearance.isDark() ? texts.text("tool.light") : texts.text("tool.dark");
        theme.setGraphic(new FontIcon(newAppearance.isDark() ? Material2MZ.WB_SUNNY : Material2MZ.NIGHTS_STAY));
        theme.setAccessibleText(next);
    }

    /** Puts the menu of the figures before "Help", and their buttons after the menus. */
    void addFigures(Menu menu, Region buttons) {
        addMenu(menu);
        tools.setBefore(buttons);
    }

    /** Puts items before what belongs to export in the menu "File". */
    void addToFile(List<? extends MenuItem> items) {
        fileMenu.getItems().addAll(filing, items);
        filing += items.size();
    }

    /** Puts a menu before "Help", items in the menu "File", and buttons on the tool bar before the appearance. */
    void addPresenting(Menu menu, List<? extends MenuItem> items, List<Button> buttons) {
        addMenu(menu);
        addToFile(items);
        tools.add(tools.buttons().indexOf(theme), buttons);
    }

    /** Puts items before what belongs to computing in the menu "Edit", and buttons on the tool bar. */
    void addToEditing(List<? extends MenuItem> items, List<Button> buttons) {
        editMenu.getItems().add(editing, new SeparatorMenuItem());
        editMenu.getItems().addAll(editing, items);
        editing += items.size() + 1;
        tools.add(tools.buttons().indexOf(reset), buttons);
    }

    private void toggleTheme() {
        commands.setAppearance(appearance.isDark() ? Appearance.LIGHT : Appearance.DARK);
    }

    private Menu file() {
        Menu menu = new Menu(texts.text("menu.file"));
        menu.getItems()
                .addAll(
                        item("menu-export", texts.text("menu.export"), "Shortcut+E", commands::export),
                        new SeparatorMenuItem(),
                        item("menu-quit", texts.text("menu.quit"), "Shortcut+Q", commands::quit));
        return menu;
    }

    private Menu edit() {
        Menu menu = new Menu(texts.text("menu.edit"));
        menu.getItems()
                .addAll(
                        item("menu-reset", texts.text("menu.reset"), "Shortcut+R", commands::resetAll),
                        item("menu-optima", texts.text("menu.optima"), "Shortcut+F", commands::findOptima),
                        item("menu-pin", Texts.of("compare").text("pin"), "Shortcut+P", commands::pin),
                        item("menu-cancel", texts.text("menu.cancel"), "Shortcut+PERIOD", commands::cancel));
        return menu;
    }

    private Menu view() {
        Menu menu = new Menu(texts.text("menu.view"));
        ToggleGroup group = new ToggleGroup();
        int number = 1;
        for (Appearance choice : Appearance.values()) {
            RadioMenuItem item = new RadioMenuItem(words.label(choice));
            item.setId("menu-" + choice.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setAccelerator(KeyCombination.valueOf("Shortcut+" + number++));
            item.setOnAction(event -> commands.setAppearance(choice));
            appearances.put(choice, item);
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu help() {
        Menu menu = new Menu(texts.text("menu.help"));
        menu.getItems()
                .addAll(
                        item(
                                "menu-help",
                                Texts.of("help").text("menu.help"),
                                "F1",
                                () -> commands.showHelp(HelpTopic.MODEL)),
                        item("menu-marks", texts.text("menu.marks"), "Shift+F1", commands::explainMarks),
                        item(
                                "menu-keyboard",
                                texts.text("menu.keyboard"),
                                "Shortcut+F1",
                                () -> commands.showHelp(HelpTopic.KEYS)),
                        item(
                                "menu-glossary",
                                Texts.of("help").text("menu.glossary"),
                                "",
                                () -> commands.showHelp(HelpTopic.GLOSSARY)),
                        item(
                                "menu-symbols",
                                Texts.of("help").text("menu.symbols"),
                                "F3",
                                () -> commands.showHelp(HelpTopic.SYMBOLS)),
                        item(
                                "menu-validity",
                                texts.text("menu.validity"),
                                "",
                                () -> commands.showHelp(HelpTopic.VALIDITY)),
                        item(
                                "menu-departures",
                                texts.text("menu.departures"),
                                "",
                                () -> commands.showHelp(HelpTopic.DEPARTURES)),
                        item("menu-about", texts.text("menu.about"), "", commands::showAbout));
        return menu;
    }

    private static MenuItem item(String id, String text, String shortcut, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        if (!shortcut.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(shortcut));
        }
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Button button(String id, Ikon icon, String explanation, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(explanation);
        Hints.install(button, button::getAccessibleText);
        button.setOnAction(event -> action.run());
        return button;
    }
}
