package org.attune.ui.landscape;

import java.util.Optional;
import org.attune.live.GridSnapshot;
import org.attune.model.Parameters;
import org.attune.ui.export.Exhibit;
import org.attune.ui.export.ExhibitFigure;
import org.attune.ui.export.ExportRequest;
import org.attune.ui.text.Language;

/**
 * The landscape.
 *
 * @param snapshot the cells
 * @param settings what is shown of them
 * @param point where the sliders stand
 * @param language of its words
 */
record LandscapeExhibit(GridSnapshot snapshot, LandscapeSettings settings, Parameters point, Language language)
        implements Exhibit {
    @Override
    public int points() {
        return (int) snapshot.answers().stream().filter(Optional::isPresent).count();
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean isSameAs(Exhibit other) {
        return other instanceof LandscapeExhibit landscape
                && landscape.snapshot == snapshot
                && landscape.settings.equals(settings)
                && landscape.point.equals(point);
    }

    @Override
    public ExhibitFigure figure(ExportRequest request) {
        if (points() == 0) {
            throw new IllegalArgumentException("there is no cell to export yet");
        }
        return new LandscapeFigure(request, this);
    }
}
