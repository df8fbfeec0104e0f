package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;

final class SupersessionTest {
    private static final CurveRequest SHOWN = CurveRequest.DEFAULT;

    @Test
    void movingTheMarkerSupersedesNothing() {
        assertThat(superseded(Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 8)))
                .isEmpty();
    }

    @Test
    void finetuningLeavesPretrainingAndItsBenchmarkAlone() {
        assertThat(superseded(Parameters.DEFAULT.with(ParameterInfo.RHO, 0.5)))
                .contains(Quantity.FINETUNING_TEST_ERROR, Quantity.OVERLAP, Quantity.SECOND_BRANCH_SMALL_M)
                .allMatch(quantity -> quantity.family() == Quantity.Family.FINETUNING);
        assertThat(superseded(Parameters.DEFAULT.with(ParameterInfo.LAMBDA_PRIME, 0.5)))
                .contains(Quantity.LORA_ONLY_ERROR)
                .doesNotContain(Quantity.FROZEN_ERROR, Quantity.BAYES_OVERLAP, Quantity.Q);
    }

    @Test
    void recalibrationChangesWhatIsMeasuredOfTheFrozenModel() {
        assertThat(superseded(Parameters.DEFAULT.with(ParameterInfo.BETA, 0.5)))
                .contains(
                        Quantity.PRETRAINING_TEST_ERROR,
                        Quantity.FROZEN_ERROR,
                        Quantity.RECALIBRATED_NOISE,
                        Quantity.EFFECTIVE_NOISE)
                .doesNotContain(Quantity.FRESH_NOISE, Quantity.Q, Quantity.LORA_ONLY_ERROR);
    }

    @Test
    void reuseChangesFinetuningAndItsBenchmark() {
        assertThat(superseded(Parameters.DEFAULT.withReuse(true)))
                .contains(Quantity.OVERLAP, Quantity.BAYES_OVERLAP, Quantity.EFFECTIVE_NOISE)
                .doesNotContain(
                        Quantity.BAYES_Q, Quantity.LORA_ONLY_ERROR, Quantity.REUSED_NOISE, Quantity.FRESH_NOISE);
    }

    @Test
    void pretrainingLeavesTheBaselineWithoutItAlone() {
        assertThat(superseded(Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 0.5)))
                .contains(Quantity.Q, Quantity.OVERLAP, Quantity.FROZEN_ERROR)
                .doesNotContain(Quantity.LORA_ONLY_ERROR, Quantity.BAYES_Q, Quantity.IRREDUCIBLE_NOISE);
    }

    @Test
    void theTaskChangesAllButTheFloorAndTheNoiseThatToo() {
        assertThat(superseded(Parameters.DEFAULT.with(ParameterInfo.KAPPA0, 2)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Quantity.values())
                        .filter(quantity -> quantity != Quantity.IRREDUCIBLE_NOISE)
                        .toList());
        assertThat(superseded(Parameters.DEFAULT.with(ParameterInfo.DELTA, 2))).hasSize(Quantity.values().length);
    }

    @Test
    void anotherModelOrAxisSupersedesEverything() {
        assertThat(superseded(Parameters.DEFAULT.withActivation(Activation.LINEAR)))
                .hasSize(Quantity.values().length);
        assertThat(superseded(Parameters.DEFAULT.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT))))
                .hasSize(Quantity.values().length);
        assertThat(superseded(
                        new CurveRequest(Parameters.DEFAULT, ParameterInfo.ALPHA_PRIME, AxisScale.LINEAR, 0.3, 30, 41)))
                .hasSize(Quantity.values().length);
    }

    private static List<Quantity> superseded(Parameters asked) {
        return superseded(SHOWN.with(asked));
    }

    private static List<Quantity> superseded(CurveRequest asked) {
        return Arrays.stream(Quantity.values())
                .filter(quantity -> Supersession.of(quantity, SHOWN, asked))
                .toList();
    }
}
