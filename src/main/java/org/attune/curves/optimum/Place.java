package org.attune.curves.optimum;

/** Where an optimum lies in the range that was searched. */
public enum Place {
    /** Between worse points on either side. */
    INTERIOR("between worse values on either side"),
    /** At the lower end: below the range it may be better still. */
    LOWER_END("at the lower end of the range; below it may be better still"),
    /** At the upper end: above the range it may be better still; for λ up to λ_c it is collapse. */
    UPPER_END("at the upper end of the range"),
    /** Within one step of the first scan from points without an answer, among which there may be a better one. */
    NEXT_TO_GAP("next to points that did not converge, among which there may be a better one");

    private final String meaning;

    Place(String meaning) {
        this.meaning = meaning;
    }

    /** What it means, in words that follow the value. */
    public String meaning() {
        return meaning;
    }
}
