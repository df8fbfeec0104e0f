package org.attune.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.attune.ui.controls.Tooltips;
import org.jspecify.annotations.Nullable;

/** Every word in the open windows: texts, tooltips, and what a screen reader says, with where each was found. */
final class ShownTexts {
    /** What files are made of, and titles of papers, are the same in every language. */
    private static final List<String> QUOTED = List.of("markdown-code", "markdown-emphasis");

    private final Map<String, String> found = new LinkedHashMap<>();

    private ShownTexts() {}

    /** Collects the texts, by where they were found; to be called on the JavaFX application thread. */
    static Map<String, String> ofOpenWindows() {
        ShownTexts texts = new ShownTexts();
        List.copyOf(Window.getWindows()).forEach(texts::collect);
        return texts.found;
    }

    /** Every node of the open windows; to be called on the JavaFX application thread. */
    static Stream<Node> nodes() {
        return List.copyOf(Window.getWindows()).stream()
                .flatMap(window -> Optional.ofNullable(window.getScene()).stream())
                .flatMap(scene -> nodes(scene.getRoot()));
    }

    /** A node and everything in it; to be called on the JavaFX application thread. */
    static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(ShownTexts::nodes))
                : Stream.of(node);
    }

    private void collect(Window window) {
        if (window instanceof Stage stage) {
            add("title", stage.getTitle());
        }
        if (window.getScene() != null) {
            nodes(window.getScene().getRoot()).forEach(this::collect);
        }
    }

    private void collect(Node node) {
        if (node.getStyleClass().stream().anyMatch(QUOTED::contains)) {
            return;
        }
        String where = node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId());
        add(where + " name", node.getAccessibleText());
        add(where + " help", node.getAccessibleHelp());
        add(where + " role", node.getAccessibleRoleDescription());
        Tooltips.of(node).ifPresent(tooltip -> add(where + " tooltip", tooltip.getText()));
        if (node instanceof Labeled labeled) {
            add(where, labeled.getText());
        } else if (node instanceof Text text) {
            add(where, text.getText());
        } else if (node instanceof TextInputControl input) {
            add(where, input.getText());
            add(where + " prompt", input.getPromptText());
        } else if (node instanceof MenuBar bar) {
            bar.getMenus().forEach(this::collect);
        } else if (node instanceof TabPane tabs) {
            tabs.getTabs().forEach(tab -> add(where + " tab", tab.getText()));
        }
        if (node instanceof ComboBox<?> box) {
            choices(box, (place, text) -> add(where + " choice " + place, text));
        }
    }

    private static <T> void choices(ComboBox<T> box, BiConsumer<Integer, String> taker) {
        for (int i = 0; i < box.getItems().size(); i++) {
            taker.accept(
                    i,
                    box.getConverter() == null
                            ? String.valueOf(box.getItems().get(i))
                            : box.getConverter().toString(box.getItems().get(i)));
        }
    }

    private void collect(MenuItem item) {
        add("item " + item.getId(), item.getText());
        if (item instanceof Menu menu) {
            menu.getItems().forEach(this::collect);
        }
    }

    private void add(String where, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            found.put(where + " " + found.size(), text);
        }
    }
}
