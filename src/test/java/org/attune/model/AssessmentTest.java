package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {
    private static final OrderParameters ORDER = new OrderParameters(
            Estimate.exact(1),
            Estimate.exact(0.9),
            Estimate.exact(0.3),
            Estimate.exact(1),
            Estimate.exact(1),
            Estimate.exact(1));

    /** Small jumps and a small replicon of a point where the search stopped acquit nothing. */
    @ParameterizedTest
    @EnumSource(Status.class)
    void aStageThatWasNotSolvedIsDoubtfulHoweverStableItLooks(Status status) {
        Assessment assessment = finetuning(status).assessment(Stage.FINETUNING);
        assertThat(assessment.verdict()).isEqualTo(status.isAnswer() ? Verdict.HOLDS : Verdict.DOUBTFUL);
        assertThat(assessment.reasons().stream().map(Reason::cause).toList())
                .isEqualTo(status.isAnswer() ? List.of() : List.of(Reason.Cause.UNANSWERED));
        assertThat(pretraining(status).assessment().verdict())
                .isEqualTo(status.isAnswer() ? Verdict.HOLDS : Verdict.DOUBTFUL);
    }

    private static FinetuningPrediction finetuning(Status status) {
        return Stages.finetuning(
                new Convergence(status, 8, 0.3), ORDER, Estimate.exact(0.9), Estimate.exact(0.4), Estimate.exact(0.2));
    }

    private static PretrainingPrediction pretraining(Status status) {
        return Stages.pretraining(
                new Convergence(status, 8, 0.3), ORDER, Estimate.exact(0.4), Estimate.exact(0.2), Estimate.exact(1));
    }
}
