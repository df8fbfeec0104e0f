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
    /** Overlaps that differ by more belong to different branches: the one that few nodes know was missed. */
    private static final double ANOTHER_BRANCH = 0.2;

    /** A branch with less overlap may be what is left of the informed one where that has just ended. */
    private static final double INFORMED = 0.3;

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

    /**
     * The answer next to that of few nodes; empty where they know no informed branch, or one that many nodes do not
     * have: whether there is another one can only be told by looking for it.
     */
    Optional<FinetuningState> of(FinetuningState scout) {
        Optional<FinetuningState> second = scout.second();
        boolean firstIsInformed = second.isEmpty()
                || scout.overlaps().overlap() >= second.get().overlaps().overlap();
        FinetuningState informed = firstIsInformed ? scout : second.get();
        if (informed.overlaps().overlap() < INFORMED) {
            return Optional.empty();
        }
        return refine(informed)
                .map(refined -> second.isEmpty()
                        ? search.withSecondBranch(refined.finder(), refined.state())
                        : beside(refined.state(), refine(firstIsInformed ? second.get() : scout)));
    }

    /**
     * A branch carried over.
     *
     * @param finder has found it
     */
    private record Refined(FinetuningState state, BranchFinder finder) {
        /** Whether it has no overlap, and a small one would grow. */
        boolean gainsOverlap() {
            return state.overlaps().overlap() < BranchSearch.NO_OVERLAP && finder.growthOfOverlap(state.overlaps()) > 1;
        }
    }

    private Optional<Refined> refine(FinetuningState scout) {
        if (scout.convergence().status() != Status.CONVERGED) {
            return Optional.empty();
        }
        Slopes slopes = scout.around().orElseThrow().slopes();
        BranchFinder finder = task.finder();
        FixedPoint point = finder.refine(scout.overlaps(), slopes);
        double overlap = FinetuningCoordinates.overlaps(point.x()).overlap();
        return point.converged()
                        && Math.abs(Math.abs(overlap) - scout.overlaps().overlap()) <= ANOTHER_BRANCH
                ? Optional.of(
                        new Refined(task.state(finder.map(), point, Search.KNOWN_MINIMA, Optional.of(slopes)), finder))
                : Optional.empty();
    }

    /** The informed branch and the one without overlap, if that is stable with many nodes, too. */
    private static FinetuningState beside(FinetuningState informed, Optional<Refined> other) {
        return other.filter(refined -> !refined.gainsOverlap())
                .map(Refined::state)
                .map(uninformed -> informed.freeEntropy() >= uninformed.freeEntropy()
                        ? informed.beside(uninformed)
                        : uninformed.beside(informed))
                .orElse(informed);
    }
}
