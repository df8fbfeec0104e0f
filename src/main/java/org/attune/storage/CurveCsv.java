package org.attune.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.simulation.SimulationResult;
import org.attune.storage.PredictionField.Section;

/**
 * Curves as CSV: one row per prediction, with the fields of {@link PredictionJson} as columns.
 *
 * <p>A column is named by its section and name, such as "finetuning.testError", and by
 * "standardErrors.finetuning.testError" for its standard error; a field that is absent in JSON is empty here, and the
 * reasons of a verdict stand in JSON only. The parameters are columns too, the swept one varying and the others
 * constant, because RFC 4180 knows no comments and a table that carries its own parameters can be appended to others:
 * the columns are the same for every curve. No value needs quotes. Lines end with a line feed, not with the CR LF of
 * RFC 4180, which line-based tools take for part of the last column.
 */
public final class CurveCsv {
    /** Name of the column that says with how many nodes a row was answered. */
    public static final String NODES = PredictionJson.PARAMETERS + '.' + ParametersJson.NODES;

    private static final char SEPARATOR = ',';
    private static final char END_OF_LINE = '\n';

    private CurveCsv() {}

    /** Names of the columns. */
    public static List<String> columns() {
        return columnList().stream()
                .map(column -> column.section + '.' + column.name)
                .toList();
    }

    /** Name of the column of a parameter; of the number that it is, for one that follows from others. */
    public static String column(ParameterInfo parameter) {
        return parameter.isDerived()
                ? column(PredictionField.EFFECTIVE_NOISE)
                : PredictionJson.PARAMETERS + '.' + parameter.jsonName();
    }

    /** Name of the column of a number. */
    public static String column(PredictionField field) {
        return field.path();
    }

    /** Name of the column of the standard error of a number. */
    public static String errorColumn(PredictionField field) {
        return PredictionJson.STANDARD_ERRORS + '.' + field.path();
    }

    /** Name of the column of the verdict on a quantity; empty for one that is never in doubt. */
    public static Optional<String> verdictColumn(Quantity quantity) {
        return switch (quantity.stage()) {
            case PRETRAINING, FROZEN -> Optional.of(verdictColumn(Section.PRETRAINING));
            case FINETUNING -> Optional.of(verdictColumn(Section.FINETUNING));
            case LORA_ONLY -> Optional.of(verdictColumn(Section.LORA_ONLY));
            case TASK, BAYES -> Optional.empty();
        };
    }

    private static String verdictColumn(Section section) {
        return section.jsonName() + '.' + PredictionJson.VERDICT;
    }

    /** The header and one row for each prediction. */
    public static String text(List<Prediction> predictions) {
        return text(predictions, List.of());
    }

    /**
     * The header and one row for each prediction, then one for each of some training runs, as {@link SimulationRows}
     * says; the columns are those of predictions alone where there are no runs.
     */
    public static String text(List<Prediction> predictions, List<SimulationResult> runs) {
        StringBuilder text = new StringBuilder();
        List<String> ownColumns = SimulationRows.columns(runs);
        List<String> empty = Collections.nCopies(ownColumns.size(), "");
        append(text, columns(), ownColumns);
        predictions.forEach(prediction -> append(text, cells(prediction), empty));
        runs.forEach(run -> append(text, SimulationRows.cells(run), SimulationRows.ownCells(run, ownColumns)));
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> cells, List<String> further) {
        text.append(Stream.concat(cells.stream(), further.stream())
                        .collect(Collectors.joining(String.valueOf(SEPARATOR))))
                .append(END_OF_LINE);
    }

    /** The cells of the row of a prediction, one for each of {@link #columns}. */
    static List<String> cells(Prediction prediction) {
        return cells(PredictionJson.tree(prediction));
    }

    /** The cells of the row of an object with the fields of a prediction, one for each of {@link #columns}. */
    static List<String> cells(ObjectNode tree) {
        return columnList().stream().map(column -> column.of(tree)).toList();
    }

    private static List<Column> columnList() {
        List<Column> columns = new ArrayList<>();
        for (String name : ParametersJson.fieldNames()) {
            columns.add(new Column(PredictionJson.PARAMETERS, name));
        }
        for (Section section : Section.values()) {
            if (isStage(section) || section == Section.BAYES || section == Section.LORA_ONLY) {
                columns.add(new Column(section.jsonName(), PredictionJson.STATUS));
            }
            if (isStage(section) || section == Section.LORA_ONLY) {
                columns.add(new Column(section.jsonName(), PredictionJson.VERDICT));
            }
            for (PredictionField field : PredictionField.values()) {
                if (field.section() == section) {
                    columns.add(new Column(section.jsonName(), field.jsonName()));
                }
            }
            if (isStage(section)) {
                columns.add(new Column(section.jsonName(), PredictionJson.ITERATIONS));
                columns.add(new Column(section.jsonName(), PredictionJson.RESIDUAL));
            }
        }
        for (PredictionField field : PredictionField.values()) {
            columns.add(new Column(PredictionJson.STANDARD_ERRORS, field.path()));
        }
        return columns;
    }

    private static boolean isStage(Section section) {
        return section == Section.PRETRAINING || section == Section.FINETUNING;
    }

    /**
     * A field, by the names of the objects that it stands in, joined by dots, and its own name, which may have dots.
     */
    private record Column(String section, String name) {
        String of(ObjectNode tree) {
            JsonNode field = tree.at("/" + section.replace('.', '/')).path(name);
            return field.isMissingNode() ? "" : JsonText.plain(field);
        }
    }
}
