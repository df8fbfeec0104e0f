package org.attune.theory.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.storage.BayesTableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InformationTableTest {
    private static InformationTable table(int tokens, Activation activation) {
        return BayesTableReader.read(tokens, activation).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2, SOFTMAX, 2048", "2, LINEAR, 16384", "3, SOFTMAX, 2048", "3, LINEAR, 16384"})
    void agreesWithDirectAveragesOffItsGrid(int tokens, Activation activation, int nodes) {
        InformationTable table = table(tokens, activation);
        SampledInformation direct = new SampledInformation(tokens, activation, nodes, 99);
        double[][] places = {{0.02, 0.013}, {0.02, 0.56}, {0.3, 0.3}, {0.1, 5}, {0.004, 1e-3}, {0.9, 0.2}};
        for (double[] place : places) {
            Estimate expected = direct.sampleRatio(place[0], place[1]);
            Estimate found = table.sampleRatio(place[0], place[1]);
            double error = Math.hypot(expected.standardError(), found.standardError()) / expected.value();
            assertThat(found.value() / expected.value())
                    .as("v = %s, V = %s", place[0], place[1])
                    .isCloseTo(1, within(1e-3 + 4 * error));
            assertThat(found.standardError() / found.value()).isLessThan(5e-3);
        }
    }

    /**
     * The overlap from the shipped tables is that of direct averages to 1e-3, at each T and σ. With {@code mvn test
     * -Dtest=InformationTableTest -Dattune.thorough=true} so many nodes are used that the direct average itself is
     * known to that, which takes some minutes.
     */
    @ParameterizedTest
    @EnumSource(Activation.class)
    void overlapsAreThoseOfDirectAverages(Activation activation) {
        boolean thorough = Boolean.getBoolean("attune.thorough");
        double[][] places = {{0.5, 0.3}, {0.03, 0.6}, {0.2, 0.01}};
        for (int tokens = 2; tokens <= 6; tokens++) {
            InformationTable table = table(tokens, activation);
            SampledInformation direct = new SampledInformation(tokens, activation, thorough ? 131072 : 2048, 5);
            for (double[] place : places) {
                Estimate ratio = direct.sampleRatio(place[0], place[1]);
                double overlap = overlap(ratio.value(), place[1], table);
                double error = Math.abs(overlap(ratio.value() + ratio.standardError(), place[1], table) - overlap);
                assertThat(overlap)
                        .as("T = %s, v = %s, V = %s", tokens, place[0], place[1])
                        .isCloseTo(1 - place[0], within(1e-3 + 4 * error));
                assertThat(error).isLessThan(thorough ? 1e-3 : 1e-2);
            }
        }
    }

    private static double overlap(double alphaPrime, double noiseVariance, InformationTable table) {
        return BayesFinetuning.solve(alphaPrime, noiseVariance, table).self().value();
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void sampleRatioGrowsWithOverlapSoThatThereIsOneFixedPoint(Activation activation) {
        for (int tokens = 2; tokens <= 6; tokens++) {
            grows(table(tokens, activation));
        }
    }

    private static void grows(InformationTable table) {
        for (double noise = 1e-7; noise < 1e6; noise *= 2.3) {
            double previous = table.sampleRatio(1, noise).value();
            for (double logV = -0.05; logV > -20; logV -= 0.05) {
                double ratio = table.sampleRatio(Math.exp(logV), noise).value();
                assertThat(ratio).as("v = %s, V = %s", Math.exp(logV), noise).isGreaterThan(previous);
                previous = ratio;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, SOFTMAX", "3, LINEAR"})
    void continuesToTheAnalyticLimitsOutsideItsRange(int tokens, Activation activation) {
        InformationTable table = table(tokens, activation);
        double channel = 2 * activation.usefulDimensions(tokens);
        for (double v : new double[] {1, 0.3, 1e-3}) {
            assertThat(table.sampleRatio(v, 1e7).value() * v * channel / 1e7).isCloseTo(1, within(1e-5));
            assertThat(table.sampleRatio(v, 1e-12).value())
                    .isCloseTo(table.sampleRatio(v, 0).value(), within(2e-3));
            for (double edge : new double[] {1e-4, 1e3}) {
                double inside = table.sampleRatio(v, edge * (edge < 1 ? 1 + 1e-9 : 1 - 1e-9))
                        .value();
                double outside = table.sampleRatio(v, edge * (edge < 1 ? 1 - 1e-9 : 1 + 1e-9))
                        .value();
                assertThat(outside / inside).isCloseTo(1, within(1e-7));
            }
        }
        assertThat(table.covers(0.5)).isTrue();
        assertThat(table.covers(1e-6)).isFalse();
        assertThat(table.covers(1e6)).isFalse();
    }

    @Test
    void isWrittenAndReadWithoutLoss() {
        InformationTable table = table(3, Activation.SOFTMAX);
        InformationTable copy = InformationTable.parse(table.format());
        assertThat(copy.tokens()).isEqualTo(3);
        assertThat(copy.activation()).isEqualTo(Activation.SOFTMAX);
        assertThat(copy.sampleRatio(0.1, 0.5)).isEqualTo(table.sampleRatio(0.1, 0.5));
    }

    @Test
    void refusesDamagedText() {
        List<String> lines = table(2, Activation.LINEAR).format();
        assertThatIllegalArgumentException().isThrownBy(() -> InformationTable.parse(lines.subList(0, 9)));
        assertThatIllegalArgumentException().isThrownBy(() -> InformationTable.parse(List.of("tokens three")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InformationTable.parse(List.of("noise 3")))
                .withMessageContaining("noise");
    }
}
