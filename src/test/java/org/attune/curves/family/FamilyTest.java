package org.attune.curves.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attune.curves.CurveRequest;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.junit.jupiter.api.Test;

final class FamilyTest {
    @Test
    void membersDifferInTheSecondParameterOnly() {
        List<FamilyMember> members =
                new Family.OfParameter(ParameterInfo.LAMBDA_PRIME, List.of(0.05, 1.0)).members(CurveRequest.DEFAULT);

        assertThat(members).extracting(FamilyMember::name).containsExactly("λ′ = 0.05", "λ′ = 1");
        assertThat(members.get(1).request())
                .isEqualTo(CurveRequest.DEFAULT.with(
                        CurveRequest.DEFAULT.parameters().with(ParameterInfo.LAMBDA_PRIME, 1)));
    }

    @Test
    void anInfiniteRidgeIsNamedSoAndIsTheLimit() {
        Family family = new Family.OfParameter(ParameterInfo.LAMBDA_PRIME, List.of(1.0, Family.INFINITE_RIDGE));
        FamilyMember frozen = family.members(CurveRequest.DEFAULT).getLast();
        assertThat(frozen.name()).isEqualTo("λ′ = ∞");
        Prediction answer = new StateEvolutionPredictor(new InformationLibrary())
                .predict(frozen.request().parameters(), new Accuracy(256, 1), null, CancellationSignal.NONE);
        double frozenError = Quantity.FROZEN_ERROR.of(answer).orElseThrow().value();
        assertThat(Quantity.FINETUNING_TEST_ERROR.of(answer).orElseThrow().value())
                .isCloseTo(frozenError, within(1e-6));
    }

    @Test
    void hasNoMembersWhereTheSecondParameterIsTheSweptOne() {
        assertThat(new Family.OfParameter(ParameterInfo.ALPHA_PRIME, List.of(1.0)).members(CurveRequest.DEFAULT))
                .isEmpty();
    }

    @Test
    void bothActivationsAreAFamily() {
        assertThat(new Family.OfActivation().members(CurveRequest.DEFAULT))
                .extracting(member -> member.request().parameters().activation())
                .containsExactly(Activation.values());
    }

    @Test
    void refusesValuesOutsideTheHardRangeAndTooMany() {
        assertThatThrownBy(() -> new Family.OfParameter(ParameterInfo.LAMBDA, List.of(0.1, -1.0)))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("λ")
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new Family.OfParameter(
                        ParameterInfo.LAMBDA, List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0)))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("9 values");
    }
}
