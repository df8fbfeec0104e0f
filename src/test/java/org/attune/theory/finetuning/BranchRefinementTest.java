package org.attune.theory.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Status;
import org.attune.theory.channel.Search;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The answer of an eighth of the nodes is carried over to all of them")
final class BranchRefinementTest {
    private static final int NODES = 8192;
    private static final int FEW = 1024;

    private static FinetuningState scout(FinetuningTask task) {
        return new BranchSelector(task.coarser().orElseThrow()).from(null);
    }

    private static void assertThatTheyAgree(Estimate refined, Estimate direct) {
        assertThat(refined.value()).isCloseTo(direct.value(), within(0.5 * direct.standardError()));
        assertThat(refined.standardError()).isBetween(direct.standardError() / 1.5, 1.5 * direct.standardError());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 3, 10})
    void itEqualsTheAnswerFoundOnAllNodesDirectlyWithinAQuarterOfTheNoise(double alphaPrime) {
        Parameters parameters = Problems.EASY.with(ParameterInfo.ALPHA_PRIME, alphaPrime);
        AtomicInteger asked = new AtomicInteger();
        FinetuningTask task = Problems.task(parameters, NODES, false, () -> asked.incrementAndGet() < 0);
        FinetuningState few = scout(task);
        FinetuningState refined = new BranchRefinement(task).of(few).orElseThrow();
        FinetuningPrediction direct = new BranchSelector(task).from(null).prediction();

        assertThat(refined.convergence().iterations()).isLessThanOrEqualTo(4);
        assertThatTheyAgree(refined.prediction().order().self(), direct.order().self());
        assertThatTheyAgree(
                refined.prediction().order().target(), direct.order().target());
        assertThatTheyAgree(
                refined.prediction().order().inverseCurvature(), direct.order().inverseCurvature());
        assertThatTheyAgree(refined.prediction().testError(), direct.testError());
        // The answer of few nodes would not have passed.
        assertThat(Math.abs(few.overlaps().self() - direct.order().self().value()))
                .isGreaterThan(0.25 * direct.order().self().standardError());
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.7", "3, 3.5", "10, 9"})
    void theAnswerNextDoorLeadsToTheOneFoundAloneWithinAQuarterOfTheNoise(double from, double to) {
        FinetuningState door =
                new BranchSelector(Problems.task(Problems.EASY.with(ParameterInfo.ALPHA_PRIME, from), FEW)).from(null);
        FinetuningTask task = Problems.task(Problems.EASY.with(ParameterInfo.ALPHA_PRIME, to), FEW);
        FinetuningState followed = new BranchRefinement(task).nextTo(door).orElseThrow();
        FinetuningPrediction alone = new BranchSelector(task).from(null).prediction();

        assertThat(followed.convergence().iterations()).isLessThanOrEqualTo(6);
        assertThatTheyAgree(followed.prediction().order().self(), alone.order().self());
        assertThatTheyAgree(followed.prediction().overlap(), alone.overlap());
        assertThatTheyAgree(followed.prediction().testError(), alone.testError());
        assertThatTheyAgree(followed.prediction().forgettingError(), alone.forgettingError());
    }

    @Test
    void bothBranchesAreFollowedNextDoorOrNone() {
        FinetuningState door = new BranchSelector(Problems.task(Problems.TWO_BRANCHES, FEW)).from(null);
        FinetuningTask near = Problems.task(Problems.TWO_BRANCHES.with(ParameterInfo.LAMBDA_PRIME, 0.102), FEW);
        FinetuningTask far = Problems.task(Problems.TWO_BRANCHES.with(ParameterInfo.ALPHA_PRIME, 3), FEW);

        assertThat(door.second()).isPresent();
        assertThat(new BranchRefinement(near).nextTo(door).orElseThrow().second())
                .isPresent();
        assertThat(new BranchRefinement(far).nextTo(door)).isEmpty();
    }

    @Test
    void bothBranchesAreCarriedOver() {
        FinetuningTask task = Problems.task(Problems.TWO_BRANCHES, NODES);
        FinetuningState few = scout(task);
        FinetuningState refined = new BranchRefinement(task).of(few).orElseThrow();

        assertThat(few.second()).isPresent();
        assertThat(refined.second()).isPresent();
        for (FinetuningState branch :
                new FinetuningState[] {refined, refined.second().orElseThrow()}) {
            FinetuningMap map = task.map();
            assertThat(map.measure(branch.overlaps(), Search.ALL_STARTS).isSolved(false))
                    .isTrue();
        }
        assertThat(Math.min(
                        refined.overlaps().overlap(),
                        refined.second().orElseThrow().overlaps().overlap()))
                .isZero();
    }

    @Test
    void aBranchWithoutOverlapAloneDoesNotTellWhetherThereIsAnother() {
        Parameters parameters = Problems.EASY
                .with(ParameterInfo.ALPHA_PRIME, 0.3)
                .with(ParameterInfo.LAMBDA_PRIME, 1)
                .withPrescribed(Optional.of(new PrescribedPretraining(1.5, 1.45, 1.45)));
        FinetuningTask task = Problems.task(parameters, NODES);
        FinetuningState few = scout(task);

        assertThat(few.isBroken()).isFalse();
        assertThat(few.overlaps().overlap()).isLessThan(0.3);
        assertThat(new BranchRefinement(task).of(few)).isEmpty();
    }

    @Test
    void whereReplicaSymmetryIsBrokenABranchThatManyNodesDoNotReachStaysThatOfFew() {
        FinetuningTask task = Problems.task(Problems.TWO_BRANCHES.with(ParameterInfo.LAMBDA_PRIME, 0.01), NODES);
        FinetuningState few = scout(task);

        assertThat(few.isBroken()).isTrue();
        assertThat(few.convergence().status()).isEqualTo(Status.CONVERGED);
        FinetuningState answer = new BranchRefinement(task).of(few).orElseThrow();
        assertThat(answer.second()).isEmpty();
        assertThat(Math.abs(answer.overlaps().overlap() - few.overlaps().overlap()))
                .isLessThanOrEqualTo(0.2);
    }
}
