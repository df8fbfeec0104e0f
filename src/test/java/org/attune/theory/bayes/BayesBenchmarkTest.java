package org.attune.theory.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.BayesPrediction;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.storage.BayesTableReader;
import org.attune.theory.gaussian.ChannelNodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BayesBenchmarkTest {
    private static BayesPrediction predict(Parameters parameters) {
        ChannelNodes nodes = ChannelNodes.create(parameters.tokens(), parameters.activation(), new Accuracy(16384, 1));
        return BayesBenchmark.predict(
                parameters,
                nodes,
                BayesTableReader.read(parameters.tokens(), parameters.activation())
                        .orElseThrow());
    }

    @Test
    void agreesWithTheReferenceOfTheStartSetting() {
        BayesPrediction softmax = predict(Parameters.DEFAULT);
        assertThat(softmax.self().value()).isCloseTo(1.68875, within(5e-6));
        close(softmax.pretrainingTestError(), 0.25686, 0.000195);
        close(softmax.finetuning().orElseThrow().self(), 0.97642, 0.000342);
        close(softmax.finetuning().orElseThrow().testError(), 0.24848, 0.00025);

        BayesPrediction linear = predict(Parameters.DEFAULT.withActivation(Activation.LINEAR));
        close(linear.pretrainingTestError(), 0.67342, 1e-5);
        close(linear.finetuning().orElseThrow().self(), 0.9827, 0.000193);
        close(linear.finetuning().orElseThrow().testError(), 0.71923, 0.0003);
    }

    private static void close(Estimate estimate, double value, double error) {
        assertThat(estimate.value()).isCloseTo(value, within(4 * Math.hypot(error, estimate.standardError())));
        assertThat(estimate.standardError()).isLessThan(6e-3 * value);
    }

    @Test
    void theClosedFormsOfLinearActivationAreThoseOfPlainMonteCarlo() {
        Random random = new Random(3);
        double residual = 0.4;
        double q = 0.6;
        int draws = 400_000;
        double error = 0;
        for (int i = 0; i < draws; i++) {
            double[] side = {Math.sqrt(q) * random.nextGaussian(), Math.sqrt(q) * random.nextGaussian()};
            double[] target = {
                side[0] + Math.sqrt(1 - q) * random.nextGaussian(), side[1] + Math.sqrt(1 - q) * random.nextGaussian()
            };
            double off = 0;
            for (int a = 0; a < 2; a++) {
                double diagonal = Math.sqrt(2 * residual) * random.nextGaussian()
                        + side[a] * side[a]
                        - q
                        - target[a] * target[a]
                        + 1;
                off += diagonal * diagonal;
            }
            double cross = Math.sqrt(residual) * random.nextGaussian() + side[0] * side[1] - target[0] * target[1];
            error += (off + 2 * cross * cross) / 4 / draws;
        }
        ChannelNodes nodes = ChannelNodes.create(2, Activation.LINEAR, new Accuracy(64, 1));
        assertThat(BayesTestErrors.finetuning(Activation.LINEAR, nodes, 2, residual, Estimate.exact(1 - q))
                        .plugIn()
                        .value())
                .isCloseTo(error, within(0.01));
    }

    @Test
    void perfectRecoveryLeavesNoError() {
        Parameters parameters = Parameters.DEFAULT.with(ParameterInfo.DELTA, 0).with(ParameterInfo.ALPHA, 0.5);
        BayesPrediction prediction = predict(parameters);
        assertThat(prediction.convergence().status()).isEqualTo(Status.PERFECT_RECOVERY);
        assertThat(prediction.self().value()).isEqualTo(2);
        assertThat(prediction.selfConjugate()).isEmpty();
        assertThat(prediction.alphaPerfect().orElseThrow().value()).isEqualTo(0.1);
        assertThat(prediction.pretrainingTestError()).isEqualTo(Estimate.exact(0));
        assertThat(prediction.finetuning().orElseThrow().self()).isEqualTo(Estimate.exact(1));
        assertThat(prediction.finetuning().orElseThrow().testError()).isEqualTo(Estimate.exact(0));
    }

    @Test
    void reusedSequencesAreExactFromOneSamplePerDimensionOnAndUnknownBelow() {
        Parameters reuse = Parameters.DEFAULT.withReuse(true);
        BayesPrediction.Finetuning exact = predict(reuse).finetuning().orElseThrow();
        assertThat(exact.self()).isEqualTo(Estimate.exact(1));
        assertThat(exact.overlap()).isEqualTo(Estimate.exact(1));
        assertThat(exact.testError().value()).isPositive();
        assertThat(predict(reuse).alphaPrimeWeakRecovery()).isEmpty();
        assertThat(predict(reuse.with(ParameterInfo.ALPHA_PRIME, 0.9)).finetuning())
                .isEmpty();
    }

    @Test
    void testErrorsFallWithSamples() {
        double previous = Double.POSITIVE_INFINITY;
        for (double alphaPrime : new double[] {0.05, 0.3, 1, 3, 30}) {
            BayesPrediction prediction = predict(Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, alphaPrime));
            double error = prediction.finetuning().orElseThrow().testError().value();
            assertThat(error).isLessThan(previous);
            previous = error;
        }
    }

    @Test
    void weakRecoveryIsToldForFreshSequencesAlsoBelowIt() {
        // T = 2, Δ = ½, κ₀ = 1, with α such that V_BO = .56125: α′_c = .290 ± .007.
        double alpha = new BrentSolver(1e-12)
                .solve(
                        100,
                        x -> BayesPretraining.solve(Parameters.DEFAULT
                                                .with(ParameterInfo.TOKENS, 2)
                                                .with(ParameterInfo.ALPHA, x))
                                        .residualVariance()
                                - 0.56125,
                        1e-3,
                        10);
        Parameters parameters = Parameters.DEFAULT.with(ParameterInfo.TOKENS, 2).with(ParameterInfo.ALPHA, alpha);
        for (double alphaPrime : new double[] {0.2, 0.35, 3}) {
            BayesPrediction prediction = predict(parameters.with(ParameterInfo.ALPHA_PRIME, alphaPrime));
            Estimate threshold = prediction.alphaPrimeWeakRecovery().orElseThrow();
            assertThat(threshold.value()).isCloseTo(0.290, within(0.007));
            assertThat(prediction.finetuning().orElseThrow().self().value() > 0)
                    .isEqualTo(alphaPrime > threshold.value());
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0, 1e-3", "3, 0.5, 0.1", "4, 2, 0.02", "5, 0, 0.03", "6, 0.01, 1", "2, 0, 0.2499"})
    void thePosteriorMeanIsNeverWorseThanThePlugInPredictor(int tokens, double delta, double alpha) {
        for (Activation activation : Activation.values()) {
            for (double alphaPrime : new double[] {0.1, 1, 10}) {
                Parameters parameters = Parameters.DEFAULT
                        .withActivation(activation)
                        .with(ParameterInfo.TOKENS, tokens)
                        .with(ParameterInfo.DELTA, delta)
                        .with(ParameterInfo.ALPHA, alpha)
                        .with(ParameterInfo.ALPHA_PRIME, alphaPrime);
                ChannelNodes nodes = ChannelNodes.create(tokens, activation, new Accuracy(256, 1));
                BayesPrediction prediction = BayesBenchmark.predict(
                        parameters,
                        nodes,
                        BayesTableReader.read(tokens, activation).orElseThrow());
                BayesPrediction.Finetuning finetuning = prediction.finetuning().orElseThrow();
                double pretrainingError =
                        prediction.pretrainingPosteriorMeanError().value();
                double finetuningError = finetuning.posteriorMeanError().value();
                assertThat(pretrainingError)
                        .isBetween(0.0, prediction.pretrainingTestError().value());
                assertThat(finetuningError)
                        .isBetween(0.0, finetuning.testError().value());
            }
        }
    }
}
