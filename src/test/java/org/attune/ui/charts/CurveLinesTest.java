package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;

/** A first-order transition: how the reported and the second branch run on. */
final class CurveLinesTest {
    private static final double[] LOWER = {0.0, 0.0, 0.05, 0.1, 0.15};
    private static final double[] UPPER = {Double.NaN, 0.75, 0.8, 0.85, 0.9};

    /** The lower branch is reported at the first three points, the upper one at the last three of six. */
    private static ChartData hysteresis() {
        return hysteresis(unfolded(ChartKind.OVERLAP));
    }

    private static ChartData hysteresis(ChartContent content) {
        CurveRequest request =
                new CurveRequest(Parameters.DEFAULT, ParameterInfo.ALPHA_PRIME, AxisScale.LINEAR, 1, 6, 6);
        double[] reported = {0, 0, 0.05, 0.85, 0.9, 0.95};
        double[] second = {Double.NaN, 0.75, 0.8, 0.1, 0.15, Double.NaN};
        return ChartData.of(
                content,
                SyntheticSnapshots.of(
                        1,
                        request,
                        Level.FINAL,
                        index -> Variations.withBranches(
                                SyntheticSnapshots.predict(request, Level.FINAL, index),
                                reported[index],
                                Double.isNaN(second[index])
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(second[index]))));
    }

    private static ChartContent unfolded(ChartKind kind) {
        return ChartContent.initial(kind).unfolded();
    }

    /** Also where the other branch is folded away: a line across would look like a jump that can be walked through. */
    @Test
    void aCurveIsBrokenThereWithoutTheOtherBranch() {
        ChartData folded = hysteresis(ChartContent.initial(ChartKind.OVERLAP));

        assertThat(folded.curves()).extracting(Curve::quantity).doesNotContain(Quantity.SECOND_BRANCH_OVERLAP);
        assertThat(lines(folded, Quantity.OVERLAP)).extracting(List::size).containsExactly(3, 3);
    }

    @Test
    void reportedCurveIsBrokenWhereTheBranchChanges() {
        ChartData data = hysteresis();

        assertThat(data.branchChanges()).containsExactly(2);
        assertThat(lines(data, Quantity.OVERLAP))
                .containsExactly(
                        List.of(at(0, 0), at(1, 0), at(2, 0.05)), List.of(at(3, 0.85), at(4, 0.9), at(5, 0.95)));
    }

    @Test
    void noLineJoinsAnswersOfDifferentLevels() {
        CurveRequest request =
                new CurveRequest(Parameters.DEFAULT, ParameterInfo.ALPHA_PRIME, AxisScale.LINEAR, 1, 6, 6);
        Snapshot mixed = SyntheticSnapshots.brokenUpTo(2, request);
        ChartData data = ChartData.of(ChartKind.OVERLAP, mixed);

        assertThat(lines(data, Quantity.OVERLAP)).extracting(List::size).containsExactly(3, 3);

        Ghost pin = new Ghost("pin", new Tone.Named(ToneName.OWN), Ghost.Extent.ALL, request, false, mixed.points());
        assertThat(pin.in(ChartContent.initial(ChartKind.OVERLAP)).levelChanges())
                .containsExactly(2);
    }

    @Test
    void noLineJoinsDraftAndFinalAnswersOfTheBaseline() {
        CurveRequest request =
                new CurveRequest(Parameters.DEFAULT, ParameterInfo.ALPHA_PRIME, AxisScale.LINEAR, 1, 6, 6);
        for (Level level : List.of(Level.DRAFT, Level.FINAL)) {
            Snapshot snapshot = SyntheticSnapshots.of(1, request, level, index -> {
                Prediction plain = SyntheticSnapshots.predict(request, level, index);
                return index < 2 ? Variations.withLoraOnlyJumps(plain, Estimate.exact(0.3)) : plain;
            });
            ChartData data = ChartData.of(unfolded(ChartKind.ERRORS), snapshot);

            assertThat(lines(data, Quantity.LORA_ONLY_ERROR))
                    .as("of a final curve the draft remains where the baseline is broken")
                    .hasSize(level == Level.FINAL ? 2 : 1);
            assertThat(lines(data, Quantity.FINETUNING_TEST_ERROR)).hasSize(1);
        }
        // Both drafts: fine-tuning breaks off there, the baseline does not.
        ChartData both =
                ChartData.of(unfolded(ChartKind.ERRORS), brokenBaseline(SyntheticSnapshots.brokenUpTo(2, request)));
        assertThat(lines(both, Quantity.FINETUNING_TEST_ERROR)).hasSize(2);
        assertThat(lines(both, Quantity.LORA_ONLY_ERROR)).hasSize(1);
    }

    private static Snapshot brokenBaseline(Snapshot plain) {
        return new Snapshot(
                plain.sequence(),
                plain.request(),
                plain.level(),
                plain.points().stream()
                        .map(point -> point.map(answer -> Variations.withLoraOnlyJumps(answer, Estimate.exact(0.3))))
                        .toList(),
                plain.levels(),
                plain.current(),
                plain.currentLevel(),
                plain.solved(),
                plain.elapsed(),
                plain.state(),
                plain.failure());
    }

    @Test
    void thinLineRunsOnFromAndIntoTheReportedOne() {
        assertThat(lines(hysteresis(), Quantity.SECOND_BRANCH_OVERLAP))
                .containsExactly(
                        List.of(at(1, UPPER[1]), at(2, UPPER[2]), at(3, UPPER[3])),
                        List.of(at(2, LOWER[2]), at(3, LOWER[3]), at(4, LOWER[4])));
    }

    @Test
    void curveWithoutASecondBranchBesideItIsNotBroken() {
        assertThat(lines(hysteresis(), Quantity.BAYES_OVERLAP)).hasSize(1);
    }

    @Test
    void loneAnswerIsADot() {
        CurveRequest request =
                new CurveRequest(Parameters.DEFAULT, ParameterInfo.ALPHA_PRIME, AxisScale.LINEAR, 1, 3, 3);
        ChartData data = ChartData.of(
                unfolded(ChartKind.OVERLAP),
                SyntheticSnapshots.of(
                        1,
                        request,
                        Level.FINAL,
                        index -> Variations.withBranches(
                                SyntheticSnapshots.predict(request, Level.FINAL, index),
                                0.5,
                                index == 1 ? OptionalDouble.of(0) : OptionalDouble.empty())));

        CurveLines lines = CurveLines.of(data, data.curve(Quantity.SECOND_BRANCH_OVERLAP), frame());

        assertThat(lines.isolated()).hasSize(1);
        assertThat(lines.line().getCurrentPoint()).isNull();
    }

    private static List<List<String>> lines(ChartData data, Quantity quantity) {
        Path2D path = CurveLines.of(data, data.curve(quantity), frame()).line();
        List<List<String>> lines = new ArrayList<>();
        double[] place = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(place) == PathIterator.SEG_MOVETO) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(text(place[0], place[1]));
        }
        return lines;
    }

    /** One unit of the horizontal axis and a hundredth of the vertical one are 100 and 1 pixels. */
    private static PlotFrame frame() {
        return new PlotFrame(new LinearAxis(1, 6), new LinearAxis(0, 1), new Rectangle2D.Double(0, 0, 500, 100));
    }

    private static String at(int index, double value) {
        return text(100 * index, 100 * (1 - value));
    }

    private static String text(double x, double y) {
        return Math.round(x) + " " + Math.round(y);
    }
}
