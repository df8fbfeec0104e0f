package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class PreviewBudgetTest {
    private static final int SHAPE = 12;

    private final PreviewBudget budget = new PreviewBudget(Duration.ofMillis(30), 2);

    @Test
    void asLongAsNothingIsKnownEverythingFitsUntilTheFrameIsOver() {
        assertThat(nodes()).isEqualTo(256);
        assertThat(budget.fits(41, 256, 0)).isTrue();
        assertThat(budget.fits(1, 256, millis(30))).isFalse();
        assertThat(budget.left(millis(12))).isEqualTo(millis(18));
    }

    @Test
    void threadsShareThePoints() {
        measure(256, 2, 50);

        // 30 points of 2 ms on two threads are a frame.
        assertThat(budget.fits(30, 256, 0)).isTrue();
        assertThat(budget.fits(31, 256, 0)).isFalse();
        assertThat(budget.fits(20, 256, millis(10))).isTrue();
        assertThat(budget.fits(21, 256, millis(10))).isFalse();
    }

    @Test
    void whereTheShapeTakesTooLongItIsSolvedWithFewerNodes() {
        measure(256, 4, 50);
        assertThat(nodes()).isEqualTo(256);
        measure(256, 7, 50);
        assertThat(nodes()).isEqualTo(128);
        measure(128, 7, 50);
        assertThat(nodes()).isEqualTo(64);
        measure(64, 70, 50);
        assertThat(nodes()).as("never fewer").isEqualTo(64);
    }

    @Test
    void betweenTwoNodeSetsThatAreAboutAsGoodTheCurvesDoNotFlicker() {
        measure(256, 6, 50);
        assertThat(nodes()).isEqualTo(128);
        measure(256, 4.5, 50);
        assertThat(nodes()).as("fits, but only just").isEqualTo(128);
        measure(256, 2.5, 50);
        assertThat(nodes()).isEqualTo(256);
    }

    @Test
    void oneSlowAnswerChangesLittle() {
        measure(256, 2, 50);
        measure(256, 20, 1);

        assertThat(nodes()).isEqualTo(256);
    }

    private int nodes() {
        return budget.nodesFor(SHAPE).nodes();
    }

    private void measure(int nodes, double millis, int times) {
        for (int i = 0; i < times; i++) {
            budget.measured(nodes, millis(millis));
        }
    }

    private static long millis(double millis) {
        return Math.round(millis * TimeUnit.MILLISECONDS.toNanos(1));
    }
}
