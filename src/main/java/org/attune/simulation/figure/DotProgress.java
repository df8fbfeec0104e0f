package org.attune.simulation.figure;

/** Told how far the runs behind a figure's dots are. */
@FunctionalInterface
public interface DotProgress {
    /**
     * A training is done.
     *
     * @param done how many are
     * @param all how many there will be
     */
    void done(int done, int all);
}
