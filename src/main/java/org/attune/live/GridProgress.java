package org.attune.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.attune.curves.Refinement;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridPlan;
import org.attune.curves.grid.GridRequest;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/** The cells of a grid as they come from several threads; tells after each chunk. */
final class GridProgress {
    private static final System.Logger LOGGER = System.getLogger(GridProgress.class.getName());

    /** The first pass whose cells lie close enough between others. */
    private static final int FIRST_BETWEEN = 2;

    private final long sequence;
    private final GridRequest request;
    private final List<Integer> passEnds = new ArrayList<>();
    private final Consumer<? super GridSnapshot> listener;
    private final List<Optional<Prediction>> answers = new ArrayList<>();
    /** Cells whose answers nobody has solved; no places to start from. */
    private final BitSet unsolved = new BitSet();

    private Optional<String> failure = Optional.empty();
    private final int steps;
    private int solved;
    private int ended;

    GridProgress(long sequence, GridRequest request, GridPlan plan, Consumer<? super GridSnapshot> listener) {
        this.sequence = sequence;
        this.request = request;
        this.listener = listener;
        for (int i = 0; i < GridRequest.SIDE * GridRequest.SIDE; i++) {
            answers.add(Optional.empty());
        }
        int cells = 0;
        for (List<List<GridCell>> pass : plan.passes()) {
            cells += pass.stream().mapToInt(List::size).sum();
            passEnds.add(cells);
        }
        steps = plan.passes().stream().mapToInt(List::size).sum()
                + plan.refinements().size();
    }

    /** Solves some cells of a row for the first time, each from the nearest answer around. */
    void solve(Predictor predictor, List<GridCell> chunk, CancellationSignal signal) {
        solve(predictor, chunk, Level.PREVIEW, signal);
    }

    /** Solves some cells of a row at a level, each from its own answer before or the nearest around. */
    void solve(Predictor predictor, List<GridCell> chunk, Level level, CancellationSignal signal) {
        GridStarts known = around(chunk);
        List<Optional<Prediction>> found = new ArrayList<>();
        List<Boolean> carried = new ArrayList<>();
        for (GridCell cell : chunk) {
            signal.throwIfCancelled();
            if (!isWanted(cell, level)) {
                found.add(Optional.empty());
                carried.add(false);
                continue;
            }
            Optional<Prediction> between = level == Level.PREVIEW ? between(cell) : Optional.empty();
            Optional<Prediction> answer = between.isPresent() ? between : solve(predictor, cell, level, known, signal);
            if (between.isEmpty()) {
                answer.ifPresent(known::add);
            }
            carried.add(between.isPresent());
            found.add(answer);
        }
        hear(chunk, level, found, carried);
    }

    private Optional<Prediction> solve(
            Predictor predictor, GridCell cell, Level level, GridStarts known, CancellationSignal signal) {
        Parameters parameters = request.parametersAt(cell);
        boolean first = level == Level.PREVIEW && GridPlan.isOfFirstPass(cell);
        try {
            return Optional.of(predictor.predict(
                    parameters,
                    level.accuracy(),
                    known.startAt(parameters, first).orElse(null),
                    signal));
        } catch (RuntimeException | Error cause) {
            if (cause instanceof CancellationException && signal.isCancelled()) {
                throw cause;
            }
            String message = FailureMessage.of(parameters, cause);
            LOGGER.log(System.Logger.Level.WARNING, message, cause);
            synchronized (this) {
                failure = Optional.of(message);
            }
            return Optional.empty();
        }
    }

    /** The preview of a cell between others; cells of the first passes stand too far apart. */
    private synchronized Optional<Prediction> between(GridCell cell) {
        int pass = GridPlan.passOf(cell);
        return pass < FIRST_BETWEEN
                ? Optional.empty()
                : GridInterpolation.at(
                        request, cell, pass, (column, row) -> answers.get(row * GridRequest.SIDE + column));
    }

    private synchronized boolean isWanted(GridCell cell, Level level) {
        return answers.get(cell.row() * GridRequest.SIDE + cell.column())
                .filter(answer -> !Refinement.isWorthwhile(level, answer))
                .isEmpty();
    }

    /** Answers near a chunk: those of the rows and columns next to it at the coarsest distance. */
    private synchronized GridStarts around(List<GridCell> chunk) {
        GridStarts known = new GridStarts();
        int reach = GridPlan.stride(0);
        int row = chunk.getFirst().row();
        int left = chunk.getFirst().column() - reach;
        int right = chunk.getLast().column() + reach;
        for (int i = Math.max(0, row - reach); i <= Math.min(GridRequest.SIDE - 1, row + reach); i++) {
            for (int j = Math.max(0, left); j <= Math.min(GridRequest.SIDE - 1, right); j++) {
                int index = i * GridRequest.SIDE + j;
                if (!unsolved.get(index)) {
                    answers.get(index).ifPresent(known::add);
                }
            }
        }
        return known;
    }

    // The listener is called under the lock, so that snapshots come in their order.
    private synchronized void hear(
            List<GridCell> chunk, Level level, List<Optional<Prediction>> found, List<Boolean> carried) {
        for (int i = 0; i < chunk.size(); i++) {
            int index = chunk.get(i).row() * GridRequest.SIDE + chunk.get(i).column();
            Optional<Prediction> before = answers.get(index);
            Optional<Prediction> answer = found.get(i);
            // A failure takes nothing away, and a coarse answer that comes late is not wanted any more.
            if (before.isEmpty()
                    || answer.filter(finer -> nodes(finer) >= nodes(before.get()))
                            .isPresent()) {
                answers.set(index, answer);
                unsolved.set(index, carried.get(i));
            }
        }
        if (level == Level.PREVIEW) {
            solved += chunk.size();
        }
        ended++;
        int pass = (int) passEnds.stream().filter(end -> solved >= end).count();
        listener.accept(new GridSnapshot(sequence, request, answers, pass, solved, ended == steps, failure));
    }

    private static int nodes(Prediction prediction) {
        return prediction.accuracy().nodes();
    }
}
