package org.attune.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private final List<Integer> done = new ArrayList<>();

    @Test
    void theCallingThreadMeetsTheOthersInTheMiddle() {
        // A thread that has begun the first two items before the caller asks for any.
        int[] begun = {0};
        Concurrency concurrency = new Concurrency() {
            @Override
            public <T> Supplier<T> begin(Supplier<T> work) {
                if (begun[0]++ < 2) {
                    T result = work.get();
                    return () -> result;
                }
                return work;
            }
        };

        concurrency.forEach(List.of(1, 2, 3, 4), done::add);

        assertThat(done).containsExactly(1, 2, 4, 3);
    }

    @Test
    void oneItemIsNotHandedOver() {
        new Concurrency() {
            @Override
            public <T> Supplier<T> begin(Supplier<T> work) {
                throw new AssertionError("begun");
            }
        }.forEach(List.of(1), done::add);

        assertThat(done).containsExactly(1);
    }

    @Test
    void whatIsThrownOnTheFirstItemIsThrownWhenAllHasEnded() {
        assertThatThrownBy(() -> Concurrency.none().forEach(List.of(1, 2, 3), item -> {
                    done.add(item);
                    if (item < 3) {
                        throw new IllegalStateException("item " + item);
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("item 1");
        assertThat(done).containsExactly(3, 2, 1);
    }
}
