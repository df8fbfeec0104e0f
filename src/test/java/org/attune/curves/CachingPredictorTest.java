package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CancellationException;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Stage;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;

final class CachingPredictorTest {
    private static final Parameters HERE = Parameters.DEFAULT;
    private static final Parameters THERE = HERE.with(ParameterInfo.DELTA, 1);

    private final RecordingPredictor theory = new RecordingPredictor(new SyntheticPredictor());
    private final CachingPredictor cache = new CachingPredictor(theory);

    @Test
    void theSameQuestionIsAnsweredOnce() {
        Prediction first = ask(HERE, Level.PREVIEW);

        assertThat(ask(HERE, Level.PREVIEW)).isSameAs(first);
        assertThat(theory.questions()).hasSize(1);
    }

    @Test
    void theStartIsNoPartOfTheQuestion() {
        Prediction neighbour = ask(THERE, Level.PREVIEW);
        Prediction cold = ask(HERE, Level.PREVIEW);

        assertThat(cache.predict(HERE, Level.PREVIEW.accuracy(), neighbour, CancellationSignal.NONE))
                .isSameAs(cold);
    }

    @Test
    void theStartIsHandedOn() {
        Prediction neighbour = ask(THERE, Level.PREVIEW);
        cache.predict(HERE, Level.PREVIEW.accuracy(), neighbour, CancellationSignal.NONE);

        assertThat(theory.questions().get(1).neighbour()).containsSame(neighbour);
    }

    @Test
    void anAnswerThatLacksAStageIsNotGivenToSomebodyWhoNeedsIt() {
        Predictor restricted = cache.restrictedTo(Set.of(Stage.FINETUNING));
        restricted.predict(HERE, Level.PREVIEW.accuracy(), null, CancellationSignal.NONE);
        restricted.predict(HERE, Level.PREVIEW.accuracy(), null, CancellationSignal.NONE);
        assertThat(theory.questions()).hasSize(1);
        assertThat(restricted.known(HERE, Level.PREVIEW.accuracy())).isPresent();
        assertThat(cache.known(HERE, Level.PREVIEW.accuracy())).isEmpty();

        ask(HERE, Level.PREVIEW);
        assertThat(theory.questions()).hasSize(2);
    }

    @Test
    void aCompleteAnswerWillDoForSomebodyWhoNeedsLess() {
        Prediction complete = ask(HERE, Level.PREVIEW);
        Predictor restricted = cache.restrictedTo(Set.of(Stage.FINETUNING));

        assertThat(restricted.known(HERE, Level.PREVIEW.accuracy())).containsSame(complete);
        assertThat(restricted.predict(HERE, Level.PREVIEW.accuracy(), null, CancellationSignal.NONE))
                .isSameAs(complete);
        assertThat(theory.questions()).hasSize(1);
    }

    @Test
    void otherParametersOrOtherAccuracyIsAnotherQuestion() {
        ask(HERE, Level.PREVIEW);
        ask(THERE, Level.PREVIEW);
        ask(HERE, Level.DRAFT);

        assertThat(theory.questions()).hasSize(3);
    }

    @Test
    void theAnswerUnusedForLongestIsForgotten() {
        CachingPredictor small = new CachingPredictor(theory, 2);
        Parameters elsewhere = HERE.with(ParameterInfo.DELTA, 2);
        for (Parameters parameters : new Parameters[] {HERE, THERE, HERE, elsewhere, HERE, THERE}) {
            small.predict(parameters, Level.PREVIEW.accuracy(), null, CancellationSignal.NONE);
        }

        assertThat(theory.questions())
                .extracting(RecordingPredictor.Question::parameters)
                .containsExactly(HERE, THERE, elsewhere, THERE);
    }

    @Test
    void whatHasNotConvergedIsAskedAgain() {
        RecordingPredictor astray =
                new RecordingPredictor((parameters, accuracy, neighbour, cancellation) -> SyntheticPredictor.answer(
                        parameters, accuracy, neighbour == null ? Status.NOT_CONVERGED : Status.CONVERGED));
        CachingPredictor kept = new CachingPredictor(astray);
        Prediction neighbour = ask(THERE, Level.PREVIEW);

        Prediction first = kept.predict(HERE, Level.PREVIEW.accuracy(), null, CancellationSignal.NONE);
        Prediction second = kept.predict(HERE, Level.PREVIEW.accuracy(), neighbour, CancellationSignal.NONE);

        assertThat(first.finetuning().convergence().status()).isEqualTo(Status.NOT_CONVERGED);
        assertThat(second.finetuning().convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(kept.predict(HERE, Level.PREVIEW.accuracy(), null, CancellationSignal.NONE))
                .isSameAs(second);
        assertThat(astray.questions()).hasSize(2);
    }

    @Test
    void aCancelledAnswerIsAskedAgain() {
        assertThatThrownBy(() -> cache.predict(HERE, Level.PREVIEW.accuracy(), null, () -> true))
                .isInstanceOf(CancellationException.class);

        assertThat(ask(HERE, Level.PREVIEW).parameters()).isEqualTo(HERE);
    }

    @Test
    void aCurveSolvedAgainAsksNothing() {
        CurveRequest request = CurveRequest.DEFAULT;
        for (int run = 0; run < 2; run++) {
            CurveSolver.solve(request, Level.PREVIEW.accuracy(), cache, CancellationSignal.NONE, point -> {});
        }

        assertThat(theory.questions()).hasSize(request.points());
    }

    private Prediction ask(Parameters parameters, Level level) {
        return cache.predict(parameters, level.accuracy(), null, CancellationSignal.NONE);
    }
}
