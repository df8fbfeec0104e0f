package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.attune.model.Estimate;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Reason;
import org.attune.model.Verdict;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.charts.VerdictMark;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.SymbolLabel;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/** One number of the current point: its line in the charts, symbol, value and standard error. */
final class NumberCell extends HBox {
    private static final String NONE = "—";
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final ModelTexts words = new ModelTexts();
    private final Texts texts = Texts.of("numbers");
    private final Quantity quantity;
    private final Label value = new Label(NONE);
    private final Label error = new Label();
    private final Label mark = new Label();
    private Optional<Reason> doubt = Optional.empty();
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
        mark.getStyleClass().add("number-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        mark.managedProperty().bind(mark.textProperty().isNotEmpty());
        HBox marked = new HBox(value, mark);
        marked.getStyleClass().add("number-marked");
        marked.setAlignment(Pos.BASELINE_LEFT);
        Hints.install(this, this::explanation);
        getChildren().addAll(swatch, new SymbolLabel(quantity.symbol()), marked, error);
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
        mark(prediction.verdict(quantity));
        doubt = prediction.assessment(quantity.stage()).reasons().stream().findFirst();
        explain(EstimateFormat.both(estimate.get())
                + doubt.map(reason -> ", " + words.label(reason.verdict())).orElse(""));
    }

    private void mark(Verdict verdict) {
        mark.setText(VerdictMark.of(verdict));
        pseudoClassStateChanged(DOUBTFUL, verdict == Verdict.DOUBTFUL);
        pseudoClassStateChanged(BROKEN, verdict == Verdict.BROKEN);
    }

    /** Shows that there is no number. */
    void clear(String reason) {
        value.setText(NONE);
        error.setText("");
        mark(Verdict.HOLDS);
        doubt = Optional.empty();
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
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("cell.hint", quantity.symbol(), words.label(quantity), number));
        doubt.map(words::sentence).ifPresent(lines::add);
        lines.add(words.meaning(quantity));
        lines.add(words.source(quantity) + ", arXiv:2606.05899");
        lines.add(texts.text("cell.click"));
        return String.join("\n", lines);
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
