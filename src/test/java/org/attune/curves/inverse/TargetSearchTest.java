package org.attune.curves.inverse;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.curves.CurveRequest;
import org.attune.curves.SyntheticPredictor;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.model.Stages;
import org.attune.model.Verdict;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;

final class TargetSearchTest {
    @Test
    void aCrossingCarriesTheVerdictOfItsPlaceForTheQuantity() {
        Predictor jumping = (parameters, accuracy, neighbour, cancellation) -> Stages.withJumps(
                new SyntheticPredictor().predict(parameters, accuracy, neighbour, cancellation),
                parameters.alphaPrime() < 10 ? 0.3 : 0.01);
        double few = value(Quantity.FINETUNING_TEST_ERROR, 4);
        double many = value(Quantity.FINETUNING_TEST_ERROR, 20);

        assertThat(find(jumping, few).crossings())
                .singleElement()
                .extracting(Crossing::verdict)
                .isEqualTo(Verdict.BROKEN);
        assertThat(find(jumping, many).crossings())
                .singleElement()
                .extracting(Crossing::verdict)
                .isEqualTo(Verdict.HOLDS);
    }

    private static TargetAnswer find(Predictor predictor, double target) {
        return TargetSearch.find(
                new TargetQuestion(
                        Quantity.FINETUNING_TEST_ERROR,
                        target,
                        CurveRequest.over(Parameters.DEFAULT, ParameterInfo.ALPHA_PRIME)),
                Level.PREVIEW.accuracy(),
                predictor,
                CancellationSignal.NONE);
    }

    private static double value(Quantity quantity, double samples) {
        return quantity.of(new SyntheticPredictor()
                        .predict(
                                Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, samples),
                                Level.PREVIEW.accuracy(),
                                null,
                                CancellationSignal.NONE))
                .orElseThrow()
                .value();
    }
}
