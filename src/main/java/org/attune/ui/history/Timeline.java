package org.attune.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * States in the order in which they were; immutable.
 *
 * @param past those before, the oldest first, at most {@value #LONGEST}
 * @param present the one now
 * @param future those taken back, the next first
 * @param <S> type of the states
 */
record Timeline<S>(List<S> past, S present, List<S> future) {
    /** How many steps can be taken back. */
    static final int LONGEST = 500;

    Timeline {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    static <S> Timeline<S> of(S present) {
        return new Timeline<>(List.of(), present, List.of());
    }

    /** A new step; what was taken back is gone. */
    Timeline<S> followedBy(S next) {
        List<S> longer = new ArrayList<>(past.subList(past.size() < LONGEST ? 0 : 1, past.size()));
        longer.add(present);
        return new Timeline<>(longer, next, List.of());
    }

    /** The same steps, the last of which leads elsewhere. */
    Timeline<S> leadingTo(S other) {
        return new Timeline<>(past, other, List.of());
    }

    /** The same steps; where one is looks otherwise in what is no step. */
    Timeline<S> at(S other) {
        return new Timeline<>(past, other, future);
    }

    /** The same without the last step, when that led to where it came from. */
    Timeline<S> withoutIdleStep() {
        return !past.isEmpty() && past.getLast().equals(present)
                ? new Timeline<>(past.subList(0, past.size() - 1), present, future)
                : this;
    }

    Optional<S> before() {
        return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast());
    }

    Optional<S> after() {
        return future.isEmpty() ? Optional.empty() : Optional.of(future.getFirst());
    }

    /** One step back; the same where there is none. */
    Timeline<S> undone() {
        if (past.isEmpty()) {
            return this;
        }
        List<S> longer = new ArrayList<>(future);
        longer.addFirst(present);
        return new Timeline<>(past.subList(0, past.size() - 1), past.getLast(), longer);
    }

    /** One step forward again; the same where there is none. */
    Timeline<S> redone() {
        if (future.isEmpty()) {
            return this;
        }
        List<S> longer = new ArrayList<>(past);
        longer.add(present);
        return new Timeline<>(longer, future.getFirst(), future.subList(1, future.size()));
    }
}
