package org.attune.theory.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ThresholdMomentsTest {
    @Test
    void agreesWithReferenceValues() {
        ThresholdMoments moments = new NoisyTargetSpectrum(1, 1).moments(0.7);
        assertThat(moments.j()).isCloseTo(1.5150190930, within(1e-9));
        assertThat(moments.dJdEta()).isCloseTo(1.131357853, within(1e-9));
        assertThat(moments.dJdEpsilon()).isCloseTo(-1.481997305, within(1e-9));
    }
}
