package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.model.AxisScale;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.junit.jupiter.api.Test;

final class StretchTest {
    /** Points at 1, 2, … 11: a tenth of the axis apart. */
    private final ChartData data = ChartData.of(
            ChartKind.OVERLAP,
            SyntheticSnapshots.complete(
                    1,
                    new CurveRequest(Parameters.DEFAULT, ParameterInfo.ALPHA_PRIME, AxisScale.LINEAR, 1, 11, 11),
                    Level.PREVIEW));

    @Test
    void endsHalfwayToThePointsWithoutTheProperty() {
        assertThat(Stretch.of(data, index -> index >= 3 && index <= 5 ? Optional.of("x") : Optional.empty()))
                .containsExactly(new Stretch<>("x", 0.25, 0.55));
    }

    @Test
    void reachesTheEndsOfTheCurve() {
        assertThat(Stretch.of(data, index -> Optional.of(index < 5 ? "x" : "y")))
                .containsExactly(new Stretch<>("x", 0, 0.45), new Stretch<>("y", 0.45, 1));
    }

    @Test
    void isAbsentWhereNothingHolds() {
        assertThat(Stretch.of(data, index -> Optional.empty())).isEmpty();
        assertThat(Stretch.of(ChartData.none(ChartKind.OVERLAP), index -> Optional.of("x")))
                .isEmpty();
    }

    @Test
    void keepsSinglePointsApart() {
        List<Stretch<String>> stretches =
                Stretch.of(data, index -> index % 5 == 0 ? Optional.of("x") : Optional.empty());

        assertThat(stretches)
                .containsExactly(
                        new Stretch<>("x", 0, 0.05), new Stretch<>("x", 0.45, 0.55), new Stretch<>("x", 0.95, 1));
    }
}
