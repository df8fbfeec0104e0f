package org.attune.curves;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.model.Prediction;

/**
 * Refines a curve that few nodes have solved: many nodes solve some of its points, and where what they say more bends
 * so little that it can be interpolated within its noise, it is carried over to the points between. Elsewhere points in
 * the middle are solved, too, until every point is solved or carried over. A curve that nothing is known of is solved
 * likewise. What is asked depends on the answers only, not on the order in which they come.
 *
 * <p>Not safe for use from several threads.
 */
public final class CurveRefinement {
    /** So many points of a stretch are solved first: the four that an interpolation needs, and two to spare. */
    private static final int FIRST = 6;

    private final CurveRequest request;
    private final List<Optional<Prediction>> coarse;
    private final boolean alone;
    private final List<Stretch> stretches = new ArrayList<>();
    private final SortedMap<Integer, Prediction> fine = new TreeMap<>();
    private final SortedSet<Integer> asked = new TreeSet<>();

    /** Points next to each other with answers of one kind. */
    private record Stretch(int first, int last) {}

    /** Two points next to each other among those asked. */
    private record Gap(Stretch stretch, int left, int right) {}

    /** How a gap is filled. */
    private record Filling(LevelDifference difference, LevelDifference.Anchor left, LevelDifference.Anchor right) {}

    /**
     * A curve that nothing is known of.
     *
     * @param request the curve
     */
    public CurveRefinement(CurveRequest request) {
        this.request = request;
        this.coarse = Collections.nCopies(request.points(), Optional.empty());
        this.alone = true;
        stretches.add(new Stretch(0, request.points() - 1));
    }

    /**
     * A refinement.
     *
     * @param request the curve
     * @param coarse the answers of few nodes, from left to right
     * @param worthwhile whether a point with such an answer is to be refined; one without an answer is
     */
    public CurveRefinement(
            CurveRequest request, List<Optional<Prediction>> coarse, Predicate<? super Prediction> worthwhile) {
        this.request = request;
        this.alone = false;
        this.coarse = List.copyOf(coarse);
        for (int index = 0; index < coarse.size(); index++) {
            if (!coarse.get(index).map(worthwhile::test).orElse(true)) {
                continue;
            }
            if (!stretches.isEmpty()
                    && stretches.getLast().last() == index - 1
                    && areAlike(coarse.get(index - 1), coarse.get(index))) {
                stretches.set(
                        stretches.size() - 1, new Stretch(stretches.getLast().first(), index));
            } else {
                stretches.add(new Stretch(index, index));
            }
        }
    }

    /** The points that many nodes are to solve next, from left to right; none when all others can be carried over. */
    public List<Integer> next() {
        SortedSet<Integer> next = new TreeSet<>();
        for (Stretch stretch : stretches) {
            if (asked.contains(stretch.first())) {
                gaps(stretch)
                        .filter(gap -> filling(gap).isEmpty())
                        .forEach(gap -> next.add((gap.left() + gap.right()) / 2));
            } else {
                next.addAll(first(stretch));
            }
        }
        asked.addAll(next);
        return List.copyOf(next);
    }

    /** Takes in the answer of many nodes at a point. */
    public void answered(int index, Prediction answer) {
        fine.put(index, answer);
    }

    /** The answers that are carried over so far, by the indices of their points; all when {@link #next} has ended. */
    public Map<Integer, Prediction> carried() {
        Map<Integer, Prediction> carried = new LinkedHashMap<>();
        stretches.stream()
                .flatMap(this::gaps)
                .forEach(gap -> filling(gap).ifPresent(filling -> {
                    for (int index = gap.left() + 1; index < gap.right(); index++) {
                        carried.put(
                                index,
                                filling.difference()
                                        .added(
                                                coarse.get(index),
                                                request.parametersAt(index),
                                                index,
                                                filling.left(),
                                                filling.right()));
                    }
                }));
        return carried;
    }

    private static List<Integer> first(Stretch stretch) {
        int steps = Math.min(stretch.last() - stretch.first(), FIRST - 1);
        return IntStream.rangeClosed(0, steps)
                .map(k ->
                        steps == 0 ? stretch.first() : stretch.first() + k * (stretch.last() - stretch.first()) / steps)
                .boxed()
                .toList();
    }

    /** The gaps of a stretch that have points inside. */
    private Stream<Gap> gaps(Stretch stretch) {
        List<Integer> ends = List.copyOf(asked.subSet(stretch.first(), stretch.last() + 1));
        return IntStream.range(0, ends.size() - 1)
                .mapToObj(k -> new Gap(stretch, ends.get(k), ends.get(k + 1)))
                .filter(gap -> gap.right() - gap.left() > 1);
    }

    /** How a gap can be filled; empty where its points are to be solved. */
    private Optional<Filling> filling(Gap gap) {
        List<LevelDifference.Anchor> anchors = anchors(gap.stretch());
        int left = position(anchors, gap.left());
        int right = position(anchors, gap.right());
        if (anchors.size() < LevelDifference.ANCHORS || left < 0 || right < 0) {
            return Optional.empty();
        }
        int first = Math.clamp(left - 1, 0, anchors.size() - LevelDifference.ANCHORS);
        List<LevelDifference.Anchor> nearest = anchors.subList(first, first + LevelDifference.ANCHORS);
        if (!LevelDifference.areAlike(nearest)) {
            return Optional.empty();
        }
        LevelDifference difference = new LevelDifference(nearest);
        return Optional.of(new Filling(difference, anchors.get(left), anchors.get(right)))
                .filter(filling -> difference.isSmoothBetween(filling.left(), filling.right()));
    }

    /** The points of a stretch where both node sets have answers of one kind. */
    private List<LevelDifference.Anchor> anchors(Stretch stretch) {
        return fine.subMap(stretch.first(), stretch.last() + 1).entrySet().stream()
                .filter(entry -> alone
                        ? Neighbourhood.isUsable(entry.getValue())
                        : areAlike(coarse.get(entry.getKey()), Optional.of(entry.getValue())))
                .map(entry -> new LevelDifference.Anchor(entry.getKey(), coarse.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static int position(List<LevelDifference.Anchor> anchors, int index) {
        return IntStream.range(0, anchors.size())
                .filter(k -> anchors.get(k).position() == index)
                .findFirst()
                .orElse(-1);
    }

    private static boolean areAlike(Optional<Prediction> one, Optional<Prediction> other) {
        return one.flatMap(here -> other.map(there -> LevelDifference.areAlike(here, there)))
                .orElse(false);
    }
}
