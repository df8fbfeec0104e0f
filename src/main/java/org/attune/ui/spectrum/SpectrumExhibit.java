package org.attune.ui.spectrum;

import org.attune.curves.spectrum.WeightSpectra;
import org.attune.model.Prediction;
import org.attune.ui.export.Exhibit;
import org.attune.ui.export.ExhibitFigure;
import org.attune.ui.export.ExportRequest;
import org.attune.ui.text.Language;

/**
 * The spectrum view.
 *
 * @param prediction whose spectra
 * @param spectra the spectra
 * @param language of its words
 */
record SpectrumExhibit(Prediction prediction, WeightSpectra spectra, Language language) implements Exhibit {
    @Override
    public int points() {
        return spectra.target().size()
                + spectra.noisy().size()
                + spectra.trained().size();
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean isSameAs(Exhibit other) {
        return other instanceof SpectrumExhibit spectrum && spectrum.spectra == spectra;
    }

    @Override
    public ExhibitFigure figure(ExportRequest request) {
        return new SpectrumFigure(request, this);
    }
}
