package org.attune.ui.present;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.charts.VerdictMark;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.SymbolLabel;
import org.attune.ui.text.ModelTexts;

/** One value in large type, with its symbol before it and its name below. */
final class PresentedValue extends VBox {
    private static final String NONE = "–";

    private final Quantity quantity;
    private final String name;
    private final Label number = new Label(NONE);

    /**
     * Shows no value yet.
     *
     * @param quantity what it is
     * @param name what it is called
     */
    PresentedValue(Quantity quantity, String name) {
        this.quantity = quantity;
        this.name = name;
        setId("presented-" + quantity.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        getStyleClass().add("presented-value");
        number.getStyleClass().add("presented-number");
        number.setMinWidth(USE_PREF_SIZE);
        SymbolLabel symbol = new SymbolLabel(quantity.symbol());
        symbol.getStyleClass().add("presented-symbol");
        HBox line = new HBox(symbol, number);
        line.getStyleClass().add("presented-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        Label below = PresentedValues.wrapped(name);
        below.getStyleClass().add("presented-name");
        getChildren().addAll(line, below);
        Hints.install(this, name + ". " + new ModelTexts().meaning(quantity));
    }

    /** Shows the value of an answer, with a mark where the theory does not hold for certain. */
    void show(Optional<Prediction> answer) {
        number.setText(answer.flatMap(prediction -> quantity.of(prediction)
                        .map(estimate -> (EstimateFormat.value(estimate) + " "
                                        + VerdictMark.of(prediction.verdict(quantity)))
                                .strip()))
                .orElse(NONE));
        setAccessibleText(text());
    }

    /** Symbol, value and name in one line. */
    String text() {
        return quantity.symbol() + " = " + number.getText() + ", " + name;
    }
}
