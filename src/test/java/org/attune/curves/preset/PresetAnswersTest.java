package org.attune.curves.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.attune.model.Accuracy;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Status;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;

final class PresetAnswersTest {
    private static final SyntheticTheory UNANSWERED =
            new SyntheticTheory(Status.CONVERGED, Status.NOT_CONVERGED, Optional.of(Status.CONVERGED));
    private static final Parameters HERE = Parameters.DEFAULT;
    private static final Parameters NEAR = HERE.with(ParameterInfo.ALPHA_PRIME, 3.1);

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void asksOnceForEachQuestion() {
        PresetAnswers answers = answers(question -> true);

        answers.answer(HERE, Quantity.FINETUNING_TEST_ERROR);
        answers.answer(HERE, Quantity.OVERLAP);

        assertThat(asked).containsExactly(64);
    }

    @Test
    void asksWithMoreNodesWhereFewGiveNoAnswer() {
        PresetAnswers answers = answers(nodes -> nodes >= 1024);

        Prediction answer = answers.answer(HERE, Quantity.FINETUNING_TEST_ERROR);

        assertThat(asked).containsExactly(64, 256, 1024);
        assertThat(answer.accuracy().nodes()).isEqualTo(1024);
        assertThat(Quantity.FINETUNING_TEST_ERROR.of(answer)).isPresent();
    }

    @Test
    void givesUpAfterThreeAttempts() {
        PresetAnswers answers = answers(nodes -> false);

        Prediction answer = answers.answer(HERE, Quantity.FINETUNING_TEST_ERROR);

        assertThat(asked).containsExactly(64, 256, 1024);
        assertThat(Quantity.FINETUNING_TEST_ERROR.of(answer)).isEmpty();
    }

    @Test
    void doesNotBelieveFewNodesThatAnOverlapIsLostBesideOneThatIsNot() {
        PresetAnswers answers = new PresetAnswers(
                recorded((parameters, accuracy, neighbour, cancellation) -> {
                    Prediction answer = SyntheticTheory.COMPLETE.predict(parameters, accuracy, neighbour, cancellation);
                    boolean lost = parameters.equals(NEAR) && accuracy.nodes() < 256;
                    return withOverlap(answer, lost ? 0 : 0.9);
                }),
                new Accuracy(64, 1),
                CancellationSignal.NONE);

        answers.answer(HERE, Quantity.OVERLAP);
        Prediction near = answers.answer(NEAR, Quantity.OVERLAP);

        assertThat(asked).containsExactly(64, 64, 256);
        assertThat(near.finetuning().overlap().value()).isEqualTo(0.9);
    }

    private PresetAnswers answers(Predicate<Integer> isAnswered) {
        return new PresetAnswers(
                recorded((parameters, accuracy, neighbour, cancellation) -> (isAnswered.test(accuracy.nodes())
                                ? SyntheticTheory.COMPLETE
                                : UNANSWERED)
                        .predict(parameters, accuracy, neighbour, cancellation)),
                new Accuracy(64, 1),
                CancellationSignal.NONE);
    }

    private Predictor recorded(Predictor theory) {
        return (parameters, accuracy, neighbour, cancellation) -> {
            asked.add(accuracy.nodes());
            return theory.predict(parameters, accuracy, neighbour, cancellation);
        };
    }

    private static Prediction withOverlap(Prediction answer, double overlap) {
        FinetuningPrediction old = answer.finetuning();
        FinetuningPrediction finetuning = new FinetuningPrediction(
                old.convergence(),
                old.order(),
                new Estimate(overlap, 0.001),
                old.testError(),
                old.trainError(),
                old.forgettingError(),
                old.freeEntropy(),
                old.replicon(),
                old.jumpShare(),
                old.flat(),
                old.secondBranch());
        return new Prediction(
                answer.parameters(),
                answer.accuracy(),
                answer.pretraining(),
                finetuning,
                answer.baselines(),
                answer.effectiveNoise(),
                answer.bayes());
    }
}
