package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.attune.model.AxisScale;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.junit.jupiter.api.Test;

final class SweepPlanTest {

    @Property(tries = 200)
    void everyPlanSolvesEveryPointOnce(
            @ForAll @IntRange(min = 2, max = 130) int points, @ForAll @DoubleRange(min = 0, max = 4) double marker) {
        CurveRequest request = linear(points, marker);

        for (SweepPlan plan : List.of(
                SweepPlan.fromLeft(request),
                SweepPlan.outward(request),
                SweepPlan.separately(request),
                SweepPlan.coarseFirst(request))) {
            assertThat(indices(plan))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, points).boxed().toList());
        }
    }

    @Property(tries = 200)
    void afterTheCoarsePassEveryPointHasASolvedNeighbourNextToIt(
            @ForAll @IntRange(min = 2, max = 130) int points, @ForAll @DoubleRange(min = 0, max = 4) double marker) {
        List<List<List<Integer>>> passes =
                SweepPlan.coarseFirst(linear(points, marker)).passes();
        List<Integer> coarse =
                passes.get(0).stream().flatMap(Collection::stream).toList();

        assertThat(coarse).contains(0, points - 1);
        for (List<List<Integer>> pass : passes.subList(1, passes.size())) {
            for (List<Integer> gap : pass) {
                for (int i = 0; i < gap.size(); i++) {
                    int index = gap.get(i);
                    List<Integer> before = gap.subList(0, i);
                    assertThat(List.of(index - 1, index + 1))
                            .anyMatch(next -> coarse.contains(next) || before.contains(next));
                }
            }
        }
    }

    @Test
    void outwardGoesToBothSidesOfTheMarker() {
        assertThat(SweepPlan.outward(linear(9, 2.1)).passes())
                .isEqualTo(List.of(List.of(List.of(4, 5, 3, 6, 2, 7, 1, 8, 0))));
    }

    @Test
    void markerOutsideTheSweepCountsAsItsEnd() {
        CurveRequest request = new CurveRequest(
                Parameters.DEFAULT.with(ParameterInfo.DELTA, 9), ParameterInfo.DELTA, AxisScale.LINEAR, 0, 4, 5);

        assertThat(indices(SweepPlan.outward(request))).containsExactly(4, 3, 2, 1, 0);
    }

    @Test
    void markerAtZeroOfALogarithmicAxisCountsAsItsLeftEnd() {
        CurveRequest request = new CurveRequest(
                Parameters.DEFAULT.with(ParameterInfo.DELTA, 0), ParameterInfo.DELTA, AxisScale.LOGARITHMIC, 0.1, 4, 5);

        assertThat(indices(SweepPlan.outward(request))).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void theStandardCurveShowsItsShapeAfterElevenPoints() {
        List<List<List<Integer>>> passes = SweepPlan.coarseFirst(new CurveRequest(
                        Parameters.DEFAULT,
                        ParameterInfo.ALPHA_PRIME,
                        AxisScale.LOGARITHMIC,
                        0.3,
                        30,
                        CurveRequest.DEFAULT_POINTS))
                .passes();

        assertThat(passes).hasSize(2);
        assertThat(passes.get(0))
                .isEqualTo(List.of(List.of(20, 16, 12), List.of(24, 28, 32), List.of(8, 4, 0), List.of(36, 40)));
        assertThat(passes.get(1)).hasSize(10).startsWith(List.of(19, 18, 17), List.of(21, 22, 23));
    }

    @Test
    void separatePointsGoOutwardAndWaitForNothing() {
        assertThat(SweepPlan.separately(linear(5, 2.1)).passes())
                .isEqualTo(List.of(List.of(List.of(2), List.of(3), List.of(1), List.of(4), List.of(0))));
    }

    private static List<Integer> indices(SweepPlan plan) {
        return plan.passes().stream()
                .flatMap(Collection::stream)
                .flatMap(Collection::stream)
                .toList();
    }

    private static CurveRequest linear(int points, double marker) {
        return new CurveRequest(
                Parameters.DEFAULT.with(ParameterInfo.DELTA, marker),
                ParameterInfo.DELTA,
                AxisScale.LINEAR,
                0,
                4,
                points);
    }
}
