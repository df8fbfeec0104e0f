package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.attune.curves.SyntheticPredictor;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Status;
import org.junit.jupiter.api.Test;

final class RecentAnswersTest {
    private static final int PLACES = 5;

    private final RecentAnswers recent = new RecentAnswers();

    @Test
    void aCurveLeftHalfWayDoesNotPushOutTheOneBefore() {
        List<Prediction> whole = answers(0.1, PLACES);
        List<Prediction> half = answers(0.2, 2);
        recent.add(whole, PLACES);
        recent.add(half, PLACES);

        assertThat(recent.asList()).containsAll(whole).containsAll(half).endsWith(half.get(1));
    }

    @Test
    void aLongDragDoesNotPileUp() {
        for (int step = 0; step < 100; step++) {
            recent.add(answers(step, PLACES), PLACES);
        }

        assertThat(recent.asList()).hasSize(2 * PLACES);
        assertThat(recent.asList().stream()
                        .map(answer -> answer.parameters().delta())
                        .distinct())
                .containsExactly(98.0, 99.0);
    }

    private static List<Prediction> answers(double delta, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> SyntheticPredictor.answer(
                        Parameters.DEFAULT.with(ParameterInfo.DELTA, delta).with(ParameterInfo.ALPHA_PRIME, index + 1),
                        Level.PREVIEW.accuracy(),
                        Status.CONVERGED))
                .toList();
    }
}
