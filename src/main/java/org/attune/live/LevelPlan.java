package org.attune.live;

import java.util.ArrayList;
import java.util.List;
import org.attune.curves.CurvePlace;
import org.attune.curves.CurveRequest;
import org.attune.curves.SweepPlan;
import org.attune.curves.WarmStart;
import org.attune.model.Level;

/**
 * In which order a level asks its questions, and where each answer starts from.
 *
 * <p>A preview solves the marker, then every fourth point, then the rest, each from the nearest answer at hand, those
 * of the slider's last position included. The levels after it go straight outward, each answer from that of the level
 * before for the same question. A draft that finds none there, because the preview had not converged, may start from a
 * neighbour; a final answer may not, so that nothing of the way that the sliders have come is left in it.
 */
final class LevelPlan {

    private LevelPlan() {}

    /** Passes of chunks of places, see {@link SweepPlan}. */
    static List<List<List<CurvePlace>>> passes(CurveRequest request, Level level) {
        List<CurvePlace> marker = List.of(CurvePlace.marker(request));
        List<List<List<CurvePlace>>> passes = new ArrayList<>();
        if (level == Level.PREVIEW) {
            passes.add(List.of(marker));
            SweepPlan.coarseFirst(request).passes().forEach(pass -> passes.add(places(request, pass)));
        } else {
            // The starts are at hand already: there is nothing to wait for after the marker.
            List<List<CurvePlace>> chunks = new ArrayList<>();
            chunks.add(marker);
            SweepPlan.outwardInChunks(request).passes().forEach(pass -> chunks.addAll(places(request, pass)));
            passes.add(chunks);
        }
        return passes;
    }

    /** The rule for the starts of a level, when the answers of the level before are at hand. */
    static WarmStart starts(Level level) {
        return level == Level.FINAL ? WarmStart.SAME_QUESTION : WarmStart.NEAREST_SOLVED;
    }

    private static List<List<CurvePlace>> places(CurveRequest request, List<List<Integer>> chunks) {
        return chunks.stream()
                .map(chunk -> chunk.stream()
                        .map(index -> CurvePlace.point(request, index))
                        .toList())
                .toList();
    }
}
