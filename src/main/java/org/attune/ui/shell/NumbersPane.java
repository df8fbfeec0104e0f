package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.ui.charts.Appearance;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.SymbolLabel;

/**
 * The numbers at the marker, grouped as in the charts, with how they were reached in words and the meaning of the one
 * that the pointer is on. A number that is no answer is never shown, and one that answers an older question looks
 * stale.
 */
final class NumbersPane extends VBox {
    /** Letters beyond which a symbol needs a wider column. */
    private static final int LONG_SYMBOL = 6;

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    /** Below this width, in units of the font size, standard errors are only in the tooltips. */
    private static final double WIDTH_FOR_ERRORS = 74;

    private final List<NumberCell> cells = new ArrayList<>();
    private final List<LineSample> samples = new ArrayList<>();
    private final HBox place = new HBox();
    private final Label reading = new Label();
    private final Label meaning = new Label();
    private final HBox groups = new HBox();

    NumbersPane() {
        getStyleClass().add("numbers");
        setId("numbers");
        place.getStyleClass().add("numbers-place");
        place.setAlignment(Pos.BASELINE_LEFT);
        place.setMinWidth(USE_PREF_SIZE);
        reading.getStyleClass().add("numbers-reading");
        reading.setId("numbers-reading");
        Hints.install(reading, reading::getText);
        HBox header = new HBox(place, reading);
        header.getStyleClass().add("numbers-header");
        header.setAlignment(Pos.BASELINE_LEFT);
        meaning.getStyleClass().add("numbers-meaning");
        meaning.setId("numbers-meaning");
        groups.getStyleClass().add("numbers-groups");
        groups.getChildren()
                .addAll(
                        group(
                                "Errors",
                                List.of(
                                        Quantity.FINETUNING_TEST_ERROR,
                                        Quantity.FINETUNING_TRAIN_ERROR,
                                        Quantity.PRETRAINING_TEST_ERROR,
                                        Quantity.PRETRAINING_TRAIN_ERROR),
                                List.of(
                                        Quantity.BAYES_FINETUNING_TEST_ERROR,
                                        Quantity.BAYES_PRETRAINING_TEST_ERROR,
                                        Quantity.FROZEN_ERROR,
                                        Quantity.LORA_ONLY_ERROR)),
                        group(
                                "Overlap and noise",
                                List.of(
                                        Quantity.OVERLAP,
                                        Quantity.BAYES_OVERLAP,
                                        Quantity.EFFECTIVE_NOISE,
                                        Quantity.IRREDUCIBLE_NOISE)),
                        group(
                                "Order parameters",
                                List.of(Quantity.Q, Quantity.M, Quantity.V, Quantity.BAYES_Q),
                                List.of(Quantity.SMALL_Q, Quantity.SMALL_M, Quantity.SMALL_V, Quantity.BAYES_SMALL_Q)));
        getChildren().addAll(header, groups, meaning);
        explain(cells.getFirst());
        widthProperty().addListener((property, before, width) -> fit());
        reading.fontProperty().addListener((property, before, font) -> fit());
        reading.setText("Computing…");
    }

    /** Shows the numbers of a snapshot, if it has any, else leaves those of the snapshot before. */
    void show(Snapshot snapshot) {
        if (snapshot.current().isPresent()) {
            Prediction prediction = snapshot.current().get();
            cells.forEach(cell -> cell.show(prediction));
            showPlace(snapshot.request().axis(), prediction);
            Reading words = Reading.of(prediction);
            String accuracy = snapshot.currentLevel() == Level.FINAL
                    ? ""
                    : " Accuracy: " + snapshot.currentLevel().label() + ".";
            say(words.text() + accuracy, words.warning());
        } else if (snapshot.state() != Snapshot.State.RUNNING) {
            cells.forEach(cell -> cell.clear("was not computed"));
            place.getChildren().clear();
            say(
                    snapshot.state() == Snapshot.State.CANCELLED
                            ? "Stopped before the numbers of this point had come."
                            : "There is no answer at this point: the status bar says why.",
                    true);
        }
    }

    /** Makes the numbers look stale, or fresh again. */
    void setStale(boolean stale) {
        pseudoClassStateChanged(STALE, stale);
    }

    /** Gives the line samples the colours of the charts. */
    void setAppearance(Appearance appearance) {
        samples.forEach(sample -> sample.setAppearance(appearance));
    }

    private void fit() {
        boolean compact = getWidth() < WIDTH_FOR_ERRORS * reading.getFont().getSize();
        pseudoClassStateChanged(COMPACT, compact);
        cells.forEach(cell -> cell.setErrorVisible(!compact));
    }

    private void showPlace(ParameterInfo axis, Prediction prediction) {
        String value = "= " + Numerals.exact(prediction.parameters().get(axis));
        place.getChildren().setAll(new Label("At"), new SymbolLabel(axis.symbol()), new Label(value));
    }

    private void say(String words, boolean warning) {
        reading.setText(words);
        reading.pseudoClassStateChanged(WARNING, warning);
    }

    private void explain(NumberCell cell) {
        meaning.setText(cell.sentence());
        meaning.setGraphic(new SymbolLabel(cell.quantity().symbol()));
    }

    @SafeVarargs
    private Region group(String title, List<Quantity>... columns) {
        Label heading = new Label(title);
        heading.getStyleClass().add("numbers-group-title");
        HBox row = new HBox();
        row.getStyleClass().add("numbers-columns");
        for (List<Quantity> quantities : columns) {
            row.getChildren().add(column(quantities));
        }
        VBox group = new VBox(heading, row);
        group.getStyleClass().add("numbers-group");
        HBox.setHgrow(group, Priority.ALWAYS);
        return group;
    }

    private Region column(List<Quantity> quantities) {
        VBox column = new VBox();
        column.getStyleClass().add("numbers-column");
        for (Quantity quantity : quantities) {
            if (quantity.symbol().length() > LONG_SYMBOL) {
                column.getStyleClass().add("long-symbols");
            }
            LineSample sample = new LineSample(quantity);
            NumberCell cell = new NumberCell(quantity, sample);
            cell.setOnMouseEntered(event -> explain(cell));
            cells.add(cell);
            samples.add(sample);
            column.getChildren().add(cell);
        }
        return column;
    }
}
