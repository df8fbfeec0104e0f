package org.attune.ui.history;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attune.model.ParameterInfo;

/**
 * Undo and redo. Values of parameters, or zooms, that follow each other while a mouse button is held are one step, and
 * so are those of the same parameter, or zooms, within {@link #PAUSE}, and a whole run of an animation. To be used on
 * the JavaFX application thread only.
 */
public final class History {
    /** Changes of the same kind that are less apart than this are one step. */
    static final Duration PAUSE = Duration.ofMillis(900);

    private final StateHolder holder;
    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<Optional<Change>> undoable =
            new ReadOnlyObjectWrapper<>(this, "undoable", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Change>> redoable =
            new ReadOnlyObjectWrapper<>(this, "redoable", Optional.empty());
    private Timeline<ExplorerState> timeline;
    private Optional<Open> open = Optional.empty();
    private Optional<Run> run = Optional.empty();
    private boolean held;
    private boolean restoring;

    /** The last step, as long as it may grow. */
    private record Open(Change change, long nanos) {}

    /** A parameter that moves by itself, and whether it has begun to. */
    private record Run(ParameterInfo parameter, boolean begun) {}

    /**
     * Begins with the holder's state.
     *
     * @param holder what changes; whoever changes it calls {@link #changed}
     * @param clock nanoseconds from some moment on
     */
    public History(StateHolder holder, LongSupplier clock) {
        this.holder = holder;
        this.clock = clock;
        timeline = Timeline.of(holder.state());
    }

    /** What {@link #undo} takes back; empty when there is nothing. */
    public ReadOnlyObjectProperty<Optional<Change>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What {@link #redo} does again; empty when there is nothing. */
    public ReadOnlyObjectProperty<Optional<Change>> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Takes note of the holder's state, if it has changed. */
    public void changed() {
        if (restoring) {
            return;
        }
        ExplorerState next = holder.state();
        Change change = Change.between(timeline.present(), next);
        if (change.isNothing()) {
            timeline = timeline.at(next);
            return;
        }
        timeline = isContinued(change) ? timeline.leadingTo(next) : timeline.followedBy(next);
        open = change.isGradual() ? Optional.of(new Open(change, clock.getAsLong())) : Optional.empty();
        publish();
    }

    /** A mouse button goes down: parameters that move, or a zoom, until {@link #released} are one step of their own. */
    public void pressed() {
        open = Optional.empty();
        held = true;
    }

    /** The mouse button goes up. */
    public void released() {
        open = Optional.empty();
        held = false;
        if (run.isEmpty()) {
            timeline = timeline.withoutIdleStep();
            publish();
        }
    }

    /** From now on a parameter moves by itself: that is one step, however long it takes. */
    public void runBegins(ParameterInfo parameter) {
        run = Optional.of(new Run(parameter, false));
    }

    /** No parameter moves by itself any more. */
    public void runEnds() {
        run = Optional.empty();
        open = Optional.empty();
    }

    /** Takes back the last step, if there is one. */
    public void undo() {
        move(timeline.undone());
    }

    /** Does again what was taken back last, if there is anything. */
    public void redo() {
        move(timeline.redone());
    }

    private boolean isContinued(Change change) {
        if (run.isPresent() && change.equals(new Change(Set.of(run.get().parameter()), Set.of()))) {
            boolean begun = run.get().begun();
            run = Optional.of(new Run(run.get().parameter(), true));
            return begun;
        }
        return timeline.before().isPresent()
                && change.isGradual()
                && open.filter(step -> held
                                ? step.change().isOfParameters() == change.isOfParameters()
                                : step.change().equals(change) && clock.getAsLong() - step.nanos() < PAUSE.toNanos())
                        .isPresent();
    }

    private void move(Timeline<ExplorerState> next) {
        open = Optional.empty();
        restoring = true;
        try {
            holder.restore(next.present().with(holder.state().sight()));
            timeline = next.at(holder.state());
        } finally {
            restoring = false;
        }
        publish();
    }

    private void publish() {
        undoable.set(timeline.before().map(before -> Change.between(before, timeline.present())));
        redoable.set(timeline.after().map(after -> Change.between(timeline.present(), after)));
    }
}
