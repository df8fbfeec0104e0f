package org.attune.theory.gaussian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeMemoTest {
    private final NodeMemo memo = new NodeMemo();
    private int made;

    @Test
    void whatIsAskedForAgainIsNotMadeAgain() {
        double[] first = get("targets", 1);

        assertThat(get("targets", 1)).isSameAs(first);
        assertThat(get("targets", 2)).isNotSameAs(first);
        assertThat(get("labels", 1)).isNotSameAs(first);
        assertThat(made).isEqualTo(3);
    }

    @Test
    void whatHasNotBeenAskedForForLongIsForgotten() {
        get("targets", 0);
        IntStream.rangeClosed(1, 5).forEach(number -> get("targets", number));
        get("targets", 0);
        assertThat(made).isEqualTo(6);

        get("targets", 6);
        get("targets", 0);
        assertThat(made).isEqualTo(7);
        get("targets", 1);
        assertThat(made).isEqualTo(8);
    }

    private double[] get(String kind, double number) {
        return memo.get(kind, number, () -> {
            made++;
            return new double[] {number};
        });
    }
}
