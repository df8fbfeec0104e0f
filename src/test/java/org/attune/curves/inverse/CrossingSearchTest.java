package org.attune.curves.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.junit.jupiter.api.Test;

final class CrossingSearchTest {
    private static final int POINTS = 21;

    private static DoubleFunction<Optional<Estimate>> line(double offset, double slope, double error) {
        return x -> Optional.of(new Estimate(offset + slope * x, error));
    }

    private static List<Double> places(TargetAnswer answer) {
        return answer.crossings().stream()
                .map(crossing -> crossing.place().value())
                .toList();
    }

    @Test
    void solvesALineExactlyWithTheStandardErrorOfErrorOverSlope() {
        TargetAnswer answer = CrossingSearch.find(line(1, -0.5, 0.01), 0.3, AxisScale.LINEAR, 0, 3.1, POINTS);

        assertThat(answer.crossings()).hasSize(1);
        Crossing crossing = answer.crossings().getFirst();
        assertThat(crossing.place().value()).isEqualTo(1.4, within(1e-6));
        assertThat(crossing.place().standardError()).isEqualTo(0.02, within(1e-9));
        assertThat(crossing.value().value()).isEqualTo(0.3, within(1e-6));
    }

    @Test
    void solvesOnALogarithmicAxisWhereErrorsGrowWithThePlace() {
        // f = log₁₀ x, so df/dx = 1/(x ln 10).
        TargetAnswer answer = CrossingSearch.find(
                x -> Optional.of(new Estimate(Math.log10(x), 0.001)), 1.5, AxisScale.LOGARITHMIC, 0.01, 100, POINTS);

        Crossing crossing = answer.crossings().getFirst();
        assertThat(crossing.place().value()).isEqualTo(Math.pow(10, 1.5), within(1e-4));
        assertThat(crossing.place().standardError()).isEqualTo(0.001 * Math.pow(10, 1.5) * Math.log(10), within(1e-5));
    }

    @Test
    void findsAllCrossingsFromLeftToRight() {
        TargetAnswer answer = CrossingSearch.find(
                x -> Optional.of(Estimate.exact((x - 1) * (x - 1))), 0.36, AxisScale.LINEAR, 0, 3, POINTS);

        assertThat(places(answer)).hasSize(2);
        assertThat(places(answer).get(0)).isEqualTo(0.4, within(1e-6));
        assertThat(places(answer).get(1)).isEqualTo(1.6, within(1e-6));
        assertThat(answer.gaps()).isZero();
    }

    @Test
    void saysThatNothingReachesTheTargetAndHowFarTheCurveGoes() {
        TargetAnswer answer = CrossingSearch.find(line(1, 1, 0), 5, AxisScale.LINEAR, 0, 3, POINTS);

        assertThat(answer.crossings()).isEmpty();
        assertThat(answer.reached().orElseThrow().lower()).isEqualTo(1);
        assertThat(answer.reached().orElseThrow().upper()).isEqualTo(4);
    }

    @Test
    void aPointThatIsTheTargetIsOneCrossing() {
        TargetAnswer answer = CrossingSearch.find(line(0, 1, 0), 1, AxisScale.LINEAR, 0, 2, 3);

        assertThat(places(answer)).containsExactly(1.0);
    }

    @Test
    void aJumpPastTheTargetIsNoCrossing() {
        TargetAnswer answer = CrossingSearch.find(
                x -> Optional.of(Estimate.exact(x < 1.23 ? 0.1 * x : 2 + 0.1 * x)), 1, AxisScale.LINEAR, 0, 3, POINTS);

        assertThat(answer.crossings()).isEmpty();
        assertThat(answer.jumps()).hasSize(1);
        assertThat(answer.jumps().getFirst()).isEqualTo(1.23, within(1e-5));
        assertThat(answer.gaps()).isZero();
    }

    @Test
    void aCurveThatLeavesTheTargetSteeplyCrossesIt() {
        TargetAnswer answer = CrossingSearch.find(
                x -> Optional.of(Estimate.exact(Math.cbrt(x - 1))), 0, AxisScale.LINEAR, 0, 3, POINTS);

        assertThat(places(answer)).hasSize(1);
        assertThat(answer.jumps()).isEmpty();
    }

    @Test
    void neverAnswersAcrossAGap() {
        // The crossing at 1.5 lies where there are no answers.
        TargetAnswer answer = CrossingSearch.find(
                x -> x > 1 && x < 2 ? Optional.empty() : Optional.of(Estimate.exact(x)),
                1.5,
                AxisScale.LINEAR,
                0,
                3,
                31);

        assertThat(answer.crossings()).isEmpty();
        assertThat(answer.gaps()).isEqualTo(9);
    }

    @Test
    void givesUpABracketInWhichAPointHasNoAnswer() {
        TargetAnswer answer = CrossingSearch.find(
                x -> x != 0 && x != 1 ? Optional.empty() : Optional.of(Estimate.exact(x)),
                0.5,
                AxisScale.LINEAR,
                0,
                1,
                2);

        assertThat(answer.crossings()).isEmpty();
        assertThat(answer.gaps()).isEqualTo(1);
    }

    @Test
    void withoutAnyAnswerNothingWasReached() {
        TargetAnswer answer = CrossingSearch.find(x -> Optional.empty(), 1, AxisScale.LINEAR, 0, 1, POINTS);

        assertThat(answer.reached()).isEmpty();
        assertThat(answer.gaps()).isEqualTo(POINTS);
    }
}
