package org.attune.theory.finetuning;

import org.attune.model.Status;
import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.FixedPoint;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the fixed points of a question: the informed one, the one without overlap, and where minima without number
 * compete those of minima smeared ever wider. Immutable.
 */
final class BranchSearch {
    /** A fixed point with less overlap is not worth a name of its own. */
    static final double NO_OVERLAP = 1e-2;

    /** Few nodes know the growth of a small overlap to some ten percent. */
    private static final double CLEAR_GROWTH = 1.5;

    /** Where no fixed point is found, because minima without number compete, they are smeared this much wider. */
    private static final double[] SMEARED = {4, 16, 64, 256};

    /** Narrower at last, because minima that are smeared vanish at some place, and with them their weight. */
    private static final double[] SMEARED_EXHAUSTIVELY = {1, 4, 16, 64, 256, 0.25, 1.0 / 16, 1.0 / 64};

    /** With more tokens, looking for all minima at every evaluation takes longer than anybody waits. */
    private static final int MOST_EXHAUSTIVE_TOKENS = 4;

    /** A start with less overlap does not tell where the informed branch is. */
    private static final double INFORMED_OVERLAP = 0.3;

    private final FinetuningTask task;

    BranchSearch(FinetuningTask task) {
        this.task = task;
    }

    /**
     * The answer.
     *
     * @param start the solution of a nearby question, or null for an informed start
     */
    FinetuningState from(@Nullable FinetuningStart start) {
        BranchFinder finder = task.finder();
        FinetuningOverlaps informed = task.informedStart();
        FixedPoint point = finder.iterate(start == null ? informed : keptInformed(start.overlaps(), informed), false);
        if (!point.converged() && !finder.isRefuted()) {
            point = finder.iterate(informed, true);
        }
        if (task.isHurried()) {
            return task.state(finder.map(), point, Search.KNOWN_MINIMA);
        }
        if (!point.converged() && (!finder.isRefuted() || task.effort().persistent())) {
            point = finder.solve(FinetuningCoordinates.overlaps(point.x()));
        }
        if (!point.converged()) {
            point = finder.solveUninformed(informed.inverseCurvature(), false);
        }
        boolean exhaustive = task.parameters().tokens() <= MOST_EXHAUSTIVE_TOKENS;
        for (double factor : exhaustive ? SMEARED_EXHAUSTIVELY : SMEARED) {
            if (point.converged()) {
                break;
            }
            finder = task.finder(factor);
            point = finder.solveUninformed(informed.inverseCurvature(), exhaustive);
        }
        FinetuningState state =
                task.state(finder.map(), point, point.converged() ? Search.KNOWN_MINIMA : Search.USUAL_STARTS);
        return task.effort().branches() && state.convergence().status() == Status.CONVERGED
                ? withSecondBranch(finder, state)
                : state;
    }

    /**
     * Beside a fixed point with overlap there may be one without, which iterating from no overlap leads to.
     *
     * @param finder has found the first one
     */
    FinetuningState withSecondBranch(BranchFinder finder, FinetuningState informed) {
        FinetuningOverlaps near = informed.overlaps();
        FinetuningOverlaps start = new FinetuningOverlaps(0, near.residualVariance(), near.inverseCurvature());
        if (near.overlap() < NO_OVERLAP || growsForSure(start)) {
            return informed;
        }
        FixedPoint point = finder.iterate(start, true);
        if (!point.converged()) {
            point = finder.solveUninformed(near.inverseCurvature(), false);
        }
        if (!point.converged()) {
            return informed;
        }
        double growth = finder.growthOfOverlap(point);
        task.remember(growth);
        if (growth > 1) {
            return informed;
        }
        FinetuningState uninformed = task.state(finder.map(), point, Search.USUAL_STARTS);
        return informed.freeEntropy() >= uninformed.freeEntropy()
                ? informed.beside(uninformed)
                : uninformed.beside(informed);
    }

    /** Whether few nodes are enough to tell that without overlap a small one grows, so that nothing stays there. */
    private boolean growsForSure(FinetuningOverlaps start) {
        return task.scout()
                .map(scout -> scout.growth().orElseGet(() -> growth(scout, start)) > CLEAR_GROWTH)
                .orElse(false);
    }

    /** The factor by which a small overlap grows where iterating from none leads to; 0 where it leads nowhere. */
    private static double growth(FinetuningTask scout, FinetuningOverlaps start) {
        BranchFinder finder = scout.finder();
        FixedPoint point = finder.iterate(start, true);
        return point.converged() ? finder.growthOfOverlap(point) : 0;
    }

    /** The neighbour's overlaps, kept informed: near m = 0 they say nothing of the informed branch. */
    private FinetuningOverlaps keptInformed(FinetuningOverlaps near, FinetuningOverlaps informed) {
        if (near.overlap() >= INFORMED_OVERLAP) {
            return near;
        }
        double self = near.self();
        return task.effort().persistent() || self <= FinetuningMap.VANISHED
                ? informed
                : new FinetuningOverlaps(
                        INFORMED_OVERLAP * Math.sqrt(self),
                        self * (1 - INFORMED_OVERLAP * INFORMED_OVERLAP),
                        near.inverseCurvature());
    }
}
