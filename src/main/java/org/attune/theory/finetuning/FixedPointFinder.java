package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.AndersonSolver;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.FixedPointMap;
import org.attune.theory.fixedpoint.Slopes;
import org.attune.theory.fixedpoint.Vectors;
import org.attune.theory.lanes.Precision;

/**
 * Finds a fixed point of one map: by iterating it where that leads somewhere, else by solving its equations. What is
 * called converged solves the equations as far as the nodes know them, with minima of the proximals looked for there.
 * Not thread-safe.
 */
final class FixedPointFinder {
    /** Far below what the nodes know; on known minima the last digits cost little, and make a curve smooth. */
    static final double TOLERANCE = 1e-5;

    private static final int MOST_ITERATIONS = 30;
    private static final int MOST_FOLLOWING_ITERATIONS = 15;
    private static final int MOST_FOLLOWING_PASSES = 3;

    /** One application of the map moves the solution of a question next to this one by less. */
    private static final double NEAR = 0.5;

    /** Share of q along and across the target in an update that is tried for vanishing. */
    private static final double VANISHING_PART = 0.4;

    private static final int MOST_STEPS = 25;
    private static final double LONGEST_STEP = 1.5;

    /**
     * Plain steps lead down to an update that vanishes, at a residual that stays large; accelerated ones lose the way.
     */
    private static final double ACCELERATION_RANGE = 0.5;

    private static final double SMALL_OVERLAP = 1e-3;

    /** While the mismatch is larger, minima that are known to some digits lead on as fast. */
    private static final double FAR = 1e-3;

    private final FinetuningSystem map;
    private final SolverBudget budget;
    private int evaluations;
    private boolean refuted;
    private double distance = Double.NaN;
    private double distantWeight;

    FixedPointFinder(FinetuningSystem map, SolverBudget budget) {
        this.map = map;
        this.budget = budget;
    }

    /** Weight of minima, at the last solution, that a descent from χ̃ does not lead to. */
    double distantWeight() {
        return distantWeight;
    }

    /**
     * The fixed point close to that of a nearby question, if a few iterations lead there; else the point that they led
     * to, unconverged. Lower minima are looked for from few starts only.
     *
     * @param known what is known around the start; the map knows the minima there
     */
    FixedPoint follow(FinetuningOverlaps start, Optional<Linearisation> known) {
        double[] x = FinetuningCoordinates.of(start);
        Search first = known.isPresent() ? Search.KNOWN_MINIMA : Search.FEW_STARTS;
        double residual = Double.POSITIVE_INFINITY;
        distance = Double.NaN;
        for (int pass = 0; pass < MOST_FOLLOWING_PASSES; pass++) {
            FixedPoint point = new AndersonSolver(TOLERANCE, MOST_FOLLOWING_ITERATIONS, LONGEST_STEP, Double.MAX_VALUE)
                    .solve(measuring(iteration(start, known, first)), x);
            evaluations += point.iterations();
            x = point.x();
            residual = point.residual();
            FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
            if (!point.converged() || overlaps.self() <= FinetuningSystem.VANISHED) {
                break;
            }
            Measurement anew = map.measure(overlaps, known.isPresent() ? Search.SOME_NODES : Search.FEW_STARTS);
            residual = anew.equations().norm(false);
            evaluations++;
            if (residual <= TOLERANCE || anew.isSolved(false)) {
                return new FixedPoint(x, residual, evaluations, !gainsOverlap(overlaps));
            }
            first = Search.KNOWN_MINIMA;
        }
        return new FixedPoint(x, residual, evaluations, false);
    }

    /** The plain iteration, or where slopes are known, Newton's with them. */
    private FixedPointMap iteration(FinetuningOverlaps start, Optional<Linearisation> known, Search first) {
        if (known.isEmpty() || FinetuningRootFinder.isFlat(start)) {
            return new FinetuningPass(map, first);
        }
        return newton(known.get().slopes());
    }

    /** Newton's steps with slopes of another question, on the known minima. */
    private FixedPointMap newton(Slopes slopes) {
        return new FixedPointMap() {
            private double mismatch = Double.POSITIVE_INFINITY;

            @Override
            public void apply(double[] x, double[] result) {
                FinetuningEquations at = map.equations(
                        FinetuningCoordinates.overlaps(x),
                        Search.KNOWN_MINIMA,
                        mismatch > FAR ? Precision.SKETCHED : Precision.EXACT);
                mismatch = Vectors.largest(at.mismatch());
                double[] step = slopes.newtonStep(at.mismatch());
                for (int k = 0; k < x.length; k++) {
                    result[k] = x[k] + step[k];
                }
                if (x[0] == 0) {
                    // By symmetry m stays 0, whatever the slopes of other nodes say.
                    result[0] = 0;
                }
            }
        };
    }

    /** Whether the start of {@link #follow} was close to solving the question, so that not much work is worth it. */
    boolean wasNear() {
        return distance < NEAR;
    }

    private FixedPointMap measuring(FixedPointMap pass) {
        return (x, result) -> {
            pass.apply(x, result);
            if (Double.isNaN(distance)) {
                distance = Vectors.largest(Vectors.difference(result, x));
            }
        };
    }

    /**
     * The update that vanishes, if a small one, along the target as well as across, is made smaller by the map; else
     * the point where it grows, unconverged.
     *
     * @param inverseCurvature v of a question nearby
     */
    FixedPoint vanish(double inverseCurvature) {
        double across = VANISHING_PART * FinetuningSystem.VANISHED;
        double along = Math.sqrt(across);
        double v = inverseCurvature;
        double residual = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MOST_FOLLOWING_ITERATIONS; iteration++) {
            FinetuningOverlaps at = new FinetuningOverlaps(along, across, v);
            FinetuningOverlaps image = map.image(at, iteration == 0 ? Search.FEW_STARTS : Search.KNOWN_MINIMA);
            evaluations++;
            residual = Math.abs(Math.log(image.inverseCurvature() / v));
            boolean shrinks = Math.abs(image.target()) < along && image.residualVariance() < across;
            if (residual <= TOLERANCE || !shrinks) {
                return new FixedPoint(FinetuningCoordinates.of(at), residual, evaluations, shrinks);
            }
            v = image.inverseCurvature();
        }
        return new FixedPoint(
                FinetuningCoordinates.of(new FinetuningOverlaps(along, across, v)), residual, evaluations, false);
    }

    /** Whether a fixed point without overlap is one that any overlap leads away from. */
    boolean gainsOverlap(FinetuningOverlaps at) {
        return at.overlap() < BranchSelector.NO_OVERLAP && growth(at, Search.KNOWN_MINIMA) > 1;
    }

    /** The fixed point that iterating from a start leads to, if any. */
    FixedPoint iterate(FinetuningOverlaps start, boolean careful) {
        FixedPoint point = new AndersonSolver(
                        TOLERANCE,
                        careful ? budget.patience() : MOST_ITERATIONS,
                        LONGEST_STEP,
                        careful ? ACCELERATION_RANGE : Double.MAX_VALUE)
                .solve(new FinetuningPass(map, Search.USUAL_STARTS), FinetuningCoordinates.of(start));
        evaluations += point.iterations();
        refuted = false;
        return point.converged() ? verified(point) : counted(point);
    }

    /** Whether the last point looked like a fixed point until lower minima of the proximals were found there. */
    boolean isRefuted() {
        return refuted;
    }

    /** The solution of the equations that is reached from a start, if any. */
    FixedPoint solve(FinetuningOverlaps start) {
        return verified(newton(FinetuningCoordinates.of(start), Search.USUAL_STARTS));
    }

    /**
     * The fixed point with m = 0, which always exists.
     *
     * @param inverseCurvature v to begin with
     */
    FixedPoint solveUninformed(double inverseCurvature) {
        UninformedSearch search = new UninformedSearch(map, inverseCurvature);
        FinetuningOverlaps near = search.find();
        evaluations += search.evaluations();
        return verified(newton(FinetuningCoordinates.of(near), Search.KNOWN_MINIMA));
    }

    /** The factor by which one application of the map enlarges a small overlap at a fixed point with m = 0. */
    double growthOfOverlap(FixedPoint uninformed) {
        return growthOfOverlap(FinetuningCoordinates.overlaps(uninformed.x()));
    }

    /** Likewise at overlaps of which m does not count. */
    double growthOfOverlap(FinetuningOverlaps at) {
        return growth(new FinetuningOverlaps(0, at.residualVariance(), at.inverseCurvature()), Search.USUAL_STARTS);
    }

    private double growth(FinetuningOverlaps at, Search search) {
        double m = SMALL_OVERLAP * Math.sqrt(at.residualVariance());
        evaluations++;
        FinetuningOverlaps moved =
                new FinetuningOverlaps(at.target() + m, at.residualVariance(), at.inverseCurvature());
        return (map.image(moved, search).target() - at.target()) / m;
    }

    private FixedPoint newton(double[] start, Search search) {
        FixedPoint point = new FinetuningRootFinder(map, TOLERANCE, MOST_STEPS).solve(start, search);
        evaluations += point.iterations();
        return point;
    }

    /**
     * Looks for minima anew at a solution, and solves again, until the minima that were found leave it a solution as
     * far as the nodes know: a few that come and go with each look are lost in the noise.
     */
    private FixedPoint verified(FixedPoint found) {
        FixedPoint point = found;
        for (int search = 0; search < budget.searches(); search++) {
            double[] x = point.x();
            FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
            if (overlaps.self() <= FinetuningSystem.VANISHED) {
                return counted(point);
            }
            Measurement anew = map.measure(overlaps, Search.USUAL_STARTS);
            evaluations++;
            boolean flat =
                    FinetuningRootFinder.isFlat(overlaps) && anew.equations().residual() <= 0;
            double residual = anew.equations().norm(flat);
            // What is not a number is no solution.
            refuted = !(residual <= TOLERANCE || anew.isSolved(flat));
            if (!refuted) {
                distantWeight = anew.distantWeight();
                return new FixedPoint(x, residual, evaluations, true);
            }
            point = newton(x, Search.KNOWN_MINIMA);
        }
        return new FixedPoint(point.x(), point.residual(), evaluations, false);
    }

    private FixedPoint counted(FixedPoint point) {
        return new FixedPoint(point.x(), point.residual(), evaluations, point.converged());
    }
}
