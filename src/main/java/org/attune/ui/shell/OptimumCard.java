package org.attune.ui.shell;

import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.PlaceButton;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.controls.SymbolLabel;

/** One thing that was found: what it is best for, where, and what it is worth there; a click sets the sliders there. */
final class OptimumCard extends VBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final PlaceButton button;
    private final HBox worth = new HBox();
    private final ProseLabel note = new ProseLabel();
    private String details = "";

    /**
     * Creates an empty card.
     *
     * @param id id of its button; the note below has it with "-note" behind
     * @param title what is sought
     * @param user takes the values to which the user wants to set the sliders
     */
    OptimumCard(String id, Node title, Consumer<Map<ParameterInfo, Double>> user) {
        getStyleClass().add("optimum");
        button = new PlaceButton(user);
        button.setId(id);
        button.getStyleClass().setAll("optimum-place");
        worth.getStyleClass().add("optimum-worth");
        worth.setAlignment(Pos.BASELINE_LEFT);
        note.setId(id + "-note");
        note.getStyleClass().add("optimum-note");
        note.setWrapText(true);
        Hints.install(note, () -> details.isEmpty() ? note.getText() : note.getText() + "\n" + details);
        title.getStyleClass().add("numbers-group-title");
        getChildren().addAll(title, button, worth, note);
        clear("");
    }

    /**
     * Shows what was found.
     *
     * @param settings where
     * @param symbol symbol of what is best there
     * @param value what it is there
     * @param remark what else there is to say; empty for nothing
     * @param newDetails more words, for who asks
     */
    void show(Map<ParameterInfo, Double> settings, String symbol, Estimate value, String remark, String newDetails) {
        VBox place = new VBox();
        settings.forEach(
                (parameter, best) -> place.getChildren().add(equation(parameter.symbol(), Numerals.exact(best))));
        button.lead(settings, place, newDetails);
        Label error = new Label(EstimateFormat.error(value));
        error.getStyleClass().add("number-error");
        worth.getChildren().setAll(equation(symbol, EstimateFormat.value(value)), error);
        worth.setManaged(true);
        note.setText(remark);
        note.setManaged(!remark.isEmpty());
        details = newDetails;
    }

    private static HBox equation(String symbol, String value) {
        Label right = new Label(" = " + value);
        right.setMinWidth(USE_PREF_SIZE);
        HBox equation = new HBox(new SymbolLabel(symbol), right);
        equation.setAlignment(Pos.BASELINE_LEFT);
        return equation;
    }

    /** Shows that there is nothing, and why. */
    void clear(String reason) {
        button.leadNowhere();
        worth.getChildren().clear();
        worth.setManaged(false);
        details = "";
        note.setText(reason);
        note.setManaged(!reason.isEmpty());
    }

    /** Makes what is shown look stale, or fresh again. */
    void setStale(boolean stale) {
        pseudoClassStateChanged(STALE, stale);
    }
}
