package org.attune.ui.controls;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.attune.ui.charts.ProseText;
import org.jspecify.annotations.Nullable;

/**
 * Tooltips that are made when the pointer first enters their node, not before: a window full of them would open
 * noticeably later.
 */
public final class Hints {
    private static final double WIDEST = 480;

    /** Size of text in tooltips where it is of its usual size elsewhere. */
    private static final double USUAL_SIZE = 12;

    private Hints() {}

    /** Explains a node with a text that stays. */
    public static void install(Node node, String text) {
        install(node, () -> text);
    }

    /**
     * Explains a node.
     *
     * @param text what to say, asked whenever the pointer enters; there is no tooltip while it is empty
     */
    public static void install(Node node, Supplier<String> text) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new Hint(node, text));
    }

    /** Keeps all hints away from the scene of a root, as in front of an audience; or shows them again. */
    public static void setQuiet(Node root, boolean quiet) {
        root.getProperties().put(Hints.class, quiet);
    }

    private static boolean isQuiet(Node node) {
        return node.getScene() != null
                && Boolean.TRUE.equals(node.getScene().getRoot().getProperties().get(Hints.class));
    }

    private static final class Hint implements EventHandler<MouseEvent> {
        private final Node node;
        private final Supplier<String> text;
        private @Nullable Tooltip tooltip;

        private Hint(Node node, Supplier<String> text) {
            this.node = node;
            this.text = text;
        }

        @Override
        public void handle(MouseEvent event) {
            Tooltip made = tooltip == null ? create() : tooltip;
            tooltip = made;
            show(made);
            if (made.getText().isEmpty() || isQuiet(node)) {
                Tooltip.uninstall(node, made);
            } else {
                Tooltip.install(node, made);
            }
        }

        private Tooltip create() {
            Tooltip created = new Tooltip();
            created.setWrapText(true);
            created.setOnShowing(event -> show(created));
            return created;
        }

        private void show(Tooltip shown) {
            shown.setText(text.get());
            // A tooltip is a window of its own and does not know how large text is in that of its node.
            double scale = TextScale.at(node);
            shown.setStyle(scale == 1 ? "" : "-fx-font-size: " + scale * USUAL_SIZE + "px;");
            shown.setMaxWidth(scale * WIDEST);
            boolean plain = ProseText.of(shown.getText()).isPlain();
            shown.setGraphic(plain ? null : new ProseParagraph(shown.getText(), scale * WIDEST));
            shown.setContentDisplay(plain ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        }
    }
}
