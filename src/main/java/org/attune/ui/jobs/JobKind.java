package org.attune.ui.jobs;

/** What can run in the background, in the order of the list; at most one job of each kind runs at a time. */
public enum JobKind {
    /** The curves of the charts. */
    CURVES,
    /** A family of curves, and pinned curves that came without answers. */
    FAMILY,
    /** Which value reaches a target. */
    TARGET,
    /** The search for optima. */
    OPTIMA,
    /** The landscape over two parameters. */
    LANDSCAPE,
    /** Training runs at finite dimension. */
    TRAINING,
    /** A parameter that moves by itself. */
    ANIMATION,
    /** Files that are written, and what is copied. */
    EXPORT
}
