package org.attune.ui.help;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A formula within a text, as large as the text around it and on its base line. */
final class InlineFormula extends Region {
    /** Knows the size of text where it stands. */
    private final Label ruler = new Label();

    private final String source;
    private FormulaView view;

    /**
     * Creates a formula.
     *
     * @param source as {@link Formula} reads it
     */
    InlineFormula(String source) {
        this.source = source;
        view = new FormulaView(source, ruler.getFont().getSize());
        ruler.setManaged(false);
        ruler.setVisible(false);
        getChildren().setAll(ruler, view);
        ruler.fontProperty().subscribe(font -> {
            view = new FormulaView(source, font.getSize());
            getChildren().setAll(ruler, view);
        });
    }

    /** The formula, as it is written. */
    String source() {
        return source;
    }

    @Override
    public double getBaselineOffset() {
        return view.getBaselineOffset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return view.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return view.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        view.resizeRelocate(0, 0, view.prefWidth(-1), view.prefHeight(-1));
    }
}
