package org.attune.live;

import java.util.ArrayList;
import java.util.List;
import org.attune.curves.CurvePlace;
import org.attune.curves.CurveRequest;
import org.attune.curves.Neighbourhood;
import org.attune.curves.SweepPlan;
import org.attune.curves.WarmStart;
import org.attune.model.Level;

/**
 * In which order a level asks its questions, and where each answer starts from.
 *
 * <p>A preview solves the marker, then every fourth point, then the rest, each from the nearest answer at hand. While a
 * slider is dragged those of its last position are so near that nothing is gained by waiting for a neighbour; then, and
 * at the levels after the preview, all go straight outward from the marker in one pass, so that no thread ever waits
 * for another. A refinement starts from the answer of the level before for the same question. A draft that finds none
 * there, because the preview had not converged, may start from a neighbour; a final answer may not, so that nothing of
 * the way that the sliders have come is left in it.
 */
final class LevelPlan {

    private LevelPlan() {}

    /**
     * Passes of chunks of places, see {@link SweepPlan}.
     *
     * @param atHand answers from which the first pass may start
     */
    static List<List<List<CurvePlace>>> passes(CurveRequest request, Level level, Neighbourhood atHand) {
        if (level != Level.PREVIEW || atHand.covers(request)) {
            return List.of(markerFirst(request));
        }
        List<List<List<CurvePlace>>> passes = new ArrayList<>();
        passes.add(List.of(List.of(CurvePlace.marker(request))));
        SweepPlan.coarseFirst(request)
                .passes()
                .forEach(pass -> passes.add(
                        pass.stream().map(chunk -> places(request, chunk)).toList()));
        return passes;
    }

    /** The rule for the starts of a level, when the answers of the level before are at hand. */
    static WarmStart starts(Level level) {
        return level == Level.FINAL ? WarmStart.SAME_QUESTION : WarmStart.NEAREST_SOLVED;
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
