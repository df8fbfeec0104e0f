package org.attune.storage.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.attune.curves.preset.SolvedDot;
import org.attune.curves.preset.SolvedPanel;
import org.attune.curves.preset.SolvedPoint;
import org.attune.curves.preset.SolvedSeries;
import org.attune.model.Estimate;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.storage.CsvCell;
import org.attune.storage.CsvTable;
import org.attune.storage.ParametersJson;
import org.attune.storage.PredictionField;
import org.attune.storage.Question;

/**
 * The numbers of a figure of the paper as CSV: one row for each point of each curve, with the panel, the curve, the
 * place, the value and its standard error (empty where there is no answer), whether replica symmetry holds there
 * ("holds", "doubtful" or "broken"), the quantity by its plain name in JSON, such as "finetuning.testError", because
 * the curve is named as in the legend, and all parameters. A circle at β = 1 is a curve of one point, named after its
 * curve.
 *
 * <p>Where there are dots, each has a row after those of its curve, with the mean and its standard error; its columns
 * dots.dimension, dots.runs and dots.standardDeviation are empty in the rows of curves.
 */
public final class PanelCsv {
    private static final List<String> COLUMNS =
            List.of("panel", "series", "x", "value", "standardError", "verdict", "quantity");

    private static final List<String> DOT_COLUMNS = List.of("dots.dimension", "dots.runs", "dots.standardDeviation");

    private PanelCsv() {}

    /**
     * The header and one row for each point.
     *
     * @param panels the panels, in reading order
     */
    public static CsvTable table(List<SolvedPanel> panels) {
        List<String> dotColumns = hasDots(panels) ? DOT_COLUMNS : List.of();
        CsvTable table = new CsvTable(Stream.of(
                        COLUMNS.stream(),
                        ParametersJson.fieldNames().stream().map(name -> "parameters." + name),
                        dotColumns.stream())
                .flatMap(names -> names)
                .toList());
        List<CsvCell> noDot = Collections.nCopies(dotColumns.size(), CsvCell.EMPTY);
        for (SolvedPanel panel : panels) {
            String id = panel.panel().id();
            for (SolvedSeries series : panel.series()) {
                String label = series.series().label();
                Quantity quantity = series.series().quantity();
                series.points().forEach(point -> table.add(row(id, label, quantity, point, noDot)));
                series.uncalibrated().ifPresent(point -> table.add(row(id, label + ", β = 1", quantity, point, noDot)));
                series.dots().forEach(dot -> table.add(row(id, label, quantity, dot)));
            }
        }
        return table;
    }

    private static boolean hasDots(List<SolvedPanel> panels) {
        return panels.stream()
                .flatMap(panel -> panel.series().stream())
                .anyMatch(series -> !series.dots().isEmpty());
    }

    private static List<CsvCell> row(String panel, String series, Quantity quantity, SolvedDot dot) {
        List<CsvCell> cells = new ArrayList<>();
        cells.add(CsvCell.words(panel));
        cells.add(CsvCell.words(series));
        cells.add(CsvCell.number(dot.x()));
        cells.add(CsvCell.number(dot.mean()));
        cells.add(cell(dot.standardError()));
        cells.add(CsvCell.EMPTY);
        cells.add(name(quantity, dot.parameters()));
        addParameters(cells, ParametersJson.tree(dot.parameters()));
        cells.add(new CsvCell(Integer.toString(dot.dimension())));
        cells.add(new CsvCell(Integer.toString(dot.runs())));
        cells.add(cell(dot.standardDeviation()));
        return cells;
    }

    private static CsvCell cell(OptionalDouble number) {
        return number.isPresent() ? CsvCell.number(number.getAsDouble()) : CsvCell.EMPTY;
    }

    private static CsvCell cell(Optional<Double> number) {
        return number.map(CsvCell::number).orElse(CsvCell.EMPTY);
    }

    private static CsvCell name(Quantity quantity, Parameters parameters) {
        return CsvCell.words(PredictionField.of(quantity, parameters).path());
    }

    private static void addParameters(List<CsvCell> cells, ObjectNode parameters) {
        ParametersJson.fieldNames().forEach(name -> cells.add(CsvCell.of(parameters.path(name))));
    }

    private static List<CsvCell> row(
            String panel, String series, Quantity quantity, SolvedPoint point, List<CsvCell> noDot) {
        List<CsvCell> cells = new ArrayList<>();
        cells.add(CsvCell.words(panel));
        cells.add(CsvCell.words(series));
        cells.add(CsvCell.number(point.x()));
        cells.add(cell(point.value().map(Estimate::value)));
        cells.add(cell(point.value().map(Estimate::standardError)));
        cells.add(point.value().isPresent() ? CsvCell.words(point.verdict().label()) : CsvCell.EMPTY);
        cells.add(name(quantity, point.parameters()));
        addParameters(cells, ParametersJson.tree(new Question(point.parameters(), point.accuracy())));
        cells.addAll(noDot);
        return cells;
    }
}
