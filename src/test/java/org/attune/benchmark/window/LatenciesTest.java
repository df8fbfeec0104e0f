package org.attune.benchmark.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Movements and what came of them, at times that are made up. */
final class LatenciesTest {
    private static final long MS = 1_000_000;

    @Test
    void aRequestThatWasReplacedIsAnsweredByTheNext() {
        Latencies.Result result = Latencies.of(
                List.of(new Move(10, 0), new Move(11, 16 * MS), new Move(12, 32 * MS)),
                List.of(arrival(10, 1), arrival(11, 2), arrival(12, 3)),
                List.of(new Showing(1, 20 * MS), new Showing(3, 50 * MS)),
                100 * MS);

        assertThat(result.millis()).containsExactly(20.0, 34.0, 18.0);
        assertThat(result.unanswered()).isZero();
    }

    @Test
    void movementsThatTheSystemMergedWaitForTheEventThatCame() {
        Latencies.Result result = Latencies.of(
                List.of(new Move(10, 0), new Move(11, 16 * MS), new Move(12, 32 * MS)),
                List.of(arrival(12, 1)),
                List.of(new Showing(1, 40 * MS)),
                100 * MS);

        assertThat(result.millis()).containsExactly(40.0, 24.0, 8.0);
    }

    @Test
    void aMovementThatChangesNothingDoesNotCount() {
        Latencies.Result result = Latencies.of(
                List.of(new Move(10, 0), new Move(11, 16 * MS), new Move(10, 32 * MS)),
                List.of(arrival(10, 1), new Arrival(11, OptionalLong.empty()), arrival(10, 2)),
                List.of(new Showing(1, 5 * MS), new Showing(2, 40 * MS)),
                100 * MS);

        assertThat(result.millis()).containsExactly(5.0, 8.0);
    }

    @Test
    void whatIsNeverAnsweredCountsUntilTheEnd() {
        Latencies.Result result = Latencies.of(
                List.of(new Move(10, 0), new Move(11, 16 * MS)),
                List.of(arrival(10, 1), arrival(11, 2)),
                List.of(new Showing(1, 30 * MS)),
                116 * MS);

        assertThat(result.millis()).containsExactly(30.0, 100.0);
        assertThat(result.unanswered()).isEqualTo(1);
    }

    private static Arrival arrival(int x, long sequence) {
        return new Arrival(x, OptionalLong.of(sequence));
    }
}
