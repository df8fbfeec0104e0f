package org.attune.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** F6 and Shift+F6 move the focus to the next and to the previous region of the window, in the order of reading. */
final class RegionKeys {
    private final Node root;
    private final Supplier<List<Node>> regions;

    /**
     * Listens to the keys.
     *
     * @param root where the keys are heard
     * @param regions the regions in the order of reading; those without anything that takes the focus are left out
     */
    RegionKeys(Node root, Supplier<List<Node>> regions) {
        this.root = root;
        this.regions = regions;
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F6 && !event.isShortcutDown() && !event.isAltDown()) {
                move(event.isShiftDown() ? -1 : 1);
                event.consume();
            }
        });
    }

    private void move(int direction) {
        List<Node> targets = regions.get().stream()
                .flatMap(region -> firstFocusable(region).stream())
                .toList();
        if (targets.isEmpty()) {
            return;
        }
        int next = Math.floorMod(currentRegion(targets, direction) + direction, targets.size());
        targets.get(next).requestFocus();
    }

    /** The region that has the focus; where none has, such that the next or the last one comes. */
    private int currentRegion(List<Node> targets, int direction) {
        Optional<Node> focus = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
        List<Node> all = regions.get().stream()
                .filter(region -> firstFocusable(region).isPresent())
                .toList();
        return IntStream.range(0, targets.size())
                .filter(index ->
                        focus.filter(node -> isWithin(node, all.get(index))).isPresent())
                .findFirst()
                .orElse(direction > 0 ? -1 : 0);
    }

    private static boolean isWithin(Node node, Node region) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(region)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstFocusable(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
