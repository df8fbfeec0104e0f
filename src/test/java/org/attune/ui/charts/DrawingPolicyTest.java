package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.junit.jupiter.api.Test;

final class DrawingPolicyTest {
    private static final CurveRequest REQUEST = CurveRequest.DEFAULT;
    private final Optional<Snapshot> drawn = Optional.of(SyntheticSnapshots.complete(4, REQUEST, Level.FINAL));

    @Test
    void keepsTheOldCurvesUntilANewPreviewHasPoints() {
        Snapshot beginning = SyntheticSnapshots.partial(5, REQUEST, 0, Duration.ofSeconds(9));

        assertThat(DrawingPolicy.isToBeDrawn(beginning, drawn)).isFalse();
        assertThat(DrawingPolicy.isToBeDrawn(beginning, Optional.empty())).isFalse();
        assertThat(DrawingPolicy.isToBeDrawn(SyntheticSnapshots.partial(5, REQUEST, 12, Duration.ofMillis(40)), drawn))
                .isTrue();
        assertThat(DrawingPolicy.isToBeDrawn(SyntheticSnapshots.complete(5, REQUEST, Level.PREVIEW), drawn))
                .isTrue();
    }

    @Test
    void drawsNothingAnewWhereOnlyTheCountHasChanged() {
        Snapshot one = SyntheticSnapshots.partial(5, REQUEST, 12, Duration.ofMillis(40));
        Snapshot same = SyntheticSnapshots.partial(5, REQUEST, 12, Duration.ofMillis(80));
        Snapshot more = SyntheticSnapshots.partial(5, REQUEST, 13, Duration.ofMillis(80));

        assertThat(DrawingPolicy.isToBeDrawn(same, Optional.of(one))).isFalse();
        assertThat(DrawingPolicy.isToBeDrawn(more, Optional.of(one))).isTrue();
    }

    @Test
    void forgetsOlderRequests() {
        assertThat(DrawingPolicy.isToBeDrawn(SyntheticSnapshots.complete(3, REQUEST, Level.FINAL), drawn))
                .isFalse();
    }
}
