package org.attune.benchmark.window;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.attune.benchmark.report.Figures;
import org.attune.benchmark.report.Sample;

/**
 * What a drag of one slider has shown.
 *
 * @param slider its name
 * @param preview from movements to whole curves in memory
 * @param pixels from movements to whole curves on the screen
 * @param length how long it was dragged
 * @param requests how many requests it made
 * @param frames frames with newer curves that came to the screen meanwhile
 * @param longestPause longest time between two pulses of the window, in nanoseconds
 */
record DragFigures(
        String slider,
        Latencies.Result preview,
        Latencies.Result pixels,
        Duration length,
        long requests,
        long frames,
        long longestPause) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    /**
     * Reads a log.
     *
     * @param slider the slider's name
     * @param log what was noted
     * @param length how long it was dragged
     * @param end until when answers were waited for, in nanoseconds
     */
    static DragFigures of(String slider, DragLog log, Duration length, long end) {
        List<Move> moves = log.moves();
        List<Arrival> arrivals = log.arrivals();
        long begin = moves.isEmpty() ? end : moves.getFirst().nanos();
        long released = begin + length.toNanos();
        List<Long> pulses = log.pulses().stream()
                .filter(pulse -> pulse >= begin && pulse <= released)
                .toList();
        long pause = 0;
        for (int k = 1; k < pulses.size(); k++) {
            pause = Math.max(pause, pulses.get(k) - pulses.get(k - 1));
        }
        return new DragFigures(
                slider,
                Latencies.of(moves, arrivals, log.answers(), end),
                Latencies.of(moves, arrivals, log.painted(), end),
                length,
                arrivals.stream()
                        .filter(arrival -> arrival.sequence().isPresent())
                        .count(),
                log.painted().stream()
                        .filter(frame -> frame.nanos() >= begin && frame.nanos() <= released)
                        .count(),
                pause);
    }

    /** Frames with newer curves per second. */
    double framesPerSecond() {
        return frames * NANOS_PER_SECOND / length.toNanos();
    }

    /** What the report says of it. */
    ObjectNode figures() {
        ObjectNode node = Figures.object().put("slider", slider);
        if (!preview.millis().isEmpty()) {
            node.set("previewMillis", Figures.latency(new Sample(preview.millis())));
            node.set("pixelsMillis", Figures.latency(new Sample(pixels.millis())));
        }
        node.put("neverPreviewed", preview.unanswered());
        node.put("neverPainted", pixels.unanswered());
        Figures.put(node, "framesPerSecond", framesPerSecond());
        Figures.put(node, "requestsPerSecond", requests * NANOS_PER_SECOND / length.toNanos());
        Figures.put(node, "longestPauseMillis", longestPause / NANOS_PER_MILLISECOND);
        return node;
    }
}
