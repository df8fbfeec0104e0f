package org.attune.theory.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The selector finds both branches of a question and names the one of larger free entropy")
final class BranchSelectorTest {
    private static final int NODES = 1024;

    private static FinetuningState select(Parameters parameters, int nodes) {
        return new BranchSelector(Problems.task(parameters, nodes)).from(null);
    }

    @Test
    void bothBranchesAreFoundWhereBothAreStable() {
        FinetuningState answer = select(Problems.TWO_BRANCHES, NODES);
        FinetuningState other = answer.second().orElseThrow();
        boolean first = answer.overlaps().overlap() > 0.3;
        FinetuningState informed = first ? answer : other;
        FinetuningState uninformed = first ? other : answer;

        assertThat(informed.overlaps().overlap()).isCloseTo(0.833, within(0.015));
        assertThat(uninformed.overlaps().overlap()).isLessThan(BranchSelector.NO_OVERLAP);
        assertThat(answer.prediction().freeEntropy().value())
                .isGreaterThanOrEqualTo(other.prediction().freeEntropy().value());
        assertThat(answer.prediction().secondBranch())
                .contains(other.prediction().asBranch());
        // The branch without overlap is the one that the bracketing search finds, too.
        FinetuningOverlaps bracketed =
                Problems.uninformed(Problems.task(Problems.TWO_BRANCHES, NODES)).overlaps();
        assertThat(uninformed.overlaps().residualVariance())
                .isCloseTo(bracketed.residualVariance(), within(1e-2 * bracketed.residualVariance()));
    }

    @Test
    void theBranchWithoutOverlapIsLeftOutWhereASmallOverlapGrows() {
        FinetuningState answer = select(Problems.EASY, NODES);
        FinetuningTask task = Problems.task(Problems.EASY, NODES);
        FixedPointFinder finder = task.finder(task.map());

        assertThat(answer.second()).isEmpty();
        assertThat(answer.overlaps().overlap()).isCloseTo(0.948, within(0.01));
        assertThat(finder.growthOfOverlap(finder.solveUninformed(0.3))).isGreaterThan(1);
    }

    @Test
    void noSecondBranchIsLookedForWhereReplicaSymmetryIsBroken() {
        Parameters parameters = Problems.TWO_BRANCHES.with(ParameterInfo.ALPHA_PRIME, 0.6);
        FinetuningState answer = select(parameters, NODES);

        assertThat(answer.isBroken()).isTrue();
        assertThat(answer.second()).isEmpty();
    }

    @Test
    void fewNodesAreNotAskedForASecondBranch() {
        assertThat(select(Problems.TWO_BRANCHES, 512).second()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.9})
    void theInformedBranchIsFoundFromAnyNeighbour(double overlap) {
        // Without overlap a neighbour says nothing of the informed branch.
        FinetuningOverlaps near = new FinetuningOverlaps(overlap * Math.sqrt(0.7), 0.7 * (1 - overlap * overlap), 0.3);
        FinetuningState answer = new BranchSelector(Problems.task(Problems.EASY, NODES)).from(FinetuningStart.at(near));

        assertThat(answer.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(answer.overlaps().overlap()).isCloseTo(0.948, within(0.01));
    }

    @Test
    void aLargeRidgeLeavesNothing() {
        FinetuningState answer = select(Problems.EASY.with(ParameterInfo.LAMBDA_PRIME, 50), NODES);

        assertThat(answer.convergence().status()).isEqualTo(Status.COLLAPSED);
        assertThat(answer.overlaps().self()).isZero();
        // v = 1/(2λ′ + v̂), with v̂ bounded by the curvature of the loss, a few α′.
        assertThat(answer.overlaps().inverseCurvature()).isCloseTo(0.01, within(5e-4));
    }
}
