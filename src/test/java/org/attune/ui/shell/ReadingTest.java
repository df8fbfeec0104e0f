package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Stages;
import org.attune.theory.CancellationSignal;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReadingTest {
    private static Reading reading(Parameters parameters) {
        return Reading.of(
                new SyntheticPredictor().predict(parameters, Level.PREVIEW.accuracy(), null, CancellationSignal.NONE));
    }

    @Test
    void saysThatBothStagesConverged() {
        assertThat(reading(Parameters.DEFAULT))
                .isEqualTo(new Reading("Both stages converged, and the theory holds.", "", false));
    }

    @Test
    void saysThatPretrainingCollapsedAndWhere() {
        Reading reading = reading(Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 2));

        assertThat(reading.text()).contains("collapsed", "1.300", "vanish", "Fine-tuning converged");
        assertThat(reading.warning()).isFalse();
    }

    @Test
    void saysThatPretrainingIsPrescribed() {
        assertThat(reading(Parameters.DEFAULT.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT))))
                .isEqualTo(new Reading(
                        "Pre-training is prescribed. Fine-tuning converged, and the theory holds.", "", false));
    }

    @Test
    void warnsOfWhatDidNotConverge() {
        Reading reading = reading(Parameters.DEFAULT.with(ParameterInfo.TOKENS, SyntheticPredictor.UNCONVERGED_TOKENS));

        assertThat(reading.text()).contains("Pre-training did not converge", "20 iterations");
        assertThat(reading.warning()).isTrue();
    }

    @Test
    void saysThatRecoveryIsPerfect() {
        Parameters noiseless = Parameters.DEFAULT.with(ParameterInfo.DELTA, 0).with(ParameterInfo.ALPHA, 1.5);

        assertThat(reading(noiseless).text()).contains("Exact recovery is possible: α > 1.000");
    }

    @Test
    void saysThatTheTheoryIsBrokenAndWhy() {
        Reading reading = reading(Parameters.DEFAULT.with(ParameterInfo.LAMBDA_PRIME, 0.005));

        assertThat(reading.text())
                .startsWith("Theory broken: the replicon is 1.5")
                .contains("Training need not follow it.")
                .doesNotContain("10 %")
                .contains("A second fixed point of lower free entropy exists (o_w = 0.1250).")
                .doesNotContain("converged");
        assertThat(reading.details())
                .contains(
                        "Jumps of the proximal carry 10 % of its response in fine-tuning",
                        "need not follow the theory");
        assertThat(reading.warning()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void neverSaysOnlyThatADoubtfulOrBrokenPointConverged(Language language) {
        Estimate replicon = new Estimate(0.4, 0.01);
        String holding =
                withFinetuning(replicon, Estimate.exact(-0.04), language).text();
        Reading doubtful = withFinetuning(replicon, Estimate.exact(-0.1), language);
        Reading broken = withFinetuning(replicon, Estimate.exact(-0.314), language);

        assertThat(holding).doesNotContain("%");
        assertThat(doubtful.text()).doesNotContain("onverg").containsPattern("10[ \u00a0]%");
        assertThat(doubtful.warning()).isFalse();
        assertThat(broken.text()).doesNotContain("onverg").containsPattern("31[ \u00a0]%");
        assertThat(broken.warning()).isTrue();
        assertThat(broken.text()).isNotEqualTo(doubtful.text().replace("10", "31"));
    }

    @Test
    void doubtfulIsLessThanBroken() {
        Reading reading = withFinetuning(new Estimate(0.4, 0.01), Estimate.exact(0.1), Language.ENGLISH);

        assertThat(reading.text())
                .isEqualTo("Theory doubtful: jumps carry 10 % of the response. Training may differ from it.");
        assertThat(reading.details()).contains("by more than the standard errors");
    }

    private static Reading withFinetuning(Estimate replicon, Estimate jumpShare, Language language) {
        Prediction answer = new SyntheticPredictor()
                .predict(Parameters.DEFAULT, Level.PREVIEW.accuracy(), null, CancellationSignal.NONE);
        return Reading.of(
                new Prediction(
                        answer.parameters(),
                        answer.accuracy(),
                        answer.pretraining(),
                        Stages.withStability(answer.finetuning(), replicon, jumpShare),
                        answer.baselines(),
                        answer.effectiveNoise(),
                        answer.bayes()),
                language);
    }

    @Test
    void saysThatABrokenPretrainingTakesFinetuningWithIt() {
        Parameters unstable = Parameters.DEFAULT.with(ParameterInfo.KAPPA, 4.5);

        assertThat(reading(unstable).text())
                .startsWith("Theory broken: ")
                .contains("20 % of the response (pre-training)")
                .doesNotContain("second fixed point");
        assertThat(reading(unstable.with(ParameterInfo.LAMBDA_PRIME, 0.005)).text())
                .contains("(pre-training)");
    }
}
