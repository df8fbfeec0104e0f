package org.attune.ui.controls;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Holds what is convenient but can be had elsewhere too: where there is not room enough for all of it, it is not there,
 * and what stands beside it is not pressed together.
 */
public final class GivingWay extends Region {
    private final Region content;

    /**
     * Holds something.
     *
     * @param content what is held while there is at least its smallest width
     */
    public GivingWay(Region content) {
        this.content = content;
        getStyleClass().add("giving-way");
        getChildren().add(content);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        // Half a pixel: widths are rounded to pixels of the display.
        content.setVisible(getWidth() + 0.5 >= content.minWidth(-1));
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
