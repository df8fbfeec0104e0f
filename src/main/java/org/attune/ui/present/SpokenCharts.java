package org.attune.ui.present;

import java.util.List;
import java.util.Optional;
import org.attune.ui.charts.ChartBoard;

/**
 * Shows large the charts that one speaks of: those of the step of a tour, and on a projector the one that was looked at
 * last. Afterwards the board is as it was before.
 */
public final class SpokenCharts {
    private final TourGuide guide;
    private final ProjectorMode projector;
    private final ChartBoard board;

    /** The places that were shown large before; empty while nobody speaks. */
    private Optional<List<Integer>> before = Optional.empty();

    /**
     * Follows a tour and a projector.
     *
     * @param guide leads through tours
     * @param projector the mode for a projector
     * @param board the charts
     */
    public SpokenCharts(TourGuide guide, ProjectorMode projector, ChartBoard board) {
        this.guide = guide;
        this.projector = projector;
        this.board = board;
        guide.placeProperty().addListener((property, then, now) -> follow(now));
        projector.onProperty().addListener((property, then, on) -> project(on));
    }

    private void follow(Optional<TourGuide.Place> step) {
        remember();
        step.ifPresent(here -> board.enlargement()
                .show(here.highlighted().stream()
                        .map(board.arrangement().places()::indexOf)
                        .toList()));
        restore();
    }

    private void project(boolean on) {
        remember();
        if (on && !board.enlargement().isOn()) {
            board.enlargement().show(List.of(board.placeInFocus()));
        }
        restore();
    }

    private void remember() {
        if (before.isEmpty()) {
            before = Optional.of(board.enlargement().placesProperty().get());
        }
    }

    private void restore() {
        boolean spoken = guide.placeProperty().get().isPresent()
                || projector.onProperty().get();
        if (!spoken) {
            before.ifPresent(board.enlargement()::show);
            before = Optional.empty();
        }
    }
}
