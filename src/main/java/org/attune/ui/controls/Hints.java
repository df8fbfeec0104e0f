package org.attune.ui.controls;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tooltips that are made when the pointer first enters their node, not before: a window full of them would open
 * noticeably later.
 */
public final class Hints {
    private static final double WIDEST = 480;

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
            made.setText(text.get());
            if (made.getText().isEmpty()) {
                Tooltip.uninstall(node, made);
            } else {
                Tooltip.install(node, made);
            }
        }

        private Tooltip create() {
            Tooltip created = new Tooltip();
            created.setWrapText(true);
            created.setMaxWidth(WIDEST);
            created.setOnShowing(event -> created.setText(text.get()));
            return created;
        }
    }
}
