package org.attune.model;

/** The refinement levels in which curves are streamed, coarse first. */
public enum Level {
    /** While dragging. */
    PREVIEW("preview", 1 << 8),
    /** A moment after the last change. */
    DRAFT("draft", 1 << 10),
    /** To read off and to export. */
    FINAL("final", 1 << 13);

    private final String label;
    private final int nodes;

    Level(String label, int nodes) {
        this.label = label;
        this.nodes = nodes;
    }

    /** The name on screen. */
    public String label() {
        return label;
    }

    /** The node set that this level uses. */
    public Accuracy accuracy() {
        return new Accuracy(nodes, Accuracy.DEFAULT_SEED);
    }
}
