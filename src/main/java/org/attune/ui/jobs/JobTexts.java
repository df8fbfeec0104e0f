package org.attune.ui.jobs;

import java.time.Duration;
import java.util.Optional;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/** Jobs in words. */
public final class JobTexts {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    private final Texts texts = Texts.of("jobs");
    private final ModelTexts names = new ModelTexts();

    /** How many jobs run. */
    String count(int jobs) {
        return texts.text("count", jobs);
    }

    /** What a job is. */
    String name(JobKind kind) {
        return texts.text("job." + kind.name());
    }

    /** The level that a job works at, and how many of its units are done. */
    String progress(Job job) {
        JobProgress progress = job.progress();
        String units = progress.all() == 0
                ? ""
                : texts.text(
                        "done." + job.kind().name(),
                        Integer.toString(progress.done()),
                        Integer.toString(progress.all()),
                        progress.all());
        return progress.level()
                .map(level -> units.isEmpty()
                        ? texts.text("level", names.label(level))
                        : texts.text("level-units", names.label(level), units))
                .orElse(units);
    }

    /** How long a job still takes. */
    String left(Optional<Duration> left) {
        return left.map(time -> texts.text("left", duration(Duration.ofSeconds(Math.max(1, rounded(time))))))
                .orElseGet(() -> texts.text("left.unknown"));
    }

    /** A time in whole seconds, and in minutes and hours where it is long. */
    public String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < MINUTE) {
            return texts.text("seconds", Long.toString(seconds));
        }
        return seconds < HOUR
                ? texts.text("minutes", Long.toString(seconds / MINUTE), Long.toString(seconds % MINUTE))
                : texts.text("hours", Long.toString(seconds / HOUR), Long.toString(seconds % HOUR / MINUTE));
    }

    private static long rounded(Duration time) {
        return Math.round(time.toMillis() / 1000.0);
    }

    /** The words for a list without jobs. */
    String none() {
        return texts.text("none");
    }

    /** The words of the button that cancels. */
    String cancel() {
        return texts.text("cancel");
    }

    /** What is said of the button that cancels a job. */
    String cancelHint(JobKind kind) {
        return texts.text("cancel.hint", name(kind));
    }

    /** What is said of the button that opens the list. */
    String openHint() {
        return texts.text("open.hint");
    }
}
