package org.attune.theory.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IntSummaryStatistics;
import org.junit.jupiter.api.Test;

/** Pinned numbers of evaluations: where an answer becomes dearer, it shows here and not on a clock. */
final class EffortTest {
    @Test
    void typicalThreshold() {
        SpectralCurve curve = new SpectralCurve(1, 1);
        assertThat(curve.solveOdds(0.7).evaluations()).isEqualTo(4);
        assertThat(contourOrder(curve, 0.7)).isEqualTo(24);
        assertThat(new SpectralQuadrature(curve).nodes().size()).isEqualTo(40);
    }

    @Test
    void hardEdge() {
        SpectralCurve curve = new SpectralCurve(1, 1e-3);
        assertThat(curve.solveOdds(1e-3).evaluations()).isEqualTo(12);
        assertThat(contourOrder(curve, 1e-3)).isEqualTo(16);
        assertThat(new SpectralQuadrature(curve).nodes().size()).isEqualTo(80);
    }

    @Test
    void splittingPoint() {
        SpectralCurve curve = new SpectralCurve(0.125, SpectrumSample.splittingEta(0.125));
        assertThat(curve.solveOdds(2).evaluations()).isEqualTo(5);
        assertThat(contourOrder(curve, 2)).isEqualTo(24);
        assertThat(new SpectralQuadrature(curve).nodes().size()).isEqualTo(1000);
    }

    @Test
    void manyThresholds() {
        IntSummaryStatistics roots = new IntSummaryStatistics();
        IntSummaryStatistics orders = new IntSummaryStatistics();
        IntSummaryStatistics nodes = new IntSummaryStatistics();
        SpectrumSample.all(1000).forEach(sample -> {
            SpectralCurve curve = sample.curve();
            double epsilon = sample.threshold();
            roots.accept(curve.solveOdds(epsilon).evaluations());
            orders.accept(contourOrder(curve, epsilon));
            nodes.accept(new SpectralQuadrature(curve).nodes().size());
        });
        assertThat(roots.getAverage()).isLessThan(4);
        assertThat(roots.getMax()).isLessThan(25);
        assertThat(orders.getAverage()).isLessThan(21);
        assertThat(orders.getMax()).isEqualTo(48);
        assertThat(nodes.getAverage()).isLessThan(135);
        assertThat(nodes.getMax()).isLessThan(1000);
    }

    private static int contourOrder(SpectralCurve curve, double epsilon) {
        return GaussRule.ofOrder(Arc.best(curve.at(epsilon)).order()).order();
    }
}
