package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.junit.jupiter.api.Test;

final class CurveRefinementTest {
    private static final CurveRequest REQUEST = CurveRequest.DEFAULT;
    private static final int POINTS = REQUEST.points();
    private static final double STANDARD_ERROR = 1e-3;

    /** What a refinement has asked, and what it has come to. */
    private record Outcome(List<Integer> asked, Map<Integer, Prediction> carried) {
        double testError(int index) {
            return Objects.requireNonNull(carried.get(index))
                    .finetuning()
                    .testError()
                    .value();
        }
    }

    private static Prediction coarse(int index) {
        return SyntheticPredictor.answer(REQUEST.parametersAt(index), Level.DRAFT.accuracy(), Status.CONVERGED);
    }

    private static Prediction fine(int index, double difference) {
        return coarse(index)
                .map(
                        REQUEST.parametersAt(index),
                        Level.FINAL.accuracy(),
                        estimate -> new Estimate(estimate.value() + difference, STANDARD_ERROR));
    }

    private static List<Optional<Prediction>> curve() {
        return IntStream.range(0, POINTS)
                .mapToObj(index -> Optional.of(coarse(index)))
                .toList();
    }

    private static Outcome refine(
            List<Optional<Prediction>> coarse, IntToDoubleFunction difference, Set<Integer> failing) {
        CurveRefinement refinement =
                new CurveRefinement(REQUEST, coarse, answer -> Refinement.isWorthwhile(Level.FINAL, answer));
        List<Integer> asked = new ArrayList<>();
        List<Integer> next = refinement.next();
        while (!next.isEmpty()) {
            asked.addAll(next);
            next.stream()
                    .filter(index -> !failing.contains(index))
                    .forEach(index -> refinement.answered(index, fine(index, difference.applyAsDouble(index))));
            next = refinement.next();
        }
        return new Outcome(asked, refinement.carried());
    }

    private static Outcome refine(IntToDoubleFunction difference) {
        return refine(curve(), difference, Set.of());
    }

    private static void assertWhole(Outcome outcome, Set<Integer> wanted) {
        Set<Integer> all = new HashSet<>(outcome.asked());
        assertThat(all).as("each asked once").hasSameSizeAs(outcome.asked());
        assertThat(outcome.carried().keySet()).doesNotContainAnyElementsOf(all);
        all.addAll(outcome.carried().keySet());
        assertThat(all).isEqualTo(wanted);
    }

    private static Set<Integer> everywhere() {
        return new HashSet<>(IntStream.range(0, POINTS).boxed().toList());
    }

    @Property
    void aCubicDifferenceIsCarriedOverFromSixPoints(
            @ForAll @DoubleRange(min = -1, max = 1) double slope, @ForAll @DoubleRange(min = -1, max = 1) double bend) {
        // The third order stays within what the noise hides between six points.
        IntToDoubleFunction difference = index -> {
            double x = index / 40.0 - 0.5;
            return 1e-2 * (slope * x + bend * x * x) + 2e-3 * x * x * x;
        };

        Outcome outcome = refine(difference);

        assertThat(outcome.asked()).containsExactly(0, 8, 16, 24, 32, 40);
        assertWhole(outcome, everywhere());
        outcome.carried().forEach((index, carried) -> {
            assertThat(carried.accuracy()).isEqualTo(Level.FINAL.accuracy());
            assertThat(carried.parameters()).isEqualTo(REQUEST.parametersAt(index));
            assertThat(carried.estimates())
                    .usingElementComparator((one, other) -> Math.abs(one.value() - other.value()) < 1e-9
                                    && Math.abs(one.standardError() - other.standardError()) < 1e-9
                            ? 0
                            : 1)
                    .isEqualTo(fine(index, difference.applyAsDouble(index)).estimates());
        });
    }

    @Property(tries = 200)
    void whatIsCarriedOverIsRightWithinItsStandardErrorWhereverTheDifferenceStepsOrBends(
            @ForAll @IntRange(max = 40) int place,
            @ForAll @DoubleRange(min = 0.3, max = 30) double width,
            @ForAll @DoubleRange(min = -0.1, max = 0.1) double height) {
        IntToDoubleFunction difference = index -> height * Math.tanh((index - place) / width);

        Outcome outcome = refine(difference);

        assertWhole(outcome, everywhere());
        outcome.carried()
                .keySet()
                .forEach(index -> assertThat(outcome.testError(index))
                        .isCloseTo(
                                fine(index, difference.applyAsDouble(index))
                                        .finetuning()
                                        .testError()
                                        .value(),
                                within(STANDARD_ERROR)));
    }

    @Test
    void aRoughDifferenceIsSolvedAtEveryPoint() {
        Outcome outcome = refine(index -> 0.01 * Math.sin(1e3 * index * index));

        assertThat(outcome.asked()).hasSizeGreaterThan(38);
    }

    @Test
    void nothingIsCarriedAcrossTheEndOfABranch() {
        List<Optional<Prediction>> coarse = new ArrayList<>(curve());
        for (int index = 20; index < POINTS; index++) {
            coarse.set(index, coarse.get(index).map(CurveRefinementTest::without));
        }

        Outcome outcome = refine(coarse, index -> 0, Set.of());

        assertThat(outcome.asked()).contains(19, 20);
        assertThat(outcome.carried()).isNotEmpty();
    }

    private static Prediction without(Prediction answer) {
        return answer.map(
                answer.parameters(),
                answer.accuracy(),
                estimate -> estimate.equals(answer.finetuning().overlap()) ? Estimate.exact(0) : estimate);
    }

    @Test
    void whereReplicaSymmetryIsBrokenNothingIsAsked() {
        List<Optional<Prediction>> coarse = new ArrayList<>(curve());
        for (int index = 0; index < 10; index++) {
            coarse.set(index, coarse.get(index).map(answer -> Stages.withJumps(answer, 0.3)));
        }
        Set<Integer> wanted = everywhere();
        wanted.removeIf(index -> index < 10);

        assertWhole(refine(coarse, index -> 0, Set.of()), wanted);
    }

    @Test
    void aPointWithoutADraftIsAsked() {
        List<Optional<Prediction>> coarse = new ArrayList<>(curve());
        coarse.set(13, Optional.empty());
        coarse.set(
                14,
                Optional.of(SyntheticPredictor.answer(
                        REQUEST.parametersAt(14), Level.DRAFT.accuracy(), Status.NOT_CONVERGED)));

        Outcome outcome = refine(coarse, index -> 0, Set.of());

        assertThat(outcome.asked()).contains(13, 14);
        assertWhole(outcome, everywhere());
    }

    @Test
    void nextToAPointThatFailedOthersAreAsked() {
        Outcome outcome = refine(curve(), index -> 0, Set.of(16));

        assertThat(outcome.asked()).contains(12, 20, 14, 18, 15, 17);
        assertThat(outcome.carried()).doesNotContainKey(16).containsKeys(1, 7, 33);
    }

    @Test
    void fewPointsAreAllSolved() {
        CurveRefinement refinement = new CurveRefinement(REQUEST.withPoints(6), curve().subList(0, 6), answer -> true);

        assertThat(refinement.next()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void aCurveThatNothingIsKnownOfIsSolvedWhereItsLineWouldShowIt() {
        CurveRefinement refinement = new CurveRefinement(REQUEST);
        List<Integer> asked = new ArrayList<>();
        for (List<Integer> next = refinement.next(); !next.isEmpty(); next = refinement.next()) {
            next.forEach(index -> refinement.answered(index, coarse(index)));
            asked.addAll(next);
        }

        assertThat(asked).startsWith(0, 8, 16, 24, 32, 40).hasSizeLessThan(POINTS / 2);
        Map<Integer, Prediction> carried = refinement.carried();
        assertWhole(new Outcome(asked, carried), everywhere());
        carried.forEach((index, answer) -> {
            assertThat(answer.parameters()).isEqualTo(REQUEST.parametersAt(index));
            assertThat(answer.accuracy()).isEqualTo(Level.DRAFT.accuracy());
            Estimate exact = coarse(index).finetuning().testError();
            assertThat(answer.finetuning().testError().value())
                    .isCloseTo(exact.value(), within(0.25 * exact.standardError() + 2e-3 * exact.value()));
        });
    }
}
