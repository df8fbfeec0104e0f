package org.attune.storage.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.attune.curves.family.Family;
import org.attune.curves.preset.FigureSolver;
import org.attune.curves.preset.PanelMarks;
import org.attune.curves.preset.PresetAxis;
import org.attune.curves.preset.PresetFigure;
import org.attune.curves.preset.PresetPanel;
import org.attune.curves.preset.PresetSeries;
import org.attune.curves.preset.SolvedPanel;
import org.attune.curves.preset.SolvedPoint;
import org.attune.curves.preset.SolvedSeries;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The presets against the captions of Figures 1 to 6, arXiv:2606.05899. */
final class PresetLibraryTest {
    private final PresetLibrary library = new PresetLibrary();

    @Test
    void figure1() {
        PresetFigure figure = library.figure("fig1");

        assertThat(figure.panels())
                .extracting(PresetPanel::id)
                .containsExactly("left", "left-inset", "right", "right-inset");
        for (PresetPanel panel : figure.panels()) {
            double noise = panel.id().startsWith("left") ? 0.5 : 2;
            for (PresetSeries series : panel.series()) {
                Parameters held = series.parameters();
                assertThat(held.tokens()).isEqualTo(3);
                assertThat(held.kappa0()).isEqualTo(1);
                assertThat(held.kappa()).isEqualTo(1);
                assertThat(held.alpha()).isEqualTo(0.1);
                assertThat(held.alphaPrime()).isEqualTo(3);
                assertThat(held.delta()).isEqualTo(noise);
                assertThat(held.reuse()).isFalse();
            }
        }
        PresetPanel left = panel("fig1", "left");
        assertThat(left.axis().parameter()).contains(ParameterInfo.LAMBDA);
        assertThat(left.axis().scale()).isEqualTo(AxisScale.LOGARITHMIC);
        assertThat(left.series())
                .extracting(PresetSeries::quantity)
                .containsExactly(
                        Quantity.FINETUNING_TEST_ERROR,
                        Quantity.FINETUNING_TEST_ERROR,
                        Quantity.FROZEN_ERROR,
                        Quantity.LORA_ONLY_ERROR,
                        Quantity.BAYES_FINETUNING_TEST_ERROR);
        assertThat(left.series().get(0).parameters().lambdaPrime()).isEqualTo(0.05);
        assertThat(left.series().get(1).parameters().lambdaPrime()).isEqualTo(1);
        assertThat(left.family()).contains(new Family.OfParameter(ParameterInfo.LAMBDA_PRIME, List.of(0.05, 1.0)));
        assertThat(panel("fig1", "left-inset").optimum())
                .contains(new PresetPanel.AtOptimum("left", ParameterInfo.LAMBDA));
        assertThat(panel("fig1", "left-inset").axis().parameter()).contains(ParameterInfo.LAMBDA_PRIME);
        assertThat(List.of("left-inset", "right-inset"))
                .as("the λ of least E′ with λ′ = 0.05, which the window asks with; by 1024 nodes 0.0118 and 0.079")
                .extracting(id -> panel("fig1", id).request().parameters().lambda())
                .containsExactly(0.012, 0.08);
    }

    @Test
    void figure2() {
        for (PresetPanel panel : library.figure("fig2").panels()) {
            assertThat(panel.axis().parameter()).contains(ParameterInfo.PRESCRIBED_NOISE);
            assertThat(panel.request().axis()).as("in the window too").isEqualTo(ParameterInfo.PRESCRIBED_NOISE);
            assertThat(panel.request().parameters().prescribed().orElseThrow().difference())
                    .isZero();
            for (PresetSeries series : panel.series()) {
                assertThat(series.parameters().tokens()).isEqualTo(3);
                assertThat(series.parameters().lambdaPrime()).isEqualTo(0.5);
                assertThat(series.parameters().activation()).isEqualTo(Activation.SOFTMAX);
                assertThat(series.parameters().get(ParameterInfo.PRESCRIBED_M)).isEqualTo(1);
            }
        }
        assertThat(panel("fig2", "left").series().getFirst().parameters().delta())
                .isZero();
        assertThat(panel("fig2", "right").series().getFirst().parameters().delta())
                .isEqualTo(2);
    }

    @Test
    void figure3() {
        assertThat(library.figure("fig3").panels())
                .hasSize(3)
                .allSatisfy(panel -> assertThat(panel.series()).allSatisfy(series -> {
                    Parameters held = series.parameters();
                    assertThat(held.tokens()).isEqualTo(2);
                    assertThat(held.delta()).isEqualTo(0.5);
                    assertThat(held.kappa0()).isEqualTo(0.5);
                    assertThat(held.kappa()).isEqualTo(1);
                    assertThat(held.alpha()).isEqualTo(0.2);
                    assertThat(held.alphaPrime()).isEqualTo(3);
                    assertThat(held.reuse()).isTrue();
                    assertThat(held.activation()).isEqualTo(Activation.SOFTMAX);
                }));
    }

    @Test
    void figure4() {
        PresetFigure figure = library.figure("fig4");

        assertThat(figure.panels())
                .allSatisfy(panel -> assertThat(panel.series()).allSatisfy(series -> {
                    assertThat(series.bestOf()).containsExactly(0.1, 0.2, 0.5, 1.0);
                    assertThat(series.parameters().delta()).isZero();
                    assertThat(series.parameters().tokens()).isEqualTo(3);
                    assertThat(series.parameters().get(ParameterInfo.PRESCRIBED_M))
                            .isEqualTo(1);
                }));
        assertThat(panel("fig4", "left").series())
                .filteredOn(series -> series.parameters().rho() < 1)
                .isNotEmpty()
                .allSatisfy(series -> assertThat(series.parameters().alphaPrime())
                        .as("ρ times the pool of 100 D")
                        .isEqualTo(100 * series.parameters().rho()));
        assertThat(panel("fig4", "inset").series())
                .allMatch(series -> series.subtracted().isPresent());
    }

    @Test
    void figure5() {
        assertThat(library.figure("fig5").panels())
                .hasSize(2)
                .allSatisfy(panel -> assertThat(panel.series()).allSatisfy(series -> {
                    assertThat(series.parameters().activation()).isEqualTo(Activation.LINEAR);
                    assertThat(series.parameters().tokens()).isEqualTo(3);
                }));
    }

    @Test
    void figure6() {
        PresetPanel left = panel("fig6", "left");
        PresetPanel right = panel("fig6", "right");

        assertThat(left.axis().kind()).isEqualTo(PresetAxis.Kind.RELATIVE_RECALIBRATION);
        assertThat(left.marks().minima()).as("β* is marked, not the minima").isFalse();
        assertThat(left.marks().verticals()).containsExactly(new PanelMarks.Vertical(1, "β = β*"));
        assertThat(left.marks().uncalibrated()).isTrue();
        assertThat(right.axis().parameter()).contains(ParameterInfo.LAMBDA_PRIME);
        assertThat(right.series().getFirst().parameters().lambda()).isEqualTo(0.005);
        assertThat(right.series().get(1).relativeRecalibration()).hasValue(0.8);
        assertThat(right.series().get(2).quantity()).isEqualTo(Quantity.BAYES_FINETUNING_TEST_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fig1", "fig2", "fig3", "fig4", "fig5", "fig6"})
    void everyPanelIsAnsweredAtItsPlaces(String id) {
        PresetFigure preset = library.figure(id);
        PresetFigure coarse = new PresetFigure(
                id,
                preset.title(),
                preset.note(),
                preset.panels().stream().map(panel -> panel.withPoints(3)).toList());

        List<SolvedPanel> solved =
                new FigureSolver(SyntheticTheory.COMPLETE, new Accuracy(64, 1), CancellationSignal.NONE).solve(coarse);

        assertThat(solved).hasSameSizeAs(preset.panels());
        for (SolvedPanel panel : solved) {
            for (SolvedSeries series : panel.series()) {
                assertThat(series.points()).hasSize(3);
                for (SolvedPoint point : series.points()) {
                    checkPlace(panel.panel(), series.series(), point);
                }
            }
        }
    }

    private static void checkPlace(PresetPanel panel, PresetSeries series, SolvedPoint point) {
        Parameters asked = point.parameters();
        panel.axis()
                .parameter()
                .ifPresent(parameter -> assertThat(asked.get(parameter)).isCloseTo(point.x(), within(1e-12)));
        if (panel.axis().parameter().equals(Optional.of(ParameterInfo.PRESCRIBED_NOISE))) {
            double q = asked.get(ParameterInfo.PRESCRIBED_Q);
            assertThat(asked.get(ParameterInfo.PRESCRIBED_Q0)).isEqualTo(q);
            assertThat(asked.delta() / 2 + 2 * q - 2).isBetween(point.x() - 1e-12, point.x() + 1e-12);
        }
        if (series.subtracted().isEmpty()) {
            Optional<Estimate> direct = series.quantity()
                    .of(SyntheticTheory.COMPLETE.predict(asked, new Accuracy(64, 1), null, CancellationSignal.NONE));
            assertThat(point.value()).isEqualTo(direct);
        }
    }

    @Test
    void refusesAFigureThatThereIsNot() {
        assertThatThrownBy(() -> library.figure("fig7"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("\"fig7\"")
                .hasMessageContaining("fig1, fig2");
    }

    private PresetPanel panel(String figure, String id) {
        return library.figure(figure).panels().stream()
                .filter(panel -> panel.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
