package org.attune.live;

import java.util.List;
import java.util.function.Consumer;
import org.attune.curves.CurveRequest;
import org.attune.theory.Predictor;

/**
 * The service of families of the window: in a lane of the shared pool. Previews take turns with those of the live
 * curve, and come before its refinement.
 */
public final class LatestWinsFamilyService implements FamilyService {
    private final Predictor predictor;
    private final Consumer<? super FamilySnapshot> listener;
    private final SolverLane lane;

    /**
     * Creates a service.
     *
     * @param predictor the theory; it should remember stages
     * @param solvers where it is solved; shared, so not closed with the service
     * @param listener receives the snapshots; must return fast, and must not call the service
     */
    public LatestWinsFamilyService(Predictor predictor, SolverPool solvers, Consumer<? super FamilySnapshot> listener) {
        this.predictor = predictor;
        this.listener = listener;
        lane = new SolverLane(solvers, solvers.size());
    }

    @Override
    public long submit(List<CurveRequest> requests) {
        return lane.submit(number -> steps(number, requests));
    }

    @Override
    public void cancel() {
        lane.cancel();
    }

    @Override
    public void close() {
        lane.close();
    }

    private List<SolverLane.Step> steps(long number, List<CurveRequest> requests) {
        FamilyProgress progress = new FamilyProgress(
                number,
                requests,
                snapshot -> {
                    if (lane.isWanted(number)) {
                        listener.accept(snapshot);
                    }
                },
                steps -> lane.extend(number, steps),
                predictor);
        return progress.firstSteps();
    }
}
