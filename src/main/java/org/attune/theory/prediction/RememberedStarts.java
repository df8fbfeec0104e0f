package org.attune.theory.prediction;

import java.util.Optional;
import org.attune.theory.finetuning.FinetuningOverlaps;
import org.attune.theory.finetuning.FinetuningStart;
import org.attune.theory.finetuning.FinetuningStarts;
import org.attune.theory.finetuning.FinetuningState;

/** Starts of a question of a drag, from the questions before it that are remembered. */
final class RememberedStarts implements FinetuningStarts {
    private final StageKey key;
    private final StageMemory<StageKey, FinetuningState> memory;
    private final Optional<FinetuningStart> first;
    private final Optional<FinetuningState> nextDoor;

    /**
     * Starts of a question.
     *
     * @param key the question
     * @param before the question before it, whose solution is the first start where it is remembered
     * @param sameNodes whether the question before it was asked of the same nodes
     * @param overlaps where the solution of that question is known to lie; else the nearest that is remembered tells
     * @param memory of questions like it
     */
    RememberedStarts(
            StageKey key,
            StageKey before,
            boolean sameNodes,
            Optional<FinetuningOverlaps> overlaps,
            StageMemory<StageKey, FinetuningState> memory) {
        this.key = key;
        this.memory = memory;
        Optional<FinetuningState> recalled = memory.recall(before);
        this.nextDoor = recalled.filter(state -> sameNodes);
        this.first = recalled.flatMap(FinetuningState::asStart)
                .or(() -> overlaps.map(FinetuningStart::at))
                .or(() -> memory.nearest(key, state -> state.asStart().isPresent())
                        .flatMap(FinetuningState::asStart));
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    @Override
    public Optional<FinetuningStart> nearest() {
        return first;
    }

    @Override
    public Optional<FinetuningStart> otherBranch() {
        return first.flatMap(tried ->
                memory.nearest(key, state -> isApart(state, tried.overlaps())).flatMap(FinetuningState::asStart));
    }

    @Override
    public Optional<FinetuningState> nextDoor() {
        return nextDoor;
    }

    private static boolean isApart(FinetuningState state, FinetuningOverlaps tried) {
        return state.asStart().isPresent()
                && !FinetuningOverlaps.areOnOneBranch(state.overlaps().overlap(), tried.overlap());
    }
}
