package org.attune.theory.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("While a slider moves the branch of the question before is followed")
final class BranchContinuationTest {
    private static final int NODES = 256;

    /** Here any overlap grows. */
    private static final Parameters MANY_SAMPLES = Problems.EASY.with(ParameterInfo.ALPHA_PRIME, 10);

    private record Starts(Optional<FinetuningStart> nearest, Optional<FinetuningStart> otherBranch)
            implements FinetuningStarts {
        @Override
        public boolean isFollowed() {
            return true;
        }

        @Override
        public Optional<FinetuningState> nextDoor() {
            return Optional.empty();
        }
    }

    private static FinetuningTask followed(Parameters parameters) {
        return Problems.task(parameters, NODES, true, CancellationSignal.NONE);
    }

    private static FinetuningState alone(Parameters parameters) {
        return new BranchSelector(Problems.task(parameters, NODES)).from(null);
    }

    private static Optional<FinetuningState> answer(
            Parameters parameters, Optional<FinetuningStart> nearest, Optional<FinetuningStart> otherBranch) {
        return new BranchContinuation(followed(parameters), new Starts(nearest, otherBranch)).answer();
    }

    @Test
    void whereNothingIsNearThereIsNoAnswer() {
        assertThat(answer(Problems.EASY, Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void aSmallStepIsFollowedInThreeEvaluations() {
        Parameters next = Problems.EASY.with(ParameterInfo.ALPHA_PRIME, 3.05);
        AtomicInteger asked = new AtomicInteger();
        FinetuningTask task = Problems.task(next, NODES, true, () -> asked.incrementAndGet() < 0);
        FinetuningState followed = new BranchContinuation(
                        task, new Starts(alone(Problems.EASY).asStart(), Optional.empty()))
                .answer()
                .orElseThrow();

        assertThat(followed.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(followed.convergence().iterations()).isLessThanOrEqualTo(3);
        // Each evaluation asks twice, for itself and for its block of nodes.
        assertThat(asked.get()).isLessThanOrEqualTo(2 * 3);
        assertThat(followed.overlaps().self()).isCloseTo(alone(next).overlaps().self(), within(5e-3));
    }

    @Test
    void theBranchWithoutOverlapIsFollowedThoughTheInformedOneExists() {
        FinetuningStart start = Problems.uninformed(Problems.task(Problems.TWO_BRANCHES, NODES))
                .asStart()
                .orElseThrow();
        Parameters next = Problems.TWO_BRANCHES.with(ParameterInfo.ALPHA_PRIME, 0.71);
        FinetuningState followed =
                answer(next, Optional.of(start), Optional.empty()).orElseThrow();

        assertThat(followed.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(followed.overlaps().overlap()).isLessThan(1e-3);
        assertThat(alone(next).overlaps().overlap()).isGreaterThan(0.7);
    }

    @Test
    void whereTheNearestBranchEndsTheOtherOneIsFollowed() {
        // A start without overlap at a question where any overlap grows.
        FinetuningStart gone = FinetuningStart.at(
                Problems.uninformed(Problems.task(MANY_SAMPLES, NODES)).overlaps());
        FinetuningStart other = alone(MANY_SAMPLES).asStart().orElseThrow();
        FinetuningState followed = answer(
                        MANY_SAMPLES.with(ParameterInfo.ALPHA_PRIME, 10.1), Optional.of(gone), Optional.of(other))
                .orElseThrow();

        assertThat(followed.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(followed.overlaps().overlap()).isGreaterThan(0.9);
    }

    @Test
    void whatNoStartReachesIsLeftUnconvergedToTheNextLevelIfOneWasNear() {
        FinetuningStart gone = FinetuningStart.at(
                Problems.uninformed(Problems.task(MANY_SAMPLES, NODES)).overlaps());
        FinetuningState left =
                answer(MANY_SAMPLES, Optional.of(gone), Optional.empty()).orElseThrow();

        assertThat(left.convergence().status()).isEqualTo(Status.NOT_CONVERGED);
    }

    @Test
    void aVanishedUpdateIsFollowedWhereItStillVanishesAndOnlyThere() {
        Parameters strong = Problems.EASY.with(ParameterInfo.LAMBDA_PRIME, 8);
        FinetuningState vanished = alone(strong);
        Optional<FinetuningState> still =
                answer(strong.with(ParameterInfo.LAMBDA_PRIME, 8.2), vanished.asStart(), Optional.empty());

        assertThat(vanished.convergence().status()).isEqualTo(Status.COLLAPSED);
        assertThat(still.orElseThrow().convergence().status()).isEqualTo(Status.COLLAPSED);
        assertThat(still.orElseThrow().convergence().iterations()).isLessThanOrEqualTo(6);
        assertThat(answer(Problems.EASY, vanished.asStart(), Optional.empty())).isEmpty();
    }
}
