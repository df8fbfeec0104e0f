package org.attune.benchmark.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A drag of three movements, of which two make requests and one is seen, noted as it would be. */
final class DragFiguresTest {
    private static final long MS = 1_000_000;

    @Test
    void readsEachFigureOffTheLog() {
        DragLog log = new DragLog();
        log.submitted(6);
        log.pulsed(1000 * MS);
        log.moved(10, 1000 * MS);
        log.arrived(10);
        log.submitted(7);
        log.answered(7, 1020 * MS);
        log.pulsed(1016 * MS);
        log.moved(11, 1016 * MS);
        log.arrived(11);
        log.moved(12, 1032 * MS);
        log.arrived(12);
        log.submitted(8);
        log.pulsed(1056 * MS);
        log.painting(1, 7);
        log.seen(1, 1060 * MS);
        log.answered(8, 1062 * MS);
        log.pulsed(1500 * MS);
        log.painting(2, 8);
        log.seen(2, 1510 * MS);

        DragFigures figures = DragFigures.of("delta", log, Duration.ofMillis(100), 2000 * MS);

        assertThat(figures.preview().millis()).containsExactly(20.0, 30.0);
        assertThat(figures.pixels().millis()).containsExactly(60.0, 478.0);
        assertThat(figures.requests()).isEqualTo(2);
        assertThat(figures.framesPerSecond()).isCloseTo(10, within(1e-9));
        ObjectNode report = figures.figures();
        assertThat(report.get("longestPauseMillis").doubleValue()).isEqualTo(40);
        assertThat(report.at("/pixelsMillis/median").doubleValue()).isEqualTo(269);
    }

    @Test
    void aFrameWithoutWholeCurvesShowsNothingNew() {
        DragLog log = new DragLog();
        log.moved(10, 0);
        log.arrived(10);
        log.submitted(1);
        log.seen(0, 5 * MS);

        assertThat(log.painted()).isEmpty();
        assertThat(DragFigures.of("delta", log, Duration.ofMillis(100), 200 * MS)
                        .pixels()
                        .unanswered())
                .isEqualTo(1);
    }
}
