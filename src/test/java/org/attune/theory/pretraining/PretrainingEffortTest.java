package org.attune.theory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.gaussian.ChannelNodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins the work of a solve, so that a slow-down shows without a clock. */
class PretrainingEffortTest {
    private static final double TEMPERATURE = 1e-2;
    private static final double MOVE = 1.02;

    @ParameterizedTest
    @ValueSource(ints = {256, 4096})
    void fourEvaluationsFromNothing(int nodes) {
        Work work = work(Parameters.DEFAULT, nodes, null);
        assertThat(work.end().convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(work.end().convergence().iterations()).isLessThanOrEqualTo(4);
        // About five for each start: two at first, then the minima known, and at the end both again.
        assertThat(work.stepsPerProximal()).isBetween(18.0, 30.0);
    }

    @ParameterizedTest
    @CsvSource({"LAMBDA, 256", "ALPHA, 256", "DELTA, 256", "KAPPA, 256", "KAPPA0, 256", "LAMBDA, 4096"})
    void twoEvaluationsAfterAMoveOfTwoPercent(ParameterInfo moved, int nodes) {
        Parameters before = Parameters.DEFAULT;
        Parameters after = before.with(moved, MOVE * before.get(moved));
        Conjugates known = work(before, nodes, null).end().conjugates();
        Work work = work(after, nodes, new PretrainingStart(before, known));
        assertThat(work.end().convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(work.end().convergence().iterations()).isLessThanOrEqualTo(2);
        assertThat(work.stepsPerProximal()).isBetween(15.0, 24.0);
    }

    @Test
    void whatTheLastStepLeavesIsWhatItSays() {
        Parameters before = Parameters.DEFAULT;
        Parameters after = before.with(ParameterInfo.LAMBDA, MOVE * before.lambda());
        Conjugates known = work(before, 256, null).end().conjugates();
        PretrainingIteration.End end =
                work(after, 256, new PretrainingStart(before, known)).end();
        PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(end.conjugates(), after);
        double[] image = channel(after, 256)
                .evaluate(overlaps, true)
                .getLast()
                .conjugates()
                .logarithms();
        for (int k = 0; k < image.length; k++) {
            assertThat(Math.abs(image[k] - end.conjugates().logarithms()[k])).isLessThan(1e-8);
        }
    }

    private record Work(PretrainingIteration.End end, double stepsPerProximal) {}

    private static Work work(Parameters parameters, int nodes, @Nullable PretrainingStart start) {
        SampledOutputChannel channel = channel(parameters, nodes);
        PretrainingIteration.End end = new PretrainingIteration(
                        parameters, channel, channel.atCollapse().getLast(), CancellationSignal.NONE)
                .from(start);
        return new Work(end, channel.newtonSteps() / (double) nodes);
    }

    private static SampledOutputChannel channel(Parameters parameters, int nodes) {
        return new SampledOutputChannel(
                parameters.activation(),
                ChannelNodes.create(parameters.tokens(), parameters.activation(), new Accuracy(nodes, 1)),
                parameters.alpha(),
                parameters.labelVariance(),
                TEMPERATURE,
                CancellationSignal.NONE,
                Concurrency.none());
    }
}
