package org.attune.ui.history;

/** Has a state, and can be given another. */
public interface StateHolder {
    /** The state now. */
    ExplorerState state();

    /** Changes to another state. */
    void restore(ExplorerState state);
}
