package org.attune.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Statistics of a few numbers that can be worked out by hand. */
final class SampleTest {

    @Test
    void quantilesLieBetweenTheSortedValues() {
        Sample sample = new Sample(List.of(40.0, 10.0, 30.0, 20.0, 50.0));

        assertThat(sample.median()).isEqualTo(30);
        assertThat(sample.quantile(0.95)).isCloseTo(48, within(1e-12));
        assertThat(sample.spread()).isEqualTo(20);
        assertThat(sample.quantile(1)).isEqualTo(50);
        assertThat(sample.runs()).isEqualTo(5);
    }

    @Test
    void oneValueHasNoSpread() {
        Sample sample = new Sample(List.of(7.0));

        assertThat(sample.median()).isEqualTo(7);
        assertThat(sample.spread()).isZero();
    }

    @Test
    void theSpreadOfARatioComesFromBoth() {
        Sample twenty = new Sample(List.of(19.0, 20.0, 21.0));
        Sample ten = new Sample(List.of(10.0, 10.0, 10.0, 10.0));

        Sample.Ratio ratio = Sample.ratio(twenty, ten);

        assertThat(ratio.value()).isEqualTo(2);
        assertThat(ratio.runs()).isEqualTo(3);
        assertThat(ratio.spread()).isCloseTo(2 * twenty.spread() / 20, within(1e-12));
    }

    @Test
    void refusesWhatHasNoStatistics() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(List.of(1.0, Double.NaN)));
    }
}
