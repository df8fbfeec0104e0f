package org.attune.curves.optimum;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimplePointChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/**
 * Finds where a quantity is best along one parameter or two.
 *
 * <p>A scan of the whole range finds the valley, so that one of several is not missed as long as it is wider than the
 * steps of the scan; Brent's method along one parameter, or the simplex method of Nelder and Mead along two, then goes
 * down in it. Curves at one node set are smooth in the parameters, which these methods need. Points that did not
 * converge are passed over.
 *
 * <p>Several searches of one instance share what the theory has answered. Give it a predictor that remembers stages, so
 * that pre-training is not solved again where only α′ or λ′ moves. Not safe for use from several threads.
 */
public final class OptimumSearch {
    /** Points of the scan along one parameter: four to a decade of λ. */
    static final int SCAN_POINTS = 13;

    /** Points of the scan along each of two parameters. */
    static final int GRID_POINTS = 7;

    // As a fraction of the range: where an error is least, it changes by about the square of that.
    private static final double TOLERANCE = 1e-3;
    private static final double SIMPLEX_TOLERANCE = 4e-3;
    private static final double END_PROBE = 0.1;
    private static final int MOST_EVALUATIONS = 40;
    private static final int MOST_SIMPLEX_EVALUATIONS = 120;
    private static final double RELATIVE_TOLERANCE = 1e-9;

    private final Exploration exploration;

    /**
     * A search that knows nothing yet.
     *
     * @param predictor the theory
     * @param accuracy with how many nodes
     * @param cancellation asked between predictions and within
     */
    public OptimumSearch(Predictor predictor, Accuracy accuracy, CancellationSignal cancellation) {
        this(new Exploration(predictor, accuracy, cancellation));
    }

    OptimumSearch(Exploration exploration) {
        this.exploration = exploration;
    }

    /**
     * The best point along one parameter.
     *
     * @param parameters the parameters held
     * @param objective what is to be best
     * @param axis the parameter varied
     * @return the optimum, to a thousandth of the range; {@link Missing#NO_ANSWER} when no point has an answer,
     *     {@link Missing#UNSETTLED} when the place is not known that well after the predictions that are allowed
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Finding<Optimum> find(Parameters parameters, Objective objective, SearchAxis axis) {
        Landscape landscape = new Landscape(exploration, parameters, objective, List.of(axis));
        int last = SCAN_POINTS - 1;
        for (int i = 0; i <= last; i++) {
            landscape.cost((double) i / last);
        }
        Optional<double[]> best = landscape.best();
        if (best.isPresent() && !isRefined(landscape, best.get()[0], 1.0 / last)) {
            return Finding.none(Missing.UNSETTLED);
        }
        return landscape.optimum(TOLERANCE, 1.0 / last);
    }

    /**
     * The best point along two parameters.
     *
     * @param parameters the parameters held
     * @param objective what is to be best
     * @param outer the parameter that is varied less often in the scan: the one of the earlier stage
     * @param inner the other parameter
     * @return the optimum, to a few thousandths of each range; {@link Missing#NO_ANSWER} when no point has an answer,
     *     {@link Missing#UNSETTLED} when the place is not known that well after the predictions that are allowed
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Finding<Optimum> find(Parameters parameters, Objective objective, SearchAxis outer, SearchAxis inner) {
        Landscape landscape = new Landscape(exploration, parameters, objective, List.of(outer, inner));
        int last = GRID_POINTS - 1;
        for (int i = 0; i <= last; i++) {
            for (int j = 0; j <= last; j++) {
                landscape.cost((double) i / last, (double) j / last);
            }
        }
        Optional<double[]> best = landscape.best();
        if (best.isPresent() && !isRefined(landscape, best.get(), 1.0 / last)) {
            return Finding.none(Missing.UNSETTLED);
        }
        return landscape.optimum(SIMPLEX_TOLERANCE, 1.0 / last);
    }

    /** Goes down in the valley about a position; says whether its bottom was found to the tolerance. */
    private static boolean isRefined(Landscape landscape, double best, double step) {
        double start = best;
        if (best == 0 || best == 1) {
            // Where the curve rises from its end there is nothing to look for.
            double inside = best == 0 ? END_PROBE * step : 1 - END_PROBE * step;
            landscape.cost(inside);
            start = landscape.best().orElseThrow()[0];
            if (start == best) {
                return true;
            }
        }
        try {
            new BrentOptimizer(RELATIVE_TOLERANCE, TOLERANCE)
                    .optimize(
                            new MaxEval(MOST_EVALUATIONS),
                            new UnivariateObjectiveFunction(landscape::costOrWorst),
                            GoalType.MINIMIZE,
                            new SearchInterval(Math.max(0, best - step), Math.min(1, best + step), start));
            return true;
        } catch (TooManyEvaluationsException unsettled) {
            return false;
        }
    }

    private static boolean isRefined(Landscape landscape, double[] best, double step) {
        double[] edges = new double[best.length];
        for (int i = 0; i < best.length; i++) {
            edges[i] = best[i] < 1 ? step / 2 : -step / 2;
        }
        try {
            new SimplexOptimizer(new SimplePointChecker<>(RELATIVE_TOLERANCE, SIMPLEX_TOLERANCE))
                    .optimize(
                            new MaxEval(MOST_SIMPLEX_EVALUATIONS),
                            new ObjectiveFunction(landscape::costOrWorst),
                            GoalType.MINIMIZE,
                            new InitialGuess(best),
                            new NelderMeadSimplex(edges));
            return true;
        } catch (TooManyEvaluationsException unsettled) {
            return false;
        }
    }
}
