package org.attune.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * A symbol such as "Δ_eff" or "E′ BO", set with a true subscript: what follows the first underscore, or the letters
 * "BO" after a blank.
 */
public final class SymbolLabel extends HBox {
    private static final String BAYES_OPTIMAL = " BO";

    /** Creates the label of a symbol. */
    public SymbolLabel(String symbol) {
        getStyleClass().add("symbol");
        setAlignment(Pos.BASELINE_LEFT);
        setAccessibleText(symbol);
        int underscore = symbol.indexOf('_');
        if (underscore > 0) {
            add(symbol.substring(0, underscore), symbol.substring(underscore + 1));
        } else if (symbol.endsWith(BAYES_OPTIMAL)) {
            add(symbol.substring(0, symbol.length() - BAYES_OPTIMAL.length()), BAYES_OPTIMAL.strip());
        } else {
            add(symbol, "");
        }
    }

    private void add(String base, String subscript) {
        Label baseLabel = new Label(base);
        baseLabel.setMinWidth(USE_PREF_SIZE);
        baseLabel.getStyleClass().add("symbol-base");
        getChildren().add(baseLabel);
        if (!subscript.isEmpty()) {
            Label subscriptLabel = new Label(subscript);
            subscriptLabel.setMinWidth(USE_PREF_SIZE);
            subscriptLabel.getStyleClass().add("symbol-subscript");
            getChildren().add(subscriptLabel);
        }
    }
}
