package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.model.Verdict.BROKEN;
import static org.attune.model.Verdict.DOUBTFUL;
import static org.attune.model.Verdict.HOLDS;

import java.util.List;
import java.util.stream.IntStream;
import org.attune.model.Verdict;
import org.junit.jupiter.api.Test;

final class VerdictStretchTest {
    @Test
    void neighboursWithOneVerdictAreOneStretch() {
        assertThat(VerdictStretch.of(curve(BROKEN, BROKEN, DOUBTFUL, HOLDS, BROKEN, HOLDS)))
                .containsExactly(
                        new VerdictStretch(BROKEN, 0, 1, 2),
                        new VerdictStretch(DOUBTFUL, 2, 2, 1),
                        new VerdictStretch(BROKEN, 4, 4, 1));
    }

    @Test
    void oneVerdictCanBeAskedForAlone() {
        assertThat(VerdictStretch.of(curve(DOUBTFUL, BROKEN, DOUBTFUL, DOUBTFUL), DOUBTFUL))
                .containsExactly(new VerdictStretch(DOUBTFUL, 0, 0, 1), new VerdictStretch(DOUBTFUL, 2, 3, 2));
    }

    @Test
    void curveThatHoldsHasNone() {
        assertThat(VerdictStretch.of(curve(HOLDS, HOLDS))).isEmpty();
        assertThat(VerdictStretch.of(List.of())).isEmpty();
    }

    private static List<VerdictStretch.Place> curve(Verdict... verdicts) {
        return IntStream.range(0, verdicts.length)
                .mapToObj(index -> new VerdictStretch.Place(index, verdicts[index]))
                .toList();
    }
}
