package org.attune.theory.finetuning;

import org.attune.model.Accuracy;

/**
 * How much work a fixed point of fine-tuning is worth on a node set.
 *
 * @param searches how often the minima of the proximals may be looked for anew where a fixed point is reached
 * @param patience how many plain iterations an update that vanishes slowly may take
 * @param branches whether to look for a second fixed point
 */
record SolverBudget(int searches, int patience, boolean branches) {
    private static final int MOST_SEARCHES = 8;
    private static final int HURRIED_SEARCHES = 4;

    /** An update that vanishes does so slowly. */
    private static final int MOST_PATIENCE = 100;

    /** While a slider moves it was not worth more: of some 3000 questions none was answered by going on to 100. */
    private static final int HURRIED_PATIENCE = 30;

    /**
     * The budget.
     *
     * @param nodes size of the node set
     * @param hurried whether a slider moves, so that what takes long is left to the next level
     */
    static SolverBudget of(int nodes, boolean hurried) {
        return hurried
                ? new SolverBudget(HURRIED_SEARCHES, HURRIED_PATIENCE, false)
                : new SolverBudget(MOST_SEARCHES, MOST_PATIENCE, !Accuracy.isCoarse(nodes));
    }
}
