package org.attune.theory.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.ParameterInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelNodesTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void softmaxNodesHaveNoComponentAlongOnes(int tokens) {
        ChannelNodes nodes = ChannelNodes.create(tokens, Activation.SOFTMAX, new Accuracy(256, 7));
        for (int node = 0; node < nodes.count(); node++) {
            double component = 0;
            for (int k = 0; k < nodes.dimension(); k++) {
                double direction = k < tokens ? Math.sqrt(0.5) : 1;
                component += direction * nodes.label()[node * nodes.dimension() + k];
            }
            assertThat(component).isCloseTo(0, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void covarianceIsTheProjectorOfTheUsefulDirections(int tokens) {
        ChannelNodes nodes = ChannelNodes.create(tokens, Activation.SOFTMAX, new Accuracy(16384, 3));
        int n = nodes.dimension();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int node = 0; node < nodes.count(); node++) {
                    sum += nodes.noise()[node * n + i] * nodes.noise()[node * n + j];
                }
                double first = (i < tokens ? 1 : Math.sqrt(2)) / tokens;
                double second = (j < tokens ? 1 : Math.sqrt(2)) / tokens;
                double expected = (i == j ? 1 : 0) - first * second;
                assertThat(sum / nodes.count()).isCloseTo(expected, within(0.05));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void asManyTokensAsAreAllowedHaveNodesAndNoMore(Activation activation) {
        int most = (int) ParameterInfo.TOKENS.hardRange().upper();

        ChannelNodes nodes = ChannelNodes.create(most, activation, new Accuracy(64, 1));

        assertThat(nodes.tokens()).isEqualTo(most);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> ChannelNodes.create(most + 1, activation, new Accuracy(64, 1)));
    }

    @Test
    void normalPointsHaveNormalMoments() {
        double[] points = ScrambledSobol.normalPoints(1, 1, 4096, 5);
        double mean = 0;
        double square = 0;
        double fourth = 0;
        for (double point : points) {
            mean += point / points.length;
            square += point * point / points.length;
            fourth += point * point * point * point / points.length;
        }
        assertThat(mean).isCloseTo(0, within(1e-3));
        assertThat(square).isCloseTo(1, within(3e-3));
        assertThat(fourth).isCloseTo(3, within(3e-2));
    }

    @Test
    void scramblesDifferAndSeedsRepeat() {
        double[] first = ScrambledSobol.normalPoints(3, 2, 64, 1);
        double[] again = ScrambledSobol.normalPoints(3, 2, 64, 1);
        double[] other = ScrambledSobol.normalPoints(3, 2, 64, 2);
        assertThat(first).containsExactly(again);
        assertThat(first[0]).isNotEqualTo(first[64 * 3]).isNotEqualTo(other[0]);
    }

    @Test
    void scrambledPointsStayAStratifiedNet() {
        // 64 points of a scrambled one-dimensional net fall one into each sixty-fourth of the unit interval.
        double[] points = ScrambledSobol.normalPoints(1, 1, 64, 9);
        boolean[] cells = new boolean[64];
        org.apache.commons.math3.distribution.NormalDistribution normal =
                new org.apache.commons.math3.distribution.NormalDistribution();
        for (double point : points) {
            cells[(int) (64 * normal.cumulativeProbability(point))] = true;
        }
        assertThat(cells).containsOnly(true);
    }
}
