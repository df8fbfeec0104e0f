package org.attune.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.curves.CurveRequest;
import org.attune.curves.family.Family;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.PrescribedPretraining;
import org.attune.ui.charts.ToneName;
import org.junit.jupiter.api.Test;

final class ComparisonStateTest {
    private static Pin pin(String name) {
        return Pin.unanswered(name, ToneName.OWN, true, CurveRequest.DEFAULT);
    }

    private static final ComparisonState THREE =
            new ComparisonState(List.of(pin("a"), pin("b"), pin("c")), OptionalInt.of(1), Optional.empty());

    private static String subtracted(ComparisonState state) {
        return state.pins().get(state.subtracted().orElseThrow()).name();
    }

    @Test
    void whatIsSubtractedStaysTheSamePinHoweverTheOrderChanges() {
        for (int from = 0; from < 3; from++) {
            for (int to = 0; to < 3; to++) {
                assertThat(subtracted(THREE.withPinMoved(from, to)))
                        .as("moved from %d to %d", from, to)
                        .isEqualTo("b");
            }
        }
        assertThat(THREE.withPinMoved(0, 2).pins()).extracting(Pin::name).containsExactly("b", "c", "a");
    }

    @Test
    void removalKeepsOrEndsTheSubtraction() {
        assertThat(subtracted(THREE.withoutPin(0))).isEqualTo("b");
        assertThat(subtracted(THREE.withoutPin(2))).isEqualTo("b");
        assertThat(THREE.withoutPin(1).subtracted()).isEmpty();
    }

    @Test
    void refusesToSubtractWhatIsNotThere() {
        assertThatThrownBy(() -> THREE.withSubtracted(OptionalInt.of(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3");
    }

    @Test
    void aPinIsNamedByWhatIsNotAsNowAndRenamedAsThatMoves() {
        CurveRequest start = CurveRequest.DEFAULT;
        CurveRequest changed = start.with(start.parameters().with(ParameterInfo.LAMBDA, 0.2));
        CurveRequest reused = changed.with(changed.parameters().withReuse(true));
        List<Pin> pins = List.of(
                Pin.unanswered("", ToneName.OWN, true, start),
                Pin.unanswered("", ToneName.OWN, true, changed),
                Pin.unanswered("", ToneName.OWN, true, changed),
                pin("weak"));

        assertThat(PinNames.of(pins, start, "as now")).containsExactly("as now", "λ = 0.2", "λ = 0.2 (2)", "weak");
        assertThat(PinNames.of(pins, changed, "as now")).containsExactly("λ = 0.05", "as now", "as now (2)", "weak");
        assertThat(PinNames.of(pins, reused, "as now"))
                .containsExactly("λ = 0.05, e = 0", "e = 0", "e = 0 (2)", "weak");
    }

    @Test
    void whatStandsOnTheAxisAndWhatDoesNotMatterSetsNoPinApart() {
        CurveRequest start = CurveRequest.DEFAULT;
        CurveRequest marked = start.with(start.parameters().with(ParameterInfo.ALPHA_PRIME, 9));
        CurveRequest prescribed =
                start.with(start.parameters().withPrescribed(Optional.of(PrescribedPretraining.DEFAULT)));

        assertThat(ParameterDifferences.of(start, marked)).isEmpty();
        assertThat(ParameterDifferences.of(start, prescribed)).isEqualTo("κ₀ = 1, α = 0.1, κ = 1, λ = 0.05");
        assertThat(ParameterDifferences.of(prescribed, start)).contains("Q₀ = ", "Q = ", "M = ");
    }

    @Test
    void aBlankNameGivesThePinTheOneOfItsValuesAgain() {
        ComparisonModel model = new ComparisonModel();
        model.setState(THREE);

        model.rename(0, "  ");
        model.rename(1, " weak ");
        model.move(0, -1);

        assertThat(model.state().pins()).extracting(Pin::name).containsExactly("", "weak", "c");
    }

    @Test
    void valuesOfAFamilyAreReadAsWritten() {
        assertThat(FamilyText.parse(ParameterInfo.LAMBDA_PRIME, " 0,05; 1 ∞"))
                .isEqualTo(
                        new Family.OfParameter(ParameterInfo.LAMBDA_PRIME, List.of(0.05, 1.0, Family.INFINITE_RIDGE)));
        assertThat(FamilyText.parse(ParameterInfo.LAMBDA, ".05 Inf"))
                .isEqualTo(new Family.OfParameter(ParameterInfo.LAMBDA, List.of(0.05, Family.INFINITE_RIDGE)));
        assertThat(FamilyText.of(
                        new Family.OfParameter(ParameterInfo.LAMBDA_PRIME, List.of(1.0, Family.INFINITE_RIDGE))))
                .isEqualTo("1; ∞");
        assertThatThrownBy(() -> FamilyText.parse(ParameterInfo.ALPHA, "1; ∞"))
                .as("no limit of the theory")
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("∞");
        assertThatThrownBy(() -> FamilyText.parse(ParameterInfo.LAMBDA_PRIME, "1; x"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("x");
        for (ParameterInfo parameter : ParameterInfo.values()) {
            if (!parameter.isPrescribed()) {
                assertThat(FamilyText.parse(parameter, FamilyText.initial(parameter)))
                        .isNotNull();
            }
        }
    }
}
