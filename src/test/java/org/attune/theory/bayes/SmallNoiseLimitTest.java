package org.attune.theory.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmallNoiseLimitTest {
    @Test
    void theNoiselessSampleRatioGrowsBetweenItsKnownEnds() {
        for (int tokens = 2; tokens <= 6; tokens++) {
            SmallNoiseLimit limit = new SmallNoiseLimit(tokens, Activation.LINEAR);
            assertThat(limit.noiseless(0)).isCloseTo(1.0 / (tokens * tokens + tokens), within(1e-6));
            assertThat(limit.noiseless(1)).isCloseTo(1.0 / tokens, within(1e-12));
            double previous = limit.noiseless(0);
            for (double q = 0.001; q <= 1; q += 0.001) {
                assertThat(limit.noiseless(q)).isGreaterThan(previous);
                previous = limit.noiseless(q);
            }
        }
    }

    @Test
    void theNoiselessSampleRatioIsThatOfAnUnknownSign() {
        Random random = new Random(1);
        int tokens = 3;
        double q = 0.35;
        int draws = 400_000;
        double lost = 0;
        for (int i = 0; i < draws; i++) {
            double norm = 0;
            double product = 0;
            for (int a = 0; a < tokens; a++) {
                double side = Math.sqrt(q) * random.nextGaussian();
                double target = side + Math.sqrt(1 - q) * random.nextGaussian();
                norm += target * target;
                product += side * target;
            }
            double sign = Math.tanh(product / (1 - q));
            lost += norm * (1 - sign * sign) / (1 - q) / draws;
        }
        assertThat(new SmallNoiseLimit(tokens, Activation.SOFTMAX).noiseless(q) * (tokens - lost) / q)
                .isCloseTo(1, within(5e-3));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void isReachedFromSmallNoise(Activation activation) {
        for (int tokens : new int[] {2, 3, 5}) {
            SmallNoiseLimit limit = new SmallNoiseLimit(tokens, activation);
            SampledInformation information = new SampledInformation(tokens, activation, 2048, 1);
            for (double fieldVariance : new double[] {3e-8, 1e-6, 1e-4}) {
                Estimate ratio = information.sampleRatio(fieldVariance, 1e-7);
                double expected = limit.scaledSampleRatio(fieldVariance, 1e-7) / fieldVariance;
                assertThat(ratio.value() / expected)
                        .as("T = %s, v = %s", tokens, fieldVariance)
                        .isCloseTo(1, within(3e-3 + 5 * ratio.standardError() / ratio.value()));
            }
        }
    }
}
