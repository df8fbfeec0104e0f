package org.attune.benchmark.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long after each movement of the mouse its effect appears. Pure functions.
 *
 * <p>A movement is answered by the first showing, after it, of curves for its own request or a newer one. So one whose
 * request was replaced by the next before it was answered waits for the answer to that, as the user does.
 */
final class Latencies {
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private Latencies() {}

    /**
     * Latencies of some movements.
     *
     * @param millis from movement to showing, in milliseconds, of each movement that caused a request; of one that was
     *     never answered, the time until its end was waited for, which is less than the truth
     * @param unanswered how many were never answered
     */
    record Result(List<Double> millis, int unanswered) {
        /** Copies. */
        Result {
            millis = List.copyOf(millis);
        }
    }

    /**
     * Compares movements with showings.
     *
     * @param moves in their order
     * @param arrivals in their order; the system may have left out movements that others followed at once
     * @param showings in their order
     * @param end until when answers were waited for, in nanoseconds
     */
    static Result of(List<Move> moves, List<Arrival> arrivals, List<Showing> showings, long end) {
        List<Double> millis = new ArrayList<>();
        int unanswered = 0;
        int next = 0;
        for (Arrival arrival : arrivals) {
            int last = lastOf(moves, next, arrival.x());
            for (; next <= last; next++) {
                long begin = moves.get(next).nanos();
                OptionalLong sequence = arrival.sequence();
                if (sequence.isPresent()) {
                    Optional<Showing> answer = answer(showings, sequence.getAsLong(), begin);
                    unanswered += answer.isPresent() ? 0 : 1;
                    millis.add((answer.map(Showing::nanos).orElse(end) - begin) / NANOS_PER_MILLISECOND);
                }
            }
        }
        return new Result(millis, unanswered);
    }

    /** The first movement to a place; the one before the next when there is none. */
    private static int lastOf(List<Move> moves, int next, int x) {
        for (int k = next; k < moves.size(); k++) {
            if (moves.get(k).x() == x) {
                return k;
            }
        }
        return next - 1;
    }

    private static Optional<Showing> answer(List<Showing> showings, long sequence, long after) {
        return showings.stream()
                .filter(showing -> showing.sequence() >= sequence && showing.nanos() >= after)
                .findFirst();
    }
}
