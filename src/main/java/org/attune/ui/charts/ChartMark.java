package org.attune.ui.charts;

/** The kinds of marks that a chart draws, in the order in which they are explained. */
public enum ChartMark {
    /** The line of a quantity. */
    CURVE,
    /** A line with dashes. */
    DASHED,
    /** The band of standard errors. */
    BAND,
    /** Short dashes where the band would be too wide. */
    UNCERTAIN,
    /** The dotted line at the value of the slider. */
    MARKER,
    /** A thin line: the second solution. */
    SECOND_BRANCH,
    /** A dot without neighbours. */
    ISOLATED,
    /** A pale line: the theory is doubtful or broken. */
    PALE,
    /** The strip at the lower edge that names the verdict. */
    STRIP,
    /** Hatching over the height of the plot: the theory is broken. */
    HATCHING,
    /** A faint line that answers an older question. */
    OUTDATED,
    /** Lines of pins or of a family. */
    BESIDE,
    /** Strokes across a line of a family: the theory is broken. */
    HATCHED_LINE,
    /** Squares of training runs. */
    TRAINED,
    /** A labelled vertical line. */
    LANDMARK,
    /** A ring on a curve, at an optimum. */
    RING,
    /** A horizontal line at a value with a meaning of its own. */
    REFERENCE,
    /** The word at the upper right. */
    LEVEL
}
