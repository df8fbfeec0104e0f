package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.junit.jupiter.api.Test;

/** What is known of a curve stays while its marker moves, and no longer. */
final class FinerAnswersTest {
    private static final CurveRequest REQUEST = CurveRequest.DEFAULT;
    private static final CurveRequest MOVED = with(REQUEST.axis(), 5);

    private final Snapshot drawn = SyntheticSnapshots.complete(1, REQUEST, Level.DRAFT);

    private static CurveRequest with(ParameterInfo parameter, double value) {
        return REQUEST.with(REQUEST.parameters().with(parameter, value));
    }

    @Test
    void aMarkerThatMovesLeavesFinerAnswers() {
        Snapshot beginning = SyntheticSnapshots.partial(2, MOVED, 7, Duration.ofSeconds(1));

        Snapshot kept = FinerAnswers.kept(beginning, Optional.of(drawn));

        assertThat(kept.points()).isEqualTo(drawn.points());
        assertThat(kept.levels()).containsOnly(Level.DRAFT);
        assertThat(kept.level()).isEqualTo(Level.DRAFT);
        assertThat(kept.request()).isEqualTo(MOVED);
        assertThat(kept.sequence()).isEqualTo(2);
    }

    @Test
    void finerAnswersTakeTheirPlace() {
        Snapshot finer = SyntheticSnapshots.complete(2, MOVED, Level.FINAL);

        assertThat(FinerAnswers.kept(finer, Optional.of(drawn))).isEqualTo(finer);
    }

    @Test
    void anotherCurveKeepsNothing() {
        Snapshot other = SyntheticSnapshots.partial(2, with(ParameterInfo.DELTA, 0.7), 7, Duration.ofSeconds(1));

        assertThat(FinerAnswers.kept(other, Optional.of(drawn))).isEqualTo(other);
        assertThat(FinerAnswers.kept(other, Optional.empty())).isEqualTo(other);
    }
}
