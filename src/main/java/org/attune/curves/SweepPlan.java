package org.attune.curves;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order the points of a curve are solved.
 *
 * <p>A pass begins when the one before it is complete. The chunks of a pass may be solved at the same time, begun in
 * the order given; the points of a chunk follow one another. A point may start from any answer of an earlier pass or of
 * its own chunk, so the starts, and with them the answers to the last digit, depend on the plan only and not on how
 * many threads share the work. For the same reason the length of a chunk is fixed instead of fitted to the machine.
 *
 * @param passes passes, each a list of chunks, each a list of indices of points from 0; every point occurs once
 */
public record SweepPlan(List<List<List<Integer>>> passes) {
    /** Every so manyth point makes the coarse pass: it shows the shape for a quarter of the work. */
    static final int COARSE_STRIDE = 4;

    /**
     * Points of a chunk of the coarse pass: enough to profit from continuation, few enough to share the work evenly.
     */
    static final int COARSE_CHUNK_LENGTH = 3;

    /** Every so manyth point is solved by itself where the others follow from those on both sides; a power of two. */
    private static final int FIRST_STRIDE = 8;

    /** Defensive copies. */
    public SweepPlan {
        passes = passes.stream()
                .map(pass -> pass.stream().map(List::copyOf).toList())
                .toList();
    }

    /** One point after the other from the left end. */
    public static SweepPlan fromLeft(CurveRequest request) {
        return new SweepPlan(List.of(List.of(all(request.points()))));
    }

    /** One point after the other, the nearest to the marker first. */
    public static SweepPlan outward(CurveRequest request) {
        List<Integer> points = new ArrayList<>(all(request.points()));
        points.sort(byDistanceFrom(markerPosition(request)));
        return new SweepPlan(List.of(List.of(points)));
    }

    /** One pass in which no point waits for another, the nearest to the marker first: for starts that are at hand. */
    public static SweepPlan separately(CurveRequest request) {
        return new SweepPlan(List.of(outward(request).passes().getFirst().getFirst().stream()
                .map(List::of)
                .toList()));
    }

    /**
     * Two passes: every fourth point and the last one, so that a shape stands early; then the gaps between them, so
     * that every point has a solved neighbour next to it. Both go outward from the marker.
     */
    public static SweepPlan coarseFirst(CurveRequest request) {
        int points = request.points();
        double marker = markerPosition(request);
        List<Integer> coarse = all(points).stream()
                .filter(index -> index % COARSE_STRIDE == 0 || index == points - 1)
                .toList();
        List<List<List<Integer>>> passes = new ArrayList<>();
        passes.add(chunks(coarse, COARSE_CHUNK_LENGTH, marker));
        List<List<Integer>> gaps = gaps(coarse, marker);
        if (!gaps.isEmpty()) {
            passes.add(gaps);
        }
        return new SweepPlan(passes);
    }

    /**
     * Some points, in chunks outward from the marker that can be solved at the same time.
     *
     * @param indices which, from left to right
     */
    public static List<List<Integer>> outward(CurveRequest request, List<Integer> indices) {
        return chunks(indices, COARSE_CHUNK_LENGTH, markerPosition(request));
    }

    /**
     * Every eighth point and the last one, then those in the middle between two points solved, and so on: each has
     * solved points on both sides, at the same distance where the number of points allows. No point of a pass waits for
     * another.
     */
    public static SweepPlan halving(CurveRequest request) {
        List<List<List<Integer>>> passes = new ArrayList<>();
        int last = request.points() - 1;
        for (int stride = FIRST_STRIDE; stride >= 1; stride /= 2) {
            int step = stride;
            List<List<Integer>> pass = all(request.points()).stream()
                    .filter(index -> step == FIRST_STRIDE
                            ? index % step == 0 || index == last
                            : index % step == 0 && index % (2 * step) != 0 && index != last)
                    .map(List::of)
                    .toList();
            if (!pass.isEmpty()) {
                passes.add(pass);
            }
        }
        return new SweepPlan(passes);
    }

    /** The points between those solved; each gap is filled from one of its ends, the one towards the marker. */
    private static List<List<Integer>> gaps(List<Integer> solved, double marker) {
        List<List<Integer>> gaps = new ArrayList<>();
        for (int i = 0; i + 1 < solved.size(); i++) {
            List<Integer> gap = new ArrayList<>(IntStream.range(solved.get(i) + 1, solved.get(i + 1))
                    .boxed()
                    .toList());
            if (solved.get(i + 1) <= marker) {
                Collections.reverse(gap);
            }
            if (!gap.isEmpty()) {
                gaps.add(gap);
            }
        }
        gaps.sort(nearestTo(marker));
        return gaps;
    }

    private static List<List<Integer>> chunks(List<Integer> points, int length, double marker) {
        List<List<Integer>> chunks = new ArrayList<>();
        for (int start = 0; start < points.size(); start += length) {
            chunks.add(new ArrayList<>(points.subList(start, Math.min(start + length, points.size()))));
        }
        chunks.forEach(chunk -> chunk.sort(byDistanceFrom(marker)));
        chunks.sort(nearestTo(marker));
        return chunks;
    }

    private static Comparator<List<Integer>> nearestTo(double marker) {
        return Comparator.comparing(chunk -> chunk.get(0), byDistanceFrom(marker));
    }

    private static List<Integer> all(int points) {
        return IntStream.range(0, points).boxed().toList();
    }

    private static Comparator<Integer> byDistanceFrom(double marker) {
        return Comparator.<Integer>comparingDouble(index -> Math.abs(index - marker))
                .thenComparing(Comparator.naturalOrder());
    }

    /** The marker in units of the index; its end of the curve when it stands outside, or at 0 on a logarithmic axis. */
    private static double markerPosition(CurveRequest request) {
        double last = request.points() - 1.0;
        return Math.clamp(last * request.scale().fractionOf(request.marker(), request.from(), request.to()), 0.0, last);
    }
}
