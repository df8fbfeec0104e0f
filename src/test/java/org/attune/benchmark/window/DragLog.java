package org.attune.benchmark.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What happens during one drag, as hand, window, service and eye tell it, each on its own thread. */
final class DragLog {
    private final List<Move> moves = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Showing> answers = new ArrayList<>();
    private final List<Long> pulses = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final Map<Integer, Long> frames = new HashMap<>();
    private OptionalLong request = OptionalLong.empty();
    private OptionalInt open = OptionalInt.empty();

    /** The hand is about to move the mouse. */
    synchronized void moved(int x, long nanos) {
        moves.add(new Move(x, nanos));
    }

    /** A drag event has reached the window; what it causes follows. */
    synchronized void arrived(int x) {
        finishArrival();
        open = OptionalInt.of(x);
    }

    /** A request has been submitted. */
    synchronized void submitted(long sequence) {
        request = OptionalLong.of(sequence);
    }

    /** Whole curves have come from the service. */
    synchronized void answered(long sequence, long nanos) {
        answers.add(new Showing(sequence, nanos));
    }

    /** A pulse of the window has begun. */
    synchronized void pulsed(long nanos) {
        pulses.add(nanos);
    }

    /** A frame with whole curves is about to be painted. */
    synchronized void painting(int frame, long sequence) {
        frames.put(frame, sequence);
    }

    /** A frame has come to the screen. */
    synchronized void seen(int frame, long nanos) {
        sightings.add(new Sighting(frame, nanos));
    }

    /** Movements of the hand. */
    synchronized List<Move> moves() {
        return List.copyOf(moves);
    }

    /** Drag events that reached the window. */
    synchronized List<Arrival> arrivals() {
        finishArrival();
        return List.copyOf(arrivals);
    }

    /** Whole curves that came from the service. */
    synchronized List<Showing> answers() {
        return List.copyOf(answers);
    }

    /** Frames with newer curves that came to the screen. */
    synchronized List<Showing> painted() {
        return sightings.stream()
                .filter(sighting -> frames.containsKey(sighting.frame()))
                .map(sighting -> new Showing(frames.getOrDefault(sighting.frame(), 0L), sighting.nanos()))
                .toList();
    }

    /** Begins of pulses. */
    synchronized List<Long> pulses() {
        return List.copyOf(pulses);
    }

    private void finishArrival() {
        if (open.isPresent()) {
            arrivals.add(new Arrival(open.getAsInt(), request));
        }
        open = OptionalInt.empty();
        request = OptionalLong.empty();
    }
}
