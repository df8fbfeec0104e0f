package org.attune.ui.history;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attune.model.ParameterInfo;

/**
 * Undo and redo. Values of one parameter that follow each other while a mouse button is held, or within {@link #PAUSE},
 * are one step; so is a whole run of an animation. To be used on the JavaFX application thread only.
 */
public final class History {
    /** Changes of the same parameter that are less apart than this are one step. */
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
    private record Open(ParameterInfo parameter, long nanos) {}

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
        ExplorerState next = holder.state();
        if (restoring || next.equals(timeline.present())) {
            return;
        }
        Change change = Change.between(timeline.present(), next);
        Optional<ParameterInfo> parameter =
                change.isOfOneParameter() ? change.parameters().stream().findFirst() : Optional.empty();
        timeline = isContinued(parameter) ? timeline.leadingTo(next) : timeline.followedBy(next);
        open = parameter.map(one -> new Open(one, clock.getAsLong()));
        publish();
    }

    /** A mouse button goes down: what comes until {@link #released} and is of one parameter is one step of its own. */
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

    private boolean isContinued(Optional<ParameterInfo> parameter) {
        if (parameter.isEmpty()) {
            return false;
        }
        if (run.isPresent() && run.get().parameter() == parameter.get()) {
            boolean begun = run.get().begun();
            run = Optional.of(new Run(parameter.get(), true));
            return begun;
        }
        return timeline.before().isPresent()
                && open.filter(step -> step.parameter() == parameter.get())
                        .filter(step -> held || clock.getAsLong() - step.nanos() < PAUSE.toNanos())
                        .isPresent();
    }

    private void move(Timeline<ExplorerState> next) {
        open = Optional.empty();
        timeline = next;
        restoring = true;
        try {
            holder.restore(next.present());
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
