package org.attune.ui.present;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attune.storage.session.FormatException;
import org.attune.storage.tour.Tour;
import org.attune.storage.tour.TourStep;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.history.ExplorerState;
import org.attune.ui.history.StateHolder;
import org.attune.ui.session.StateConversion;

/** Leads through a tour: each step asks and shows what it says, and leaves everything to be changed. */
public final class TourGuide {
    private final StateHolder holder;
    private final ReadOnlyObjectWrapper<Optional<Place>> place =
            new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());

    private Runnable onBegun = () -> {};

    /** What was asked and shown when the tour began. */
    private Optional<ExplorerState> before = Optional.empty();

    /**
     * Where on a tour one is.
     *
     * @param tour the tour
     * @param index of the step, from 0
     */
    public record Place(Tour tour, int index) {
        /** The step. */
        public TourStep step() {
            return tour.steps().get(index);
        }

        /** Whether there is a step before. */
        public boolean hasPrevious() {
            return index > 0;
        }

        /** Whether there is a step after. */
        public boolean hasNext() {
            return index < tour.steps().size() - 1;
        }

        /** The charts to look at. */
        public List<ChartKind> highlighted() {
            return step().highlight().stream().map(StateConversion::chart).toList();
        }
    }

    /**
     * Creates a guide who waits.
     *
     * @param holder whose states the steps change
     */
    public TourGuide(StateHolder holder) {
        this.holder = holder;
    }

    /** Where on a tour one is; empty outside of one. */
    public ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Sets who is told that a tour begins, before its first step. */
    public void setOnBegun(Runnable listener) {
        onBegun = listener;
    }

    /**
     * Begins a tour at its first step.
     *
     * @throws FormatException when a step names charts or curves that there are not; nothing has changed then
     */
    public void start(Tour tour) {
        for (int i = 0; i < tour.steps().size(); i++) {
            check(tour, i);
        }
        if (place.get().isEmpty()) {
            before = Optional.of(holder.state());
            onBegun.run();
        }
        go(new Place(tour, 0));
    }

    /** One step on, if there is one. */
    public void next() {
        place.get().filter(Place::hasNext).ifPresent(here -> go(new Place(here.tour(), here.index() + 1)));
    }

    /** One step back, if there is one. */
    public void previous() {
        place.get().filter(Place::hasPrevious).ifPresent(here -> go(new Place(here.tour(), here.index() - 1)));
    }

    /** To a step, by its index. */
    public void goTo(int index) {
        place.get()
                .filter(here -> index >= 0 && index < here.tour().steps().size())
                .ifPresent(here -> go(new Place(here.tour(), index)));
    }

    /** Asks and shows again what the step says. */
    public void restore() {
        place.get().ifPresent(this::go);
    }

    /** Leaves the tour; what is asked and shown stays. */
    public void leave() {
        place.set(Optional.empty());
    }

    /** Leaves the tour and brings back what was asked and shown before it; snapshots taken meanwhile stay. */
    public void leaveAndRestore() {
        leave();
        before.ifPresent(state -> holder.restore(state.with(holder.state().snapshots())));
        before = Optional.empty();
    }

    private void check(Tour tour, int index) {
        Place there = new Place(tour, index);
        try {
            ExplorerState ignored = StateConversion.toWindow(there.step().state(), holder.state());
            for (String name : there.step().highlight()) {
                if (!ignored.arrangement().places().contains(StateConversion.chart(name))) {
                    throw new FormatException(
                            FormatException.Kind.INVALID,
                            "\"highlight\" names \"" + name + "\", a chart that the step does not show");
                }
            }
        } catch (FormatException problem) {
            throw new FormatException(problem.kind(), "steps[" + index + "]: " + problem.getMessage(), problem);
        }
    }

    private void go(Place there) {
        ExplorerState step = StateConversion.toWindow(there.step().state(), holder.state());
        // What a step says of the charts would not hold for differences.
        holder.restore(step.with(step.comparison().withSubtracted(OptionalInt.empty())));
        place.set(Optional.of(there));
    }
}
