package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.curves.SyntheticPredictor;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.Level;
import org.attune.model.OrderParameters;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.junit.jupiter.api.Test;

/** Along Δ, whose slider is four units long. */
final class GridStartsTest {
    private static final Parameters CELL = at(1);

    private final GridStarts starts = new GridStarts();

    @Test
    void withoutAnswersACellStartsCold() {
        assertThat(starts.startAt(CELL, false)).isEmpty();
    }

    @Test
    void theNearestAnswerIsTheStartWhereItKnowsTheTarget() {
        Prediction near = answer(1.1, 0.9, 0);
        starts.add(near);
        starts.add(answer(0.5, 0.01, 0.5));

        assertThat(starts.startAt(CELL, false)).contains(near);
    }

    @Test
    void betweenBothACellStartsCold() {
        starts.add(answer(1.3, 0.9, 0));
        starts.add(answer(0.8, 0.01, 0.5));

        assertThat(starts.startAt(CELL, false)).isEmpty();
    }

    @Test
    void amongBrokenAnswersOneOfThemWillDo() {
        Prediction near = answer(0.9, 0.01, 0.5);
        starts.add(near);
        starts.add(answer(3, 0.9, 0));

        assertThat(starts.startAt(CELL, false)).contains(near);
        assertThat(starts.startAt(CELL, true)).as("of the first pass").isEmpty();
    }

    @Test
    void whereTheoryHoldsWithoutOverlapACellStartsCold() {
        starts.add(answer(0.9, 0.01, 0));

        assertThat(starts.startAt(CELL, false)).isEmpty();
    }

    @Test
    void anAnswerOfItsOwnWithoutOverlapIsTriedAgainBesideTheBranch() {
        starts.add(answer(1, 0.01, 0.5));
        starts.add(answer(0.9, 0.01, 0.5));
        assertThat(starts.startAt(CELL, false)).as("among its like").isPresent();

        starts.add(answer(1.1, 0.9, 0));
        assertThat(starts.startAt(CELL, false)).isEmpty();
    }

    private static Parameters at(double delta) {
        return Parameters.DEFAULT.with(ParameterInfo.DELTA, delta);
    }

    private static Prediction answer(double delta, double overlap, double jumps) {
        Prediction answer = SyntheticPredictor.answer(at(delta), Level.PREVIEW.accuracy(), Status.CONVERGED);
        FinetuningPrediction finetuning = answer.finetuning();
        OrderParameters order = finetuning.order();
        return new Prediction(
                answer.parameters(),
                answer.accuracy(),
                answer.pretraining(),
                Stages.withStability(
                        Stages.finetuning(
                                finetuning.convergence(),
                                order,
                                Estimate.exact(overlap),
                                finetuning.testError(),
                                finetuning.trainError()),
                        Estimate.exact(0.2),
                        Estimate.exact(jumps)),
                answer.baselines(),
                answer.effectiveNoise(),
                answer.bayes());
    }
}
