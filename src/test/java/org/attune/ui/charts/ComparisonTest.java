package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static final Tone OWN = new Tone.Named(ToneName.OWN);

    private static GhostCurves ghost(List<Double> abscissae, List<Optional<Estimate>> estimates) {
        return new GhostCurves(
                "pin",
                OWN,
                false,
                abscissae,
                List.of(new Curve(Quantity.OVERLAP, estimates)),
                List.of(),
                List.of(),
                Collections.nCopies(abscissae.size(), PointAssessments.HOLDS),
                Optional.empty());
    }

    @Test
    void aValueBetweenPointsLiesOnTheStraightLineOfTheScale() {
        GhostCurves ghost = ghost(
                List.of(1.0, 100.0), List.of(Optional.of(new Estimate(2, 0.1)), Optional.of(new Estimate(4, 0.3))));

        Estimate middle = ghost.at(Quantity.OVERLAP, 10, AxisScale.LOGARITHMIC).orElseThrow();

        assertThat(middle.value()).isEqualTo(3, within(1e-12));
        assertThat(middle.standardError()).isEqualTo(0.2, within(1e-12));
        assertThat(ghost.at(Quantity.OVERLAP, 0.5, AxisScale.LOGARITHMIC)).isEmpty();
        assertThat(ghost.at(Quantity.OVERLAP, 200, AxisScale.LOGARITHMIC)).isEmpty();
        assertThat(ghost.at(Quantity.Q, 10, AxisScale.LOGARITHMIC)).isEmpty();
    }

    @Test
    void differencesCombineStandardErrorsAndKeepGaps() {
        GhostCurves subtrahend =
                ghost(List.of(1.0, 2.0), List.of(Optional.of(new Estimate(0.5, 0.03)), Optional.empty()));
        List<Curve> current = List.of(new Curve(
                Quantity.OVERLAP,
                List.of(Optional.of(new Estimate(0.9, 0.04)), Optional.of(new Estimate(0.95, 0.04)))));

        List<Curve> differences = GhostCurves.differences(List.of(1.0, 2.0), current, subtrahend, AxisScale.LINEAR);

        Estimate first = differences.getFirst().estimates().getFirst().orElseThrow();
        assertThat(first.value()).isEqualTo(0.4, within(1e-12));
        assertThat(first.standardError()).isEqualTo(0.05, within(1e-12));
        assertThat(differences.getFirst().estimates().get(1)).isEmpty();
    }

    @Test
    void theScaleGrowsEvenlyInLightnessFromEndToEnd() {
        double step = SequentialScale.lightness(SequentialScale.area(1.0 / 16))
                - SequentialScale.lightness(SequentialScale.area(0));
        for (int i = 0; i < 16; i++) {
            double left = SequentialScale.lightness(SequentialScale.area(i / 16.0));
            double right = SequentialScale.lightness(SequentialScale.area((i + 1) / 16.0));

            assertThat(right - left)
                    .as("step %d", i)
                    .isEqualTo(step, within(0.01))
                    .isPositive();
        }
    }
}
