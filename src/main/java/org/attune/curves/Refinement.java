package org.attune.curves;

import org.attune.model.Accuracy;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;

/**
 * Where answers are worth refining. Where replica symmetry is broken, most of the work would go into numbers that say
 * nothing about training: there the draft is the last answer. Pure functions.
 */
public final class Refinement {
    private Refinement() {}

    /**
     * Whether a level is to be asked at a place.
     *
     * @param level the level
     * @param coarser the best answer there so far
     */
    public static boolean isWorthwhile(Level level, Prediction coarser) {
        return level != Level.FINAL || isFinal(coarser) || !isBrokenDraft(coarser);
    }

    /** Whether an answer is the last one at its place: a final one, or a draft where replica symmetry is broken. */
    public static boolean isLast(Prediction answer) {
        return isFinal(answer) || isBrokenDraft(answer);
    }

    /**
     * The answer of an accuracy, but of a final one the draft where that shows that replica symmetry is broken.
     *
     * @see Predictor#predict(Parameters, Accuracy, Prediction, CancellationSignal)
     */
    public static Prediction predict(
            Predictor predictor,
            Parameters parameters,
            Accuracy accuracy,
            @Nullable Prediction neighbour,
            CancellationSignal cancellation) {
        if (!accuracy.equals(Level.FINAL.accuracy())) {
            return predictor.predict(parameters, accuracy, neighbour, cancellation);
        }
        Prediction draft = predictor.predict(parameters, Level.DRAFT.accuracy(), neighbour, cancellation);
        if (!isWorthwhile(Level.FINAL, draft)) {
            return draft;
        }
        @Nullable Prediction start = Neighbourhood.isUsable(draft) ? draft : neighbour;
        return predictor.predict(parameters, accuracy, start, cancellation);
    }

    private static boolean isFinal(Prediction answer) {
        return answer.accuracy().nodes() >= Level.FINAL.accuracy().nodes();
    }

    /** Previews have too few nodes for a verdict to be relied on. */
    private static boolean isBrokenDraft(Prediction answer) {
        return answer.accuracy().nodes() >= Level.DRAFT.accuracy().nodes()
                && answer.assessment(Stage.FINETUNING).verdict() == Verdict.BROKEN;
    }
}
