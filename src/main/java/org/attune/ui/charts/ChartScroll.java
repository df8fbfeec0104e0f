package org.attune.ui.charts;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * Holds a board of charts. Where there is no room for them side by side, because text is large or something stands
 * beside them, they stand below each other and this scrolls; what takes the focus or is framed is brought into sight.
 */
public final class ChartScroll extends ScrollPane {
    private final ChartBoard board;
    private boolean newlyFramed;

    /** Holds a board. */
    public ChartScroll(ChartBoard board) {
        super(board);
        this.board = board;
        getStyleClass().add("chart-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinSize(0, 0);
        DirectDrawing.of(this);
        ObservableValue<Node> focused = sceneProperty().flatMap(scene -> scene.focusOwnerProperty());
        focused.subscribe(this::reveal);
        board.highlightedProperty().subscribe(() -> {
            newlyFramed = true;
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        board.setRoom(getWidth(), getHeight());
        super.layoutChildren();
        if (newlyFramed) {
            newlyFramed = false;
            board.layout();
            board.firstHighlighted().ifPresent(this::reveal);
        }
    }

    private void reveal(@Nullable Node node) {
        if (node == null || !isOnBoard(node)) {
            return;
        }
        double free = board.getHeight() - getViewportBounds().getHeight();
        if (free <= 0) {
            return;
        }
        Bounds place = board.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double top = getVvalue() * free;
        if (place.getMinY() < top || place.getMaxY() > top + getViewportBounds().getHeight()) {
            setVvalue(Math.clamp(place.getMinY() / free, 0, 1));
        }
    }

    private boolean isOnBoard(Node node) {
        for (Node here = node; here != null; here = here.getParent()) {
            if (here.equals(board)) {
                return true;
            }
        }
        return false;
    }
}
