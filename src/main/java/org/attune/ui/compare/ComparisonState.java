package org.attune.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.curves.family.Family;

/**
 * Everything that the user compares with: what a session file has to hold.
 *
 * @param pins what is pinned, in the order of the legend
 * @param subtracted index of the pin that is subtracted from everything; empty for none
 * @param family what a family of curves varies; empty for none
 */
public record ComparisonState(List<Pin> pins, OptionalInt subtracted, Optional<Family> family) {
    /** Nothing. */
    public static final ComparisonState NONE = new ComparisonState(List.of(), OptionalInt.empty(), Optional.empty());

    /**
     * Checks that what is subtracted is there.
     *
     * @throws IllegalArgumentException when there is no pin of that index
     */
    public ComparisonState {
        pins = List.copyOf(pins);
        if (subtracted.isPresent() && (subtracted.getAsInt() < 0 || subtracted.getAsInt() >= pins.size())) {
            throw new IllegalArgumentException(
                    "subtracted = " + subtracted.getAsInt() + " is not allowed: there are " + pins.size() + " pins");
        }
    }

    /** A copy with one pin more, at the end. */
    public ComparisonState withPin(Pin pin) {
        List<Pin> more = new ArrayList<>(pins);
        more.add(pin);
        return new ComparisonState(more, subtracted, family);
    }

    /**
     * A copy with another pin in the place of one.
     *
     * @throws IndexOutOfBoundsException when there is none of that index
     */
    public ComparisonState withPin(int index, Pin pin) {
        List<Pin> changed = new ArrayList<>(pins);
        changed.set(index, pin);
        return new ComparisonState(changed, subtracted, family);
    }

    /**
     * A copy without a pin.
     *
     * @throws IndexOutOfBoundsException when there is none of that index
     */
    public ComparisonState withoutPin(int index) {
        List<Pin> fewer = new ArrayList<>(pins);
        fewer.remove(index);
        OptionalInt left = subtracted.isEmpty() || subtracted.getAsInt() == index
                ? OptionalInt.empty()
                : OptionalInt.of(subtracted.getAsInt() - (subtracted.getAsInt() > index ? 1 : 0));
        return new ComparisonState(fewer, left, family);
    }

    /**
     * A copy with a pin elsewhere in the order.
     *
     * @param from its index
     * @param to its index afterwards
     * @throws IndexOutOfBoundsException when there is none of one of the indices
     */
    public ComparisonState withPinMoved(int from, int to) {
        List<Pin> moved = new ArrayList<>(pins);
        moved.add(to, moved.remove(from));
        OptionalInt following = subtracted.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(indexAfterMove(subtracted.getAsInt(), from, to));
        return new ComparisonState(moved, following, family);
    }

    private static int indexAfterMove(int index, int from, int to) {
        if (index == from) {
            return to;
        }
        int without = index > from ? index - 1 : index;
        return without >= to ? without + 1 : without;
    }

    /** The pins as they would be if nothing had been computed of them, and nothing else. */
    public List<Pin> withoutAnswers() {
        return pins.stream().map(pin -> pin.withPoints(List.of())).toList();
    }

    /** A copy whose pins keep what another state knows better of the same questions. */
    public ComparisonState withAnswersOf(ComparisonState other) {
        return new ComparisonState(
                pins.stream()
                        .map(pin -> pin.isFinal()
                                ? pin
                                : other.pins.stream()
                                        .filter(known -> known.isAnswered()
                                                && known.request().equals(pin.request()))
                                        .findFirst()
                                        .map(known -> pin.withPoints(known.points()))
                                        .orElse(pin))
                        .toList(),
                subtracted,
                family);
    }

    /** A copy in which another pin is subtracted, or none. */
    public ComparisonState withSubtracted(OptionalInt index) {
        return new ComparisonState(pins, index, family);
    }

    /** A copy with another family, or none. */
    public ComparisonState withFamily(Optional<Family> newFamily) {
        return new ComparisonState(pins, subtracted, newFamily);
    }
}
