package org.attune.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.ChartWords;
import org.attune.ui.text.Texts;

/**
 * A part of a view that can be exported.
 *
 * @param label on screen
 * @param fileName what a file of it is called, without "attune-" before and the dot after
 * @param charts which charts it has, by how they are arranged; none where the view is not made of such
 * @param width logical pixels that suit it
 * @param height logical pixels that suit it
 */
public record ExportChoice(
        String label, String fileName, Function<BoardArrangement, List<ChartKind>> charts, int width, int height) {

    /** A view that is exported as a whole. */
    public static ExportChoice whole(String label, String fileName, int width, int height) {
        return new ExportChoice(label, fileName, arrangement -> List.of(), width, height);
    }

    /** What a board of charts offers. */
    static List<ExportChoice> ofBoard() {
        Texts texts = Texts.of("export");
        ChartWords words = new ChartWords(texts.language());
        List<ExportChoice> choices = new ArrayList<>();
        choices.add(new ExportChoice(texts.text("figure.shown"), "figure", BoardArrangement::places, 1280, 900));
        choices.add(new ExportChoice(
                texts.text("figure.all"), "all-charts", arrangement -> List.of(ChartKind.values()), 1920, 1350));
        for (ChartKind kind : ChartKind.values()) {
            choices.add(new ExportChoice(words.title(kind), kind.fileName(), arrangement -> List.of(kind), 720, 520));
        }
        return choices;
    }

    /** The charts of an exhibit. */
    List<ChartKind> charts(Exhibit exhibit) {
        Optional<BoardArrangement> arrangement = exhibit.arrangement();
        return arrangement.map(charts).orElse(List.of());
    }
}
