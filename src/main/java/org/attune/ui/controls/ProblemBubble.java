package org.attune.ui.controls;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Says why the text of a field cannot be used, in front of what stands below it, so that nothing moves while somebody
 * types. It belongs to the node before it among the children of its parent, lets the mouse through to what it covers,
 * and is above its node where the window ends.
 */
public final class ProblemBubble extends StackPane {
    private static final double GAP = 2;

    private final Label label;
    private final ChangeListener<Object> placing = (property, before, now) -> place();

    /**
     * Creates the bubble of a problem.
     *
     * @param problem what it says; it is not seen while this is empty
     */
    public ProblemBubble(ObservableValue<String> problem) {
        label = new ProblemLabel(problem);
        label.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("problem-bubble");
        getChildren().add(label);
        setManaged(false);
        setMouseTransparent(true);
        visibleProperty().bind(problem.map(message -> !message.isEmpty()));
        visibleProperty().subscribe(this::raise);
        label.textProperty().addListener(placing);
        label.fontProperty().addListener(placing);
        parentProperty().subscribe((before, parent) -> {
            if (before != null) {
                before.layoutBoundsProperty().removeListener(placing);
            }
            if (parent != null) {
                parent.layoutBoundsProperty().addListener(placing);
            }
        });
    }

    /** Gives the label its id. */
    public ProblemBubble named(String id) {
        label.setId(id);
        return this;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // Only now styles are applied.
        place();
    }

    private void place() {
        @Nullable Node node = nodeAbove();
        if (!isVisible() || node == null) {
            return;
        }
        Bounds above = node.localToParent(node.getLayoutBounds());
        double width = above.getWidth();
        double height = prefHeight(width);
        double below = above.getMaxY() + GAP;
        Point2D end = node.getParent().localToScene(0, below + height);
        boolean fits = getScene() == null || end.getY() <= getScene().getHeight();
        resizeRelocate(above.getMinX(), fits ? below : above.getMinY() - GAP - height, width, height);
    }

    private @Nullable Node nodeAbove() {
        @Nullable Node above = null;
        if (getParent() != null) {
            for (Node child : getParent().getChildrenUnmodifiable()) {
                if (child == this) {
                    return above;
                }
                above = child.isManaged() ? child : above;
            }
        }
        return above;
    }

    /**
     * Siblings of whatever holds the bubble would be drawn over it, so all of these come to the front, the higher ones
     * before those that they hang over.
     */
    private void raise() {
        setViewOrder(-1);
        for (@Nullable Parent holder = getParent(); holder != null && holder.getParent() != null; ) {
            boolean raised = holder.lookupAll(".problem-bubble").stream().anyMatch(Node::isVisible);
            List<Node> siblings = holder.getParent().getChildrenUnmodifiable();
            holder.setViewOrder(raised ? siblings.indexOf(holder) - siblings.size() : 0);
            holder = holder.getParent();
        }
        place();
    }
}
