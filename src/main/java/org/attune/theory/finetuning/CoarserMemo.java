package org.attune.theory.finetuning;

import java.util.function.Supplier;

/** Remembers answers of a question on few nodes, which those on many start from. */
@FunctionalInterface
public interface CoarserMemo {
    /** Remembers nothing. */
    CoarserMemo NONE = (nodes, computation) -> computation.get();

    /**
     * The answer of the question at hand on fewer nodes, computed if it is not known.
     *
     * @param nodes size of the node set
     * @param computation computes it
     */
    FinetuningState get(int nodes, Supplier<FinetuningState> computation);
}
