package org.attune.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Cards side by side, as wide as there is room; those for which there is none stand in further rows below. */
public class CardRow extends HBox {
    /** An empty row. */
    protected CardRow() {}

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return getManagedChildren().stream()
                        .mapToDouble(card -> card.minWidth(-1))
                        .max()
                        .orElse(0)
                + sides();
    }

    @Override
    protected final double computeMinHeight(double width) {
        return firstRowHeight(width);
    }

    @Override
    protected final double computePrefHeight(double width) {
        List<List<Node>> rows = rows(width);
        if (rows.size() < 2) {
            return super.computePrefHeight(width);
        }
        return rows.stream().mapToDouble(row -> height(row, width)).sum() + (rows.size() - 1) * gap() + topAndBottom();
    }

    /** The height of what stands in the first row. */
    final double firstRowHeight(double width) {
        List<List<Node>> rows = rows(width);
        return rows.size() < 2 ? super.computePrefHeight(width) : height(rows.getFirst(), width) + topAndBottom();
    }

    @Override
    protected final void layoutChildren() {
        List<List<Node>> rows = rows(getWidth());
        if (rows.size() < 2) {
            super.layoutChildren();
            return;
        }
        double y = getInsets().getTop();
        for (List<Node> row : rows) {
            double width = widthEach(row, getWidth());
            double height = height(row, getWidth());
            double x = getInsets().getLeft();
            for (Node card : row) {
                double own = Math.max(width, card.minWidth(-1));
                card.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(own), height);
                x += own + getSpacing();
            }
            y += height + gap();
        }
    }

    private List<List<Node>> rows(double width) {
        List<List<Node>> rows = new ArrayList<>();
        List<Node> row = new ArrayList<>();
        double room = width < 0 ? Double.MAX_VALUE : width - sides() + 1;
        double used = 0;
        for (Node card : getManagedChildren()) {
            double least = card.minWidth(-1);
            if (!row.isEmpty() && used + getSpacing() + least > room) {
                rows.add(row);
                row = new ArrayList<>();
                used = 0;
            }
            used += (row.isEmpty() ? 0 : getSpacing()) + least;
            row.add(card);
        }
        rows.add(row);
        return rows;
    }

    private double height(List<Node> row, double width) {
        double each = widthEach(row, width);
        return row.stream()
                .mapToDouble(card -> card.prefHeight(Math.max(each, card.minWidth(-1))))
                .max()
                .orElse(0);
    }

    /** All cards of a row are equally wide, but for those that need more. */
    private double widthEach(List<Node> row, double width) {
        double room = width - sides() - (row.size() - 1) * getSpacing();
        double each = room / row.size();
        while (true) {
            double wide = 0;
            int others = 0;
            for (Node card : row) {
                if (card.minWidth(-1) > each) {
                    wide += card.minWidth(-1);
                } else {
                    others++;
                }
            }
            // What wide ones need is taken from the others, of which some may then be too narrow in turn.
            double left = others == 0 ? each : Math.floor((room - wide) / others);
            if (left >= each || others == 0) {
                return each;
            }
            each = left;
        }
    }

    private double gap() {
        return getSpacing();
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private double topAndBottom() {
        return getInsets().getTop() + getInsets().getBottom();
    }
}
