package org.attune.ui.export;

import java.util.List;
import org.attune.curves.preset.FigureSolver;
import org.attune.curves.preset.PresetFigure;
import org.attune.curves.preset.SolvedPanel;
import org.attune.model.Accuracy;
import org.attune.storage.SyntheticTheory;
import org.attune.storage.figure.FigureSize;
import org.attune.storage.figure.PanelCaption;
import org.attune.storage.preset.PresetLibrary;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the paper as the command line draws them. */
final class PaperPainterTest {
    private static final int POINTS = 3;

    @ParameterizedTest
    @ValueSource(strings = {"fig1", "fig2", "fig3", "fig4", "fig5", "fig6"})
    void everyLabelIsInsideThePicture(String id) {
        PresetFigure whole = new PresetLibrary().figure(id);
        PresetFigure figure = new PresetFigure(
                id,
                whole.title(),
                whole.note(),
                whole.panels().stream().map(panel -> panel.withPoints(POINTS)).toList());
        List<SolvedPanel> panels =
                new FigureSolver(SyntheticTheory.COMPLETE, new Accuracy(256, 1), CancellationSignal.NONE).solve(figure);
        for (FigureSize size : List.of(new FigureSize(300, 300, 1), new FigureSize(1600, 1000, 1))) {
            InkMargin.assertInside(id, new PaperPainter().sheet(panels, PanelCaption.of(figure, panels)), size);
        }
    }
}
