package org.attune.ui.controls;

import javafx.scene.layout.Region;

/** A text with symbols that is as wide as it needs, but breaks where it would be wider than allowed. */
final class ProseParagraph extends Region {
    private final ProseLabel label;
    private final double widest;

    /**
     * Creates the paragraph.
     *
     * @param widest most room in logical pixels
     */
    ProseParagraph(String text, double widest) {
        this.widest = widest;
        label = new ProseLabel(text);
        label.setWrapText(true);
        getChildren().add(label);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.min(widest, label.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(width < 0 ? computePrefWidth(-1) : width);
    }

    @Override
    protected void layoutChildren() {
        label.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
