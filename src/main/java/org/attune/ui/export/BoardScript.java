package org.attune.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.model.Quantity;
import org.attune.storage.CurveCsv;
import org.attune.storage.PredictionField;
import org.attune.storage.figure.FigureSize;
import org.attune.storage.figure.MatplotlibScript;
import org.attune.storage.figure.ScriptLine;
import org.attune.storage.figure.ScriptMark;
import org.attune.storage.figure.ScriptPanel;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.AxisMark;
import org.attune.ui.charts.ChartData;
import org.attune.ui.charts.ChartFigure;
import org.attune.ui.charts.ChartWords;
import org.attune.ui.charts.SeriesStyle;

/** Says in Python what the charts of the window show, with the same ranges, colours and dashes. */
final class BoardScript {
    private BoardScript() {}

    /**
     * The script.
     *
     * @param charts the charts, in reading order
     * @param dataFile name of the CSV file beside the script
     * @param caption the words below the figure
     * @param size size of the figure
     */
    static String text(List<ChartFigure> charts, String dataFile, String caption, FigureSize size) {
        return MatplotlibScript.text(
                dataFile,
                caption,
                FigureSheet.columns(charts.size()),
                size,
                charts.stream().map(BoardScript::panel).toList());
    }

    private static ScriptPanel panel(ChartFigure chart) {
        ChartData data = chart.data();
        ChartWords words = new ChartWords(chart.language());
        return new ScriptPanel(
                words.title(data),
                data.axis().symbol(),
                words.label(data.axis()),
                data.scale(),
                data.from(),
                data.to(),
                chart.range().lower(),
                chart.range().upper(),
                data.view().scale(),
                chart.legend().stream()
                        .filter(quantity -> !data.view().hidden().contains(quantity))
                        .map(quantity -> line(quantity, words.label(quantity), data, chart.appearance()))
                        .toList(),
                marks(chart));
    }

    private static ScriptLine line(Quantity quantity, String label, ChartData data, Appearance appearance) {
        PredictionField field = PredictionField.of(quantity);
        SeriesStyle style = SeriesStyle.of(quantity, appearance);
        return new ScriptLine(
                quantity.symbol(),
                label,
                CurveCsv.column(data.axis()),
                CurveCsv.column(field),
                CurveCsv.errorColumn(field),
                Map.of(),
                style.webColor(),
                style.dash(),
                style.width());
    }

    private static List<ScriptMark> marks(ChartFigure chart) {
        List<ScriptMark> marks = new ArrayList<>();
        for (AxisMark mark : chart.marks()) {
            String color = SeriesStyle.of(mark.quantity(), chart.appearance()).webColor();
            marks.add(new ScriptMark(mark.value(), (mark.words() + " " + mark.symbol()).strip(), color));
        }
        chart.marker()
                .ifPresent(value -> marks.add(new ScriptMark(
                        value,
                        "",
                        SeriesStyle.of(Quantity.IRREDUCIBLE_NOISE, chart.appearance())
                                .webColor())));
        return marks;
    }
}
