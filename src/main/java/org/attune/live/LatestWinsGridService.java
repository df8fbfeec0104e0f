package org.attune.live;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridPlan;
import org.attune.curves.grid.GridRequest;
import org.attune.model.Stage;
import org.attune.theory.Predictor;

/**
 * The service of landscapes of the window: in a lane of the shared pool, so that the live curve goes first. Cells are
 * solved with the node set of previews first: a thousand of them are to be seen soon. Then they are solved again with
 * more nodes, as the plan says.
 */
public final class LatestWinsGridService implements GridService {
    /** What no map shows is not solved for a thousand cells. */
    private static final Set<Stage> SHOWN = EnumSet.of(Stage.TASK, Stage.PRETRAINING, Stage.FROZEN, Stage.FINETUNING);

    private final Predictor predictor;
    private final Consumer<? super GridSnapshot> listener;
    private final SolverLane lane;

    /**
     * Creates a service.
     *
     * @param predictor the theory; it should remember stages
     * @param solvers where it is solved; shared, so not closed with the service
     * @param listener receives the snapshots; must return fast, and must not call the service
     */
    public LatestWinsGridService(Predictor predictor, SolverPool solvers, Consumer<? super GridSnapshot> listener) {
        this.predictor = predictor.restrictedTo(SHOWN);
        this.listener = listener;
        lane = new SolverLane(solvers, solvers.size());
    }

    @Override
    public long submit(GridRequest request) {
        return lane.submit(number -> steps(number, request));
    }

    @Override
    public void cancel() {
        lane.cancel();
    }

    @Override
    public void close() {
        lane.close();
    }

    private List<SolverLane.Step> steps(long number, GridRequest request) {
        GridPlan plan = GridPlan.of(request);
        GridProgress progress = new GridProgress(number, request, plan, snapshot -> {
            if (lane.isWanted(number)) {
                listener.accept(snapshot);
            }
        });
        List<SolverLane.Step> steps = new ArrayList<>();
        for (List<List<GridCell>> pass : plan.passes()) {
            for (List<GridCell> chunk : pass) {
                steps.add(signal -> progress.solve(predictor, chunk, signal));
            }
        }
        for (GridPlan.Refinement refinement : plan.refinements()) {
            steps.add(SolverLane.Step.of(
                    refinement.level(),
                    signal -> progress.solve(predictor, refinement.chunk(), refinement.level(), signal)));
        }
        return steps;
    }
}
