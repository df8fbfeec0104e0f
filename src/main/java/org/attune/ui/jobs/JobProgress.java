package org.attune.ui.jobs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.model.Level;

/**
 * How far a running job has come.
 *
 * @param level the level it works at; empty for a job without levels
 * @param done units that are done, of this level if there is one
 * @param all how many units there are; 0 where nobody knows or none are counted
 * @param share of the whole job that is done, from 0 to 1, all levels together; empty where nobody knows
 */
public record JobProgress(Optional<Level> level, int done, int all, OptionalDouble share) {
    /** A job of which nobody knows how long it is. */
    public static final JobProgress UNKNOWN = new JobProgress(Optional.empty(), 0, 0, OptionalDouble.empty());

    /** Units of equal size. */
    public static JobProgress of(int done, int all) {
        return new JobProgress(Optional.empty(), done, all, share(done, all));
    }

    /** A share of a job without units, to a hundredth: no list needs to follow it more finely. */
    public static JobProgress ofShare(double share) {
        return new JobProgress(Optional.empty(), 0, 0, OptionalDouble.of(Math.floor(100 * share) / 100));
    }

    /**
     * Units that are done at one level after the other. A level takes a time in proportion to its nodes.
     *
     * @param levels all levels of the job, coarse first
     * @param level the one that it works at
     * @param done units that are done at it
     * @param all units of the level, &gt; 0
     */
    public static JobProgress of(List<Level> levels, Level level, int done, int all) {
        double whole = levels.stream().mapToDouble(JobProgress::work).sum();
        double before = levels.stream()
                .takeWhile(other -> other != level)
                .mapToDouble(JobProgress::work)
                .sum();
        double share = (before + work(level) * share(done, all).orElse(1)) / whole;
        return new JobProgress(Optional.of(level), done, all, OptionalDouble.of(share));
    }

    /** A job that does each level in one piece. */
    public static JobProgress at(List<Level> levels, Level level) {
        return new JobProgress(Optional.of(level), 0, 0, of(levels, level, 0, 1).share());
    }

    private static OptionalDouble share(int done, int all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) done / all);
    }

    private static double work(Level level) {
        return level.accuracy().nodes();
    }
}
