package org.attune.theory.fixedpoint;

import java.util.function.Supplier;

/**
 * Solves fixed points whose map follows the minima of proximals: they are searched anew at the first evaluation of each
 * pass and followed afterwards. A pass that ends where it began has the same minima under a new search. Immutable.
 */
public final class SearchingSolver {
    private static final double LONGEST_STEP = 1.5;

    private final AndersonSolver solver;
    private final int searches;

    /**
     * A solver.
     *
     * @param effort tolerance and number of passes
     * @param mostIterations evaluations of the map after which a pass gives up
     * @param accelerationRange largest residual at which steps are accelerated
     */
    public SearchingSolver(Effort effort, int mostIterations, double accelerationRange) {
        this.solver = new AndersonSolver(effort.tolerance(), mostIterations, LONGEST_STEP, accelerationRange);
        this.searches = effort.searches();
    }

    /**
     * Iterates from a start.
     *
     * @param passes gives the map of a new pass, which searches at its first evaluation
     * @param start first point, in the domain of the map
     */
    public FixedPoint solve(Supplier<? extends FixedPointMap> passes, double[] start) {
        FixedPoint point = solver.solve(passes.get(), start);
        for (int pass = 1; pass < searches && point.converged(); pass++) {
            FixedPoint next = solver.solve(passes.get(), point.x());
            boolean unchanged = next.converged() && next.iterations() == 1;
            point = next.after(point.iterations());
            if (unchanged) {
                break;
            }
        }
        return point;
    }
}
