package org.attune.storage.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
    /**
     * Processors with longer or shorter vectors add in another order, the iterations stop at 1e-5 or so, and which of
     * many minima that are about as low is found is then a matter of chance.
     */
    private static final double ROUNDING = 1e-4;

    private static final double SHARE_OF_ERROR = 0.2;

    /** At few samples two fixed points may lie so close that rounding decides between them. */
    private static final int MOST_DIFFERENCES = 4;

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

        assertThat(shipped)
                .extracting(Prediction::parameters)
                .containsExactlyElementsOf(
                        solved.stream().map(Prediction::parameters).toList());
        List<String> differences = IntStream.range(0, solved.size())
                .mapToObj(index -> difference(shipped.get(index), solved.get(index)))
                .flatMap(Optional::stream)
                .toList();
        assertThat(differences)
                .as("are the first curves to be made anew by FirstAnswersGenerator?")
                .hasSizeLessThanOrEqualTo(MOST_DIFFERENCES);
    }

    /** The first number of a place that is another one than the solver's, by more than rounding can make. */
    private static Optional<String> difference(Prediction shipped, Prediction solved) {
        return Arrays.stream(Quantity.values())
                .filter(quantity -> !agree(quantity.of(shipped), quantity.of(solved)))
                .map(quantity -> quantity.symbol() + " at α′ = "
                        + solved.parameters().alphaPrime() + ": " + quantity.of(shipped) + ", solved "
                        + quantity.of(solved))
                .findFirst();
    }

    private static boolean agree(Optional<Estimate> shipped, Optional<Estimate> solved) {
        if (shipped.isEmpty() || solved.isEmpty()) {
            return shipped.isEmpty() && solved.isEmpty();
        }
        double value = solved.get().value();
        double allowed =
                ROUNDING * (1 + Math.abs(value)) + SHARE_OF_ERROR * solved.get().standardError();
        return Math.abs(shipped.get().value() - value) <= allowed;
    }
}
