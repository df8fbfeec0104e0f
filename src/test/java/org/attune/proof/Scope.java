package org.attune.proof;

import org.attune.model.Accuracy;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/**
 * Which variants of fine-tuning a predictor answers.
 *
 * @param reuse e = 1
 * @param recalibration β ≠ 1
 * @param selection ρ ≠ 1
 */
record Scope(boolean reuse, boolean recalibration, boolean selection) {
    private static final Accuracy COARSEST = new Accuracy(Accuracy.MINIMUM_NODES, 1);

    /** Asks the predictor. */
    static Scope of(Predictor predictor) {
        return new Scope(
                answers(predictor, Parameters.DEFAULT.withReuse(true)),
                answers(predictor, Parameters.DEFAULT.with(ParameterInfo.BETA, 2)),
                answers(predictor, Parameters.DEFAULT.with(ParameterInfo.RHO, 0.5)));
    }

    private static boolean answers(Predictor predictor, Parameters parameters) {
        try {
            predictor.predict(parameters, COARSEST, null, CancellationSignal.NONE);
            return true;
        } catch (ParameterException refusal) {
            return false;
        }
    }

    /** The question without the variants that are not answered. */
    Parameters restrict(Parameters question) {
        Parameters result = question;
        if (!reuse) {
            result = result.withReuse(false);
        }
        if (!recalibration) {
            result = result.with(ParameterInfo.BETA, 1);
        }
        if (!selection) {
            result = result.with(ParameterInfo.RHO, 1);
        }
        return result;
    }
}
