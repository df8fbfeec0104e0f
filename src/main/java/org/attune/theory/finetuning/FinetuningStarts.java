package org.attune.theory.finetuning;

import java.util.Optional;

/** Where the solution of a question may lie, as far as answers to others tell. */
public interface FinetuningStarts {
    /** Nothing is known, and the question stands alone. */
    FinetuningStarts NONE = of(Optional.empty());

    /**
     * Whether the question follows another one, as while a slider moves: what takes long on a coarse node set is then
     * left to the next level.
     */
    boolean isFollowed();

    /** The solution of a question nearby. */
    Optional<FinetuningStart> nearest();

    /** The nearest solution with another overlap, for where the branch of the first one ends. */
    Optional<FinetuningStart> otherBranch();

    /**
     * The answer to a question so close, on the same nodes, that this one has the same branches as far as anyone knows;
     * empty where there is none.
     */
    Optional<FinetuningState> nextDoor();

    /** One solution nearby, or none. */
    static FinetuningStarts of(Optional<FinetuningStart> start) {
        return new FinetuningStarts() {
            @Override
            public boolean isFollowed() {
                return start.isPresent();
            }

            @Override
            public Optional<FinetuningStart> nearest() {
                return start;
            }

            @Override
            public Optional<FinetuningStart> otherBranch() {
                return Optional.empty();
            }

            @Override
            public Optional<FinetuningState> nextDoor() {
                return Optional.empty();
            }
        };
    }
}
