package org.attune.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.charts.SymbolText;

/** A symbol such as "Δ_eff" or "E′_BO", typeset as in the charts. */
public final class SymbolLabel extends HBox {

    /** Creates the label of a symbol. */
    public SymbolLabel(String symbol) {
        getStyleClass().add("symbol");
        setAlignment(Pos.BASELINE_LEFT);
        setAccessibleText(symbol);
        for (SymbolText.Run run : SymbolText.of(symbol).runs()) {
            Label label = new Label(run.text());
            label.setMinWidth(USE_PREF_SIZE);
            label.getStyleClass().add(run.subscript() ? "symbol-subscript" : "symbol-base");
            if (run.face() == BundledFont.ITALIC) {
                label.getStyleClass().add("symbol-italic");
            }
            getChildren().add(label);
        }
    }
}
