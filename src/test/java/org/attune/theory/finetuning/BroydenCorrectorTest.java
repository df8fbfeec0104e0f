package org.attune.theory.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.Slopes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The corrector moves to the solution next to its start, or says that there is none")
final class BroydenCorrectorTest {
    private static final int NODES = 1024;

    /** Three equations, and what the report has beside them. */
    private static final int ROW = 16;

    private final AtomicInteger asked = new AtomicInteger();
    private final FinetuningTask task = Problems.task(Problems.EASY, NODES, false, () -> asked.incrementAndGet() < 0);
    private final FinetuningMap map = task.map();
    private final FixedPoint solved = task.finder(map).iterate(task.informedStart(), false);
    private final FinetuningReport report = task.report(map);
    private final Slopes slopes = report.slopes(solved.x());

    private Optional<BroydenCorrector.End> from(double[] x, Slopes known, boolean close) {
        return new BroydenCorrector(map, report)
                .from(FinetuningCoordinates.overlaps(x), known, Search.USUAL_STARTS, close);
    }

    private double[] moved(double target, double residual, double curvature) {
        double[] x = solved.x();
        x[0] += target;
        x[1] += residual;
        x[2] += curvature;
        return x;
    }

    private void assertThatItIsSolved(BroydenCorrector.End end) {
        // The solution of the finder is exact to 1e-5; the numbers are carried on to it to first order.
        double[] solution = end.reading().solution();
        for (int k = 0; k < solution.length; k++) {
            assertThat(solution[k]).isCloseTo(solved.x()[k], within(2e-3));
        }
        FinetuningOverlaps at = FinetuningCoordinates.overlaps(end.point().x());
        assertThat(map.measure(at, Search.USUAL_STARTS).isSolved(false)).isTrue();
    }

    @Test
    void atTheSolutionOneEvaluationIsEnough() {
        BroydenCorrector.End end = from(solved.x(), slopes, true).orElseThrow();

        assertThat(end.point().iterations()).isEqualTo(1);
        assertThat(end.point().x()).containsExactly(solved.x(), within(1e-12));
        assertThatItIsSolved(end);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0, 0", "0, 0.1, 0", "0, 0, 0.1", "-0.05, 0.05, 0.1", "0.2, -0.1, -0.2"})
    void fromNearbyAFewEvaluationsLeadToIt(double target, double residual, double curvature) {
        BroydenCorrector.End end =
                from(moved(target, residual, curvature), slopes, false).orElseThrow();

        assertThat(end.point().iterations()).isLessThanOrEqualTo(4);
        assertThatItIsSolved(end);
    }

    @Test
    void slopesOfAQuestionNearbyServeAsWell() {
        Parameters nearby = Problems.EASY.with(ParameterInfo.ALPHA_PRIME, 3.3);
        FinetuningTask other = Problems.task(nearby, NODES);
        FinetuningMap otherMap = other.map();
        double[] there =
                other.finder(otherMap).iterate(other.informedStart(), false).x();
        BroydenCorrector.End end =
                from(there, other.report(otherMap).slopes(there), false).orElseThrow();

        assertThat(end.point().iterations()).isLessThanOrEqualTo(5);
        assertThatItIsSolved(end);
    }

    @Test
    void broydensFormulaMendsSlopesThatAreWrong() {
        // Slopes of the map x + 0.7 (F(x) − x) ask for steps that are too long by 43 %.
        Slopes halved = Slopes.of(x -> scaled(x, 0.7), solved.x(), scaled(solved.x(), 0.7));
        BroydenCorrector.End end = from(moved(0.05, 0.05, 0.05), halved, false).orElseThrow();

        assertThat(end.point().iterations()).isLessThanOrEqualTo(7);
        assertThatItIsSolved(end);
    }

    private double[] scaled(double[] x, double factor) {
        double[] mismatch = map.equations(FinetuningCoordinates.overlaps(x), Search.KNOWN_MINIMA)
                .mismatch();
        double[] result = Arrays.copyOf(x, ROW);
        for (int k = 0; k < x.length; k++) {
            result[k] += factor * mismatch[k];
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, -1, 1, 2})
    void fromFarAwayItGivesUpAfterThreeEvaluations(double curvature) {
        int before = asked.get();

        assertThat(from(moved(-curvature, 0, curvature), slopes, false)).isEmpty();
        // Each evaluation asks five times, for itself and for four blocks of nodes.
        assertThat(asked.get() - before).isLessThanOrEqualTo(5 * 3);
    }

    @Test
    void aVanishedUpdateAndAnInfiniteVAreNotFollowed() {
        assertThat(from(moved(0, -40, 0), slopes, true)).isEmpty();
        double[] flat = solved.x();
        flat[2] = Math.log(FinetuningRootFinder.FLAT);
        assertThat(from(flat, slopes, true)).isEmpty();
    }

    @Test
    void withoutOverlapMStaysZeroWhateverTheSlopesSay() {
        FinetuningTask two = Problems.task(Problems.TWO_BRANCHES, NODES);
        FinetuningOverlaps known = Problems.uninformed(two).overlaps();
        FinetuningMap other = two.map();
        FinetuningReport otherReport = two.report(other);
        other.measure(known, Search.USUAL_STARTS);
        Slopes there = otherReport.slopes(FinetuningCoordinates.of(known));
        BroydenCorrector.End end = new BroydenCorrector(other, otherReport)
                .from(
                        new FinetuningOverlaps(0, 1.05 * known.residualVariance(), 1.05 * known.inverseCurvature()),
                        there,
                        Search.USUAL_STARTS,
                        false)
                .orElseThrow();

        assertThat(end.reading().solution()[0]).isZero();
        assertThat(end.reading().solution()[1]).isCloseTo(Math.log(known.residualVariance()), within(5e-3));
    }
}
