package org.attune.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.attune.simulation.SimulationResult;

/**
 * Training runs as rows of a table of curves: in the columns of {@link CurveCsv} the means over the runs and the
 * standard errors of these means, and in columns of their own, which are empty in the rows of curves, what only runs
 * have: "simulation.dimension", D; "simulation.seeds", how many runs there are; "simulation.firstSeed", the seed of the
 * first, the others having the next ones; "simulation.convergedRuns", how many of them converged in every stage; and
 * "standardDeviations.finetuning.testError" and alike, the deviations between runs. The names are those of
 * {@link SimulationJson}.
 */
public final class SimulationRows {
    /** Name of the column of D, which is empty in the rows of curves. */
    public static final String DIMENSION = SimulationJson.SIMULATION + ".dimension";

    private static final List<String> SIZES = List.of("dimension", "seeds", "firstSeed", "convergedRuns");

    private SimulationRows() {}

    /** Name of the column of the deviation between runs of a number. */
    public static String deviationColumn(PredictionField field) {
        return SimulationJson.STANDARD_DEVIATIONS + '.' + field.path();
    }

    /** Names of the columns that only runs have; none where there are no runs. */
    static List<String> columns(List<SimulationResult> results) {
        if (results.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        SIZES.stream().map(name -> SimulationJson.SIMULATION + '.' + name),
                        measured(results).stream().map(SimulationRows::deviationColumn))
                .toList();
    }

    /** The cells of some runs in the columns of {@link CurveCsv}. */
    static List<CsvCell> cells(SimulationResult result) {
        return CurveCsv.cells(SimulationJson.tree(result));
    }

    /**
     * The cells of some runs in columns that only runs have.
     *
     * @param columns the {@link #columns} of all runs
     */
    static List<CsvCell> ownCells(SimulationResult result, List<String> columns) {
        ObjectNode tree = SimulationJson.tree(result);
        return columns.stream().map(column -> ownCell(tree, column)).toList();
    }

    private static CsvCell ownCell(ObjectNode tree, String column) {
        int dot = column.indexOf('.');
        return CsvCell.of(tree.path(column.substring(0, dot)).path(column.substring(dot + 1)));
    }

    /** The numbers that more than one run has, of any of the results. */
    private static List<PredictionField> measured(List<SimulationResult> results) {
        List<ObjectNode> trees = results.stream().map(SimulationJson::tree).toList();
        return Stream.of(PredictionField.values())
                .filter(field -> trees.stream()
                        .anyMatch(tree ->
                                tree.path(SimulationJson.STANDARD_DEVIATIONS).has(field.path())))
                .toList();
    }
}
