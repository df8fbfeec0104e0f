package org.attune.theory.finetuning;

import java.util.Optional;
import java.util.stream.IntStream;
import org.attune.model.Status;

/**
 * Says whether replica symmetry is broken where the equations could not be solved: with few samples and a ridge next to
 * none their solution lies where proximals have minima without number, or nowhere. The way there leads over larger
 * ridges; where replica symmetry is broken on the way already, no search beyond is worth while, and the verdict of that
 * place is the answer. Pure functions.
 */
final class LargerRidge {
    /** Over four decades of ridge jumps and stability change by a factor of a few. */
    private static final double FACTOR = 10;

    private static final int MOST_STEPS = 6;

    /** There the loss is no more than a part of the objective, and the equations are solved at once. */
    private static final double LARGE = 1;

    private LargerRidge() {}

    /**
     * A state that is no answer, with the stability and jumps at the nearest larger ridge that has one, where replica
     * symmetry is broken there; else the state itself.
     *
     * @param task the question that the state belongs to
     */
    static FinetuningState judged(FinetuningTask task, FinetuningState unsolved) {
        return nearest(task)
                .filter(FinetuningState::isBroken)
                .map(solved -> unsolved.judgedBy(solved.prediction()))
                .orElse(unsolved);
    }

    private static Optional<FinetuningState> nearest(FinetuningTask task) {
        double asked = task.parameters().lambdaPrime();
        return IntStream.rangeClosed(1, MOST_STEPS)
                .mapToDouble(step -> asked * Math.pow(FACTOR, step))
                .takeWhile(ridge -> ridge <= LARGE)
                .mapToObj(ridge -> new BranchSelector(task.withRidge(ridge)).from(null))
                .filter(state -> state.convergence().status() == Status.CONVERGED)
                .findFirst();
    }
}
