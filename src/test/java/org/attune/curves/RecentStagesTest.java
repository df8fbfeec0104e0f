package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RecentStagesTest {
    @Test
    void recallsWhatWasRememberedLast() {
        RecentStages<String, Integer> recent =
                new RecentStages<>(2, (one, other) -> Math.abs(one.length() - other.length()));
        recent.remember("a", 1);
        recent.remember("a", 2);

        assertThat(recent.recall("a")).contains(2);
        assertThat(recent.recall("b")).isEmpty();
    }

    @Test
    void forgetsWhatWasNotAskedForLongest() {
        RecentStages<String, Integer> recent =
                new RecentStages<>(2, (one, other) -> Math.abs(one.length() - other.length()));
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
                .isThrownBy(() ->
                        new RecentStages<String, Integer>(0, (one, other) -> Math.abs(one.length() - other.length())))
                .withMessage("capacity = 0 is not allowed: it must be at least 1");
    }

    @Test
    void findsTheNearestThatWillDo() {
        RecentStages<String, Integer> recent =
                new RecentStages<>(9, (one, other) -> Math.abs(one.length() - other.length()));
        recent.remember("a", 1);
        recent.remember("aaa", 3);
        recent.remember("aaaaaa", 6);

        assertThat(recent.nearest("aaaa", value -> true)).contains(3);
        assertThat(recent.nearest("aaaa", value -> value != 3)).contains(6);
        assertThat(recent.nearest("aaaa", value -> value > 6)).isEmpty();
    }
}
