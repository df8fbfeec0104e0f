package org.attune.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
 * the columns are the same for every curve. Names of columns are plain ASCII, and no value needs quotes.
 */
public final class CurveCsv {
    /** Name of the column that says with how many nodes a row was answered. */
    public static final String NODES = PredictionJson.PARAMETERS + '.' + ParametersJson.NODES;

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
    public static CsvTable table(List<Prediction> predictions) {
        return table(predictions, List.of());
    }

    /**
     * The header and one row for each prediction, then one for each of some training runs, as {@link SimulationRows}
     * says; the columns are those of predictions alone where there are no runs.
     */
    public static CsvTable table(List<Prediction> predictions, List<SimulationResult> runs) {
        List<String> ownColumns = SimulationRows.columns(runs);
        List<CsvCell> empty = Collections.nCopies(ownColumns.size(), CsvCell.EMPTY);
        CsvTable table = new CsvTable(joined(columns(), ownColumns));
        predictions.forEach(prediction -> table.add(joined(cells(prediction), empty)));
        runs.forEach(run -> table.add(joined(SimulationRows.cells(run), SimulationRows.ownCells(run, ownColumns))));
        return table;
    }

    private static <T> List<T> joined(List<T> first, List<T> further) {
        return Stream.concat(first.stream(), further.stream()).toList();
    }

    /** The text of {@link #table(List)}. */
    public static String text(List<Prediction> predictions) {
        return table(predictions).text();
    }

    /** The cells of the row of a prediction, one for each of {@link #columns}. */
    static List<CsvCell> cells(Prediction prediction) {
        return cells(PredictionJson.tree(prediction));
    }

    /** The cells of the row of an object with the fields of a prediction, one for each of {@link #columns}. */
    static List<CsvCell> cells(ObjectNode tree) {
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
        CsvCell of(ObjectNode tree) {
            return CsvCell.of(tree.at("/" + section.replace('.', '/')).path(name));
        }
    }
}
