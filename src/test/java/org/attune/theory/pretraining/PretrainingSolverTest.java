package org.attune.theory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.gaussian.ChannelNodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PretrainingSolverTest {
    private static final Parameters LINEAR =
            Parameters.DEFAULT.withActivation(Activation.LINEAR).with(ParameterInfo.LAMBDA, 0.1);

    private final PretrainingSolver solver = new PretrainingSolver();

    private PretrainingState solve(Parameters parameters, int nodes) {
        return solver.solve(parameters, nodes(parameters, nodes), null, CancellationSignal.NONE);
    }

    private static ChannelNodes nodes(Parameters parameters, int nodes) {
        return ChannelNodes.create(parameters.tokens(), parameters.activation(), new Accuracy(nodes, 1));
    }

    @Test
    void linearActivationAgreesWithTheReference() {
        PretrainingState state = solve(LINEAR, 64);
        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(state.overlaps().self()).isCloseTo(1.267687, within(1e-6));
        assertThat(state.overlaps().target()).isCloseTo(1.411069, within(1e-6));
        assertThat(state.overlaps().inverseCurvature()).isCloseTo(1.991942, within(1e-6));
        assertThat(state.testError()).isCloseTo(0.927399, within(1e-6));
        assertThat(state.lambdaCritical()).isCloseTo(1.30221, within(1e-5));
    }

    @Test
    void softmaxAgreesWithTheReference() {
        PretrainingPrediction prediction = solve(Parameters.DEFAULT, 8192).toPrediction();
        assertAgrees(prediction.self(), 0.54596, 9.8e-5);
        assertAgrees(prediction.target(), 0.8222, 1.15e-4);
        assertAgrees(prediction.training().orElseThrow().inverseCurvature(), 3.51159, 2.6e-3);
        assertAgrees(prediction.testError(), 0.41921, 1.3e-4);
    }

    private static void assertAgrees(Estimate estimate, double reference, double standardError) {
        assertThat(estimate.value())
                .isCloseTo(
                        reference, within(4 * Math.hypot(estimate.standardError(), standardError) + 2e-3 * reference));
        assertThat(estimate.standardError()).isBetween(1e-6, 0.02 * reference);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.02", "3, 0.1", "6, 0.5"})
    void theSampledChannelReproducesTheClosedFormForLinearActivation(int tokens, double lambda) {
        Parameters parameters = LINEAR.with(ParameterInfo.TOKENS, tokens).with(ParameterInfo.LAMBDA, lambda);
        PretrainingOverlaps overlaps = solve(parameters, 64).overlaps();
        double variance = parameters.labelVariance();
        OutputChannel exact = new LinearOutputChannel(tokens, parameters.alpha(), variance);
        OutputChannel sampled = new SampledOutputChannel(
                Activation.LINEAR,
                nodes(parameters, 16384),
                parameters.alpha(),
                variance,
                1e-2,
                CancellationSignal.NONE,
                Concurrency.none());
        Conjugates expected = exact.evaluate(overlaps, true).getLast().conjugates();
        Conjugates found = sampled.evaluate(overlaps, true).getLast().conjugates();
        assertThat(found.self()).isCloseTo(expected.self(), within(0.01 * expected.self()));
        assertThat(found.target()).isCloseTo(expected.target(), within(0.01 * expected.target()));
        assertThat(found.inverseCurvature())
                .isCloseTo(expected.inverseCurvature(), within(0.01 * expected.inverseCurvature()));
        assertThat(sampled.testErrors(overlaps)[ChannelNodes.SCRAMBLES])
                .isCloseTo(exact.testErrors(overlaps)[0], within(0.01));
        Conjugates collapse = sampled.atCollapse().getLast();
        Conjugates exactCollapse = exact.atCollapse().getLast();
        assertThat(collapse.target()).isCloseTo(exactCollapse.target(), within(0.01 * exactCollapse.target()));
        assertThat(collapse.self()).isCloseTo(exactCollapse.self(), within(0.01 * exactCollapse.self()));
        assertThat(collapse.inverseCurvature())
                .isCloseTo(exactCollapse.inverseCurvature(), within(0.01 * exactCollapse.inverseCurvature()));
    }

    @Test
    void inverseCurvatureConjugateAgreesWithSteinsLemmaInTheConvexRegime() {
        // Where V times the curvature is small the proximal is smooth and V̂ = (2α/V) E Tr ∂(ũ − u)/∂ũ, here by
        // differences.
        Parameters parameters = Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 0.3);
        PretrainingState state = solve(parameters, 4096);
        double shift = 1e-4;
        PretrainingOverlaps at = state.overlaps();
        double variance = parameters.labelVariance();
        OutputChannel channel = new SampledOutputChannel(
                Activation.SOFTMAX,
                nodes(parameters, 4096),
                parameters.alpha(),
                variance,
                1e-2,
                CancellationSignal.NONE,
                Concurrency.none());
        // ∂/∂Q of the free energy E min(...) is half the trace: envelope theorem and Gaussian integration by parts.
        double above =
                freeEnergy(channel, new PretrainingOverlaps(at.self() + shift, at.target(), at.inverseCurvature()));
        double below =
                freeEnergy(channel, new PretrainingOverlaps(at.self() - shift, at.target(), at.inverseCurvature()));
        double conjugate = 4 * parameters.alpha() * (above - below) / (2 * shift);
        assertThat(state.conjugates().inverseCurvature()).isCloseTo(conjugate, within(0.02 * conjugate));
    }

    /** E min over h of loss + |ũ−u|²/(2V) = L + Q̂ V/(4α). */
    private static double freeEnergy(OutputChannel channel, PretrainingOverlaps overlaps) {
        OutputChannel.Output output = channel.evaluate(overlaps, true).getLast();
        return output.trainError()
                + output.conjugates().self() * overlaps.inverseCurvature() / (4 * Parameters.DEFAULT.alpha());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.97, 0.999})
    void overlapsVanishSmoothlyAtTheCollapse(double fraction) {
        PretrainingState state = solve(LINEAR.with(ParameterInfo.LAMBDA, fraction * 1.3022115), 64);
        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(state.overlaps().self()).isPositive();
        if (fraction == 0.9) {
            assertThat(state.overlaps().self()).isCloseTo(8.5e-4, within(0.1e-4));
        }
        if (fraction == 0.97) {
            assertThat(state.overlaps().self()).isCloseTo(1.4e-5, within(0.1e-5));
        }
        assertThat(state.overlaps().residualVariance(LINEAR.labelVariance())).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, 1.31", "SOFTMAX, 0.56", "SOFTMAX, 5"})
    void weightsVanishBeyondLambdaCritical(Activation activation, double lambda) {
        Parameters parameters = Parameters.DEFAULT.withActivation(activation).with(ParameterInfo.LAMBDA, lambda);
        PretrainingState state = solve(parameters, 1024);
        assertThat(state.convergence().status()).isEqualTo(Status.COLLAPSED);
        assertThat(state.overlaps()).isEqualTo(PretrainingOverlaps.COLLAPSED);
        assertThat(state.testError()).isEqualTo(state.trainError());
        assertThat(state.toPrediction().self().value()).isZero();
    }

    @Test
    void testErrorAgreesWithPlainMonteCarlo() {
        PretrainingState state = solve(Parameters.DEFAULT, 8192);
        double variance = Parameters.DEFAULT.labelVariance();
        double along = state.overlaps().target() / variance;
        double across = Math.sqrt(state.overlaps().residualVariance(variance));
        Random random = new Random(12);
        int samples = 40_000;
        double sum = 0;
        double square = 0;
        for (int sample = 0; sample < samples; sample++) {
            double[] label = new double[9];
            double[] model = new double[9];
            for (int a = 0; a < 3; a++) {
                for (int b = a; b < 3; b++) {
                    double scale = a == b ? Math.sqrt(2) : 1;
                    double z = Math.sqrt(variance) * scale * random.nextGaussian();
                    double own = along * z + across * scale * random.nextGaussian();
                    label[3 * a + b] = z;
                    label[3 * b + a] = z;
                    model[3 * a + b] = own;
                    model[3 * b + a] = own;
                }
            }
            double[] p = GaussianFields.activate(Activation.SOFTMAX, 3, model);
            double[] t = GaussianFields.activate(Activation.SOFTMAX, 3, label);
            double error = 0;
            for (int k = 0; k < 9; k++) {
                error += (p[k] - t[k]) * (p[k] - t[k]);
            }
            sum += error;
            square += error * error;
        }
        double mean = sum / samples;
        double deviation = Math.sqrt((square / samples - mean * mean) / samples);
        assertThat(state.testError()).isCloseTo(mean, within(4 * deviation + 4e-3));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 0.5, 0.2, 0.05",
        "2, 2, 3, 0.5, 0.02",
        "4, 0.5, 0.1, 0.05, 0.1",
        "5, 0, 1, 0.3, 0.01",
        "3, 0.5, 20, 1, 0.2",
        "3, 0.5, 0.02, 0.1, 0.05",
        "3, 0, 1, 30, 0.001",
        "3, 4, 1, 0.01, 0.001"
    })
    void invariantsHoldOverTheRange(int tokens, double delta, double kappa0, double alpha, double lambda) {
        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.TOKENS, tokens)
                .with(ParameterInfo.DELTA, delta)
                .with(ParameterInfo.KAPPA0, kappa0)
                .with(ParameterInfo.ALPHA, alpha)
                .with(ParameterInfo.LAMBDA, lambda);
        PretrainingState state = solve(parameters, 512);
        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(state.overlaps().residualVariance(parameters.labelVariance()))
                .isNotNegative();
        assertThat(state.overlaps().effectiveNoise(parameters.labelVariance())).isGreaterThanOrEqualTo(delta / 2);
        assertThat(state.trainError()).isLessThan(state.testError() + 0.01);
    }

    @Test
    void warmAndColdStartsAgreeAndWarmOnesAreNoSlower() {
        Parameters parameters = Parameters.DEFAULT;
        PretrainingState cold = solve(parameters, 4096);
        Parameters nearby = parameters.with(ParameterInfo.LAMBDA, 0.0501);
        PretrainingState warm = solver.solve(
                parameters,
                nodes(parameters, 4096),
                new PretrainingStart(nearby, solve(nearby, 4096).conjugates()),
                CancellationSignal.NONE);
        assertThat(warm.overlaps().self()).isCloseTo(cold.overlaps().self(), within(1e-6));
        assertThat(warm.convergence().iterations())
                .isLessThanOrEqualTo(cold.convergence().iterations());
        assertThat(cold.convergence().iterations()).isLessThanOrEqualTo(14);
    }
}
