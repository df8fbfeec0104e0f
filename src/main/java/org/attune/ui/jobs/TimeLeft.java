package org.attune.ui.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.model.Level;

/**
 * How long a job still takes, if it goes on as it has so far; immutable. The pace is that of the present level once
 * some of it is done, since a level may be faster or slower than its number of nodes tells; before, that of the whole
 * job.
 *
 * @param begun when the job began, in nanoseconds
 * @param level the level it works at
 * @param levelBegun when that level began
 * @param levelShare which share of the job was done then
 * @param latest when it last came farther
 * @param share which share was done then; empty where nobody knows
 */
record TimeLeft(
        long begun, Optional<Level> level, long levelBegun, double levelShare, long latest, OptionalDouble share) {
    /** Less than this share of a job tells nothing of the rest. */
    private static final double LEAST_SHARE = 0.03;

    /** Less than this time tells nothing of the rest: something is always done at once. */
    private static final long LEAST_NANOS = Duration.ofMillis(500).toNanos();

    /** A job that begins. */
    static TimeLeft of(JobProgress first, long now) {
        return new TimeLeft(now, first.level(), now, first.share().orElse(0), now, first.share());
    }

    /** After news of the job. */
    TimeLeft after(JobProgress news, long now) {
        if (news.share().equals(share) && news.level().equals(level)) {
            return this;
        }
        boolean sameLevel = news.level().equals(level);
        return new TimeLeft(
                begun,
                news.level(),
                sameLevel ? levelBegun : now,
                sameLevel ? levelShare : news.share().orElse(0),
                now,
                news.share());
    }

    /** The time left at some moment; empty while too little is done. */
    Optional<Duration> at(long now) {
        return share.isEmpty()
                ? Optional.empty()
                : left(levelBegun, levelShare, now).or(() -> left(begun, 0, now));
    }

    private Optional<Duration> left(long since, double before, long now) {
        double done = share.orElse(0) - before;
        long taken = latest - since;
        if (done < LEAST_SHARE || taken < LEAST_NANOS) {
            return Optional.empty();
        }
        double nanos = taken / done * (1 - share.orElse(0)) - (now - latest);
        return Optional.of(Duration.ofNanos(Math.max(0, Math.round(nanos))));
    }
}
