package org.attune.theory.finetuning;

import java.util.Optional;
import java.util.function.Supplier;
import org.attune.model.Convergence;
import org.attune.model.Status;
import org.attune.theory.channel.KnownMinima;
import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.FixedPoint;
import org.jspecify.annotations.Nullable;

/**
 * Follows the solutions of the questions before while a slider moves: the nearest one first, and where its branch ends
 * the nearest on another one. Not thread-safe.
 */
final class BranchContinuation {
    private final FinetuningTask task;
    private final FinetuningStarts starts;
    private boolean wasNear;
    private @Nullable Supplier<FinetuningState> unanswered;

    BranchContinuation(FinetuningTask task, FinetuningStarts starts) {
        this.task = task;
        this.starts = starts;
    }

    /**
     * The answer, converged if a few dozen evaluations lead to it from a solution nearby, else left to the next level;
     * empty when no solution is near.
     */
    Optional<FinetuningState> answer() {
        return starts.nearest()
                .flatMap(this::from)
                .or(() -> starts.otherBranch().flatMap(this::from))
                .or(() ->
                        Optional.ofNullable(unanswered).filter(left -> wasNear).map(Supplier::get));
    }

    /** The solution next to a start, if there is one. */
    private Optional<FinetuningState> from(FinetuningStart start) {
        if (start.isVanished()) {
            return vanished(start);
        }
        FinetuningMap map = task.map(start.around().map(Linearisation::minima).orElse(KnownMinima.NONE));
        Optional<FinetuningState> corrected = start.around().flatMap(around -> corrected(map, around));
        if (corrected.isPresent()) {
            return corrected;
        }
        FixedPointFinder finder = task.finder(map);
        FixedPoint point = finder.follow(start.overlaps(), start.around());
        wasNear |= finder.wasNear();
        if (point.converged()) {
            return Optional.of(task.state(map, finder, point));
        }
        unanswered = () -> task.state(map, finder, point);
        return Optional.empty();
    }

    /** The vanished update, if it still vanishes here. */
    private Optional<FinetuningState> vanished(FinetuningStart start) {
        FinetuningMap map = task.map();
        FixedPointFinder finder = task.finder(map);
        FixedPoint point = finder.vanish(start.overlaps().inverseCurvature());
        return point.converged() ? Optional.of(task.state(map, finder, point)) : Optional.empty();
    }

    /** The solution next to that of the question before, if a few evaluations lead there. */
    private Optional<FinetuningState> corrected(FinetuningMap map, Linearisation around) {
        FinetuningReport report = task.report(map);
        Optional<BroydenCorrector.End> end = new BroydenCorrector(map, report)
                .from(
                        around.trail().guess(task.parameters()),
                        around.slopes(),
                        Search.SOME_NODES,
                        around.trail().isPath());
        if (end.isEmpty()) {
            return Optional.empty();
        }
        FixedPoint point = end.get().point();
        FinetuningOverlaps overlaps =
                FinetuningCoordinates.overlaps(end.get().reading().solution());
        if (around.isOld(point.iterations())) {
            FixedPointFinder finder = task.finder(map);
            return finder.gainsOverlap(overlaps) ? Optional.empty() : Optional.of(task.state(map, finder, point));
        }
        FinetuningOverlaps there = overlaps.target() < 0 ? mirrored(overlaps) : overlaps;
        Convergence convergence = new Convergence(Status.CONVERGED, point.iterations(), point.residual());
        return Optional.of(new FinetuningState(
                convergence,
                there,
                report.withErrorsOf(around.errors(), convergence, end.get().reading()),
                Optional.of(around.next(map.knownMinima(), task.parameters(), there))));
    }

    /** ŵ and −ŵ are the same model; m ≥ 0 by convention. */
    private static FinetuningOverlaps mirrored(FinetuningOverlaps overlaps) {
        return new FinetuningOverlaps(-overlaps.target(), overlaps.residualVariance(), overlaps.inverseCurvature());
    }
}
