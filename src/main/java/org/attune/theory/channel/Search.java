package org.attune.theory.channel;

/** Where a channel looks for the minima of its proximals. */
public enum Search {
    /** Follows the minima of the last evaluation; where there are none, as USUAL_STARTS. */
    KNOWN_MINIMA,
    /** Looks anew from the starts that find the global minimum almost always. */
    USUAL_STARTS,
    /** Looks anew from every start there is. */
    ALL_STARTS
}
