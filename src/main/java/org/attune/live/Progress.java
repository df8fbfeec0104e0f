package org.attune.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attune.curves.CurvePlace;
import org.attune.model.Level;
import org.attune.model.Prediction;

/** What has been found for one request: the best answer at each place and what failed. Not safe for several threads. */
final class Progress {
    private static final int MARKER = -1;

    private final Ticket ticket;
    private final List<Optional<Prediction>> points;
    private final List<Level> levels;
    private Level level = Level.PREVIEW;
    private Optional<Prediction> current = Optional.empty();
    private Level currentLevel = Level.PREVIEW;
    private int solved;
    private final SortedMap<Integer, String> failures = new TreeMap<>();

    Progress(Ticket ticket) {
        this.ticket = ticket;
        int count = ticket.request().points();
        this.points = new ArrayList<>(Collections.nCopies(count, Optional.empty()));
        this.levels = new ArrayList<>(Collections.nCopies(count, Level.PREVIEW));
    }

    /** Begins a level; what failed at the one before is to be tried again. */
    void begin(Level next) {
        level = next;
        solved = 0;
        failures.clear();
    }

    void answered(CurvePlace place, Prediction prediction) {
        if (place.index().isPresent()) {
            int index = place.index().getAsInt();
            points.set(index, Optional.of(prediction));
            levels.set(index, level);
            solved++;
        } else {
            current = Optional.of(prediction);
            currentLevel = level;
        }
    }

    void failed(CurvePlace place, Throwable cause) {
        failures.put(place.index().orElse(MARKER), FailureMessage.of(place.parameters(), cause));
    }

    /** The answers of the current level, the points from left to right, then the marker. */
    List<Prediction> answersOfLevel() {
        List<Prediction> answers = new ArrayList<>();
        for (int index = 0; index < points.size(); index++) {
            if (levels.get(index) == level) {
                points.get(index).ifPresent(answers::add);
            }
        }
        if (currentLevel == level) {
            current.ifPresent(answers::add);
        }
        return answers;
    }

    /** Every answer found so far. */
    List<Prediction> answers() {
        return Stream.concat(points.stream(), Stream.of(current))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether no place has an answer of the current level. */
    boolean isFruitless() {
        return solved == 0 && (current.isEmpty() || currentLevel != level);
    }

    boolean hasFailures() {
        return !failures.isEmpty();
    }

    Snapshot snapshot(Duration elapsed, Snapshot.State state) {
        return new Snapshot(
                ticket.sequence(),
                ticket.request(),
                level,
                points,
                levels,
                current,
                currentLevel,
                solved,
                elapsed,
                state,
                failure());
    }

    private Optional<String> failure() {
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        String first = failures.firstEntry().getValue();
        int others = failures.size() - 1;
        return Optional.of(others == 0 ? first : first + " (and at " + others + " more)");
    }
}
