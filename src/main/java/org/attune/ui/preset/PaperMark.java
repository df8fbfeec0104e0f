package org.attune.ui.preset;

import java.util.Optional;
import org.attune.curves.preset.PanelName;
import org.attune.curves.preset.PresetPanel;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.PaperPanel;
import org.attune.ui.text.Texts;

/**
 * Marks on a board the chart that shows what the chosen panel of the paper shows, as long as everything agrees with it.
 */
public final class PaperMark {
    private final Texts texts = Texts.of("presets");

    /**
     * Begins to mark.
     *
     * @param choice the figure in the window
     * @param board where its chart stands
     */
    public PaperMark(FigureChoice choice, ChartBoard board) {
        choice.shownProperty().subscribe(shown -> board.setPaperPanel(shown.flatMap(this::mark)));
    }

    private Optional<PaperPanel> mark(FigureChoice.Shown shown) {
        return shown.panel().flatMap(panel -> mark(new PanelName(shown.figure().id(), panel.id()).number(), panel));
    }

    private Optional<PaperPanel> mark(String number, PresetPanel panel) {
        String place = texts.text("mark." + panel.id());
        return panel.ownChart()
                .map(chart -> new PaperPanel(
                        PresetBoard.kind(chart),
                        texts.text("mark", number, place),
                        texts.text("mark.short", number, place)));
    }
}
