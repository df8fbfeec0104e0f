package org.attune.ui.shell;

import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.attune.ui.controls.Hints;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * A panel at an edge of the window with a divider between it and the rest. The divider can be dragged: the panel
 * becomes larger, or as large as it needs to be, or, dragged much further, hidden; a double click makes it as large as
 * it needs to be. While the panel is hidden a click on the divider brings it back. On the focused divider arrows move
 * it, and Enter hides the panel or brings it back.
 */
final class AdjustablePanel extends BorderPane {
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");
    private static final double STEP = 16;

    /** Most of the window that it may take. */
    private static final double LARGEST_SHARE = 0.5;

    private static final double SMALLEST_MOST = 100;

    private final Region content;
    private final boolean across;
    private final StackPane divider = new StackPane();
    private final FontIcon chevron;
    private final ObjectProperty<OptionalDouble> extent =
            new SimpleObjectProperty<>(this, "extent", OptionalDouble.empty());
    private double grip;
    private boolean dragged;
    private boolean dividerStays = true;

    /**
     * Puts a panel at an edge.
     *
     * @param content the panel; it takes no space while it is not visible
     * @param edge of the window: left or bottom
     * @param name what the divider is called
     */
    AdjustablePanel(Region content, Side edge, String name) {
        this.content = content;
        across = edge == Side.LEFT;
        chevron = new FontIcon(across ? Material2AL.CHEVRON_RIGHT : Material2AL.EXPAND_LESS);
        getStyleClass().add("adjustable-panel");
        divider.setId(content.getId() + "-divider");
        divider.getStyleClass().addAll("panel-divider", across ? "vertical" : "horizontal");
        divider.getChildren().add(chevron);
        divider.setFocusTraversable(true);
        divider.setAccessibleRole(AccessibleRole.THUMB);
        divider.setAccessibleText(name);
        Hints.install(divider, name);
        divider.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        divider.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        divider.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        divider.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        setCenter(content);
        if (across) {
            setRight(divider);
        } else {
            setTop(divider);
        }
        content.managedProperty().bind(content.visibleProperty());
        content.visibleProperty().subscribe(this::showCollapsed);
        extent.subscribe(this::requestLayout);
        sceneProperty().flatMap(Scene::widthProperty).subscribe(this::requestLayout);
        sceneProperty().flatMap(Scene::heightProperty).subscribe(this::requestLayout);
    }

    /** Whether the panel is shown. */
    BooleanProperty shownProperty() {
        return content.visibleProperty();
    }

    /**
     * Width or height of the panel, whichever can be changed, in logical pixels; empty for as large as it needs to be.
     */
    ObjectProperty<OptionalDouble> extentProperty() {
        return extent;
    }

    /** Whether the divider stays in sight while the panel is hidden, to bring it back. */
    void setDividerStaying(boolean staying) {
        dividerStays = staying;
        showCollapsed(content.isVisible());
    }

    @Override
    protected double computePrefWidth(double height) {
        return across && content.isVisible() ? size() + dividerSize() : super.computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return !across && content.isVisible() ? size() + dividerSize() : super.computePrefHeight(width);
    }

    private double size() {
        return Math.max(needed(), Math.min(extent.get().orElse(0), most()));
    }

    private double needed() {
        if (!across) {
            return snapSizeX(content.prefHeight(-1));
        }
        // Large text must leave room for the charts.
        double most = Math.max(most(), SMALLEST_MOST);
        return snapSizeX(Math.min(content.prefWidth(-1), most));
    }

    private double most() {
        Scene scene = getScene();
        return scene == null ? 0 : LARGEST_SHARE * (across ? scene.getWidth() : scene.getHeight());
    }

    private double dividerSize() {
        return !divider.isManaged() ? 0 : across ? divider.prefWidth(-1) : divider.prefHeight(-1);
    }

    private void pressed(MouseEvent event) {
        dragged = false;
        grip = content.isVisible() ? size() - place(event) : Double.NaN;
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (!Double.isNaN(grip)) {
            dragged = true;
            resize(place(event) + grip);
        }
        event.consume();
    }

    /** Larger towards the middle of the window. */
    private double place(MouseEvent event) {
        return across ? event.getSceneX() : -event.getSceneY();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !dragged) {
            if (!content.isVisible()) {
                content.setVisible(true);
            } else if (event.getClickCount() == 2) {
                extent.set(OptionalDouble.empty());
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, SPACE -> content.setVisible(!content.isVisible());
            case LEFT, DOWN -> move(-STEP);
            case RIGHT, UP -> move(STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double step) {
        if (content.isVisible()) {
            extent.set(OptionalDouble.of(Math.clamp(size() + step, needed(), Math.max(needed(), most()))));
        }
    }

    private void resize(double wanted) {
        content.setVisible(wanted > needed() / 2);
        if (content.isVisible()) {
            extent.set(wanted <= needed() ? OptionalDouble.empty() : OptionalDouble.of(Math.min(wanted, most())));
        }
    }

    private void showCollapsed(boolean shown) {
        divider.setVisible(shown || dividerStays);
        divider.setManaged(shown || dividerStays);
        divider.pseudoClassStateChanged(COLLAPSED, !shown);
        chevron.setVisible(!shown);
        chevron.setManaged(!shown);
        divider.setCursor(shown ? across ? Cursor.H_RESIZE : Cursor.V_RESIZE : Cursor.HAND);
        requestLayout();
    }
}
