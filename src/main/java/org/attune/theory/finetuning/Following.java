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
final class Following {
    private final FinetuningTask task;
    private final FinetuningStarts starts;
    private boolean wasNear;
    private @Nullable Supplier<FinetuningState> unanswered;

    Following(FinetuningTask task, FinetuningStarts starts) {
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
        Optional<FinetuningState> pursued = start.around().flatMap(around -> pursue(map, around));
        if (pursued.isPresent()) {
            return pursued;
        }
        BranchFinder finder = new BranchFinder(map, task.effort());
        FixedPoint point = finder.follow(start.overlaps(), start.around());
        wasNear |= finder.wasNear();
        if (point.converged()) {
            return Optional.of(task.state(map, point, Search.KNOWN_MINIMA));
        }
        unanswered = () -> task.state(map, point, Search.KNOWN_MINIMA);
        return Optional.empty();
    }

    /** The update that is still vanished, if it is. */
    private Optional<FinetuningState> vanished(FinetuningStart start) {
        BranchFinder finder = task.finder();
        FixedPoint point = finder.vanish(start.overlaps().inverseCurvature());
        return point.converged() ? Optional.of(task.state(finder.map(), point, Search.KNOWN_MINIMA)) : Optional.empty();
    }

    /** The solution next to that of the question before, if a few evaluations lead there. */
    private Optional<FinetuningState> pursue(FinetuningMap map, Linearisation around) {
        FinetuningReport report = task.report(map);
        Optional<Pursuit.End> end =
                new Pursuit(map, report).from(around.trail().guess(task.parameters()), around.slopes());
        if (end.isEmpty()) {
            return Optional.empty();
        }
        FixedPoint point = end.get().point();
        FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(point.x());
        if (around.isOld(point.iterations())) {
            return new BranchFinder(map, task.effort()).gainsOverlap(overlaps)
                    ? Optional.empty()
                    : Optional.of(task.state(map, point, Search.KNOWN_MINIMA));
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
