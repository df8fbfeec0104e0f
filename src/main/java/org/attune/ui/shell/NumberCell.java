package org.attune.ui.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.attune.model.Estimate;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.SymbolLabel;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/** One number of the current point: its line in the charts, symbol, value and standard error. */
final class NumberCell extends HBox {
    private static final String NONE = "—";

    private final ModelTexts words = new ModelTexts();
    private final Texts texts = Texts.of("numbers");
    private final Quantity quantity;
    private final Label value = new Label(NONE);
    private final Label error = new Label();
    private String number = "";

    /**
     * Creates a cell without a number.
     *
     * @param quantity what it shows
     * @param swatch a sample of its line in the charts
     */
    NumberCell(Quantity quantity, Node swatch) {
        this.quantity = quantity;
        getStyleClass().add("number-cell");
        setAlignment(Pos.CENTER_LEFT);
        setId("number-" + quantity.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        value.getStyleClass().add("number-value");
        value.setMinWidth(USE_PREF_SIZE);
        error.getStyleClass().add("number-error");
        error.setMinWidth(USE_PREF_SIZE);
        error.managedProperty().bind(error.visibleProperty());
        Hints.install(this, this::explanation);
        getChildren().addAll(swatch, new SymbolLabel(quantity.symbol()), value, error);
        clear(texts.text("cell.waiting"));
    }

    /** What it shows. */
    Quantity quantity() {
        return quantity;
    }

    /** Shows the number of a prediction, or that it holds none. */
    void show(Prediction prediction) {
        Optional<Estimate> estimate = quantity.of(prediction);
        if (estimate.isEmpty()) {
            clear(texts.text("cell.none"));
            return;
        }
        value.setText(EstimateFormat.value(estimate.get()));
        error.setText(EstimateFormat.error(estimate.get()));
        explain(EstimateFormat.both(estimate.get()));
    }

    /** Shows that there is no number. */
    void clear(String reason) {
        value.setText(NONE);
        error.setText("");
        explain(reason);
    }

    /** Hides or shows the standard error; the tooltip always has it. */
    void setErrorVisible(boolean visible) {
        error.setVisible(visible);
    }

    /** Symbol, name and meaning in one line. */
    String sentence() {
        return words.label(quantity) + ". " + words.meaning(quantity);
    }

    private String explanation() {
        return String.join(
                "\n",
                texts.text("cell.hint", quantity.symbol(), words.label(quantity), number),
                words.meaning(quantity),
                words.source(quantity) + ", arXiv:2606.05899",
                texts.text("cell.click"));
    }

    private void explain(String newNumber) {
        if (number.equals(newNumber)) {
            return;
        }
        number = newNumber;
        setAccessibleText(
                texts.text("cell.spoken", quantity.symbol(), words.label(quantity), number, words.meaning(quantity)));
    }
}
