package org.attune.ui.export;

import java.util.List;
import org.attune.curves.preset.SolvedPanel;
import org.attune.storage.figure.FigureContent;
import org.attune.storage.figure.FigureFont;
import org.attune.storage.figure.PanelPainter;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BundledFont;

/** Draws figures of the paper on white, for whoever has no window. */
public final class PaperPainter implements PanelPainter {

    /** Creates the painter; it loads nothing before there is something to draw. */
    public PaperPainter() {}

    @Override
    public FigureContent sheet(List<SolvedPanel> panels, String caption) {
        return new PanelSheet(panels, caption, Appearance.LIGHT);
    }

    @Override
    public List<FigureFont> fonts() {
        return List.of(BundledFont.values());
    }
}
