package org.attune.theory.channel;

/** Where a channel looks for the minima of its proximals. */
public enum Search {
    /** Follows the minima of the last evaluation; where there are none, as USUAL_STARTS. */
    KNOWN_MINIMA,
    /**
     * Follows the minima of the last evaluation and looks for others from χ̃ and ±χ* at some of the nodes, with each
     * question in a row at others.
     */
    SOME_NODES,
    /** Follows the minima of the last evaluation and looks for others from χ̃ and ±χ* alone. */
    FEW_STARTS,
    /**
     * Follows the minima of the last evaluation and looks for others from the starts that find the lowest almost
     * always.
     */
    USUAL_STARTS,
    /** Follows the minima of the last evaluation and looks for others from every start there is. */
    ALL_STARTS
}
