package org.attune.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.attune.ui.controls.Segments;

/**
 * Several views in the centre of the window, one of them in sight, and above them a switch. The switch is not there
 * while there is only one view.
 */
public final class CentreViews extends BorderPane {
    private final List<View> views;
    private final HBox header = new HBox();
    private final ReadOnlyObjectWrapper<View> shown = new ReadOnlyObjectWrapper<>(this, "shown");

    /**
     * A view.
     *
     * @param id what settings call it, and with "view-" before it the id of its button
     * @param title its name on screen
     * @param content what it shows
     */
    public record View(String id, String title, Region content) {}

    /**
     * Shows the first view.
     *
     * @param views at least one
     */
    public CentreViews(List<View> views) {
        this.views = List.copyOf(views);
        getStyleClass().add("centre-views");
        header.getStyleClass().add("centre-views-header");
        header.setAlignment(Pos.CENTER_LEFT);
        if (this.views.size() > 1) {
            Segments<View> segments = new Segments<>(this.views, View::title, this::show);
            this.views.forEach(view -> segments.button(view).setId("view-" + view.id()));
            shown.addListener((property, before, view) -> segments.show(view));
            header.getChildren().add(segments);
            setTop(header);
        }
        show(this.views.getFirst());
    }

    /** All views, in the order of the switch. */
    public List<View> views() {
        return views;
    }

    /** The view in sight; only that one is part of the window. */
    public ReadOnlyObjectProperty<View> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Fills the room beside the switch. */
    void showBesideSwitch(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        header.getChildren().add(node);
    }

    /** Brings a view in sight. */
    public void show(View view) {
        shown.set(view);
        setCenter(view.content());
    }

    /** Brings the view of an id in sight, if there is one. */
    public void show(String id) {
        views.stream().filter(view -> view.id().equals(id)).findFirst().ifPresent(this::show);
    }
}
