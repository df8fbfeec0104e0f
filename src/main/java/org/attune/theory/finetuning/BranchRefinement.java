package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.model.Status;
import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.Slopes;

/**
 * Carries the answer of few nodes over to many, branch by branch: a few Newton steps with the slopes of the few nodes
 * remain, to a tolerance that follows from the noise of the many (retrospective approximation: R. Pasupathy, Operations
 * Research 58, 889, 2010). Immutable.
 */
final class BranchRefinement {
    /** A branch with less overlap may be what is left of the informed one where that has just ended. */
    private static final double INFORMED = 0.3;

    /** So often the minima are looked for anew where they are many. */
    private static final int MOST_SEARCHES = 4;

    /**
     * Minima that no descent from χ̃ leads to shift an average by a few times their weight: below a sixteenth of
     * 1/√nodes that is lost in the noise.
     */
    private static final double NEGLIGIBLE_WEIGHT = 1.0 / 16;

    private final FinetuningTask task;

    /**
     * A refinement.
     *
     * @param task the question on many nodes
     */
    BranchRefinement(FinetuningTask task) {
        this.task = task;
    }

    /**
     * The answer next to that of few nodes; empty where they know no informed branch, or one that many nodes do not
     * have: whether there is another one can only be told by looking for it. Where replica symmetry is broken that is
     * not worth while, and the answer of few nodes remains, with their larger standard errors.
     */
    Optional<FinetuningState> of(FinetuningState scout) {
        return of(scout, false);
    }

    /** Likewise next to the answer to another question on the same nodes; where its second branch is lost, empty. */
    Optional<FinetuningState> nextTo(FinetuningState nextDoor) {
        return of(nextDoor, true);
    }

    private Optional<FinetuningState> of(FinetuningState scout, boolean afresh) {
        if (scout.convergence().status() == Status.NOT_CONVERGED) {
            return Optional.empty();
        }
        Optional<FinetuningState> second = scout.second();
        boolean firstIsInformed = second.isEmpty()
                || scout.overlaps().overlap() >= second.get().overlaps().overlap();
        FinetuningState informed = firstIsInformed ? scout : second.get();
        if (scout.isBroken()) {
            return Optional.of(task.isThorough() ? refine(scout, afresh).orElse(scout) : scout);
        }
        if (informed.overlaps().overlap() < INFORMED) {
            return Optional.empty();
        }
        Optional<FinetuningState> other = firstIsInformed ? second : Optional.of(scout);
        return refine(informed, afresh)
                .map(refined -> other.flatMap(branch -> refine(branch, afresh))
                        .filter(uninformed -> !gainsOverlap(uninformed))
                        .map(refined::selected)
                        .orElse(refined))
                .filter(state -> !afresh || state.second().isPresent() == other.isPresent());
    }

    /** Whether a branch has no overlap, and with many nodes a small one would grow. */
    private boolean gainsOverlap(FinetuningState state) {
        return state.overlaps().overlap() < BranchSelector.NO_OVERLAP
                && task.finder(task.map()).growthOfOverlap(state.overlaps()) > 1;
    }

    private Optional<FinetuningState> refine(FinetuningState scout, boolean afresh) {
        if (scout.convergence().status() != Status.CONVERGED) {
            return Optional.empty();
        }
        Linearisation around = scout.around().orElseThrow();
        FinetuningMap map = task.map();
        BroydenCorrector corrector = new BroydenCorrector(map, task.report(map));
        boolean fewMinima = around.distantWeight() * Math.sqrt(task.nodes()) < NEGLIGIBLE_WEIGHT;
        Optional<BroydenCorrector.End> end = corrector.from(
                start(scout), around.slopes(), fewMinima ? Search.KNOWN_MINIMA : Search.USUAL_STARTS, false);
        for (int search = 1; !fewMinima && search <= MOST_SEARCHES && end.isPresent(); search++) {
            Optional<BroydenCorrector.End> anew = again(corrector, end.get(), around.slopes());
            boolean settled = anew.isPresent() && anew.get().point().iterations() == 1;
            end = search < MOST_SEARCHES || settled ? anew : Optional.empty();
            if (settled) {
                break;
            }
        }
        return end.filter(found -> FinetuningOverlaps.areOnOneBranch(
                        overlap(found), scout.overlaps().overlap()))
                .flatMap(found -> task.state(
                        map,
                        found,
                        afresh ? task.report(map).slopes(found.point().x()) : around.slopes(),
                        around.distantWeight()));
    }

    /** Looks for minima once more, and solves again where some were found that count. */
    private static Optional<BroydenCorrector.End> again(
            BroydenCorrector corrector, BroydenCorrector.End end, Slopes slopes) {
        return corrector.from(FinetuningCoordinates.overlaps(end.point().x()), slopes, Search.USUAL_STARTS, true);
    }

    private static double overlap(BroydenCorrector.End end) {
        return Math.abs(FinetuningCoordinates.overlaps(end.point().x()).overlap());
    }

    private static FinetuningOverlaps start(FinetuningState scout) {
        FinetuningOverlaps at = scout.overlaps();
        return at.overlap() < BranchSelector.NO_OVERLAP
                ? new FinetuningOverlaps(0, at.residualVariance(), at.inverseCurvature())
                : at;
    }
}
