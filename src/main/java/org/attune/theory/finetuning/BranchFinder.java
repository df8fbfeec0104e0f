package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.theory.channel.KnownMinima;
import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.AndersonSolver;
import org.attune.theory.fixedpoint.Effort;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.FixedPointMap;
import org.attune.theory.fixedpoint.Slopes;
import org.attune.theory.fixedpoint.Vectors;
import org.attune.theory.lanes.Precision;

/**
 * Finds a fixed point of one map: by iterating it where that leads somewhere, else by solving its equations. What is
 * called converged has been evaluated anew from every start of the proximals. Not thread-safe.
 *
 * <p>A minimum that ends at a saddle while it still counts makes the map of a finite number of nodes jump, and its
 * fixed point may lie within the jump: the solution without the minimum lies where there is one, and that with it where
 * there is none. The one without is the answer where the jump is lost in the noise of the nodes; its residual is the
 * jump. With more nodes jumps vanish faster than the noise.
 */
final class BranchFinder {
    private static final int MOST_ITERATIONS = 30;
    private static final int MOST_FOLLOWING_ITERATIONS = 15;
    private static final int MOST_FOLLOWING_PASSES = 3;

    /** One application of the map moves the solution of a question next to this one by less. */
    private static final double NEAR = 0.5;

    /** Share of q along and across the target in an update that is tried for vanishing. */
    private static final double VANISHING_PART = 0.4;

    /** A fixed point with less overlap has none. */
    private static final double NO_OVERLAP = 1e-2;

    private static final int MOST_STEPS = 25;
    private static final double LONGEST_STEP = 1.5;

    /**
     * Plain steps lead down to an update that vanishes, at a residual that stays large; accelerated ones lose the way.
     */
    private static final double ACCELERATION_RANGE = 0.5;

    private static final double SMALL_OVERLAP = 1e-3;

    /** Looking for minima anew has to find this much less each time for more looks to be worth while. */
    private static final double LEAST_REFINEMENT = 0.7;

    /** This share of all passes in a row without it, and the same minima come and go for ever. */
    private static final double FRUITLESS = 1.0 / 3;

    /** While the mismatch is larger, minima that are known to some digits lead on as fast. */
    private static final double FAR = 1e-3;

    /** A jump by a smaller share of the noise of the nodes is lost in it. */
    private static final double SHARE_OF_NOISE = 0.1;

    /** Few nodes are too noisy to tell what is lost. */
    private static final double LARGEST_JUMP = 1e-2;

    /** A mismatch beyond which more passes lead nowhere. */
    private static final double HOPELESS = 0.1;

    private FinetuningMap map;
    private final Effort effort;
    private int evaluations;
    private boolean refuted;
    private double distance = Double.NaN;

    BranchFinder(FinetuningMap map, Effort effort) {
        this.map = map;
        this.effort = effort;
    }

    /** The map whose fixed points are found; its minima are those of the last point. */
    FinetuningMap map() {
        return map;
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
            FixedPoint point = new AndersonSolver(
                            effort.tolerance(), MOST_FOLLOWING_ITERATIONS, LONGEST_STEP, Double.MAX_VALUE)
                    .solve(measuring(iteration(start, known, first)), x);
            evaluations += point.iterations();
            x = point.x();
            residual = point.residual();
            FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
            if (!point.converged() || overlaps.self() <= FinetuningMap.VANISHED) {
                break;
            }
            residual = map.equations(overlaps, known.isPresent() ? Search.SOME_NODES : Search.FEW_STARTS)
                    .norm(false);
            evaluations++;
            if (residual <= Math.max(effort.tolerance(), ACCEPTED)) {
                return new FixedPoint(x, residual, evaluations, !gainsOverlap(overlaps));
            }
            first = Search.KNOWN_MINIMA;
        }
        return new FixedPoint(x, residual, evaluations, false);
    }

    /** The plain iteration, or where slopes are known, Newton's with them. */
    private FixedPointMap iteration(FinetuningOverlaps start, Optional<Linearisation> known, Search first) {
        if (known.isEmpty() || FinetuningRootFinder.isFlat(start)) {
            return map.pass(first);
        }
        return newton(known.get().slopes());
    }

    /** Newton's steps with slopes of another question or other nodes, on the known minima. */
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

    /**
     * The fixed point close to that of the same question on fewer nodes, if there is one; else the point at which that
     * became clear, unconverged.
     *
     * @param start the fixed point there
     * @param slopes the slopes there
     */
    FixedPoint refine(FinetuningOverlaps start, Slopes slopes) {
        double[] x = FinetuningCoordinates.of(start);
        if (start.overlap() < NO_OVERLAP) {
            x[0] = 0;
        }
        double before = Double.POSITIVE_INFINITY;
        Search search = Search.USUAL_STARTS;
        for (int pass = 0; pass <= effort.passes(); pass++) {
            FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
            if (overlaps.self() <= FinetuningMap.VANISHED || FinetuningRootFinder.isFlat(overlaps)) {
                return new FixedPoint(x, before, evaluations, false);
            }
            Precision precision = search == Search.ALL_STARTS ? Precision.EXACT : Precision.SKETCHED;
            KnownMinima known = minimaBeforeSearch(pass);
            double residual = map.equations(overlaps, search, precision).norm(false);
            evaluations++;
            if (search == Search.ALL_STARTS && residual <= Math.max(effort.tolerance(), ACCEPTED)) {
                return new FixedPoint(x, residual, evaluations, true);
            }
            if (!(residual <= LEAST_REFINEMENT * before)) {
                return new FixedPoint(x, residual, evaluations, pass > 0 && isLost(residual, overlaps, known));
            }
            before = residual;
            search = Search.ALL_STARTS;
            FixedPoint point = new AndersonSolver(
                            effort.tolerance(), MOST_FOLLOWING_ITERATIONS, LONGEST_STEP, Double.MAX_VALUE)
                    .solve(newton(slopes), x);
            evaluations += point.iterations();
            if (!point.converged() && point.residual() <= residual) {
                // Near the end of a branch a slope of few nodes is none of many.
                point = newton(point.x(), Search.KNOWN_MINIMA);
            }
            if (!point.converged()) {
                return counted(point);
            }
            x = point.x();
        }
        return new FixedPoint(x, before, evaluations, false);
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
        double across = VANISHING_PART * FinetuningMap.VANISHED;
        double along = Math.sqrt(across);
        double v = inverseCurvature;
        double residual = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MOST_FOLLOWING_ITERATIONS; iteration++) {
            FinetuningOverlaps at = new FinetuningOverlaps(along, across, v);
            FinetuningOverlaps image = map.image(at, iteration == 0 ? Search.FEW_STARTS : Search.KNOWN_MINIMA);
            evaluations++;
            residual = Math.abs(Math.log(image.inverseCurvature() / v));
            boolean shrinks = Math.abs(image.target()) < along && image.residualVariance() < across;
            if (residual <= effort.tolerance() || !shrinks) {
                return new FixedPoint(FinetuningCoordinates.of(at), residual, evaluations, shrinks);
            }
            v = image.inverseCurvature();
        }
        return new FixedPoint(
                FinetuningCoordinates.of(new FinetuningOverlaps(along, across, v)), residual, evaluations, false);
    }

    /** Whether a fixed point without overlap is one that any overlap leads away from. */
    boolean gainsOverlap(FinetuningOverlaps at) {
        return at.overlap() < NO_OVERLAP && growth(at, Search.KNOWN_MINIMA) > 1;
    }

    /** The fixed point that iterating from a start leads to, if any. */
    FixedPoint iterate(FinetuningOverlaps start, boolean careful) {
        double[] x = FinetuningCoordinates.of(start);
        FixedPoint point = anderson(x, careful);
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
     * @param exhaustive whether to look for all minima at every evaluation
     */
    FixedPoint solveUninformed(double inverseCurvature, boolean exhaustive) {
        UninformedSearch search = new UninformedSearch(map, inverseCurvature, exhaustive);
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

    private FixedPoint anderson(double[] start, boolean careful) {
        FixedPoint point = new AndersonSolver(
                        effort.tolerance(),
                        careful ? effort.patience() : MOST_ITERATIONS,
                        LONGEST_STEP,
                        careful ? ACCELERATION_RANGE : Double.MAX_VALUE)
                .solve(map.pass(Search.USUAL_STARTS), start);
        evaluations += point.iterations();
        return point;
    }

    private FixedPoint newton(double[] start, Search search) {
        FixedPoint point =
                new FinetuningRootFinder(map, effort.tolerance(), MOST_STEPS, Search.KNOWN_MINIMA).solve(start, search);
        evaluations += point.iterations();
        return point;
    }

    /**
     * Searches all minima anew at a solution, and solves again, until that changes nothing: where minima without number
     * compete, each pass finds some more, until none is left that counts.
     */
    private FixedPoint verified(FixedPoint found) {
        FixedPoint point = found;
        double[] before = point.x();
        boolean searching = false;
        double best = Double.POSITIVE_INFINITY;
        int fruitless = 0;
        for (int pass = 0; pass < effort.passes(); pass++) {
            double[] x = point.x();
            FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
            if (overlaps.self() <= FinetuningMap.VANISHED) {
                return counted(point);
            }
            KnownMinima known = minimaBeforeSearch(pass);
            FinetuningEquations anew = map.equations(overlaps, Search.ALL_STARTS);
            evaluations++;
            double residual = anew.norm(FinetuningRootFinder.isFlat(overlaps) && anew.residual() <= 0);
            if (residual <= Math.max(effort.tolerance(), ACCEPTED)) {
                refuted = false;
                return new FixedPoint(x, residual, evaluations, true);
            }
            refuted = true;
            fruitless = residual <= LEAST_REFINEMENT * best ? 0 : fruitless + 1;
            best = Math.min(best, residual);
            if (fruitless > 0 && isLost(residual, overlaps, known)) {
                refuted = false;
                return new FixedPoint(x, residual, evaluations, true);
            }
            if (fruitless >= FRUITLESS * effort.passes()) {
                return new FixedPoint(x, residual, evaluations, false);
            }
            boolean returned = pass > 0 && Vectors.largest(Vectors.difference(x, before)) < effort.tolerance();
            if ((pass > 2 && !point.converged() && residual > HOPELESS) || (returned && searching)) {
                return new FixedPoint(x, residual, evaluations, false);
            }
            // Back at the same point: on the way there the new minima were lost, and have to be looked for all along.
            searching = returned;
            before = x;
            point = new FinetuningRootFinder(
                            map, effort.tolerance(), MOST_STEPS, searching ? Search.ALL_STARTS : Search.KNOWN_MINIMA)
                    .solve(x, searching ? Search.ALL_STARTS : Search.KNOWN_MINIMA);
            evaluations += point.iterations();
        }
        return new FixedPoint(point.x(), point.residual(), evaluations, false);
    }

    /** The minima that a jump is told by; the first pass tells none, and most searches end with it. */
    private KnownMinima minimaBeforeSearch(int pass) {
        return pass == 0 ? KnownMinima.NONE : map.knownMinima();
    }

    /** Whether a jump is lost in the noise of the nodes; the map then knows the minima without the one that ends. */
    private boolean isLost(double jump, FinetuningOverlaps overlaps, KnownMinima without) {
        if (jump > LARGEST_JUMP) {
            return false;
        }
        FinetuningMap before = map.knowing(without);
        evaluations++;
        if (jump > SHARE_OF_NOISE * before.noise(overlaps)) {
            return false;
        }
        map = before;
        return true;
    }

    /** A residual that no number on screen shows. */
    private static final double ACCEPTED = 9e-7;

    private FixedPoint counted(FixedPoint point) {
        return new FixedPoint(point.x(), point.residual(), evaluations, point.converged());
    }
}
