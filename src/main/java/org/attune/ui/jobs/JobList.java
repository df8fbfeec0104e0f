package org.attune.ui.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * All jobs that run now, in the order of their kinds, each with the time that it has taken and that it still takes. To
 * be used on the JavaFX application thread only.
 */
public final class JobList {
    private final LongSupplier clock;
    private final List<Followed> reports = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<Job>> jobs = new ReadOnlyObjectWrapper<>(this, "jobs", List.of());

    /**
     * An empty list.
     *
     * @param clock nanoseconds from some moment on
     */
    public JobList(LongSupplier clock) {
        this.clock = clock;
    }

    /** Lists the job of a report whenever it runs. */
    public void follow(JobReport report) {
        Followed followed = new Followed(report);
        reports.add(followed);
        reports.sort(Comparator.comparing(other -> other.report.kind()));
        report.numberProperty().addListener((property, before, number) -> {
            followed.begin();
            tick();
        });
        report.progressProperty().subscribe(progress -> {
            followed.hear(progress);
            tick();
        });
    }

    /** The jobs. */
    public ReadOnlyObjectProperty<List<Job>> jobsProperty() {
        return jobs.getReadOnlyProperty();
    }

    /** Makes times those of now; to be called every second while anything runs. */
    public void tick() {
        jobs.set(reports.stream().flatMap(Followed::job).toList());
    }

    /** A report, and the times of its job. */
    private final class Followed {
        private final JobReport report;
        private Optional<TimeLeft> times = Optional.empty();

        Followed(JobReport report) {
            this.report = report;
        }

        void begin() {
            times = report.progressProperty().get().map(first -> TimeLeft.of(first, clock.getAsLong()));
        }

        void hear(Optional<JobProgress> progress) {
            long now = clock.getAsLong();
            times = progress.map(
                    news -> times.map(before -> before.after(news, now)).orElseGet(() -> TimeLeft.of(news, now)));
        }

        Stream<Job> job() {
            long now = clock.getAsLong();
            return times.stream()
                    .map(known -> new Job(
                            report,
                            Objects.requireNonNull(report.progressProperty().get())
                                    .orElse(JobProgress.UNKNOWN),
                            Duration.ofNanos(now - known.begun()),
                            known.at(now)));
        }
    }
}
