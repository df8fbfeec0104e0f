package org.attune.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attune.storage.session.NamedState;
import org.attune.storage.session.SessionState;
import org.attune.ui.history.ExplorerState;
import org.attune.ui.history.StateHolder;

/**
 * Named states of the window, in an order, to come back to. Which of them is shown is told by comparing, so that it is
 * none as soon as anything is changed. The holder has them, so that undo brings back what was removed. To be used on
 * the JavaFX application thread only.
 */
public final class Snapshots {
    private final StateHolder holder;
    private final ReadOnlyObjectWrapper<List<NamedState>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<OptionalInt> current =
            new ReadOnlyObjectWrapper<>(this, "current", OptionalInt.empty());
    private int last;

    /**
     * Begins with those that the holder has.
     *
     * @param holder whose states they are, and who has them; whoever changes it calls {@link #changed}
     */
    public Snapshots(StateHolder holder) {
        this.holder = holder;
        changed();
    }

    /** All, in their order. */
    public ReadOnlyObjectProperty<List<NamedState>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** All, in their order. */
    public List<NamedState> all() {
        return all.get();
    }

    /** The index of the one that the window shows now; empty when it shows none of them. */
    public ReadOnlyObjectProperty<OptionalInt> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /**
     * Remembers what is shown now, after all others.
     *
     * @throws IllegalArgumentException when the name is blank
     */
    public void take(String name) {
        List<NamedState> longer = new ArrayList<>(all.get());
        longer.add(new NamedState(name, StateConversion.toFile(holder.state())));
        last = longer.size() - 1;
        replace(longer);
    }

    /**
     * Calls one otherwise.
     *
     * @throws IllegalArgumentException when the name is blank
     */
    public void rename(int index, String name) {
        List<NamedState> renamed = new ArrayList<>(all.get());
        renamed.set(index, new NamedState(name, renamed.get(index).state()));
        replace(renamed);
    }

    /** Forgets one. */
    public void remove(int index) {
        List<NamedState> fewer = new ArrayList<>(all.get());
        fewer.remove(index);
        last = index < last ? last - 1 : last;
        replace(fewer);
    }

    /** Shows one. */
    public void show(int index) {
        last = index;
        ExplorerState now = holder.state();
        holder.restore(StateConversion.toWindow(all.get().get(index).state(), now));
        changed();
    }

    /** Shows the one after that shown last; after the last one the first. */
    public void next() {
        step(1);
    }

    /** Shows the one before that shown last; before the first one the last. */
    public void previous() {
        step(-1);
    }

    /** The holder has changed. */
    public void changed() {
        all.set(holder.state().snapshots());
        last = Math.clamp(last, 0, Math.max(0, all().size() - 1));
        current.set(found());
    }

    private void replace(List<NamedState> others) {
        holder.restore(holder.state().with(others));
        changed();
    }

    private void step(int direction) {
        int count = all.get().size();
        if (count > 0) {
            // From elsewhere, the one shown last comes first.
            int from = current.get().orElse(direction > 0 ? last - 1 : last + 1);
            show(Math.floorMod(from + direction, count));
        }
    }

    private OptionalInt found() {
        List<NamedState> candidates = all.get();
        if (candidates.isEmpty()) {
            return OptionalInt.empty();
        }
        SessionState state = StateConversion.toFile(holder.state());
        if (last < candidates.size() && candidates.get(last).state().isSameButForSight(state)) {
            return OptionalInt.of(last);
        }
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).state().isSameButForSight(state)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
