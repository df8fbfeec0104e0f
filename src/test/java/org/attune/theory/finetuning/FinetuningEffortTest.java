package org.attune.theory.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.channel.KnownMinima;
import org.attune.theory.channel.Search;
import org.attune.theory.gaussian.NodeLibrary;
import org.attune.theory.pretraining.PretrainingSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much work an answer takes, counted: a slow-down shows here without a clock. */
class FinetuningEffortTest {
    private static final int COARSE = 256;
    private static final double SLIDE = 1.02;

    private static final int LONG = 24;

    private final FinetuningSolver solver = new FinetuningSolver();
    private final NodeLibrary library = new NodeLibrary();

    private FinetuningNodes nodes(Parameters parameters, int count) {
        return FinetuningNodes.of(parameters, new Accuracy(count, 1), library);
    }

    private FrozenModel pretrain(Parameters parameters, FinetuningNodes nodes) {
        return FrozenModel.of(
                new PretrainingSolver().solve(parameters, nodes.training(), null, CancellationSignal.NONE));
    }

    @Test
    void anAnswerFromNothingTakesTenEvaluations() {
        FinetuningNodes nodes = nodes(Parameters.DEFAULT, 1024);
        FinetuningState state = solver.solve(
                Parameters.DEFAULT, nodes, pretrain(Parameters.DEFAULT, nodes), null, CancellationSignal.NONE);

        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(state.convergence().iterations()).isLessThanOrEqualTo(10);
    }

    @Test
    void manyNodesKeepTheInformedBranchAndLookForNoOtherWhereReplicaSymmetryIsBroken() {
        Parameters parameters = Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 1);
        FinetuningNodes nodes = nodes(parameters, 8192);
        FinetuningState state =
                solver.solve(parameters, nodes, pretrain(parameters, nodes), null, CancellationSignal.NONE);

        assertThat(state.overlaps().overlap()).isGreaterThan(0.4);
        assertThat(state.second()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.2, 3, 10})
    void manyNodesTakeOverTheAnswerOfFewInAFewEvaluations(double alphaPrime) {
        Parameters parameters = Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, alphaPrime);
        FinetuningNodes nodes = nodes(parameters, 8192);
        FrozenModel frozen = pretrain(parameters, nodes);
        FinetuningState state = solver.solve(parameters, nodes, frozen, null, CancellationSignal.NONE);

        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(state.convergence().iterations()).isLessThanOrEqualTo(4);
        assertThat(state.convergence().residual()).isLessThanOrEqualTo(1 / Math.sqrt(8192));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.8, 3, 10, 30})
    void aSlideOfTwoPercentIsFollowedInAFewEvaluations(double alphaPrime) {
        Parameters before = Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, alphaPrime);
        Parameters after = before.with(ParameterInfo.LAMBDA_PRIME, SLIDE * before.lambdaPrime());
        FinetuningNodes nodes = nodes(before, COARSE);
        FrozenModel frozen = pretrain(before, nodes);
        FinetuningState start = solver.solve(before, nodes, frozen, null, CancellationSignal.NONE);
        AtomicInteger asked = new AtomicInteger();
        FinetuningState followed =
                solver.solve(after, nodes, frozen, start.asStart().orElseThrow(), () -> asked.incrementAndGet() < 0);
        FinetuningState anew = solver.solve(after, nodes, frozen, null, CancellationSignal.NONE);

        assertThat(followed.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(followed.convergence().iterations()).isLessThanOrEqualTo(16);
        // Errors and what is shown beside take five evaluations more; each asks twice, for itself and for its nodes.
        assertThat(asked.get()).isLessThanOrEqualTo(2 * (16 + 6));
        assertThat(followed.overlaps().self()).isCloseTo(anew.overlaps().self(), within(2e-2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.8, 3, 10, 30})
    void aLongSlideTakesLessThanThreeEvaluationsAQuestion(double alphaPrime) {
        Parameters first = Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, alphaPrime);
        FinetuningNodes nodes = nodes(first, COARSE);
        FrozenModel frozen = pretrain(first, nodes);
        FinetuningState state = solver.solve(first, nodes, frozen, null, CancellationSignal.NONE);
        AtomicInteger asked = new AtomicInteger();
        Parameters last = first;
        for (int question = 1; question <= LONG; question++) {
            last = first.with(ParameterInfo.LAMBDA_PRIME, Math.pow(SLIDE, question) * first.lambdaPrime());
            state = solver.solve(last, nodes, frozen, state.asStart().orElseThrow(), () -> asked.incrementAndGet() < 0);
            assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
            assertThat(state.convergence().residual()).isLessThanOrEqualTo(1 / Math.sqrt(COARSE));
        }
        FinetuningState anew = solver.solve(last, nodes, frozen, null, CancellationSignal.NONE);

        // Each evaluation asks twice, for itself and for its nodes; slopes, taken now and then, are counted in.
        assertThat(asked.get() / (2.0 * LONG)).isLessThanOrEqualTo(2.8);
        assertThat(state.overlaps().self()).isCloseTo(anew.overlaps().self(), within(2e-2));
        assertThat(state.prediction().testError().standardError())
                .isBetween(
                        anew.prediction().testError().standardError() / 1.5,
                        1.5 * anew.prediction().testError().standardError());
    }

    @Test
    void aVanishedUpdateStaysVanishedAfterAFewEvaluationsAndComesBackWithTheRidge() {
        Parameters collapsed = Parameters.DEFAULT.with(ParameterInfo.LAMBDA_PRIME, 9);
        FinetuningNodes nodes = nodes(collapsed, COARSE);
        FrozenModel frozen = pretrain(collapsed, nodes);
        FinetuningStart start = solver.solve(collapsed, nodes, frozen, null, CancellationSignal.NONE)
                .asStart()
                .orElseThrow();
        Parameters next = collapsed.with(ParameterInfo.LAMBDA_PRIME, 9.2);
        FinetuningState followed = solver.solve(next, nodes, frozen, start, CancellationSignal.NONE);
        FinetuningState anew = solver.solve(next, nodes, frozen, null, CancellationSignal.NONE);
        FinetuningState back = solver.solve(Parameters.DEFAULT, nodes, frozen, start, CancellationSignal.NONE);

        assertThat(followed.convergence().status()).isEqualTo(Status.COLLAPSED);
        assertThat(followed.convergence().iterations()).isLessThanOrEqualTo(6);
        assertThat(followed.overlaps().inverseCurvature())
                .isCloseTo(anew.overlaps().inverseCurvature(), within(1e-5));
        assertThat(back.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(back.overlaps().overlap()).isGreaterThan(0.9);
    }

    @Test
    void knownMinimaAreFollowedByTwoNewtonStepsPerProximal() {
        FinetuningNodes nodes = nodes(Parameters.DEFAULT, COARSE);
        FrozenModel frozen = pretrain(Parameters.DEFAULT, nodes);
        FinetuningOverlaps at = solver.solve(Parameters.DEFAULT, nodes, frozen, null, CancellationSignal.NONE)
                .overlaps();
        FinetuningMap map = new FinetuningMap(
                Parameters.DEFAULT,
                nodes.training(),
                LearnedSequences.of(Parameters.DEFAULT, nodes, frozen.together(), CancellationSignal.NONE),
                0.3,
                KnownMinima.NONE,
                CancellationSignal.NONE,
                Concurrency.none());
        map.image(at, Search.ALL_STARTS);
        long before = map.newtonSteps();
        map.image(
                new FinetuningOverlaps(at.target(), 1.01 * at.residualVariance(), at.inverseCurvature()),
                Search.KNOWN_MINIMA);

        assertThat(map.newtonSteps() - before).isLessThanOrEqualTo((long) (2.5 * COARSE));
    }
}
