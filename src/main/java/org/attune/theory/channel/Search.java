package org.attune.theory.channel;

/** Where a channel looks for the minima of its proximals. */
public enum Search {
    /** Follows the minima of the last evaluation; where there are none, descends from χ̃ alone. */
    KNOWN_MINIMA,
    /**
     * Follows the minima of the last evaluation and looks for others from χ̃ and ±χ* at some of the nodes, with each
     * question in a row at others.
     */
    SOME_NODES,
    /** Follows the minima of the last evaluation and looks for others from χ̃ and ±χ* alone. */
    FEW_STARTS,
    /** Likewise, and at large v from more starts at each node where those have led to more than one minimum. */
    USUAL_STARTS,
    /** Follows the minima of the last evaluation and looks for others from every start there is, at every node. */
    ALL_STARTS
}
