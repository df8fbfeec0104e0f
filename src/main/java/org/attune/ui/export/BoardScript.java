package org.attune.ui.export;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attune.model.Level;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.storage.ComparedCurves;
import org.attune.storage.CurveCsv;
import org.attune.storage.PredictionField;
import org.attune.storage.SimulationRows;
import org.attune.storage.figure.MatplotlibScript;
import org.attune.storage.figure.ScriptDots;
import org.attune.storage.figure.ScriptDoubt;
import org.attune.storage.figure.ScriptLine;
import org.attune.storage.figure.ScriptMark;
import org.attune.storage.figure.ScriptPanel;
import org.attune.storage.figure.ScriptSpan;
import org.attune.ui.charts.AxisMark;
import org.attune.ui.charts.ChartData;
import org.attune.ui.charts.ChartDot;
import org.attune.ui.charts.ChartFigure;
import org.attune.ui.charts.ChartWords;
import org.attune.ui.charts.Curve;
import org.attune.ui.charts.GhostCurves;
import org.attune.ui.charts.SeriesStyle;

/** Says in Python what the charts of the window show, with the same ranges, colours and dashes. */
final class BoardScript {
    private static final double OPAQUE = 255;

    private BoardScript() {}

    /**
     * The script.
     *
     * @param charts the charts, in reading order
     * @param dataFile name of the CSV file beside the script
     * @param caption the words below the figure
     * @param request how large and in which colours
     * @param curves what the file holds
     */
    static String text(
            List<ChartFigure> charts, String dataFile, String caption, ExportRequest request, BoardCurves curves) {
        return MatplotlibScript.text(
                dataFile,
                caption,
                request.legible()
                        ? FigureRoom.columns(charts.size(), request.size().width())
                        : FigureSheet.columns(charts.size()),
                request.size(),
                request.scriptLook(),
                charts.stream().map(chart -> panel(chart, curves)).toList());
    }

    private static ScriptPanel panel(ChartFigure chart, BoardCurves curves) {
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
                lines(chart, words, curves),
                dots(chart, curves),
                marks(chart),
                data.referenceLevel().stream().boxed().toList(),
                spans(chart));
    }

    private static List<ScriptLine> lines(ChartFigure chart, ChartWords words, BoardCurves curves) {
        ChartData data = chart.data();
        List<ScriptLine> lines = new ArrayList<>();
        chart.legend().stream()
                .filter(quantity -> !data.view().hidden().contains(quantity))
                .forEach(quantity -> lines.add(line(
                        quantity.symbol(),
                        words.label(quantity),
                        new Source(quantity, data, curves, 0, true),
                        SeriesStyle.of(quantity, chart.appearance()),
                        SeriesStyle.of(quantity, chart.appearance())::color)));
        List<GhostCurves> ghosts = data.comparison().ghosts();
        for (int i = 0; i < ghosts.size(); i++) {
            GhostCurves ghost = ghosts.get(i);
            for (Curve curve : ghost.curves()) {
                lines.add(line(
                        "",
                        curve.equals(ghost.curves().getFirst()) ? ghost.name() : "",
                        new Source(curve.quantity(), data, curves, i + 1, ghost.hasBands()),
                        ghost.drawn(curve.quantity(), Verdict.HOLDS, chart.appearance()),
                        verdict -> ghost.drawn(curve.quantity(), verdict, chart.appearance())
                                .color()));
            }
        }
        return lines;
    }

    /** Where in the file the numbers of a line are: of which curve, and whether their errors are drawn. */
    private record Source(Quantity quantity, ChartData data, BoardCurves curves, int curve, boolean banded) {
        PredictionField field() {
            return PredictionField.of(quantity, curves.parameters(curve));
        }

        String values() {
            return curves.isDifference() ? ComparedCurves.column(field()) : CurveCsv.column(field());
        }

        String errors() {
            if (!banded) {
                return "";
            }
            return curves.isDifference() ? ComparedCurves.errorColumn(field()) : CurveCsv.errorColumn(field());
        }

        Map<String, String> rows() {
            Map<String, String> rows = new HashMap<>();
            if (curves.isComparison()) {
                rows.put(
                        ComparedCurves.CURVE, ComparedCurves.cell(curves.names().get(curve)));
            }
            if (!curves.picture().comparison().dots().isEmpty()) {
                rows.put(SimulationRows.DIMENSION, "");
            }
            return rows;
        }
    }

    private static ScriptLine line(
            String symbol, String label, Source source, SeriesStyle style, Function<Verdict, Color> colors) {
        return new ScriptLine(
                symbol,
                label,
                CurveCsv.column(source.data().axis()),
                source.values(),
                source.errors(),
                source.rows(),
                style.webColor(),
                style.dash(),
                style.width(),
                new ScriptDoubt(
                        CurveCsv.verdictColumn(source.quantity()).orElse(""),
                        CurveCsv.NODES,
                        // Where it is broken the draft of this baseline remains.
                        source.quantity().stage() == Stage.LORA_ONLY
                                ? Level.DRAFT.accuracy().nodes()
                                : 0,
                        opacity(colors.apply(Verdict.HOLDS)),
                        opacity(colors.apply(Verdict.DOUBTFUL)),
                        opacity(colors.apply(Verdict.BROKEN))),
                false);
    }

    private static double opacity(Color color) {
        return color.getAlpha() / OPAQUE;
    }

    private static List<ScriptDots> dots(ChartFigure chart, BoardCurves curves) {
        return chart.data().comparison().dots().stream()
                .map(ChartDot::quantity)
                .distinct()
                .map(quantity -> dots(quantity, chart, curves))
                .toList();
    }

    private static ScriptDots dots(Quantity quantity, ChartFigure chart, BoardCurves curves) {
        SeriesStyle style = SeriesStyle.of(quantity, chart.appearance());
        PredictionField field = PredictionField.of(quantity, curves.parameters(0));
        return new ScriptDots(
                CurveCsv.column(chart.data().axis()),
                CurveCsv.column(field),
                SimulationRows.deviationColumn(field),
                SimulationRows.DIMENSION,
                style.webColor(),
                style.width());
    }

    private static List<ScriptSpan> spans(ChartFigure chart) {
        ChartData data = chart.data();
        return chart.doubtful().stream()
                .map(stretch -> new ScriptSpan(
                        data.scale().valueAt(stretch.from(), data.from(), data.to()),
                        data.scale().valueAt(stretch.to(), data.from(), data.to()),
                        stretch.label(),
                        stretch.color(),
                        stretch.verdict() == Verdict.BROKEN))
                .toList();
    }

    private static List<ScriptMark> marks(ChartFigure chart) {
        List<ScriptMark> marks = new ArrayList<>();
        for (AxisMark mark : chart.marks()) {
            String color = SeriesStyle.of(mark.quantity(), chart.appearance()).webColor();
            marks.add(new ScriptMark(mark.value(), mark.words(), mark.symbol(), color));
        }
        chart.marker()
                .ifPresent(value -> marks.add(new ScriptMark(
                        value,
                        "",
                        "",
                        SeriesStyle.of(Quantity.IRREDUCIBLE_NOISE, chart.appearance())
                                .webColor())));
        return marks;
    }
}
