package org.attune.ui.session;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attune.storage.session.Recovery;
import org.attune.ui.controls.Hints;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The sessions that crashes have left, the last one first: each can be restored or discarded; one that is damaged says
 * why and can be discarded. Until then they are kept, also when the list is dismissed, and offered at the next start.
 * Takes no space while there are none. The nodes carry the ids "left-sessions", "left-text-0" …, "left-recover-0" …,
 * "left-discard-0" … and "left-dismiss".
 */
final class LeftSessionsPane extends VBox {
    private static final PseudoClass DAMAGED = PseudoClass.getPseudoClass("damaged");

    private final Texts texts = Texts.of("session");
    private final SessionSummary summary = new SessionSummary(texts.language());
    private final DateTimeFormatter times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(texts.language().locale())
            .withZone(ZoneId.systemDefault());
    private final Consumer<Recovery.Left> recover;
    private final Consumer<Recovery.Left> discard;

    /**
     * Creates an empty list.
     *
     * @param recover restores a session
     * @param discard removes a session
     */
    LeftSessionsPane(Consumer<Recovery.Left> recover, Consumer<Recovery.Left> discard) {
        this.recover = recover;
        this.discard = discard;
        setId("left-sessions");
        getStyleClass().add("left-sessions");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Lists sessions. */
    void show(List<Recovery.Left> sessions) {
        VBox rows = new VBox();
        rows.getStyleClass().add("left-rows");
        for (int i = 0; i < sessions.size(); i++) {
            rows.getChildren().add(row(i, sessions.get(i)));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        getChildren().setAll(title(sessions.size()), scroll);
        setVisible(!sessions.isEmpty());
    }

    private Node title(int count) {
        Label title = new Label(texts.text("left", count));
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button dismiss = new Button("", new FontIcon(Material2AL.CLOSE));
        dismiss.setId("left-dismiss");
        dismiss.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        dismiss.setAccessibleText(texts.text("left.later"));
        Hints.install(dismiss, texts.text("left.later"));
        dismiss.setOnAction(event -> setVisible(false));
        return line(List.of(title, dismiss));
    }

    private Node row(int index, Recovery.Left session) {
        Label text = new Label(text(session));
        text.setId("left-text-" + index);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        List<Node> nodes = new ArrayList<>(List.of(text));
        if (session.content() instanceof Recovery.Whole) {
            nodes.add(button("recover", index, session, recover));
        } else {
            text.pseudoClassStateChanged(DAMAGED, true);
        }
        nodes.add(button("discard", index, session, discard));
        return line(nodes);
    }

    private String text(Recovery.Left session) {
        String time = times.format(session.time());
        return switch (session.content()) {
            case Recovery.Whole whole -> texts.text("left.whole", time, summary.of(whole.session()));
            case Recovery.Damaged damaged -> texts.text("left.damaged", time, FailureText.of(damaged.reason()));
        };
    }

    private Button button(String what, int index, Recovery.Left session, Consumer<Recovery.Left> action) {
        Button button = new Button(texts.text("left." + what));
        button.setId("left-" + what + "-" + index);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        // Read aloud, the same word on every line says nothing.
        button.setAccessibleText(button.getText() + ": " + times.format(session.time()));
        button.setOnAction(event -> action.accept(session));
        return button;
    }

    private static HBox line(List<Node> nodes) {
        HBox line = new HBox();
        line.getStyleClass().add("left-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().setAll(nodes);
        return line;
    }
}
