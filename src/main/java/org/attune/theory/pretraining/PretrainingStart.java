package org.attune.theory.pretraining;

import java.util.Optional;
import org.attune.model.Parameters;

/**
 * The answer to a question nearby, to start from.
 *
 * @param parameters the question
 * @param conjugates Q̂, M̂, V̂ of its answer
 */
public record PretrainingStart(Parameters parameters, Conjugates conjugates) {
    /**
     * Coefficients of the channel there, which change little from question to question but for being proportional to α;
     * empty where they are not known.
     *
     * @param asked the question to be answered
     * @param form of its channel
     */
    Optional<ChannelCoefficients> coefficients(Parameters asked, ChannelForm form) {
        if (!conjugates.isValid()) {
            return Optional.empty();
        }
        PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(conjugates, parameters);
        return overlaps.inverseCurvature() > 0
                ? Optional.of(form.coefficients(conjugates, overlaps).scaled(asked.alpha() / parameters.alpha()))
                : Optional.empty();
    }
}
