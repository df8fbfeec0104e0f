package org.attune.ui.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.curves.spectrum.DensityPoint;
import org.attune.curves.spectrum.WeightSpectra;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.DensityFigure;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;
import org.junit.jupiter.api.Test;

/** The charts hold all of the spectra, and mark what is kept. */
class SpectrumFiguresTest {
    private final WeightSpectra spectra = WeightSpectra.of(new StateEvolutionPredictor(new InformationLibrary())
                    .predict(Parameters.DEFAULT, new Accuracy(256, 1), null, CancellationSignal.NONE))
            .orElseThrow();
    private final Texts texts = Texts.of("spectrum", Language.ENGLISH);

    @Test
    void whatIsKeptBeginsAtTheThreshold() {
        DensityFigure figure = SpectrumFigures.noisy(spectra, texts, Appearance.LIGHT);
        assertThat(figure.threshold().orElseThrow().eigenvalue()).isEqualTo(spectra.epsilon());
        assertThat(figure.curves().getLast().points())
                .isNotEmpty()
                .hasSizeLessThan(spectra.noisy().size())
                .allMatch(point -> point.eigenvalue() >= spectra.epsilon());
    }

    @Test
    void allEigenvaluesAreInSight() {
        for (DensityFigure figure : new DensityFigure[] {
            SpectrumFigures.noisy(spectra, texts, Appearance.DARK),
            SpectrumFigures.trained(spectra, texts, Appearance.DARK)
        }) {
            assertThat(figure.curves())
                    .allSatisfy(curve -> assertThat(curve.points())
                            .extracting(DensityPoint::eigenvalue)
                            .allMatch(figure.range()::contains));
            assertThat(figure.highest())
                    .isGreaterThan(figure.curves().getLast().points().stream()
                            .mapToDouble(DensityPoint::density)
                            .max()
                            .orElseThrow());
        }
    }
}
