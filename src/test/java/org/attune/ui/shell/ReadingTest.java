package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
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
}
