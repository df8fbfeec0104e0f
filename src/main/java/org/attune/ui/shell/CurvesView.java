package org.attune.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.ChartScroll;
import org.attune.ui.charts.MarkGuide;
import org.attune.ui.present.PresentedValues;

/** The charts, and beside a large one the values of the presenter, where there is room for both. */
final class CurvesView extends BorderPane {
    /** Width of a view that has room for charts and values, relative to the values. */
    private static final double WIDE_ENOUGH = 2.6;

    private final ChartBoard board;
    private final PresentedValues values;
    private final MarkGuide marks;

    /**
     * Joins charts and values.
     *
     * @param board the charts
     * @param values what stands beside a large one
     */
    CurvesView(ChartBoard board, PresentedValues values) {
        this.board = board;
        this.values = values;
        marks = new MarkGuide(board);
        StackPane charts = new StackPane(new ChartScroll(board), marks);
        StackPane.setAlignment(marks, Pos.TOP_RIGHT);
        charts.setMinSize(0, 0);
        setCenter(charts);
        setMinSize(0, 0);
        board.enlargement().placesProperty().subscribe(this::arrange);
        widthProperty().subscribe(this::arrange);
    }

    /** Names every mark in the charts, or no longer does. */
    void toggleMarks() {
        marks.setVisible(!marks.isVisible());
    }

    private void arrange() {
        boolean room = getWidth() >= WIDE_ENOUGH * values.prefWidth(-1);
        setRight(board.enlargement().isOn() && room ? values : null);
    }
}
