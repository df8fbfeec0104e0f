package org.attune.theory.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.channel.RankOneChannel;
import org.attune.theory.channel.ScrambleAverages;
import org.attune.theory.channel.Search;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.NodeLibrary;
import org.attune.theory.pretraining.PretrainingSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinetuningSolverTest {
    private final FinetuningSolver solver = new FinetuningSolver();

    private static FinetuningNodes nodes(Parameters parameters, int nodes) {
        return FinetuningNodes.of(parameters, new Accuracy(nodes, 1), new NodeLibrary());
    }

    private static FrozenModel pretrain(Parameters parameters, FinetuningNodes nodes) {
        return FrozenModel.of(
                new PretrainingSolver().solve(parameters, nodes.training(), null, CancellationSignal.NONE));
    }

    private FinetuningPrediction solve(Parameters parameters, int count) {
        FinetuningNodes nodes = nodes(parameters, count);
        return solver.solve(parameters, nodes, pretrain(parameters, nodes), null, CancellationSignal.NONE)
                .prediction();
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, 0.1, 3, 0.05, 1.01569, 0.98792, 0.99224, 0.87494",
        "LINEAR, 0.1, 3, 1, 0.86045, 0.98686, 1.01259, 0.90161",
        "SOFTMAX, 0.05, 3, 0.05, 0.75138, 0.95, 0.43154, 0.3429",
        "SOFTMAX, 0.05, 3, 1, 0.30926, 0.93967, 0.45953, 0.40807",
        "SOFTMAX, 0.05, 1.5, 0.3, 0.4792, 0.87919, 0.47202, 0.33777"
    })
    void agreesWithTheReference(
            Activation activation,
            double lambda,
            double alphaPrime,
            double lambdaPrime,
            double self,
            double overlap,
            double testError,
            double trainError) {
        Parameters parameters = Parameters.DEFAULT
                .withActivation(activation)
                .with(ParameterInfo.LAMBDA, lambda)
                .with(ParameterInfo.ALPHA_PRIME, alphaPrime)
                .with(ParameterInfo.LAMBDA_PRIME, lambdaPrime);
        FinetuningPrediction prediction = solve(parameters, 4096);
        assertThat(prediction.convergence().status()).isEqualTo(Status.CONVERGED);
        assertAgrees(prediction.order().self(), self);
        assertAgrees(prediction.overlap(), overlap);
        assertAgrees(prediction.testError(), testError);
        assertAgrees(prediction.trainError(), trainError);
    }

    private static void assertAgrees(Estimate estimate, double reference) {
        assertThat(estimate.value()).isCloseTo(reference, within(4 * estimate.standardError() + 4e-3 * reference));
        assertThat(estimate.standardError()).isLessThan(0.03 * reference);
    }

    @ParameterizedTest
    @CsvSource({"SOFTMAX, 0.5713, 0.82, 0.3", "LINEAR, 1.2, 0.95, 0.1", "SOFTMAX, 0.9, 0.5, 2"})
    void conjugatesAreDerivativesOfTheFreeEntropy(Activation activation, double q, double m, double v) {
        // φ's channel term is e(m, q, v) = −E min(loss + |χ−χ̃|²/(2v)); then m̂ = α′ ∂_m e, q̂ = 2α′ ∂_v e, v̂ = −2α′
        // ∂_q e.
        Parameters parameters = Parameters.DEFAULT.withActivation(activation);
        ChannelNodes nodes = nodes(parameters, 16384).training();
        double variance = parameters.labelVariance();
        double[] fields = GaussianFields.models(nodes, variance, scramble -> 0.82, scramble -> 0.5);
        double[] targets = GaussianFields.finetuningTargets(activation, nodes, variance);
        RankOneChannel channel = new RankOneChannel(
                activation, nodes, TrainingSequences.ofEqualWeight(fields, targets, nodes.count()), 0.02);
        FinetuningOverlaps at = new FinetuningOverlaps(m, q - m * m > 0 ? q - m * m : 0.1, v);
        double self = at.self();
        FinetuningConjugates conjugates = FinetuningConjugates.of(evaluate(channel, at), ChannelNodes.SCRAMBLES, at, 3);
        double step = 1e-3;
        double byTarget = difference(channel, overlaps(m + step, self, v), overlaps(m - step, self, v), step);
        double byCurvature = difference(channel, overlaps(m, self, v + step), overlaps(m, self, v - step), step);
        double bySelf = difference(channel, overlaps(m, self + step, v), overlaps(m, self - step, v), step);
        assertThat(conjugates.target()).isCloseTo(3 * byTarget, within(0.02 * Math.abs(3 * byTarget) + 0.02));
        assertThat(conjugates.self()).isCloseTo(6 * byCurvature, within(0.01 * Math.abs(6 * byCurvature) + 0.01));
        assertThat(conjugates.inverseCurvature()).isCloseTo(-6 * bySelf, within(0.03 * Math.abs(6 * bySelf) + 0.03));
    }

    private static FinetuningOverlaps overlaps(double m, double q, double v) {
        return new FinetuningOverlaps(m, q - m * m, v);
    }

    private static ScrambleAverages evaluate(RankOneChannel channel, FinetuningOverlaps overlaps) {
        return channel.evaluate(
                overlaps.target(), overlaps.residualVariance(), overlaps.inverseCurvature(), Search.ALL_STARTS);
    }

    private static double difference(
            RankOneChannel channel, FinetuningOverlaps above, FinetuningOverlaps below, double step) {
        return (freeEntropy(channel, above) - freeEntropy(channel, below)) / (2 * step);
    }

    private static double freeEntropy(RankOneChannel channel, FinetuningOverlaps overlaps) {
        ScrambleAverages averages = evaluate(channel, overlaps);
        return -averages.pooled(RankOneChannel.LOSS)
                - averages.pooled(RankOneChannel.DISPLACEMENT_SQUARE) / (2 * overlaps.inverseCurvature());
    }

    @Test
    void largeRidgeFreezesTheModel() {
        Parameters parameters = Parameters.DEFAULT.with(ParameterInfo.LAMBDA_PRIME, 50);
        FinetuningNodes nodes = nodes(parameters, 1024);
        FrozenModel frozen = pretrain(parameters, nodes);
        FinetuningPrediction prediction = solver.solve(parameters, nodes, frozen, null, CancellationSignal.NONE)
                .prediction();
        assertThat(prediction.convergence().status()).isEqualTo(Status.COLLAPSED);
        assertThat(prediction.order().self().value()).isZero();
        assertThat(prediction.overlap().value()).isZero();
        assertThat(prediction.testError().value())
                .isCloseTo(
                        solver.frozenErrors(parameters, nodes, frozen)
                                .finetuning()
                                .value(),
                        within(1e-6));
    }

    @Test
    void linearErrorsHaveTheirClosedForms() {
        Parameters parameters =
                Parameters.DEFAULT.withActivation(Activation.LINEAR).with(ParameterInfo.LAMBDA, 0.1);
        FinetuningNodes nodes = nodes(parameters, 4096);
        FrozenModel frozen = pretrain(parameters, nodes);
        double noise = frozen.overlaps().effectiveNoise(parameters.labelVariance());
        assertThat(solver.frozenErrors(parameters, nodes, frozen).finetuning().value())
                .isCloseTo(12.0 / 9 * (noise + 1), within(1e-9));
        FinetuningPrediction prediction = solver.solve(parameters, nodes, frozen, null, CancellationSignal.NONE)
                .prediction();
        double q = prediction.order().self().value();
        double m = prediction.order().target().value();
        assertThat(prediction.testError().value()).isCloseTo(12.0 / 9 * (noise + 1 + q * q - 2 * m * m), within(1e-9));
    }

    @Test
    void withoutPretrainingIsTheCollapsedModel() {
        Parameters collapsed = Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 3);
        FinetuningNodes nodes = nodes(collapsed, 1024);
        FinetuningPrediction alone = solver.solve(collapsed, nodes, FrozenModel.NONE, null, CancellationSignal.NONE)
                .prediction();
        FinetuningPrediction after = solver.solve(
                        collapsed, nodes, pretrain(collapsed, nodes), null, CancellationSignal.NONE)
                .prediction();
        assertThat(after.testError().value()).isEqualTo(alone.testError().value());
        assertThat(after.overlap().value()).isEqualTo(alone.overlap().value());
    }

    @Test
    void withFewSamplesAndAWeakRidgeTheNormIsFree() {
        // Training at D = 800 on synthetic fields, 8 seeds: q = 1.56 ± 0.06, objective 0.751 ± 0.034.
        Parameters parameters = Parameters.DEFAULT
                .withActivation(Activation.LINEAR)
                .with(ParameterInfo.ALPHA_PRIME, 0.05)
                .with(ParameterInfo.LAMBDA_PRIME, 0.001)
                .withPrescribed(Optional.of(new PrescribedPretraining(2, 1.2, 1.1)));
        FinetuningPrediction prediction = solver.solve(
                        parameters,
                        nodes(parameters, 4096),
                        FrozenModel.of(parameters.prescribed().orElseThrow()),
                        null,
                        CancellationSignal.NONE)
                .prediction();
        assertThat(prediction.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(prediction.flat()).isTrue();
        assertThat(prediction.order().self().value()).isCloseTo(1.522, within(0.03));
        assertThat(-prediction.freeEntropy().value()).isCloseTo(0.7435, within(0.04));
        double byProjections = prediction.order().selfConjugate().value()
                * Math.pow(prediction.order().inverseCurvature().value(), 2);
        assertThat(byProjections).isLessThan(0.5 * prediction.order().self().value());
    }

    @ParameterizedTest
    @CsvSource({"0.45, false", "0.75, true", "3, false"})
    void aSecondFixedPointStandsBesideTheAnswerWhereBothAreStableAndReplicaSymmetryIsNotBroken(
            double alphaPrime, boolean expected) {
        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.ALPHA_PRIME, alphaPrime)
                .with(ParameterInfo.LAMBDA_PRIME, 0.1)
                .withPrescribed(Optional.of(new PrescribedPretraining(1.5, 1.45, 1.45)));
        FinetuningPrediction prediction = solver.solve(
                        parameters,
                        nodes(parameters, 1024),
                        FrozenModel.of(parameters.prescribed().orElseThrow()),
                        null,
                        CancellationSignal.NONE)
                .prediction();
        assertThat(prediction.secondBranch().isPresent()).isEqualTo(expected);
        prediction
                .secondBranch()
                .ifPresent(second -> assertThat(second.freeEntropy().value())
                        .isLessThanOrEqualTo(prediction.freeEntropy().value()));
    }

    @Test
    void fewSamplesCarryNoInformation() {
        FinetuningPrediction prediction = solve(Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 0.2), 1024);
        assertThat(prediction.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(prediction.overlap().value()).isBetween(0.0, 1e-3);
    }

    @Test
    void fixedPointIsReachedInFewIterations() {
        FinetuningPrediction prediction = solve(Parameters.DEFAULT, 4096);
        assertThat(prediction.convergence().iterations()).isLessThanOrEqualTo(12);
        assertThat(prediction.convergence().residual()).isLessThan(1 / Math.sqrt(4096));
    }
}
