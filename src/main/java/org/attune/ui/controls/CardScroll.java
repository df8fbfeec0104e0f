package org.attune.ui.controls;

import javafx.scene.control.ScrollPane;
import org.attune.ui.charts.DirectDrawing;

/** As high as the first row of some cards; scrolls where there are more rows. */
public final class CardScroll extends ScrollPane {
    private final CardRow cards;

    /** Holds cards. */
    public CardScroll(CardRow cards) {
        super(cards);
        this.cards = cards;
        getStyleClass().add("card-scroll");
        DirectDrawing.of(this);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        widthProperty().addListener((property, before, width) -> requestLayout());
    }

    @Override
    protected double computeMinWidth(double height) {
        return cards.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return cards.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return cards.firstRowHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }
}
