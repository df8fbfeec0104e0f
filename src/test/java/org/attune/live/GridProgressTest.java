package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.curves.BrokenTheory;
import org.attune.curves.grid.GridAxis;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridPlan;
import org.attune.curves.grid.GridRequest;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Status;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;

/** How often and how exactly the cells of a grid are solved. */
final class GridProgressTest {
    private static final int CELLS = GridRequest.SIDE * GridRequest.SIDE;
    private static final GridRequest REQUEST = new GridRequest(
            Parameters.DEFAULT, GridAxis.over(ParameterInfo.ALPHA_PRIME), GridAxis.over(ParameterInfo.LAMBDA));
    private static final SyntheticTheory UNANSWERED =
            new SyntheticTheory(Status.CONVERGED, Status.NOT_CONVERGED, Optional.of(Status.CONVERGED));

    private final GridPlan plan = GridPlan.of(REQUEST);
    private final List<GridSnapshot> snapshots = new ArrayList<>();
    private final GridProgress progress = new GridProgress(1, REQUEST, plan, snapshots::add);
    private final Map<Level, Integer> asked = new EnumMap<>(Level.class);

    @Test
    void everyCellIsPreviewedThenADraftAndThoseAroundThePointAreFinal() {
        run(SyntheticTheory.COMPLETE);

        int near = (int) plan.refinements().stream()
                .filter(refinement -> refinement.level() == Level.FINAL)
                .mapToLong(refinement -> refinement.chunk().size())
                .sum();
        assertThat(near).isBetween(40, 150);
        assertThat(asked.get(Level.PREVIEW))
                .as("cells between others are solved where these do not tell them")
                .isLessThan(CELLS / 2);
        assertThat(asked).containsEntry(Level.DRAFT, CELLS).containsEntry(Level.FINAL, near);
        GridSnapshot last = snapshots.getLast();
        assertThat(last.last()).isTrue();
        assertThat(snapshots.subList(0, snapshots.size() - 1)).noneMatch(GridSnapshot::last);
        assertThat(last.count(Level.PREVIEW)).isZero();
        assertThat(last.count(Level.DRAFT)).isEqualTo(CELLS - near);
        assertThat(last.count(Level.FINAL)).isEqualTo(near);
    }

    @Test
    void theWholeMapIsSeenBeforeAnyCellIsRefinedAndThePointComesFirst() {
        run(SyntheticTheory.COMPLETE);

        GridSnapshot refined = snapshots.stream()
                .filter(snapshot -> snapshot.count(Level.DRAFT) > 0)
                .findFirst()
                .orElseThrow();
        assertThat(refined.solved()).isEqualTo(CELLS);
        // α′ = 3 and λ = 0.05 stand in the middle of the map.
        assertThat(refined.at(new GridCell(16, 16)).orElseThrow().accuracy()).isEqualTo(Level.DRAFT.accuracy());
    }

    @Test
    void cellsBetweenOthersHaveTheAnswersThatTheTheoryGivesThere() {
        plan.passes()
                .forEach(pass -> pass.forEach(
                        chunk -> progress.solve(SyntheticTheory.COMPLETE, chunk, CancellationSignal.NONE)));

        GridSnapshot preview = snapshots.getLast();
        for (int row = 0; row < GridRequest.SIDE; row++) {
            for (int column = 0; column < GridRequest.SIDE; column++) {
                GridCell cell = new GridCell(column, row);
                Prediction shown = preview.at(cell).orElseThrow();
                Prediction exact = SyntheticTheory.COMPLETE.predict(
                        REQUEST.parametersAt(cell), Level.PREVIEW.accuracy(), null, CancellationSignal.NONE);
                assertThat(shown.parameters()).isEqualTo(exact.parameters());
                assertThat(shown.accuracy()).isEqualTo(exact.accuracy());
                double value = exact.finetuning().testError().value();
                assertThat(shown.finetuning().testError().value())
                        .isCloseTo(
                                value,
                                within(0.25 * exact.finetuning().testError().standardError() + 4e-3 * value));
            }
        }
    }

    @Test
    void cellsThatDoNotConvergeAreGaps() {
        run(UNANSWERED);

        assertThat(snapshots.getLast().values(Quantity.FINETUNING_TEST_ERROR).cells())
                .allMatch(Optional::isEmpty);
        assertThat(snapshots.getLast().answers()).allMatch(Optional::isPresent);
    }

    @Test
    void aFailureOfAFinerLevelLeavesTheAnswerBefore() {
        Predictor fragile = (parameters, accuracy, neighbour, cancellation) -> {
            if (accuracy.equals(Level.FINAL.accuracy()) && asked.getOrDefault(Level.FINAL, 0) == 1) {
                throw new IllegalStateException("no memory");
            }
            return SyntheticTheory.COMPLETE.predict(parameters, accuracy, neighbour, cancellation);
        };

        run(fragile);

        assertThat(snapshots.getLast().count(Level.FINAL)).isEqualTo(asked.getOrDefault(Level.FINAL, 0) - 1);
        assertThat(snapshots.getLast().count(Level.DRAFT)).isEqualTo(CELLS - asked.getOrDefault(Level.FINAL, 0) + 1);
        assertThat(snapshots.getLast().failure()).isPresent();
    }

    @Test
    void cellsWhoseReplicaSymmetryIsBrokenStayDrafts() {
        run(BrokenTheory.below(1000));

        assertThat(asked).containsEntry(Level.DRAFT, CELLS).doesNotContainKey(Level.FINAL);
        assertThat(snapshots.getLast().last()).isTrue();
        assertThat(snapshots.getLast().count(Level.DRAFT)).isEqualTo(CELLS);
    }

    private void run(Predictor theory) {
        Predictor counted = (parameters, accuracy, neighbour, cancellation) -> {
            for (Level level : Level.values()) {
                if (level.accuracy().equals(accuracy)) {
                    asked.merge(level, 1, Integer::sum);
                }
            }
            return theory.predict(parameters, accuracy, neighbour, cancellation);
        };
        plan.passes().forEach(pass -> pass.forEach(chunk -> progress.solve(counted, chunk, CancellationSignal.NONE)));
        plan.refinements()
                .forEach(next -> progress.solve(counted, next.chunk(), next.level(), CancellationSignal.NONE));
    }
}
