package org.attune.storage.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.attune.curves.preset.SolvedDot;
import org.attune.curves.preset.SolvedPanel;
import org.attune.curves.preset.SolvedPoint;
import org.attune.curves.preset.SolvedSeries;
import org.attune.model.Estimate;
import org.attune.storage.ParametersJson;
import org.attune.storage.Question;

/**
 * The numbers of a figure of the paper as CSV: one row for each point of each curve, with the panel, the curve, the
 * place, the value and its standard error (empty where there is no answer), whether replica symmetry holds there
 * ("holds", "doubtful" or "broken"), and all parameters. A circle at β = 1 is a curve of one point, named after its
 * curve.
 *
 * <p>Where there are dots, each has a row after those of its curve, with the mean and its standard error; its columns
 * dots.dimension, dots.runs and dots.standardDeviation are empty in the rows of curves.
 */
public final class PanelCsv {
    private static final String DOT_COLUMNS = ",dots.dimension,dots.runs,dots.standardDeviation";

    private PanelCsv() {}

    /**
     * The header and one row for each point.
     *
     * @param panels the panels, in reading order
     */
    public static String text(List<SolvedPanel> panels) {
        List<String> rows = new ArrayList<>();
        rows.add("panel,series,x,value,standardError,verdict,"
                + ParametersJson.fieldNames().stream()
                        .map(name -> "parameters." + name)
                        .collect(Collectors.joining(","))
                + (hasDots(panels) ? DOT_COLUMNS : ""));
        String ending = hasDots(panels) ? ",,," : "";
        for (SolvedPanel panel : panels) {
            for (SolvedSeries series : panel.series()) {
                for (SolvedPoint point : series.points()) {
                    rows.add(row(panel.panel().id(), series.series().label(), point) + ending);
                }
                series.uncalibrated()
                        .ifPresent(point ->
                                rows.add(row(panel.panel().id(), series.series().label() + ", β = 1", point) + ending));
                for (SolvedDot dot : series.dots()) {
                    rows.add(row(panel.panel().id(), series.series().label(), dot));
                }
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private static boolean hasDots(List<SolvedPanel> panels) {
        return panels.stream()
                .flatMap(panel -> panel.series().stream())
                .anyMatch(series -> !series.dots().isEmpty());
    }

    private static String row(String panel, String series, SolvedDot dot) {
        List<String> cells = new ArrayList<>();
        cells.add(quoted(panel));
        cells.add(quoted(series));
        cells.add(Double.toString(dot.x()));
        cells.add(Double.toString(dot.mean()));
        cells.add(text(dot.standardError()));
        cells.add("");
        addParameters(cells, ParametersJson.tree(dot.parameters()));
        cells.add(Integer.toString(dot.dimension()));
        cells.add(Integer.toString(dot.runs()));
        cells.add(text(dot.standardDeviation()));
        return String.join(",", cells);
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
    }

    private static void addParameters(List<String> cells, ObjectNode parameters) {
        for (String name : ParametersJson.fieldNames()) {
            JsonNode value = parameters.path(name);
            cells.add(value.isMissingNode() ? "" : value.asText());
        }
    }

    private static String row(String panel, String series, SolvedPoint point) {
        List<String> cells = new ArrayList<>();
        cells.add(quoted(panel));
        cells.add(quoted(series));
        cells.add(Double.toString(point.x()));
        cells.add(point.value().map(Estimate::value).map(Object::toString).orElse(""));
        cells.add(
                point.value().map(Estimate::standardError).map(Object::toString).orElse(""));
        cells.add(point.value().isPresent() ? point.verdict().label() : "");
        addParameters(cells, ParametersJson.tree(new Question(point.parameters(), point.accuracy())));
        return String.join(",", cells);
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
