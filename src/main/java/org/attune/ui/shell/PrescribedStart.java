package org.attune.ui.shell;

import java.util.Optional;
import org.attune.model.ParameterException;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.ui.controls.Numerals;

/** The order parameters with which the mode of prescribed ones begins. Pure functions. */
final class PrescribedStart {
    private static final int DIGITS = 4;

    private PrescribedStart() {}

    /**
     * Those that were solved for, so that nothing moves when the mode is entered; the default ones where there are
     * none.
     *
     * @param answer the answer at the marker, if there is one to what is asked now
     */
    static PrescribedPretraining of(Optional<Prediction> answer) {
        return answer.filter(prediction ->
                        prediction.pretraining().convergence().status().isAnswer())
                .map(PrescribedStart::solved)
                .orElse(PrescribedPretraining.DEFAULT);
    }

    private static PrescribedPretraining solved(Prediction prediction) {
        double targetMoment = Numerals.toSignificant(prediction.parameters().targetSecondMoment(), DIGITS);
        double self = Math.max(
                0, Numerals.toSignificant(prediction.pretraining().self().value(), DIGITS));
        double target = Numerals.toSignificant(prediction.pretraining().target().value(), DIGITS);
        try {
            return new PrescribedPretraining(targetMoment, self, target);
        } catch (ParameterException noCovariance) {
            // Near exact recovery rounding, or the error of a preview, may pass the bound.
            return new PrescribedPretraining(targetMoment, self, Math.sqrt(targetMoment * self));
        }
    }
}
