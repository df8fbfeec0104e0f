package org.attune.theory.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.attune.model.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldPosteriorTest {
    @ParameterizedTest
    @EnumSource(Activation.class)
    void agreesWithSumsOverAGridForTwoTokens(Activation activation) {
        Random random = new Random(1);
        for (int draw = 0; draw < 12; draw++) {
            double fieldVariance = Math.pow(10, -1.6 * random.nextDouble());
            double noiseVariance = Math.pow(10, -1.3 + 2.5 * random.nextDouble());
            compare(random, 2, activation, fieldVariance, noiseVariance, 701);
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void agreesWithSumsOverAGridForThreeTokens(Activation activation) {
        Random random = new Random(2);
        for (double noiseVariance : new double[] {0.4, 3}) {
            compare(random, 3, activation, 0.5, noiseVariance, 141);
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void agreesWithWeightedDrawsOfThePriorForMoreTokens(Activation activation) {
        Random random = new Random(6);
        double fieldVariance = 0.15;
        double noiseVariance = 10;
        for (int tokens = 4; tokens <= 6; tokens++) {
            ChannelDraw draw = ChannelDraw.next(random, tokens, fieldVariance, noiseVariance);
            int draws = 150_000;
            double mass = 0;
            double squaredMass = 0;
            double[] sums = new double[tokens];
            double[] field = new double[tokens];
            for (int i = 0; i < draws; i++) {
                for (int a = 0; a < tokens; a++) {
                    field[a] = draw.side()[a] + Math.sqrt(fieldVariance) * random.nextGaussian();
                }
                double weight = Math.exp(logLikelihood(activation, noiseVariance, draw.observation(), field));
                mass += weight;
                squaredMass += weight * weight;
                for (int a = 0; a < tokens; a++) {
                    sums[a] += weight * field[a];
                }
            }
            double error = Math.sqrt(fieldVariance * squaredMass) / mass;
            assertThat(error).isLessThan(0.02);
            double[] mean = FieldPosterior.of(tokens, activation, fieldVariance, noiseVariance)
                    .moments(draw.observation(), draw.side(), draw.target())
                    .mean();
            for (int a = 0; a < tokens; a++) {
                assertThat(mean[a]).as("T = %s", tokens).isCloseTo(sums[a] / mass, within(4 * error));
            }
        }
    }

    private static double logLikelihood(
            Activation activation, double noiseVariance, double[][] observation, double[] field) {
        double norm = 0;
        double sum = 0;
        for (int a = 0; a < field.length; a++) {
            for (int b = 0; b < field.length; b++) {
                double difference = observation[a][b] - field[a] * field[b];
                norm += difference * difference;
                sum += difference;
            }
        }
        if (activation == Activation.SOFTMAX) {
            norm -= sum * sum / field.length / field.length;
        }
        return -norm / (4 * noiseVariance);
    }

    private static void compare(
            Random random, int tokens, Activation activation, double fieldVariance, double noiseVariance, int points) {
        ChannelDraw draw = ChannelDraw.next(random, tokens, fieldVariance, noiseVariance);
        FieldPosterior.Moments exact = new GridPosterior(tokens, activation, fieldVariance, noiseVariance, 6.5, points)
                .moments(draw.observation(), draw.side());
        FieldPosterior.Moments moments = FieldPosterior.of(tokens, activation, fieldVariance, noiseVariance)
                .moments(draw.observation(), draw.side(), draw.target());
        double width = Math.sqrt(exact.covarianceTrace());
        for (int a = 0; a < tokens; a++) {
            assertThat(moments.mean()[a] / width).isCloseTo(exact.mean()[a] / width, within(1e-5));
        }
        assertThat(moments.covarianceTrace() / exact.covarianceTrace()).isCloseTo(1, within(1e-5));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void narrowPeaksOfBothSignsAreWeighedRight(Activation activation) {
        // Almost no noise: χ = ±χ*, with the odds of the side information.
        Random random = new Random(3);
        for (int tokens = 2; tokens <= 6; tokens++) {
            for (int repetition = 0; repetition < 5; repetition++) {
                double fieldVariance = 0.8;
                ChannelDraw draw = ChannelDraw.next(random, tokens, fieldVariance, 1e-9);
                double product = 0;
                for (int a = 0; a < tokens; a++) {
                    product += draw.side()[a] * draw.target()[a];
                }
                FieldPosterior.Moments moments = FieldPosterior.of(tokens, activation, fieldVariance, 1e-9)
                        .moments(draw.observation(), draw.side(), draw.target());
                for (int a = 0; a < tokens; a++) {
                    assertThat(moments.mean()[a])
                            .isCloseTo(draw.target()[a] * Math.tanh(product / fieldVariance), within(2e-3));
                }
            }
        }
    }

    @Test
    void softmaxIgnoresTheComponentAlongOnes() {
        ChannelDraw draw = ChannelDraw.next(new Random(4), 4, 0.5, 0.3);
        FieldPosterior posterior = FieldPosterior.of(4, Activation.SOFTMAX, 0.5, 0.3);
        FieldPosterior.Moments before = posterior.moments(draw.observation(), draw.side(), draw.target());
        for (double[] row : draw.observation()) {
            for (int b = 0; b < 4; b++) {
                row[b] += 17;
            }
        }
        FieldPosterior.Moments after = posterior.moments(draw.observation(), draw.side(), draw.target());
        assertThat(after.mean()).containsExactly(before.mean(), within(1e-7));
        assertThat(after.covarianceTrace()).isCloseTo(before.covarianceTrace(), within(1e-7));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void hugeNoiseLeavesThePrior(Activation activation) {
        ChannelDraw draw = ChannelDraw.next(new Random(5), 3, 0.4, 1e10);
        FieldPosterior.Moments moments =
                FieldPosterior.of(3, activation, 0.4, 1e10).moments(draw.observation(), draw.side(), draw.target());
        assertThat(moments.mean()).containsExactly(draw.side(), within(1e-4));
        assertThat(moments.covarianceTrace()).isCloseTo(3 * 0.4, within(1e-4));
    }
}
