package org.attune.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.attune.ui.charts.Appearance;
import org.attune.ui.controls.Hints;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The list of pins, and the button that adds one. */
final class PinsCard extends VBox {
    private final Texts texts;
    private final ComparisonModel model;
    private final VBox rows = new VBox();
    private final Label empty;
    private final Button add = new Button("", new FontIcon(Material2MZ.PUSH_PIN));
    private ParameterInfo axis = CurveRequest.DEFAULT.axis();
    private Appearance appearance = Appearance.LIGHT;
    private List<String> names = List.of();

    /**
     * Shows the pins of a model.
     *
     * @param pin pins the current curves
     */
    PinsCard(Texts texts, ComparisonModel model, Runnable pin) {
        this.texts = texts;
        this.model = model;
        getStyleClass().addAll("compare-card", "pins");
        Label title = new Label(texts.text("pins.title"));
        title.getStyleClass().add("numbers-group-title");
        add.setId("compare-pin");
        add.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL, Styles.FLAT);
        add.setAccessibleText(texts.text("pin"));
        Hints.install(add, texts.text("pin"));
        add.setOnAction(event -> pin.run());
        HBox header = new HBox(title, add);
        header.getStyleClass().add("compare-row");
        header.setAlignment(Pos.CENTER_LEFT);
        empty = new Label(texts.text("pins.empty"));
        empty.getStyleClass().add("optimum-note");
        empty.setWrapText(true);
        empty.managedProperty().bind(empty.visibleProperty());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("pins-list");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.managedProperty().bind(scroll.visibleProperty());
        scroll.visibleProperty().bind(empty.visibleProperty().not());
        getChildren().addAll(header, empty, scroll);
        show(names);
    }

    /** Tells what is on the horizontal axis of the charts: pins over something else are not drawn. */
    void setAxis(ParameterInfo newAxis) {
        if (newAxis != axis) {
            axis = newAxis;
            show(names);
        }
    }

    void setAppearance(Appearance newAppearance) {
        appearance = newAppearance;
        show(names);
    }

    /** Shows the pins of the model, with what they are called. */
    void show(List<String> newNames) {
        names = newNames;
        int count = names.size();
        empty.setVisible(count == 0);
        if (rows.getChildren().size() > count) {
            rows.getChildren().remove(count, rows.getChildren().size());
        }
        for (int index = 0; index < rows.getChildren().size(); index++) {
            rows().get(index).show(names.get(index), axis, appearance);
        }
        for (int index = rows.getChildren().size(); index < count; index++) {
            rows.getChildren().add(row(index));
        }
    }

    private PinRow row(int index) {
        PinRow row = new PinRow(texts, model, index);
        row.show(names.get(index), axis, appearance);
        row.setOnMoved(places -> {
            model.move(index, places);
            // The keyboard stays with the pin, so that it can be moved on.
            rows().get(index + places).mover(places).requestFocus();
        });
        row.setOnRemoved(() -> {
            model.remove(index);
            int left = model.state().pins().size();
            Button next =
                    left == 0 ? add : rows().get(Math.min(index, left - 1)).remover();
            next.requestFocus();
        });
        return row;
    }

    private List<PinRow> rows() {
        return rows.getChildren().stream().map(PinRow.class::cast).toList();
    }
}
