package org.attune.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.curves.CurvePlace;
import org.attune.curves.CurveRefinement;
import org.attune.curves.Refinement;
import org.attune.model.Accuracy;
import org.attune.model.Level;
import org.attune.model.Prediction;

/**
 * What has been found for one request: at each place the answer that is shown and the one that is to replace it, and
 * what failed. Not safe for use from several threads.
 *
 * <p>Answers of a level are kept beside those shown and shown together, since a line through points of two levels has a
 * step between them that looks like physics. The numbers at the marker stand alone and are shown at once.
 */
final class Progress {
    private static final int MARKER = -1;

    private final Ticket ticket;
    private List<Optional<Prediction>> shown;
    private List<Level> shownLevels;
    private List<Optional<Prediction>> found;
    /** The best answers that somebody has solved, to start from. */
    private final List<Optional<Prediction>> solved;

    /** Answers of the current level that nobody has solved; no place to start from. */
    private final Map<Integer, Prediction> carried = new HashMap<>();

    private Level level = Level.PREVIEW;
    private Accuracy accuracy = Level.PREVIEW.accuracy();
    private Optional<Prediction> current = Optional.empty();
    private Level currentLevel = Level.PREVIEW;
    private boolean markerAnswered;
    private final SortedMap<Integer, String> failures = new TreeMap<>();

    Progress(Ticket ticket) {
        this.ticket = ticket;
        int count = ticket.request().points();
        this.shown = Collections.nCopies(count, Optional.empty());
        this.shownLevels = Collections.nCopies(count, Level.PREVIEW);
        this.found = new ArrayList<>(shown);
        this.solved = new ArrayList<>(shown);
    }

    /**
     * Begins a level; what failed at the one before is to be tried again.
     *
     * @param next the level
     * @param nodes the node set of the answers to come, which a preview may begin with a small one and repeat
     */
    void begin(Level next, Accuracy nodes) {
        level = next;
        accuracy = nodes;
        carried.clear();
        markerAnswered = false;
        Collections.fill(found, Optional.empty());
        failures.clear();
    }

    Level level() {
        return level;
    }

    /** How many nodes the answers to come have. */
    int nodes() {
        return accuracy.nodes();
    }

    void answered(CurvePlace place, Prediction prediction) {
        if (place.index().isPresent()) {
            found.set(place.index().getAsInt(), Optional.of(prediction));
            solved.set(place.index().getAsInt(), Optional.of(prediction));
        } else {
            current = Optional.of(prediction);
            currentLevel = level;
            markerAnswered = true;
        }
    }

    void failed(CurvePlace place, Throwable cause) {
        failures.put(place.index().orElse(MARKER), FailureMessage.of(place.parameters(), cause));
    }

    /** A refinement of the answers of the level before, which must be shown already. */
    CurveRefinement refinement() {
        return new CurveRefinement(ticket.request(), shown, answer -> Refinement.isWorthwhile(level, answer));
    }

    /** What a refinement wants next, once the points that it has asked for have been answered or have failed. */
    List<Integer> next(CurveRefinement refinement, Collection<Integer> asked) {
        asked.forEach(index -> found.get(index).ifPresent(answer -> refinement.answered(index, answer)));
        return refinement.next();
    }

    /** Takes in what a refinement has carried over. */
    void carry(CurveRefinement refinement) {
        carried.clear();
        carried.putAll(refinement.carried());
    }

    /** The places of passes that are to be asked at the current level. */
    List<List<List<CurvePlace>>> wanted(List<List<List<CurvePlace>>> passes) {
        return passes.stream()
                .map(pass -> pass.stream()
                        .map(chunk -> chunk.stream().filter(this::isWanted).toList())
                        .filter(chunk -> !chunk.isEmpty())
                        .toList())
                .toList();
    }

    /** Whether a place is to be asked at the current level; not before the answers of the level before are shown. */
    private boolean isWanted(CurvePlace place) {
        Optional<Prediction> before =
                place.index().isPresent() ? shown.get(place.index().getAsInt()) : current;
        return before.filter(answer -> !Refinement.isWorthwhile(level, answer)).isEmpty();
    }

    /** From now on the answers of the current level are shown. */
    void publish() {
        List<Optional<Prediction>> points = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        for (int index = 0; index < found.size(); index++) {
            Optional<Prediction> answer = answer(index);
            boolean newer = answer.isPresent();
            points.add(newer || isOfOtherPreview(index) ? answer : shown.get(index));
            levels.add(newer ? level : shownLevels.get(index));
        }
        shown = List.copyOf(points);
        shownLevels = List.copyOf(levels);
    }

    /** The answer of the current level at a point, solved or carried over. */
    private Optional<Prediction> answer(int index) {
        return found.get(index).or(() -> Optional.ofNullable(carried.get(index)));
    }

    private int answered() {
        return (int) IntStream.range(0, found.size())
                .filter(index -> answer(index).isPresent())
                .count();
    }

    /** Whether a point is still shown with the small node set that a preview began with. */
    private boolean isOfOtherPreview(int index) {
        return level == Level.PREVIEW
                && shown.get(index)
                        .filter(answer -> !answer.accuracy().equals(accuracy))
                        .isPresent();
    }

    /** The answers of the current level that were solved, the points from left to right, then the marker. */
    List<Prediction> answersOfLevel() {
        return Stream.concat(found.stream(), markerAnswered ? current.stream().map(Optional::of) : Stream.empty())
                .flatMap(Optional::stream)
                .toList();
    }

    /** The best answer that was solved at every place so far. */
    List<Prediction> answers() {
        return Stream.concat(solved.stream(), Stream.of(current))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether no place has an answer of the current level. */
    boolean isFruitless() {
        return answered() == 0 && !markerAnswered;
    }

    boolean hasFailures() {
        return !failures.isEmpty();
    }

    Snapshot snapshot(Duration elapsed, Snapshot.State state) {
        return new Snapshot(
                ticket.sequence(),
                ticket.request(),
                level,
                shown,
                shownLevels,
                current,
                currentLevel,
                answered(),
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
