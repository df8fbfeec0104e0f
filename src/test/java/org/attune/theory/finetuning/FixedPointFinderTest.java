package org.attune.theory.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.attune.theory.fixedpoint.FixedPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The finder reaches the known fixed points of algebraic systems")
final class FixedPointFinderTest {
    private static final double K = 0.3;
    private static final FinetuningOverlaps START = new FinetuningOverlaps(0.8, 0.1, 0.3);

    private static FixedPointFinder finder(AlgebraicSystem system) {
        return new FixedPointFinder(system, SolverBudget.of(1024, false));
    }

    private static void assertThatItIsAt(FixedPoint point, double target) {
        FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(point.x());
        assertThat(point.converged()).isTrue();
        assertThat(overlaps.target()).isCloseTo(target, within(1e-4));
        assertThat(overlaps.residualVariance()).isCloseTo(0.25, within(1e-4));
        assertThat(overlaps.inverseCurvature()).isCloseTo(0.5, within(1e-4));
    }

    @Test
    void iteratingAnAttractiveFixedPointTakesTenEvaluations() {
        AlgebraicSystem system = new AlgebraicSystem(AlgebraicSystem.pitchfork(K));
        FixedPoint point = finder(system).iterate(START, false);

        assertThatItIsAt(point, Math.sqrt(K));
        assertThat(point.iterations()).isEqualTo(system.evaluations()).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 3, 8})
    void solvingReachesAFixedPointHoweverMuchItRepelsTheIteration(double k) {
        // The slope of the map there is 1 − 2k.
        AlgebraicSystem system = new AlgebraicSystem(AlgebraicSystem.pitchfork(k));
        FixedPoint point = finder(system).solve(new FinetuningOverlaps(1.2 * Math.sqrt(k), 0.1, 0.3));

        assertThatItIsAt(point, Math.sqrt(k));
        assertThat(point.iterations()).isEqualTo(system.evaluations()).isLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0.3, 3})
    void theFixedPointWithoutOverlapIsFoundAndTheGrowthOfASmallOverlapThereMeasured(double k) {
        FixedPointFinder finder = finder(new AlgebraicSystem(AlgebraicSystem.pitchfork(k)));
        FixedPoint point = finder.solveUninformed(20);

        assertThatItIsAt(point, 0);
        assertThat(point.x()[0]).isZero();
        assertThat(finder.growthOfOverlap(point)).isCloseTo(1 + k, within(1e-6));
        assertThat(finder.gainsOverlap(FinetuningCoordinates.overlaps(point.x())))
                .isEqualTo(k > 0);
    }

    @Test
    void minimaThatASearchFindsAtTheFixedPointRefuteItAndItIsSolvedAnew() {
        AlgebraicSystem system =
                new AlgebraicSystem(AlgebraicSystem.pitchfork(K)).hiding(AlgebraicSystem.pitchfork(0.4), Math.sqrt(K));
        FixedPointFinder finder = finder(system);

        assertThatItIsAt(finder.iterate(START, false), Math.sqrt(0.4));
        assertThat(finder.isRefuted()).isFalse();
        assertThat(finder.distantWeight()).isEqualTo(0.125);
    }

    @ParameterizedTest
    @CsvSource({"0.2, true", "0.3, false"})
    void newMinimaAreLostInTheNoiseUpToAQuarterOfIt(double share, boolean accepted) {
        double shift = 1e-2;
        double root = Math.sqrt(K);
        // The other formula changes the mismatch of m at the first fixed point to m (k − K)/√q.
        double mismatch = root * shift / Math.sqrt(K + 0.25);
        AlgebraicSystem system = new AlgebraicSystem(AlgebraicSystem.pitchfork(K))
                .hiding(AlgebraicSystem.pitchfork(K + shift), root)
                .withNoise(mismatch / share);

        assertThat(system.standardError()).isCloseTo(mismatch / share, within(1e-12));
        assertThatItIsAt(finder(system).iterate(START, false), accepted ? root : Math.sqrt(K + shift));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void minimaThatComeAndGoAtEverySearchLeaveItUnconvergedWhenTheBudgetIsSpent(int searches) {
        AlgebraicSystem system = new AlgebraicSystem(AlgebraicSystem.pitchfork(K))
                .hiding(AlgebraicSystem.pitchfork(0.35), Math.sqrt(K))
                .alternating();
        FixedPointFinder finder = new FixedPointFinder(system, new SolverBudget(searches, 30, false));
        FixedPoint point = finder.iterate(START, false);

        assertThat(point.converged()).isFalse();
        assertThat(finder.isRefuted()).isTrue();
        assertThat(point.iterations()).isEqualTo(system.evaluations()).isLessThanOrEqualTo(10 + 16 * searches);
    }

    @Test
    void aNearbySolutionIsFollowedInAFewEvaluations() {
        AlgebraicSystem system = new AlgebraicSystem(AlgebraicSystem.pitchfork(K));
        FixedPointFinder finder = finder(system);
        FixedPoint point = finder.follow(new FinetuningOverlaps(0.56, 0.26, 0.51), Optional.empty());

        assertThatItIsAt(point, Math.sqrt(K));
        assertThat(finder.wasNear()).isTrue();
        assertThat(point.iterations()).isEqualTo(system.evaluations()).isLessThanOrEqualTo(8);
    }

    @Test
    void aStartFarAwayIsNotNear() {
        FixedPointFinder finder = finder(new AlgebraicSystem(AlgebraicSystem.pitchfork(K)));
        finder.follow(new FinetuningOverlaps(0.56, 0.26, 2), Optional.empty());

        assertThat(finder.wasNear()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-0.5, true", "0.3, false"})
    void aSolutionWithoutOverlapIsFollowedOnlyWhereASmallOverlapDoesNotGrow(double k, boolean followed) {
        FixedPoint point = finder(new AlgebraicSystem(AlgebraicSystem.pitchfork(k)))
                .follow(new FinetuningOverlaps(0, 0.26, 0.51), Optional.empty());

        assertThat(point.converged()).isEqualTo(followed);
        assertThat(point.x()[0]).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.9, true", "1.1, 0.9, false", "0.9, 1.1, false"})
    void anUpdateVanishesWhereItShrinksBothAlongAndAcross(double along, double across, boolean vanishes) {
        AlgebraicSystem system = new AlgebraicSystem(
                at -> new FinetuningOverlaps(along * at.target(), across * at.residualVariance(), 0.5));
        FixedPoint point = finder(system).vanish(0.4);

        assertThat(point.converged()).isEqualTo(vanishes);
        assertThat(FinetuningCoordinates.overlaps(point.x()).self()).isLessThan(FinetuningSystem.VANISHED);
        assertThat(point.iterations()).isEqualTo(system.evaluations()).isEqualTo(vanishes ? 2 : 1);
    }

    @Test
    void anUpdateThatDecaysToNothingIsIteratedUntilItVanishes() {
        AlgebraicSystem system =
                new AlgebraicSystem(at -> new FinetuningOverlaps(0.5 * at.target(), 0.5 * at.residualVariance(), 0.5));
        FixedPoint point = finder(system).iterate(START, true);

        assertThat(point.converged()).isTrue();
        assertThat(FinetuningCoordinates.overlaps(point.x()).self()).isLessThanOrEqualTo(FinetuningSystem.VANISHED);
        assertThat(point.iterations()).isLessThanOrEqualTo(50);
    }
}
