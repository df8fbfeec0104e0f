package org.attune.live;

import java.time.Duration;
import java.util.List;
import org.attune.model.Accuracy;
import org.attune.model.Level;

/**
 * How much of a preview can be solved in the time of a frame: learns what a point costs while a slider is dragged, and
 * tells with how many nodes the first points of the next frame can be solved, and whether more points fit. Knows no
 * clock. Not safe for use from several threads.
 */
final class PreviewBudget {
    /** Node sets from the one of the preview down. */
    private static final List<Integer> NODES = List.of(Level.PREVIEW.accuracy().nodes(), 128, 64);

    /** How much the latest point counts: a frame of a dozen points replaces two thirds of what was known before. */
    private static final double WEIGHT = 0.1;

    /** More nodes must fit that well: between two node sets that are about as good the curves must not flicker. */
    private static final double ROOM = 0.6;

    private final long frame;
    private final int threads;
    // Of a point with the node set of a preview, in nanoseconds; 0 while nothing has been measured.
    private double cost;
    private int last = NODES.getFirst();

    /**
     * A budget for which nothing has been measured: everything fits.
     *
     * @param frame time in which a frame is to be solved, &gt; 0
     * @param threads how many points are solved at the same time, ≥ 1
     */
    PreviewBudget(Duration frame, int threads) {
        this.frame = frame.toNanos();
        this.threads = threads;
    }

    /**
     * Takes note of what a point has taken on its thread.
     *
     * @param nodes with how many nodes
     * @param nanos in nanoseconds, ≥ 0
     */
    void measured(int nodes, long nanos) {
        double full = nanos / share(nodes);
        cost = cost == 0 ? full : cost + WEIGHT * (full - cost);
    }

    /**
     * The largest node set with which places can be solved in a frame, or else the smallest one.
     *
     * @param places how many are to be solved
     */
    Accuracy nodesFor(int places) {
        for (int nodes : NODES) {
            double room = nodes > last ? ROOM : 1;
            if (time(places, nodes) <= room * frame || nodes == NODES.getLast()) {
                last = nodes;
                return new Accuracy(nodes, Accuracy.DEFAULT_SEED);
            }
        }
        throw new AssertionError("the smallest node set is always taken");
    }

    /**
     * Whether more points can be solved in the same frame.
     *
     * @param places how many more
     * @param nodes with how many nodes
     * @param elapsed nanoseconds of the frame that are over
     */
    boolean fits(int places, int nodes, long elapsed) {
        return left(elapsed) > 0 && time(places, nodes) <= left(elapsed);
    }

    /** Nanoseconds until the frame is to be shown. */
    long left(long elapsed) {
        return frame - elapsed;
    }

    private double time(int places, int nodes) {
        return cost * share(nodes) * places / threads;
    }

    /** What a point costs with fewer nodes; not in proportion, since iterations have costs of their own. */
    private static double share(int nodes) {
        return Math.pow((double) nodes / NODES.getFirst(), 0.7);
    }
}
