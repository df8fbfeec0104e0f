package org.attune.theory.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.theory.channel.AttentionBlocks;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.gaussian.ChannelNodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BayesTestErrorsTest {
    private static ChannelNodes nodes(int tokens, Activation activation, int count) {
        return ChannelNodes.create(tokens, activation, new Accuracy(count, 1));
    }

    @Test
    void bothPredictorsAreTheSameForLinearActivation() {
        ChannelNodes nodes = nodes(3, Activation.LINEAR, 64);
        BayesTestErrors.Errors pretraining = BayesTestErrors.pretraining(Activation.LINEAR, nodes, 2, 0.5);
        assertThat(pretraining.posteriorMean()).isEqualTo(pretraining.plugIn());
        BayesTestErrors.Errors finetuning =
                BayesTestErrors.finetuning(Activation.LINEAR, nodes, 2, 0.5, new Estimate(0.3, 0.01));
        assertThat(finetuning.posteriorMean()).isEqualTo(finetuning.plugIn());
        assertThat(finetuning.plugIn().value()).isCloseTo(4.0 / 3 * (0.5 + 1 - 0.49), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void pluggingInLosesNothingForLinearActivation(int tokens) {
        // Sampled with σ(x) = x/T: σ is at its posterior mean.
        ChannelNodes nodes = nodes(tokens, Activation.LINEAR, 16384);
        assertThat(excessOf(nodes).pretraining(2, 0.7)[ChannelNodes.SCRAMBLES]).isCloseTo(0, within(1e-15));
        // Here only the average vanishes: σ(x₁) − σ(x̄) is (ξξᵀ − vI)/T when the sign is averaged.
        double[] excess = excessOf(nodes).finetuning(2, 0.7, 0.6);
        double square = 0;
        for (int scramble = 0; scramble < ChannelNodes.SCRAMBLES; scramble++) {
            square += excess[scramble] * excess[scramble];
        }
        assertThat(Math.abs(excess[ChannelNodes.SCRAMBLES]))
                .isLessThan(2 * Math.sqrt(square))
                .isLessThan(0.03);
    }

    @ParameterizedTest
    @CsvSource({"2, 1.2, 0.5", "3, 0.4, 0.3", "4, 2, 0.9"})
    void agreesWithMonteCarloOverExplicitPosteriors(int tokens, double residualVariance, double fieldVariance) {
        double labelVariance = 2.25;
        ChannelNodes nodes = nodes(tokens, Activation.SOFTMAX, 16384);
        BayesTestErrors.Errors pretraining =
                BayesTestErrors.pretraining(Activation.SOFTMAX, nodes, labelVariance, residualVariance);
        BayesTestErrors.Errors finetuning = BayesTestErrors.finetuning(
                Activation.SOFTMAX, nodes, labelVariance, residualVariance, Estimate.exact(fieldVariance));
        Random random = new Random(tokens);
        InnerAverage plain = new InnerAverage(tokens, labelVariance, residualVariance, 1, false);
        InnerAverage updated = new InnerAverage(tokens, labelVariance, residualVariance, fieldVariance, true);
        for (int draw = 0; draw < 4000; draw++) {
            plain.add(random);
            updated.add(random);
        }
        agree(pretraining, plain);
        agree(finetuning, updated);
    }

    private static void agree(BayesTestErrors.Errors errors, InnerAverage average) {
        double value = errors.posteriorMean().value();
        assertThat(value)
                .isCloseTo(
                        average.mean(),
                        within(4
                                * Math.hypot(
                                        average.error(), errors.posteriorMean().standardError())));
        assertThat(errors.posteriorMean().standardError()).isBetween(1e-6 * value, 0.02 * value);
        // What is measured is far more than the errors.
        assertThat(errors.plugIn().value() - value).isGreaterThan(5 * average.error());
    }

    /** E of the posterior variance of σ, from the spread of many draws of each posterior. */
    private static final class InnerAverage {
        private static final int DRAWS = 24;

        private final int tokens;
        private final double labelVariance;
        private final double residualVariance;
        private final double fieldVariance;
        private final boolean finetuning;
        private int count;
        private double sum;
        private double squares;

        InnerAverage(
                int tokens, double labelVariance, double residualVariance, double fieldVariance, boolean finetuning) {
            this.tokens = tokens;
            this.labelVariance = labelVariance;
            this.residualVariance = residualVariance;
            this.fieldVariance = fieldVariance;
            this.finetuning = finetuning;
        }

        void add(Random random) {
            double[] known = symmetric(random, labelVariance - residualVariance);
            double[] side = vector(random, 1 - fieldVariance);
            double[] first = new double[tokens * tokens];
            double norm = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                double[] field = symmetric(random, residualVariance);
                for (int k = 0; k < field.length; k++) {
                    field[k] += known[k];
                }
                if (finetuning) {
                    double[] chi = vector(random, fieldVariance);
                    for (int a = 0; a < tokens; a++) {
                        chi[a] += side[a];
                    }
                    for (int a = 0; a < tokens; a++) {
                        for (int b = 0; b < tokens; b++) {
                            field[a * tokens + b] += chi[a] * chi[b] - (a == b ? 1 : 0);
                        }
                    }
                }
                double[] map = GaussianFields.activate(Activation.SOFTMAX, tokens, field);
                for (int k = 0; k < map.length; k++) {
                    first[k] += map[k] / DRAWS;
                    norm += map[k] * map[k];
                }
            }
            for (double entry : first) {
                norm -= DRAWS * entry * entry;
            }
            double variance = norm / (DRAWS - 1);
            count++;
            sum += variance;
            squares += variance * variance;
        }

        double mean() {
            return sum / count;
        }

        double error() {
            return Math.sqrt((squares / count - mean() * mean()) / count);
        }

        private double[] symmetric(Random random, double variance) {
            double[] matrix = new double[tokens * tokens];
            for (int a = 0; a < tokens; a++) {
                for (int b = a; b < tokens; b++) {
                    double entry = Math.sqrt(a == b ? 2 * variance : variance) * random.nextGaussian();
                    matrix[a * tokens + b] = entry;
                    matrix[b * tokens + a] = entry;
                }
            }
            return matrix;
        }

        private double[] vector(Random random, double variance) {
            double[] result = new double[tokens];
            for (int a = 0; a < tokens; a++) {
                result[a] = Math.sqrt(variance) * random.nextGaussian();
            }
            return result;
        }
    }

    @Test
    void littleNoiseLeavesNothingToAverage() {
        // The excess is of second order in V_BO and in v.
        ChannelNodes nodes = nodes(3, Activation.SOFTMAX, 1024);
        for (double noise : new double[] {1e-3, 1e-6, 1e-9}) {
            BayesTestErrors.Errors pretraining = BayesTestErrors.pretraining(Activation.SOFTMAX, nodes, 2.25, noise);
            BayesTestErrors.Errors finetuning =
                    BayesTestErrors.finetuning(Activation.SOFTMAX, nodes, 2.25, noise, Estimate.exact(noise));
            assertThat(1
                            - pretraining.posteriorMean().value()
                                    / pretraining.plugIn().value())
                    .isBetween(0.0, 2 * noise);
            assertThat(1
                            - finetuning.posteriorMean().value()
                                    / finetuning.plugIn().value())
                    .isBetween(0.0, 10 * noise);
        }
        assertThat(BayesTestErrors.pretraining(Activation.SOFTMAX, nodes, 2.25, 0)
                        .posteriorMean())
                .isEqualTo(Estimate.exact(0));
    }

    @Test
    void nothingKnownLeavesTheVarianceOfTheAttentionMap() {
        // The mean map has all entries 1/T by symmetry.
        int tokens = 3;
        ChannelNodes nodes = nodes(tokens, Activation.SOFTMAX, 16384);
        double[] labels = GaussianFields.targets(Activation.SOFTMAX, nodes, 2.25);
        double[] uniform = new double[labels.length];
        Arrays.fill(uniform, 1.0 / tokens);
        double variance =
                GaussianFields.squaredDistance(nodes, labels, uniform).pooled(0) - diagonalExcess(nodes, labels);
        Estimate error = BayesTestErrors.pretraining(Activation.SOFTMAX, nodes, 2.25, 2.25)
                .posteriorMean();
        assertThat(error.value()).isCloseTo(variance, within(4 * error.standardError() + 2e-3));
    }

    /** Σ (E map − 1/T)²: the diagonal, of larger variance, is favoured a little. */
    private static double diagonalExcess(ChannelNodes nodes, double[] maps) {
        int tokens = nodes.tokens();
        double diagonal = 0;
        for (int node = 0; node < nodes.count(); node++) {
            for (int a = 0; a < tokens; a++) {
                diagonal += maps[(node * tokens + a) * tokens + a] / nodes.count() / tokens;
            }
        }
        double excess = diagonal - 1.0 / tokens;
        double other = excess / (tokens - 1);
        return tokens * (excess * excess + (tokens - 1) * other * other);
    }

    private static PlugInExcess excessOf(ChannelNodes nodes) {
        return new PlugInExcess(nodes, new AttentionBlocks(Activation.LINEAR, nodes));
    }
}
