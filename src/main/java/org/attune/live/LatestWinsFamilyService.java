package org.attune.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.attune.curves.CurvePlace;
import org.attune.curves.CurveRequest;
import org.attune.curves.SweepPlan;
import org.attune.model.Level;
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
        FamilyProgress progress = new FamilyProgress(number, requests, snapshot -> {
            if (lane.isWanted(number)) {
                listener.accept(snapshot);
            }
        });
        List<SolverLane.Step> steps = new ArrayList<>();
        for (Level level : Level.values()) {
            for (int member = 0; member < requests.size(); member++) {
                for (List<CurvePlace> chunk : chunks(requests.get(member), level)) {
                    int index = member;
                    steps.add(SolverLane.Step.of(
                            level, signal -> progress.solve(predictor, level, index, chunk, signal)));
                }
            }
        }
        return steps;
    }

    /** A few points of a preview at a time, and later single ones: every step is about as long. */
    private static List<List<CurvePlace>> chunks(CurveRequest request, Level level) {
        SweepPlan plan = level == Level.PREVIEW ? SweepPlan.coarseFirst(request) : SweepPlan.separately(request);
        return plan.passes().stream()
                .flatMap(List::stream)
                .map(chunk -> chunk.stream()
                        .map(index -> CurvePlace.point(request, index))
                        .toList())
                .toList();
    }
}
