package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.curves.family.Family;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;

/** A family beside the current curves: no line twice, every line named. */
final class FamilyCurvesTest {
    private static final CurveRequest REQUEST = CurveRequest.DEFAULT;
    private static final Snapshot SNAPSHOT = SyntheticSnapshots.complete(1, REQUEST, Level.DRAFT);

    private static Comparison family(ParameterInfo parameter, double... values) {
        List<Double> all = new ArrayList<>();
        for (double value : values) {
            all.add(value);
        }
        return new Comparison(
                new Family.OfParameter(parameter, all)
                        .members(REQUEST.with(REQUEST.parametersAt(0))).stream()
                                .map(member -> new Ghost(
                                        member.name(),
                                        new Tone.OnScale(0.5, 0),
                                        Ghost.Extent.FIRST,
                                        member.request(),
                                        false,
                                        SyntheticSnapshots.complete(1, member.request(), Level.DRAFT)
                                                .points()))
                                .toList(),
                Optional.empty());
    }

    private static List<GhostCurves> drawn(Comparison comparison, ChartKind kind) {
        return comparison
                .data(ChartContent.initial(kind), SNAPSHOT)
                .comparison()
                .ghosts();
    }

    @Test
    void theMemberThatIsTheCurrentCurveIsThatCurve() {
        List<GhostCurves> members = drawn(family(ParameterInfo.LAMBDA_PRIME, 0.05, 1), ChartKind.ERRORS);

        assertThat(members).extracting(GhostCurves::isCurrent).containsExactly(true, false);
        assertThat(members.getFirst().style(Quantity.FINETUNING_TEST_ERROR, Appearance.LIGHT))
                .as("its sample in the legend is that of the current curve")
                .isEqualTo(SeriesStyle.of(Quantity.FINETUNING_TEST_ERROR, Appearance.LIGHT));
    }

    @Test
    void whatTheFamilyCannotChangeIsNotRepeated() {
        Comparison family = family(ParameterInfo.LAMBDA_PRIME, 0.05, 1);

        assertThat(drawn(family, ChartKind.OVERLAP))
                .noneMatch(member -> member.curves().isEmpty());
        assertThat(drawn(family, ChartKind.EFFECTIVE_NOISE))
                .as("no ridge of fine-tuning changes what pre-training leaves")
                .allMatch(member -> member.curves().isEmpty());
        assertThat(drawn(family, ChartKind.ORDER_PARAMETERS))
                .as("Q, the first of the chart, stays; q is the first that the family changes")
                .allMatch(member -> member.curves().getFirst().quantity() == Quantity.SMALL_Q);
        assertThat(drawn(family(ParameterInfo.LAMBDA, 0.2, 1), ChartKind.EFFECTIVE_NOISE))
                .noneMatch(member -> member.curves().isEmpty());
    }

    @Test
    void everyLineIsNamedAtItsEndAndNoNameLiesOnAnother() {
        ChartData data = family(ParameterInfo.LAMBDA_PRIME, 0.05, 0.051, 0.052, 1)
                .data(ChartContent.initial(ChartKind.OVERLAP), SNAPSHOT);
        PlotFrame frame = frame(new Rectangle2D.Double(40, 20, 400, 200));

        List<MemberLabels.Label> labels = new MemberLabels(data, frame, Appearance.LIGHT).labels();

        assertThat(labels)
                .extracting(MemberLabels.Label::name)
                .containsExactlyInAnyOrder("λ′ = 0.05", "λ′ = 0.051", "λ′ = 0.052", "λ′ = 1");
        for (int i = 1; i < labels.size(); i++) {
            assertThat(labels.get(i).baseline() - labels.get(i - 1).baseline())
                    .isGreaterThanOrEqualTo(Appearance.LIGHT.textSize());
        }
        assertThat(labels).allMatch(label -> frame.area().contains(label.end().getX() - 1, label.baseline()));
        assertThat(new MemberLabels(data, frame(new Rectangle2D.Double(40, 20, 400, 30)), Appearance.LIGHT).labels())
                .as("no room: the legend tells")
                .isEmpty();
    }

    private static PlotFrame frame(Rectangle2D area) {
        LogarithmicAxis horizontal = new LogarithmicAxis(REQUEST.from(), REQUEST.to());
        LinearAxis vertical = new LinearAxis(0, 1);
        return new PlotFrame(horizontal, vertical, area);
    }
}
