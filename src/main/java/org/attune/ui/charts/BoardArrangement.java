package org.attune.ui.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.model.Quantity;

/**
 * Which charts stand on the board, and what each draws; immutable.
 *
 * @param places the charts in reading order, {@value #PLACES} different ones
 * @param contents what each chart draws, one for every kind in its order, whether it stands on the board or not
 * @param window the part of the horizontal axis that is looked at
 */
public record BoardArrangement(List<ChartKind> places, List<ChartContent> contents, AxisWindow window) {
    /** How many charts stand on the board. */
    public static final int PLACES = 4;

    /** What the board shows at first. */
    public static final BoardArrangement INITIAL = new BoardArrangement(
            List.of(ChartKind.ERRORS, ChartKind.OVERLAP, ChartKind.EFFECTIVE_NOISE, ChartKind.ORDER_PARAMETERS),
            Stream.of(ChartKind.values()).map(ChartContent::initial).toList());

    /**
     * Checks that every place and every kind is there once.
     *
     * @throws IllegalArgumentException when not
     */
    public BoardArrangement {
        places = List.copyOf(places);
        contents = List.copyOf(contents);
        if (places.stream().distinct().count() != PLACES || places.size() != PLACES) {
            throw new IllegalArgumentException("a board needs " + PLACES + " different charts, not " + places);
        }
        if (!contents.stream().map(ChartContent::kind).toList().equals(List.of(ChartKind.values()))) {
            throw new IllegalArgumentException("a board needs to know of every chart what it draws");
        }
    }

    /**
     * Charts over the whole axis.
     *
     * @throws IllegalArgumentException when not every place and every kind is there once
     */
    public BoardArrangement(List<ChartKind> places, List<ChartContent> contents) {
        this(places, contents, AxisWindow.FULL);
    }

    /** What a chart draws. */
    public ChartContent content(ChartKind kind) {
        return contents.stream()
                .filter(content -> content.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** What the charts on the board draw, in reading order. */
    public List<ChartContent> shown() {
        return places.stream().map(this::content).toList();
    }

    /**
     * A copy with a chart in a place; if it stands in another one, the two change places.
     *
     * @param place from 0, in reading order
     */
    public BoardArrangement withChart(int place, ChartKind kind) {
        List<ChartKind> moved = new ArrayList<>(places);
        int before = moved.indexOf(kind);
        if (before >= 0) {
            Collections.swap(moved, place, before);
        } else {
            moved.set(place, kind);
        }
        return new BoardArrangement(moved, contents, window);
    }

    /** A copy in which a chart draws a quantity, or does not. */
    public BoardArrangement withQuantity(ChartKind kind, Quantity quantity, boolean drawn) {
        return with(content(kind).with(quantity, drawn));
    }

    /** A copy in which the chart of a content draws that. */
    public BoardArrangement with(ChartContent changed) {
        return new BoardArrangement(
                places,
                contents.stream()
                        .map(content -> content.kind() == changed.kind() ? changed : content)
                        .toList(),
                window);
    }

    /** A copy that looks at another part of the horizontal axis. */
    public BoardArrangement with(AxisWindow newWindow) {
        return new BoardArrangement(places, contents, newWindow);
    }

    /** Whether a chart shows another part of its axes than it does by itself. */
    public boolean isZoomed(ChartKind kind) {
        return !window.equals(AxisWindow.FULL) || content(kind).view().values().isPresent();
    }

    /** A copy in which every chart shows what it does by itself. */
    public BoardArrangement withoutZoom() {
        return new BoardArrangement(
                places,
                contents.stream()
                        .map(content -> content.with(content.view().withValues(Optional.empty())))
                        .toList());
    }
}
