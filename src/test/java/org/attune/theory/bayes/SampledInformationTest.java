package org.attune.theory.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampledInformationTest {
    @ParameterizedTest
    @CsvSource({
        "2, SOFTMAX, 0.5, 0.56125",
        "2, LINEAR, 0.5, 0.56125",
        "3, SOFTMAX, 0.0235, 0.56125",
        "3, LINEAR, 0.5, 0.1",
        "3, SOFTMAX, 0.7, 3",
        "4, SOFTMAX, 0.3, 0.4",
        "4, LINEAR, 0.05, 0.7",
        "5, SOFTMAX, 0.5, 0.2",
        "5, LINEAR, 0.2, 1",
        "6, SOFTMAX, 0.1, 0.3",
        "6, LINEAR, 0.9, 0.3"
    })
    void theNishimoriIdentityHolds(int tokens, Activation activation, double fieldVariance, double noiseVariance) {
        SampledInformation.Nishimori sides =
                new SampledInformation(tokens, activation, 2048, 1).nishimori(fieldVariance, noiseVariance);
        // Sixteen scrambles: four of their standard errors are passed by chance once in a thousand times.
        assertThat(Math.abs(sides.difference().value()))
                .isLessThan(4 * sides.difference().standardError());
        assertThat(sides.difference().standardError())
                .isLessThan(0.15 * sides.square().value());
    }

    @Test
    void withoutTheNoiseInTheObservationTheIdentityWouldFail() {
        // The printed Eq. (96) puts Y = χ*χ*ᵀ: its two sides differ by far more than their errors (3.70 against 9.39 in
        // THEORY).
        Random random = new Random(1);
        FieldPosterior posterior = FieldPosterior.of(3, Activation.SOFTMAX, 0.0235, 0.56125);
        double square = 0;
        double cross = 0;
        int draws = 2000;
        for (int i = 0; i < draws; i++) {
            ChannelDraw draw = ChannelDraw.next(random, 3, 0.0235, 1e-12);
            double[] mean = posterior
                    .moments(draw.observation(), draw.side(), draw.target())
                    .mean();
            for (int a = 0; a < 3; a++) {
                double shift = (mean[a] - draw.side()[a]) / 0.0235;
                square += shift * shift / draws;
                cross += shift * (draw.target()[a] - draw.side()[a]) / 0.0235 / draws;
            }
        }
        assertThat(cross / square).isGreaterThan(1.5);
    }

    @ParameterizedTest
    @CsvSource({"SOFTMAX, 0.4, 0.5", "LINEAR, 0.4, 0.5", "SOFTMAX, 0.8, 2"})
    void agreesWithPlainMonteCarloOverAGridPosterior(
            Activation activation, double fieldVariance, double noiseVariance) {
        Random random = new Random(7);
        GridPosterior posterior = new GridPosterior(2, activation, fieldVariance, noiseVariance, 6, 121);
        int draws = 1500;
        double sum = 0;
        double sumOfSquares = 0;
        for (int i = 0; i < draws; i++) {
            ChannelDraw draw = ChannelDraw.next(random, 2, fieldVariance, noiseVariance);
            double[] mean = posterior.moments(draw.observation(), draw.side()).mean();
            double square = 0;
            for (int a = 0; a < 2; a++) {
                square += Math.pow((mean[a] - draw.side()[a]) / fieldVariance, 2);
            }
            sum += square / draws;
            sumOfSquares += square * square / draws;
        }
        double error = Math.sqrt((sumOfSquares - sum * sum) / draws);
        Estimate information = new SampledInformation(2, activation, 4096, 1).information(fieldVariance, noiseVariance);
        assertThat(information.value()).isCloseTo(sum, within(3.5 * Math.hypot(error, information.standardError())));
        assertThat(information.standardError()).isLessThan(0.02 * information.value());
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void strongNoiseAndFullOverlapMakeTheChannelLinear(Activation activation) {
        // G → C q/V, that is α′ v → V/C.
        for (int tokens : new int[] {2, 3, 5}) {
            double channel = 2 * activation.usefulDimensions(tokens);
            Estimate strong = new SampledInformation(tokens, activation, 2048, 1).sampleRatio(0.4, 1e5);
            assertThat(strong.value() * 0.4 * channel / 1e5).isCloseTo(1, within(1e-3));
            Estimate known = new SampledInformation(tokens, activation, 2048, 1).sampleRatio(1e-5, 0.7);
            assertThat(known.value() * 1e-5 * channel / 0.7).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void weakRecoveryIsAtTheKnownSampleRatio() {
        Estimate threshold = new SampledInformation(2, Activation.SOFTMAX, 8192, 1).sampleRatio(1, 0.56125);
        assertThat(threshold.value()).isCloseTo(0.290, within(4 * Math.hypot(0.007, threshold.standardError())));
    }

    @Test
    void refusesWhatItCannotAverage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampledInformation(1, Activation.LINEAR, 2048, 1))
                .withMessageContaining("T = 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampledInformation(3, Activation.LINEAR, 3000, 1))
                .withMessageContaining("3000");
    }
}
