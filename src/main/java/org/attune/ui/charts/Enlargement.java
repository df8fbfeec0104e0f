package org.attune.ui.charts;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which charts of a board are shown large, without the others. */
public final class Enlargement {
    private final ReadOnlyObjectWrapper<List<Integer>> places = new ReadOnlyObjectWrapper<>(this, "places", List.of());

    /** The places of the charts that are shown, from 0 in reading order; empty while all are. */
    public ReadOnlyObjectProperty<List<Integer>> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /** Whether some charts are not shown. */
    public boolean isOn() {
        return !places.get().isEmpty();
    }

    /**
     * Shows only some charts; all of them when none or all are named.
     *
     * @param shown places from 0 in reading order
     */
    public void show(List<Integer> shown) {
        List<Integer> distinct = shown.stream()
                .filter(place -> place >= 0 && place < BoardArrangement.PLACES)
                .distinct()
                .sorted()
                .toList();
        places.set(distinct.size() == BoardArrangement.PLACES ? List.of() : distinct);
    }

    /** Shows all charts. */
    public void end() {
        places.set(List.of());
    }

    /** Shows one chart alone, or all of them again when any is shown large already. */
    public void toggle(int place) {
        show(isOn() ? List.of() : List.of(place));
    }

    /** Shows the next chart alone; the first after the last. */
    public void next() {
        if (isOn()) {
            show(List.of((places.get().getFirst() + 1) % BoardArrangement.PLACES));
        }
    }
}
