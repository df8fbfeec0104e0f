package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.model.Status;
import org.attune.theory.fixedpoint.FixedPoint;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the fixed points of a question where nothing is known of them, the informed one and the one without
 * overlap, and selects the one of larger free entropy. Immutable.
 */
final class BranchSelector {
    /** A fixed point with less overlap is not worth a name of its own. */
    static final double NO_OVERLAP = 1e-2;

    /** Few nodes know the growth of a small overlap to some ten percent. */
    private static final double CLEAR_GROWTH = 1.5;

    /** A start with less overlap does not tell where the informed branch is. */
    private static final double INFORMED_OVERLAP = 0.3;

    private final FinetuningTask task;

    BranchSelector(FinetuningTask task) {
        this.task = task;
    }

    /**
     * The answer.
     *
     * @param start the solution of a nearby question, or null for an informed start
     */
    FinetuningState from(@Nullable FinetuningStart start) {
        FinetuningMap map = task.map();
        FixedPointFinder finder = task.finder(map);
        FinetuningOverlaps informed = task.informedStart();
        FixedPoint point = finder.iterate(start == null ? informed : keptInformed(start.overlaps(), informed), false);
        if (!point.converged() && !finder.isRefuted()) {
            point = finder.iterate(informed, true);
        }
        if (task.isHurried()) {
            return task.state(map, finder, point);
        }
        if (!point.converged()) {
            point = finder.solve(FinetuningCoordinates.overlaps(point.x()));
        }
        if (!point.converged()) {
            FixedPoint without = finder.solveUninformed(informed.inverseCurvature());
            // Where a small overlap grows, the point without is no answer in place of one that was not found.
            point = without.converged() && finder.growthOfOverlap(without) <= 1 ? without : point;
        }
        FinetuningState state = task.state(map, finder, point);
        return task.isThorough()
                        && task.budget().branches()
                        && state.convergence().status() == Status.CONVERGED
                ? withSecondBranch(map, finder, state)
                : state;
    }

    /**
     * Beside a fixed point with overlap there may be one without, which iterating from no overlap leads to. Where
     * replica symmetry is broken, none is looked for.
     *
     * @param map the map of the finder
     * @param finder has found the first one
     */
    private FinetuningState withSecondBranch(FinetuningMap map, FixedPointFinder finder, FinetuningState informed) {
        if (informed.overlaps().overlap() < NO_OVERLAP || informed.isBroken()) {
            return informed;
        }
        FinetuningTask scout = task.scout();
        return uninformed(scout.finder(scout.map()), informed.overlaps(), CLEAR_GROWTH)
                .flatMap(near -> uninformed(finder, FinetuningCoordinates.overlaps(near.x()), 1))
                .map(point -> informed.selected(task.state(map, finder, point)))
                .orElse(informed);
    }

    /**
     * The fixed point without overlap that iterating leads to, if a small overlap does not grow there.
     *
     * @param near the iteration starts here without overlap
     * @param mostGrowth of a small overlap from one iteration to the next
     */
    private static Optional<FixedPoint> uninformed(
            FixedPointFinder finder, FinetuningOverlaps near, double mostGrowth) {
        FixedPoint point =
                finder.iterate(new FinetuningOverlaps(0, near.residualVariance(), near.inverseCurvature()), false);
        return point.converged() && finder.growthOfOverlap(point) <= mostGrowth ? Optional.of(point) : Optional.empty();
    }

    /** The neighbour's overlaps, kept informed: near m = 0 they say nothing of the informed branch. */
    private static FinetuningOverlaps keptInformed(FinetuningOverlaps near, FinetuningOverlaps informed) {
        double self = near.self();
        if (near.overlap() >= INFORMED_OVERLAP) {
            return near;
        }
        return self <= FinetuningSystem.VANISHED
                ? informed
                : new FinetuningOverlaps(
                        INFORMED_OVERLAP * Math.sqrt(self),
                        self * (1 - INFORMED_OVERLAP * INFORMED_OVERLAP),
                        near.inverseCurvature());
    }
}
