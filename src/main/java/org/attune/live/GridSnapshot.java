package org.attune.live;

import java.util.List;
import java.util.Optional;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridRequest;
import org.attune.curves.grid.GridValues;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.model.Quantity;

/**
 * How far a grid has come; immutable.
 *
 * @param sequence number of the request, growing from request to request
 * @param request what was asked
 * @param answers row by row, see {@link GridValues}; empty where there is none yet
 * @param pass how many passes are complete, see {@link org.attune.curves.grid.GridPlan}
 * @param solved how many cells have been asked for the first time
 * @param last whether nothing more will come
 * @param failure what has failed in some cell, naming parameters and cause
 */
public record GridSnapshot(
        long sequence,
        GridRequest request,
        List<Optional<Prediction>> answers,
        int pass,
        int solved,
        boolean last,
        Optional<String> failure) {
    /** Defensive copy. */
    public GridSnapshot {
        answers = List.copyOf(answers);
    }

    /** One quantity of it; empty in cells without an answer for it. */
    public GridValues values(Quantity quantity) {
        return new GridValues(
                answers.stream().map(answer -> answer.flatMap(quantity::of)).toList());
    }

    /** How many cells have an answer of a level. */
    public int count(Level level) {
        return (int) answers.stream()
                .flatMap(Optional::stream)
                .filter(answer -> answer.accuracy().equals(level.accuracy()))
                .count();
    }

    /** The answer of a cell. */
    public Optional<Prediction> at(GridCell cell) {
        return answers.get(cell.row() * GridRequest.SIDE + cell.column());
    }
}
