package org.attune.curves;

import org.attune.model.Estimate;
import org.attune.model.Prediction;
import org.attune.model.Stages;
import org.attune.theory.Predictor;

/** Stands in for a theory whose replica symmetry is broken in places. */
public final class BrokenTheory {
    private BrokenTheory() {}

    /** Answers as {@link SyntheticPredictor}, but broken below a value of α′. */
    public static Predictor below(double alphaPrime) {
        SyntheticPredictor theory = new SyntheticPredictor();
        return (parameters, accuracy, neighbour, cancellation) -> {
            Prediction answer = theory.predict(parameters, accuracy, neighbour, cancellation);
            return parameters.alphaPrime() < alphaPrime ? broken(answer) : answer;
        };
    }

    private static Prediction broken(Prediction answer) {
        return new Prediction(
                answer.parameters(),
                answer.accuracy(),
                answer.pretraining(),
                Stages.withStability(answer.finetuning(), answer.finetuning().replicon(), Estimate.exact(0.5)),
                answer.baselines(),
                answer.effectiveNoise(),
                answer.bayes());
    }
}
