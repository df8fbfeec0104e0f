package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.model.Status;
import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.Slopes;

/**
 * Carries the answer of few nodes over to many: what minima come and go on the way to the answer costs little on few
 * nodes, and on many a few Newton steps with their slopes remain. Immutable.
 */
final class Refinement {
    private final FinetuningTask task;
    private final BranchSearch search;

    /**
     * A refinement.
     *
     * @param task the question on many nodes
     * @param search looks for what few nodes do not know
     */
    Refinement(FinetuningTask task, BranchSearch search) {
        this.task = task;
        this.search = search;
    }

    /** The answer next to that of few nodes, if there is one. */
    Optional<FinetuningState> of(FinetuningState scout) {
        Optional<Refined> one = refine(scout);
        return scout.second().isEmpty()
                ? one.map(refined -> search.withSecondBranch(refined.finder(), refined.state()))
                : better(one, refine(scout.second().get()));
    }

    /**
     * A branch carried over.
     *
     * @param finder has found it
     */
    private record Refined(FinetuningState state, BranchFinder finder) {
        double overlap() {
            return state.overlaps().overlap();
        }

        /** Whether it has no overlap, and a small one would grow by more than a factor. */
        boolean gainsOverlap(double factor) {
            return overlap() < BranchSearch.NO_OVERLAP && finder.growthOfOverlap(state.overlaps()) > factor;
        }
    }

    private Optional<Refined> refine(FinetuningState scout) {
        if (scout.convergence().status() != Status.CONVERGED) {
            return Optional.empty();
        }
        Slopes slopes = scout.around().orElseThrow().slopes();
        BranchFinder finder = task.finder();
        FixedPoint point = finder.refine(scout.overlaps(), slopes);
        return point.converged()
                ? Optional.of(
                        new Refined(task.state(finder.map(), point, Search.KNOWN_MINIMA, Optional.of(slopes)), finder))
                : Optional.empty();
    }

    /** Where few nodes know two branches, those of them that there are with many. */
    private static Optional<FinetuningState> better(Optional<Refined> one, Optional<Refined> other) {
        if (one.isEmpty() || other.isEmpty()) {
            // Without overlap, and alone, it is an answer only where no overlap clearly grows.
            return one.or(() -> other)
                    .filter(alone -> !alone.gainsOverlap(BranchSearch.CLEAR_GROWTH))
                    .map(Refined::state);
        }
        FinetuningState first = one.get().state();
        FinetuningState second = other.get().state();
        if (Math.abs(one.get().overlap() - other.get().overlap()) <= BranchSearch.NO_OVERLAP
                || other.get().gainsOverlap(1)) {
            return Optional.of(first);
        }
        if (one.get().gainsOverlap(1)) {
            return Optional.of(second);
        }
        return Optional.of(first.freeEntropy() >= second.freeEntropy() ? first.beside(second) : second.beside(first));
    }
}
