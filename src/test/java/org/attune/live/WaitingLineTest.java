package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attune.curves.CurveRequest;
import org.junit.jupiter.api.Test;

final class WaitingLineTest {
    private final WaitingLine line = new WaitingLine();

    @Test
    void hasRoomForTheNewestOnly() {
        Ticket first = enter();
        Ticket second = enter();

        assertThat(second.sequence()).isGreaterThan(first.sequence());
        assertThat(line.take()).containsSame(second);
        assertThat(line.take()).isEmpty();
        assertThat(line.isSuperseded(first.sequence())).isTrue();
        assertThat(line.isSuperseded(second.sequence())).isFalse();
    }

    @Test
    void tellsWhatComesNext() {
        Ticket alone = take();
        assertThat(line.finish(alone)).isEqualTo(WaitingLine.Next.NONE);

        Ticket followed = take();
        enter();
        assertThat(line.finish(followed)).isEqualTo(WaitingLine.Next.WAITS);
    }

    @Test
    void stoppingForgetsWhatWaitsBehindTheRunningRequest() {
        Ticket running = take();
        enter();
        line.stop();

        assertThat(line.finish(running)).isEqualTo(WaitingLine.Next.FORGOTTEN);
        assertThat(line.take()).isEmpty();
    }

    @Test
    void stoppingKeepsWhatNobodyWorksOnSoThatItsEndIsTold() {
        Ticket waiting = enter();
        line.stop();

        assertThat(line.take()).containsSame(waiting);
        assertThat(line.isStopped(waiting.sequence())).isTrue();
    }

    @Test
    void letsNobodyInWhenClosed() {
        enter();
        line.close();

        assertThat(line.isClosed()).isTrue();
        assertThat(line.take()).isEmpty();
        assertThatThrownBy(this::enter)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private Ticket enter() {
        return line.enter(CurveRequest.DEFAULT, 0);
    }

    private Ticket take() {
        enter();
        return line.take().orElseThrow();
    }
}
