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
import org.junit.jupiter.api.Test;

final class ReadingTest {
    private static Reading reading(Parameters parameters) {
        return Reading.of(
                new SyntheticPredictor().predict(parameters, Level.PREVIEW.accuracy(), null, CancellationSignal.NONE));
    }

    @Test
    void saysThatBothStagesConverged() {
        assertThat(reading(Parameters.DEFAULT)).isEqualTo(new Reading("Both stages converged.", false));
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
                .isEqualTo(new Reading("Pre-training is prescribed. Fine-tuning converged.", false));
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
    void warnsOfAnUnstableFinetuning() {
        Reading reading = reading(Parameters.DEFAULT.with(ParameterInfo.LAMBDA_PRIME, 0.005));

        assertThat(reading.text())
                .startsWith("Fine-tuning is unstable (R_fine = 1.5")
                .contains("need not follow the theory")
                .contains("A second fixed point of lower free entropy exists (o_w = 0.1250).")
                .contains("Jumps of the proximal", "J_fine = 0.100")
                .doesNotContain("J_pre");
        assertThat(reading.warning()).isTrue();
    }

    @Test
    void saysWhereStabilityIsOpen() {
        assertThat(withFinetuning(new Estimate(2.6, 7), Estimate.exact(0)).text())
                .contains("Whether fine-tuning is stable is open (R_fine = 2.60 ± 7)")
                .doesNotContain("unstable (");
        assertThat(withFinetuning(new Estimate(0.9, 0.2), Estimate.exact(0)).text())
                .doesNotContain("open");
        assertThat(withFinetuning(new Estimate(2.6, 0.1), Estimate.exact(0)).text())
                .contains("is unstable (")
                .doesNotContain("open");
    }

    @Test
    void jumpsOfEitherSignAreWorthAWord() {
        Estimate replicon = new Estimate(0.4, 0.01);
        assertThat(withFinetuning(replicon, new Estimate(-0.7, 0.1)).text()).contains("Jumps of the proximal", "−0.7");
        assertThat(withFinetuning(replicon, new Estimate(-0.7, 0.4)).text()).doesNotContain("Jumps");
    }

    private static Reading withFinetuning(Estimate replicon, Estimate jumpShare) {
        Prediction answer = new SyntheticPredictor()
                .predict(Parameters.DEFAULT, Level.PREVIEW.accuracy(), null, CancellationSignal.NONE);
        return Reading.of(new Prediction(
                answer.parameters(),
                answer.accuracy(),
                answer.pretraining(),
                Stages.withStability(answer.finetuning(), replicon, jumpShare),
                answer.baselines(),
                answer.effectiveNoise(),
                answer.bayes()));
    }

    @Test
    void saysThatAnUnstablePretrainingTakesFinetuningWithIt() {
        Parameters unstable = Parameters.DEFAULT.with(ParameterInfo.KAPPA, 4.5);

        assertThat(reading(unstable).text())
                .contains("Pre-training is unstable, and with it fine-tuning (R_pre = 1.4", "J_pre = 0.200")
                .doesNotContain("second fixed point");
        assertThat(reading(unstable.with(ParameterInfo.LAMBDA_PRIME, 0.005)).text())
                .contains("Both stages are unstable");
    }
}
