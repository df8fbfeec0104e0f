package org.attune.ui.compare;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attune.curves.family.Family;
import org.attune.live.Snapshot;
import org.attune.ui.charts.ToneName;

/**
 * What the user compares with: one immutable state that is replaced as a whole. To be used on the JavaFX application
 * thread only.
 */
public final class ComparisonModel {
    private final ReadOnlyObjectWrapper<ComparisonState> state =
            new ReadOnlyObjectWrapper<>(this, "state", ComparisonState.NONE);

    /** What is compared with; changes only to something different from before. */
    public ReadOnlyObjectProperty<ComparisonState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is compared with. */
    public ComparisonState state() {
        return state.get();
    }

    /** Takes another state as a whole, such as one from a file. */
    public void setState(ComparisonState newState) {
        if (!newState.equals(state.get())) {
            state.set(newState);
        }
    }

    /**
     * Pins what is shown. The first pin keeps the colours of the quantities, each further one has a colour of its own.
     */
    public void pin(Snapshot snapshot) {
        ToneName[] tones = ToneName.values();
        int count = state().pins().size();
        setState(state().withPin(Pin.of(tones[count % tones.length], snapshot)));
    }

    /** Gives a pin another name; a blank one has it named by what sets it apart again. */
    public void rename(int index, String name) {
        change(index, pin(index).withName(name.strip()));
    }

    /** Gives a pin another colour. */
    public void recolor(int index, ToneName tone) {
        change(index, pin(index).withTone(tone));
    }

    /** Shows or hides a pin. */
    public void setVisible(int index, boolean visible) {
        change(index, pin(index).withVisible(visible));
    }

    /** Moves a pin in the order of the legend; beyond an end it stays where it is. */
    public void move(int index, int places) {
        int to = index + places;
        if (to >= 0 && to < state().pins().size()) {
            setState(state().withPinMoved(index, to));
        }
    }

    /** Removes a pin. */
    public void remove(int index) {
        setState(state().withoutPin(index));
    }

    /** Subtracts a pin from everything, or none. */
    public void subtract(OptionalInt index) {
        setState(state().withSubtracted(index));
    }

    /** Shows a family of curves, or none. */
    public void setFamily(Optional<Family> family) {
        setState(state().withFamily(family));
    }

    private Pin pin(int index) {
        return state().pins().get(index);
    }

    private void change(int index, Pin pin) {
        setState(state().withPin(index, pin));
    }
}
