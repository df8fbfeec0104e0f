package org.attune.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.model.Estimate;
import org.attune.simulation.SimulationResult;

/**
 * Several curves in one table or one JSON array: what {@link CurveCsv} and {@link PredictionJson} say of each point,
 * with the name of its curve first, and after it the differences to another curve, as columns named
 * "differences.finetuning.testError" and "standardErrors.differences.finetuning.testError". A difference that there is
 * not, because either curve has a gap, is absent as any number is.
 */
public final class ComparedCurves {
    /** Name of the column of the curve. */
    public static final String CURVE = "curve";

    /** What stands in the column of the curve for training runs. */
    public static final String TRAINING = "training";

    private static final String DIFFERENCES = "differences";

    private ComparedCurves() {}

    /** Name of the column of a difference. */
    public static String column(PredictionField field) {
        return DIFFERENCES + '.' + field.path();
    }

    /** Name of the column of the standard error of a difference. */
    public static String errorColumn(PredictionField field) {
        return PredictionJson.STANDARD_ERRORS + '.' + column(field);
    }

    /** What stands in the column of the curve for one with a name. */
    public static String cell(String name) {
        return CsvCell.words(name).content();
    }

    /**
     * The table.
     *
     * @param runs training runs beside the curves
     */
    public static CsvTable table(List<ComparedCurve> curves, List<SimulationResult> runs) {
        List<String> ownColumns = SimulationRows.columns(runs);
        List<PredictionField> subtracted = subtracted(curves);
        CsvTable table = new CsvTable(Stream.of(
                        Stream.of(CURVE),
                        CurveCsv.columns().stream(),
                        subtracted.stream().map(ComparedCurves::column),
                        subtracted.stream().map(ComparedCurves::errorColumn),
                        ownColumns.stream())
                .flatMap(columns -> columns)
                .toList());
        for (ComparedCurve curve : curves) {
            for (int i = 0; i < curve.points().size(); i++) {
                List<CsvCell> row = new ArrayList<>();
                row.add(CsvCell.words(curve.name()));
                row.addAll(CurveCsv.cells(curve.points().get(i)));
                List<Optional<Estimate>> differences = differences(curve, i, subtracted);
                differences.forEach(difference -> row.add(cell(difference.map(Estimate::value))));
                differences.forEach(difference -> row.add(cell(difference.map(Estimate::standardError))));
                row.addAll(Collections.nCopies(ownColumns.size(), CsvCell.EMPTY));
                table.add(row);
            }
        }
        for (SimulationResult run : runs) {
            List<CsvCell> row = new ArrayList<>(List.of(CsvCell.words(TRAINING)));
            row.addAll(SimulationRows.cells(run));
            row.addAll(Collections.nCopies(2 * subtracted.size(), CsvCell.EMPTY));
            row.addAll(SimulationRows.ownCells(run, ownColumns));
            table.add(row);
        }
        return table;
    }

    /**
     * The text of an array with one object for each point of each curve, and one for each of some training runs;
     * indented, ending with a line feed.
     */
    public static String json(List<ComparedCurve> curves, List<SimulationResult> runs) {
        List<PredictionField> subtracted = subtracted(curves);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ComparedCurve curve : curves) {
            for (int i = 0; i < curve.points().size(); i++) {
                ObjectNode tree = JsonText.object();
                tree.put(CURVE, curve.name());
                tree.setAll(PredictionJson.tree(curve.points().get(i)));
                putDifferences(tree, differences(curve, i, subtracted), subtracted);
                array.add(tree);
            }
        }
        for (SimulationResult run : runs) {
            ObjectNode tree = JsonText.object().put(CURVE, TRAINING);
            tree.setAll(SimulationJson.tree(run));
            array.add(tree);
        }
        return JsonText.of(array);
    }

    private static void putDifferences(
            ObjectNode tree, List<Optional<Estimate>> differences, List<PredictionField> subtracted) {
        ObjectNode values = JsonText.object();
        for (int i = 0; i < subtracted.size(); i++) {
            PredictionField field = subtracted.get(i);
            differences.get(i).ifPresent(difference -> {
                values.set(field.path(), JsonText.number(difference.value()));
                tree.withObject(PredictionJson.STANDARD_ERRORS)
                        .set(column(field), JsonText.number(difference.standardError()));
            });
        }
        if (!values.isEmpty()) {
            tree.set(DIFFERENCES, values);
        }
    }

    /** The numbers that have differences in any of the curves, in their usual order. */
    private static List<PredictionField> subtracted(List<ComparedCurve> curves) {
        return Stream.of(PredictionField.values())
                .filter(field ->
                        curves.stream().anyMatch(curve -> curve.differences().containsKey(field)))
                .toList();
    }

    private static List<Optional<Estimate>> differences(ComparedCurve curve, int index, List<PredictionField> fields) {
        return fields.stream()
                .map(field ->
                        Optional.ofNullable(curve.differences().get(field)).flatMap(estimates -> estimates.get(index)))
                .toList();
    }

    private static CsvCell cell(Optional<Double> number) {
        return number.map(value -> CsvCell.of(JsonText.number(value))).orElse(CsvCell.EMPTY);
    }
}
