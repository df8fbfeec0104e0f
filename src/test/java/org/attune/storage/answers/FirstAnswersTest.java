package org.attune.storage.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attune.curves.CurveRequest;
import org.attune.curves.Neighbourhood;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;

final class FirstAnswersTest {
    /** Processors with longer or shorter vectors add in another order; the iterations stop at 1e-6 or so. */
    private static final double ROUNDING = 1e-5;

    @Test
    void areAnswersToWhatTheWindowAsksFirst() {
        List<Prediction> answers = FirstAnswers.read();
        CurveRequest request = CurveRequest.DEFAULT;

        assertThat(answers).allMatch(Neighbourhood::isUsable);
        assertThat(answers).extracting(Prediction::accuracy).containsOnly(Level.PREVIEW.accuracy());
        assertThat(answers)
                .extracting(Prediction::parameters)
                .containsAll(IntStream.range(0, request.points())
                        .mapToObj(request::parametersAt)
                        .toList())
                .contains(request.parameters());
    }

    @Test
    void areWhatTheSolverSays() throws InterruptedException {
        List<Prediction> shipped = FirstAnswers.read();
        List<Prediction> solved = FirstAnswersGenerator.solve();

        assertThat(shipped).hasSameSizeAs(solved);
        for (int i = 0; i < solved.size(); i++) {
            assertSame(shipped.get(i), solved.get(i));
        }
    }

    private static void assertSame(Prediction shipped, Prediction solved) {
        assertThat(shipped.parameters()).isEqualTo(solved.parameters());
        for (Quantity quantity : Quantity.values()) {
            Optional<Estimate> expected = quantity.of(solved);
            Optional<Estimate> found = quantity.of(shipped);
            assertThat(found.isPresent()).as(quantity.symbol()).isEqualTo(expected.isPresent());
            expected.ifPresent(estimate -> assertThat(found.orElseThrow().value())
                    .as(
                            "%s at α′ = %s; are the first curves to be made anew by FirstAnswersGenerator?",
                            quantity.symbol(), solved.parameters().alphaPrime())
                    .isCloseTo(estimate.value(), within(ROUNDING * (1 + Math.abs(estimate.value())))));
        }
    }
}
