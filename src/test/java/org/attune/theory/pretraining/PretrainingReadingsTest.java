package org.attune.theory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.spectrum.NoisyTargetSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PretrainingReadingsTest {
    /** Standard errors of eight scrambles are larger by √(7/5) for their Student's t distribution. */
    private static final double WITHOUT_STUDENT = Math.sqrt(5 / 7.0);

    private static final Parameters LINEAR = Parameters.DEFAULT.withActivation(Activation.LINEAR);

    private static ChannelNodes nodes(Parameters parameters, int nodes) {
        return ChannelNodes.create(parameters.tokens(), parameters.activation(), new Accuracy(nodes, 1));
    }

    private static PretrainingState solve(Parameters parameters, int nodes) {
        return new PretrainingSolver().solve(parameters, nodes(parameters, nodes), null, CancellationSignal.NONE);
    }

    private static PretrainingPrediction.Training training(Parameters parameters, int nodes) {
        return solve(parameters, nodes).toPrediction().training().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.632", "0.01, 0.605", "0.1, 0.395", "0.5, 0.097"})
    void repliconOfLinearActivationAgreesWithTheReferenceAndIsStable(double lambda, double expected) {
        PretrainingState state = solve(LINEAR.with(ParameterInfo.LAMBDA, lambda), 64);
        assertThat(state.readings().replicon()).isCloseTo(expected, within(1.5e-3));
        double c = 4 * state.overlaps().inverseCurvature() / 9;
        assertThat(state.readings().replicon()).isLessThanOrEqualTo(c / (1 + c));
        assertThat(state.readings().jumpShare()).isZero();
        assertThat(state.toPrediction().training().orElseThrow().replicon().standardError())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 0.5, 1, 0.3, 0.01",
        "4, 3, 5, 2, 0.01, 0.1",
        "6, 0.01, 0.05, 1, 2, 0.001",
        "5, 0, 1, 4, 0.001, 0.01"
    })
    void theConvexProblemOfLinearActivationIsAlwaysStable(
            int tokens, double delta, double kappa0, double kappa, double alpha, double lambda) {
        Parameters parameters = LINEAR.with(ParameterInfo.TOKENS, tokens)
                .with(ParameterInfo.DELTA, delta)
                .with(ParameterInfo.KAPPA0, kappa0)
                .with(ParameterInfo.KAPPA, kappa)
                .with(ParameterInfo.ALPHA, alpha)
                .with(ParameterInfo.LAMBDA, lambda);
        PretrainingState state = solve(parameters, 64);
        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        double c = 4 * state.overlaps().inverseCurvature() / (tokens * tokens);
        assertThat(state.readings().replicon()).isBetween(0.0, c / (1 + c) * (1 + 1e-9));
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, 64", "SOFTMAX, 4096"})
    void inverseCurvaturesMultiplyToTheMeanDividedDifference(Activation activation, int nodes) {
        Parameters parameters = Parameters.DEFAULT.withActivation(activation);
        PretrainingState state = solve(parameters, nodes);
        Conjugates conjugates = state.conjugates();
        double mean = new NoisyTargetSpectrum(parameters.kappa0(), conjugates.eta())
                .dividedDifferences(conjugates.threshold(parameters))
                .mean();
        assertThat(state.overlaps().inverseCurvature() * conjugates.inverseCurvature())
                .isCloseTo(mean, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, 0.05", "LINEAR, 1.25", "SOFTMAX, 0.05", "SOFTMAX, 0.4"})
    void freeEntropyIsMinusTheTrainErrorAndTheRidgeOfTheSpectrum(Activation activation, double lambda) {
        Parameters parameters = Parameters.DEFAULT.withActivation(activation).with(ParameterInfo.LAMBDA, lambda);
        PretrainingState state = solve(parameters, 1024);
        Conjugates conjugates = state.conjugates();
        double first = new NoisyTargetSpectrum(parameters.kappa0(), conjugates.eta())
                .moments(conjugates.threshold(parameters))
                .firstMoment();
        double ridge = lambda / parameters.alpha() * conjugates.target() / conjugates.inverseCurvature() * first;
        assertThat(state.readings().freeEntropy()).isCloseTo(-state.trainError() - ridge, within(1e-12));
        assertThat(ridge).isPositive();
    }

    @Test
    void freeEntropyFallsWithTheRidgeByTheNormOfTheWeights() {
        // d(objective)/dλ is the norm itself: λ√κ/α (M̂/V̂) ∫ ρ (x−ε), divided by λ.
        double step = 1e-4;
        for (double lambda : new double[] {0.01, 0.3, 1}) {
            PretrainingState state = solve(LINEAR.with(ParameterInfo.LAMBDA, lambda), 64);
            double above = solve(LINEAR.with(ParameterInfo.LAMBDA, lambda + step), 64)
                    .readings()
                    .freeEntropy();
            double below = solve(LINEAR.with(ParameterInfo.LAMBDA, lambda - step), 64)
                    .readings()
                    .freeEntropy();
            double ridge = -state.readings().freeEntropy() - state.trainError();
            assertThat((below - above) / (2 * step)).isCloseTo(ridge / lambda, within(1e-5 * ridge / lambda));
        }
    }

    @Test
    void collapseLeavesNoRidgeAndNothingThatResponds() {
        PretrainingPrediction.Training training = training(Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 2), 1024);
        assertThat(training.replicon()).isEqualTo(Estimate.exact(0));
        assertThat(training.jumpShare()).isEqualTo(Estimate.exact(0));
        assertThat(training.freeEntropy().value())
                .isEqualTo(-training.trainError().value());
        assertThat(training.freeEntropy().standardError())
                .isEqualTo(training.trainError().standardError())
                .isPositive();
    }

    @Test
    void readingsAreContinuousAtTheCollapse() {
        PretrainingState collapsed = solve(LINEAR.with(ParameterInfo.LAMBDA, 1.303), 64);
        PretrainingState nearly = solve(LINEAR.with(ParameterInfo.LAMBDA, 1.302), 64);
        assertThat(nearly.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(nearly.readings().freeEntropy())
                .isCloseTo(collapsed.readings().freeEntropy(), within(1e-9));
        assertThat(nearly.readings().replicon()).isBetween(0.0, 1e-3);
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "5"})
    void responsesOfTheSampledChannelAreThoseOfTheClosedForm(int tokens) {
        PretrainingOverlaps overlaps = new PretrainingOverlaps(0.9, 0.8, 2.3);
        OutputChannel exact = new LinearOutputChannel(tokens, 0.1, 2.25);
        Parameters parameters = LINEAR.with(ParameterInfo.TOKENS, tokens);
        OutputChannel sampled = new SampledOutputChannel(
                Activation.LINEAR, nodes(parameters, 64), 0.1, 2.25, 1e-2, CancellationSignal.NONE, Concurrency.none());
        OutputChannel.Response expected =
                exact.respond(overlaps, false).responses().getLast();
        for (OutputChannel.Response response : sampled.respond(overlaps, false).responses()) {
            assertThat(response.amplification() / expected.amplification()).isCloseTo(1, within(1e-12));
            assertThat(response.inverseCurvatureConjugate() / expected.inverseCurvatureConjugate())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void aSmoothProximalHasNoJumps() {
        // Product and Jacobian form of V̂ agree by Gaussian integration by parts.
        Parameters parameters = Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 0.4);
        Estimate share = training(parameters, 8192).jumpShare();
        assertThat(share.standardError()).isBetween(1e-5, 0.01);
        assertThat(share.value()).isCloseTo(0, within(4 * share.standardError()));
    }

    @Test
    void littleRegularisationAndMuchNoiseMakeTheProximalJumpAndTheTrainingLessStable() {
        // A jump is a positive response to ũ that the Jacobian does not see: V̂ is less than without jumps.
        Parameters noisy = Parameters.DEFAULT.with(ParameterInfo.DELTA, 50);
        PretrainingPrediction.Training smooth = training(noisy.with(ParameterInfo.LAMBDA, 0.5), 1024);
        PretrainingPrediction.Training rough = training(noisy.with(ParameterInfo.LAMBDA, 0.01), 1024);
        assertThat(rough.jumpShare().value())
                .isLessThan(-5 * WITHOUT_STUDENT * rough.jumpShare().standardError())
                .isLessThan(-0.05);
        assertThat(rough.replicon().value())
                .isGreaterThan(smooth.replicon().value() + 3 * rough.replicon().standardError());
    }

    @Test
    void standardErrorsAreThoseOfIndependentSeeds() {
        int seeds = 16;
        double[][] readings = new double[3][seeds];
        double[] claimed = new double[3];
        for (int seed = 0; seed < seeds; seed++) {
            ChannelNodes nodes = ChannelNodes.create(3, Activation.SOFTMAX, new Accuracy(1024, 100 + seed));
            PretrainingPrediction.Training training = new PretrainingSolver()
                    .solve(Parameters.DEFAULT, nodes, null, CancellationSignal.NONE)
                    .toPrediction()
                    .training()
                    .orElseThrow();
            Estimate[] estimates = {training.freeEntropy(), training.replicon(), training.jumpShare()};
            for (int k = 0; k < estimates.length; k++) {
                readings[k][seed] = estimates[k].value();
                claimed[k] += estimates[k].standardError() * estimates[k].standardError() / seeds;
            }
        }
        for (int k = 0; k < claimed.length; k++) {
            double mean = 0;
            double square = 0;
            for (double reading : readings[k]) {
                mean += reading / seeds;
                square += reading * reading / seeds;
            }
            double spread = Math.sqrt((square - mean * mean) * seeds / (seeds - 1));
            assertThat(Math.sqrt(claimed[k]) / spread).as("reading %s", k).isBetween(0.5, 2.0);
        }
    }
}
