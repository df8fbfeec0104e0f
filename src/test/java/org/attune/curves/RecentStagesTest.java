package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RecentStagesTest {
    @Test
    void recallsWhatWasRememberedLast() {
        RecentStages<String, Integer> recent = new RecentStages<>(2);
        recent.remember("a", 1);
        recent.remember("a", 2);

        assertThat(recent.recall("a")).contains(2);
        assertThat(recent.recall("b")).isEmpty();
    }

    @Test
    void forgetsWhatWasNotAskedForLongest() {
        RecentStages<String, Integer> recent = new RecentStages<>(2);
        recent.remember("a", 1);
        recent.remember("b", 2);
        recent.recall("a");
        recent.remember("c", 3);

        assertThat(recent.recall("a")).contains(1);
        assertThat(recent.recall("b")).isEmpty();
        assertThat(recent.recall("c")).contains(3);
    }

    @Test
    void needsRoomForOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecentStages<String, Integer>(0))
                .withMessage("capacity = 0 is not allowed: it must be at least 1");
    }
}
