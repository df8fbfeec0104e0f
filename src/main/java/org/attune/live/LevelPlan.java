package org.attune.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.curves.CurvePlace;
import org.attune.curves.CurveRefinement;
import org.attune.curves.CurveRequest;
import org.attune.curves.Neighbourhood;
import org.attune.curves.SweepPlan;
import org.attune.curves.WarmStart;
import org.attune.model.Level;

/**
 * In which order a level asks its questions, and where each answer starts from.
 *
 * <p>A preview solves the marker, then every fourth point, then the rest, each from the nearest answer at hand, so that
 * it can be shown with few points where there is no time for all. While a slider is dragged the answers of its last
 * position are so near that nothing is gained by waiting for a neighbour; then, and at the levels after the preview,
 * all go in one pass, so that no thread ever waits for another; at the last level some points are asked, and others
 * where these do not tell enough ({@link CurveRefinement}). A refinement starts from the answer of the level before for
 * the same question. A draft that finds none there, because the preview had not converged, may start from a neighbour;
 * a final answer may not, so that nothing of the way that the sliders have come is left in it.
 */
final class LevelPlan {
    private LevelPlan() {}

    /**
     * The first passes of a preview: the marker and some points. Where answers are at hand that are no farther than the
     * points are from each other, as is usual while a slider is dragged, nothing is gained by solving one before
     * another.
     *
     * @param indices which points
     * @param atHand answers to start from
     */
    static List<List<List<CurvePlace>>> preview(CurveRequest request, List<Integer> indices, Neighbourhood atHand) {
        List<List<CurvePlace>> places = outward(request, Set.copyOf(indices)).getFirst();
        if (atHand.covers(request, places.stream().flatMap(List::stream).toList())) {
            return List.of(places);
        }
        List<List<List<CurvePlace>>> passes = new ArrayList<>();
        passes.add(List.of(List.of(CurvePlace.marker(request))));
        passes.add(SweepPlan.outward(request, indices).stream()
                .map(chunk -> places(request, chunk))
                .toList());
        return passes;
    }

    /** A draft: the marker and some points by themselves, then those between them. */
    static List<List<List<CurvePlace>>> draft(CurveRequest request) {
        List<List<List<CurvePlace>>> passes = new ArrayList<>();
        for (List<List<Integer>> pass : SweepPlan.halving(request).passes()) {
            List<Integer> indices = pass.stream().flatMap(List::stream).toList();
            passes.addAll(passes.isEmpty() ? outward(request, Set.copyOf(indices)) : separately(request, indices));
        }
        return passes;
    }

    /**
     * Some points of a refinement, outward from the marker.
     *
     * @param indices which; the marker comes beside
     */
    static List<List<List<CurvePlace>>> outward(CurveRequest request, Set<Integer> indices) {
        return List.of(markerFirst(request).stream()
                .map(chunk -> chunk.stream()
                        .filter(place -> place.index().isEmpty()
                                || indices.contains(place.index().getAsInt()))
                        .toList())
                .filter(chunk -> !chunk.isEmpty())
                .toList());
    }

    /** Some points of a refinement, without the marker. */
    static List<List<List<CurvePlace>>> separately(CurveRequest request, List<Integer> indices) {
        return List.of(indices.stream()
                .map(index -> List.of(CurvePlace.point(request, index)))
                .toList());
    }

    /** The rule for the starts of a level, when the answers of the level before are at hand. */
    static WarmStart starts(Level level, CurveRequest request) {
        return switch (level) {
            case PREVIEW -> WarmStart.NEAREST_SOLVED;
            case DRAFT -> WarmStart.nextDoor(request.axis(), level.accuracy());
            case FINAL -> WarmStart.SAME_QUESTION;
        };
    }

    private static List<List<CurvePlace>> markerFirst(CurveRequest request) {
        List<List<CurvePlace>> chunks = new ArrayList<>();
        List<CurvePlace> first = new ArrayList<>(List.of(CurvePlace.marker(request)));
        for (List<Integer> chunk : SweepPlan.separately(request).passes().getFirst()) {
            List<CurvePlace> places = places(request, chunk);
            // The same question must not be asked by two threads at once: one of them would only wait for the other.
            if (places.getFirst().parameters().equals(request.parameters())) {
                first.addAll(places);
            } else {
                chunks.add(places);
            }
        }
        chunks.addFirst(first);
        return chunks;
    }

    private static List<CurvePlace> places(CurveRequest request, List<Integer> chunk) {
        return chunk.stream().map(index -> CurvePlace.point(request, index)).toList();
    }
}
