package org.attune.ui.session;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.attune.storage.session.NamedState;
import org.attune.ui.controls.FieldEdits;
import org.attune.ui.controls.Hints;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The snapshots by name: a click shows one, a double click or F2 renames it, Delete removes it. Takes no space while
 * there are none. The nodes carry the ids "snapshot-0" …, "snapshot-name", "snapshot-next", "snapshot-previous" and
 * "snapshot-take".
 */
final class SnapshotStrip extends HBox {
    private final Snapshots snapshots;
    private final Texts texts = Texts.of("session");
    private final FlowPane names = new FlowPane();
    private OptionalInt renaming = OptionalInt.empty();

    /**
     * Creates the strip.
     *
     * @param snapshots what it shows
     * @param take takes a snapshot
     */
    SnapshotStrip(Snapshots snapshots, Runnable take) {
        this.snapshots = snapshots;
        setId("snapshots");
        getStyleClass().add("snapshot-strip");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(texts.text("snapshots"));
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        names.getStyleClass().add("snapshot-names");
        names.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(names, Priority.ALWAYS);
        managedProperty().bind(visibleProperty());
        getChildren()
                .addAll(
                        title,
                        button("snapshot-previous", Material2AL.CHEVRON_LEFT, snapshots::previous),
                        button("snapshot-next", Material2AL.CHEVRON_RIGHT, snapshots::next),
                        names,
                        button("snapshot-take", Material2MZ.PHOTO_CAMERA, take));
        snapshots.allProperty().subscribe(this::refill);
        snapshots.currentProperty().subscribe(this::mark);
    }

    /** Lets the user write another name for one. */
    void rename(int index) {
        renaming = OptionalInt.of(index);
        refill(snapshots.all());
    }

    private void refill(List<NamedState> all) {
        setVisible(!all.isEmpty());
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            nodes.add(renaming.equals(OptionalInt.of(i)) ? field(i, all.get(i)) : chip(i, all.get(i)));
        }
        names.getChildren().setAll(nodes);
        mark(snapshots.currentProperty().get());
        if (renaming.isPresent() && renaming.getAsInt() < nodes.size()) {
            nodes.get(renaming.getAsInt()).requestFocus();
        }
    }

    private void mark(OptionalInt current) {
        for (int i = 0; i < names.getChildren().size(); i++) {
            if (names.getChildren().get(i) instanceof ToggleButton chip) {
                chip.setSelected(current.equals(OptionalInt.of(i)));
            }
        }
    }

    private ToggleButton chip(int index, NamedState snapshot) {
        ToggleButton chip = new ToggleButton(snapshot.name());
        chip.setId("snapshot-" + index);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll(Styles.SMALL);
        Hints.install(chip, texts.text("snapshot.hint"));
        chip.setOnAction(event -> {
            snapshots.show(index);
            mark(snapshots.currentProperty().get());
        });
        chip.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                rename(index);
            }
        });
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.F2) {
                rename(index);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                snapshots.remove(index);
                event.consume();
            }
        });
        MenuItem rename = new MenuItem(texts.text("snapshot.rename"));
        rename.setId("snapshot-rename");
        rename.setOnAction(event -> rename(index));
        MenuItem remove = new MenuItem(texts.text("snapshot.remove"));
        remove.setId("snapshot-remove");
        remove.setOnAction(event -> snapshots.remove(index));
        chip.setContextMenu(new ContextMenu(rename, remove));
        return chip;
    }

    private TextField field(int index, NamedState snapshot) {
        TextField field = new TextField(snapshot.name());
        field.setId("snapshot-name");
        field.getStyleClass().add(Styles.SMALL);
        field.setAccessibleText(texts.text("snapshot.name"));
        field.setPromptText(texts.text("snapshot.name"));
        field.setPrefColumnCount(14);
        field.setOnAction(event -> endRenaming(index, field.getText()));
        new FieldEdits(field, () -> field.getText().equals(snapshot.name()), () -> field.setText(snapshot.name()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endRenaming(index, snapshot.name());
                event.consume();
            }
        });
        field.focusedProperty().addListener((property, before, focused) -> {
            if (before && renaming.isPresent()) {
                endRenaming(index, field.getText());
            }
        });
        field.selectAll();
        return field;
    }

    /** A blank name is none: the one before stays. */
    private void endRenaming(int index, String name) {
        renaming = OptionalInt.empty();
        if (!name.isBlank() && index < snapshots.all().size()) {
            snapshots.rename(index, name);
        }
        refill(snapshots.all());
    }

    private Button button(String id, Ikon icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setAccessibleText(texts.text(id.replace('-', '.')));
        Hints.install(button, button.getAccessibleText());
        button.setOnAction(event -> action.run());
        return button;
    }
}
