package org.attune.storage.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.api.Test;

final class AnswerTextTest {
    private final Prediction answer = predict(Parameters.DEFAULT);

    private static Prediction predict(Parameters parameters) {
        return SyntheticTheory.TWO_BRANCHES.predict(parameters, new Accuracy(64, 1), null, CancellationSignal.NONE);
    }

    @Test
    void everyNumberReturnsAsItWas() {
        Prediction prescribed = predict(Parameters.DEFAULT.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT)));
        assertThat(AnswerText.read(List.of("# a remark", AnswerText.line(answer), AnswerText.line(prescribed))))
                .containsExactly(answer, prescribed);
    }

    @Test
    void whatIsMissingIsNamed() {
        String line = AnswerText.line(answer);
        assertRefused(line.substring(0, line.lastIndexOf(' ')), "it ends too early");
    }

    @Test
    void whatIsTooMuchIsNamed() {
        assertRefused(AnswerText.line(answer) + " 1.5 2", "2 fields are left over");
    }

    @Test
    void whatIsOfAnotherKindIsNamed() {
        String line = AnswerText.line(answer);
        assertRefused(line.replace("SOFTMAX", "TANH"), "TANH");
        assertRefused(line.replaceFirst("false", "perhaps"), "\"perhaps\" is neither true nor false");
        assertRefused(line.replaceFirst("false 1.0 1.0 -", "false 1.0 1.0 0"), "\"0\" stands where + or - is allowed");
        assertRefused(line.replaceFirst("^3 0.5", "3 half"), "half");
    }

    @Test
    void numbersThatNoAnswerHasAreRefused() {
        String line = AnswerText.line(answer);
        assertRefused(line.replaceFirst("^3 0.5", "3 -0.5"), "Δ = -0.5");
        assertRefused(line.substring(0, line.lastIndexOf(' ')) + " NaN", "must be finite");
    }

    @Test
    void theLineIsNamed() {
        assertThatThrownBy(() -> AnswerText.read(List.of("# a remark", AnswerText.line(answer), "3 0.5")))
                .hasMessageStartingWith("line 3, \"3 0.5…\"");
    }

    private static void assertRefused(String line, String reason) {
        assertThatThrownBy(() -> AnswerText.read(List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
