package org.attune.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.attune.model.Level;
import org.junit.jupiter.api.Test;

/** The list of running jobs, with a clock of the test's own. */
final class JobListTest {
    private static final List<Level> LEVELS = List.of(Level.values());

    private final JobList list = new JobList(() -> nanos());
    private final JobReport curves = new JobReport(JobKind.CURVES, () -> {});
    private final JobReport training = new JobReport(JobKind.TRAINING, () -> {});
    private long seconds = 1000;

    private long nanos() {
        return Duration.ofSeconds(seconds).toNanos();
    }

    JobListTest() {
        list.follow(training);
        list.follow(curves);
    }

    private List<Job> jobs() {
        list.tick();
        return list.jobsProperty().get();
    }

    @Test
    void whatRunsIsListedInTheOrderOfKinds() {
        assertThat(jobs()).isEmpty();
        training.begin(JobProgress.of(0, 4));
        curves.begin(JobProgress.of(LEVELS, Level.PREVIEW, 0, 41));
        assertThat(list.jobsProperty().get())
                .as("at once, without waiting for the next second")
                .extracting(Job::kind)
                .containsExactly(JobKind.CURVES, JobKind.TRAINING);
        curves.end();
        assertThat(list.jobsProperty().get()).extracting(Job::kind).containsExactly(JobKind.TRAINING);
    }

    @Test
    void secondsTickWithoutNewsAndANewJobBeginsAtNought() {
        training.begin(JobProgress.of(0, 4));
        seconds += 7;
        assertThat(jobs().getFirst().elapsed()).isEqualTo(Duration.ofSeconds(7));
        training.begin(JobProgress.of(0, 4));
        assertThat(jobs().getFirst().elapsed()).isZero();
    }

    @Test
    void theTimeLeftFollowsThePaceAndPasses() {
        training.begin(JobProgress.of(0, 4));
        assertThat(jobs().getFirst().left()).as("nothing is known yet").isEmpty();
        seconds += 10;
        training.at(JobProgress.of(1, 4));
        assertThat(jobs().getFirst().left()).contains(Duration.ofSeconds(30));
        seconds += 4;
        assertThat(jobs().getFirst().left()).contains(Duration.ofSeconds(26));
        seconds += 100;
        assertThat(jobs().getFirst().left()).as("late, but never below nought").contains(Duration.ZERO);
    }

    @Test
    void aLevelHasItsOwnPaceOnceSomeOfItIsDone() {
        curves.begin(JobProgress.of(LEVELS, Level.PREVIEW, 0, 41));
        seconds += 1;
        curves.at(JobProgress.of(LEVELS, Level.DRAFT, 0, 41));
        seconds += 1;
        curves.at(JobProgress.of(LEVELS, Level.FINAL, 0, 41));
        Optional<Duration> atFirst = jobs().getFirst().left();
        assertThat(atFirst.orElseThrow().toMillis())
                .as("2 s for 2^8 + 2^10 nodes, 2^13 to come")
                .isEqualTo(Math.round(2000.0 * (1 << 13) / ((1 << 8) + (1 << 10))));
        seconds += 10;
        curves.at(JobProgress.of(LEVELS, Level.FINAL, 20, 40));
        assertThat(jobs().getFirst().left().orElseThrow().toMillis())
                .as("half of the level in 10 s")
                .isEqualTo(10_000);
    }

    @Test
    void aJobOfUnknownLengthHasNoTimeLeft() {
        training.begin(JobProgress.UNKNOWN);
        seconds += 50;
        assertThat(jobs().getFirst().left()).isEmpty();
        assertThat(new JobTexts().left(Optional.empty())).isEqualTo("time left not known yet");
        assertThat(new JobTexts().duration(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
    }
}
