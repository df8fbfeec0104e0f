package org.attune.theory.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Newton descents in lanes: all lanes step together, each by its own rules, and a lane that is done takes up the next
 * descent at once, so that none waits for the slowest. Step by step it does what the scalar form does.
 */
final class LaneNewton implements ProximalKernel {
    private static final VectorSpecies<Double> SPECIES = LaneMath.SPECIES;
    private static final int SIMD = LaneMath.SIMD;
    private static final int WIDTH = LaneMath.WIDTH;
    /** The lanes of one register. */
    private static final long ALL = -1L >>> (Long.SIZE - SIMD);

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double SUFFICIENT_DECREASE = 1e-4;

    /** A step this much shorter than |x − x̃| is in the region of quadratic convergence. */
    private static final double SAFE_STEP = 1e-4;

    private static final double ROUNDING = 1e-15;

    private final LaneProblem problem;
    private final LaneCholesky cholesky;
    private final LaneResponse response;
    private final int dimension;
    private final double[] current;
    private final double[] step;
    private final double[] objective = new double[WIDTH];
    private final double[] trialObjective = new double[WIDTH];
    private final double[] lossThere = new double[WIDTH];
    private final double[] slope = new double[WIDTH];
    private final double[] fraction = new double[WIDTH];
    private final double[] length = new double[WIDTH];
    private final double[] reach = new double[WIDTH];
    private final double[] size = new double[WIDTH];
    private final double[] halvings = new double[WIDTH];
    private final double[] stepsTaken = new double[WIDTH];
    private final int[] descentOf = new int[WIDTH];

    /** Lanes, one bit each: with a descent; at its start; told to end where they are; without need of a line search. */
    private long busy;

    private long fresh;
    private long ending;
    private long safe;

    /** Lanes whose last Hessian was positive definite as it was. */
    private long unshifted;

    private double inverseCurvature;
    private double tolerance;
    private boolean expanding;
    private long steps;

    LaneNewton(LaneProblem problem) {
        this.problem = problem;
        this.dimension = problem.dimension();
        this.response = new LaneResponse(dimension);
        this.cholesky = new LaneCholesky(dimension);
        this.current = new double[dimension * WIDTH];
        this.step = new double[dimension * WIDTH];
    }

    @Override
    public long newtonSteps() {
        return steps;
    }

    @Override
    public void minimise(Descents descents, double newInverseCurvature, Precision precision) {
        inverseCurvature = newInverseCurvature;
        tolerance = precision.stepTolerance(inverseCurvature);
        expanding = precision.endsWithExpansion(inverseCurvature);
        busy = 0;
        fresh = 0;
        ending = 0;
        safe = 0;
        int next = 0;
        for (int lane = 0; lane < WIDTH && next < descents.count(); lane++) {
            begin(descents, next++, lane);
        }
        while (busy != 0) {
            problem.evaluate();
            long accepted = accept();
            long done = accepted & converged();
            problem.differentiate();
            long moving = accepted & ~done;
            if (moving != 0) {
                steps += Long.bitCount(moving);
                done |= newtonStep(moving);
            }
            for (long left = done; left != 0; left &= left - 1) {
                int lane = Long.numberOfTrailingZeros(left);
                end(descents, lane);
                if (next < descents.count()) {
                    begin(descents, next++, lane);
                }
            }
        }
    }

    @Override
    public void respond(Descents descents, double curvature, double[] traces, double[] squares) {
        int count = descents.count();
        for (int first = 0; first < count; first += WIDTH) {
            int last = differentiateAt(descents, first);
            response.compute(problem.hessian, curvature);
            System.arraycopy(response.trace(), 0, traces, first, last);
            System.arraycopy(response.square(), 0, squares, first, last);
        }
    }

    @Override
    public void respond(Descents descents, double curvature, Responses responses) {
        int count = descents.count();
        int length = responses.length();
        for (int first = 0; first < count; first += WIDTH) {
            int last = differentiateAt(descents, first);
            if (responses.isMeasured()) {
                response.compute(problem.hessian, curvature);
            } else {
                response.factorise(problem.hessian, curvature);
            }
            System.arraycopy(response.trace(), 0, responses.traces(), first, last);
            System.arraycopy(response.square(), 0, responses.squares(), first, last);
            for (int direction = 0; direction < length; direction += dimension) {
                double[] column = response.column();
                for (int lane = 0; lane < last; lane++) {
                    int offset = (first + lane) * length + direction;
                    for (int k = 0; k < dimension; k++) {
                        column[k * WIDTH + lane] = responses.directions()[offset + k];
                    }
                }
                response.replaceByImage();
                for (int lane = 0; lane < last; lane++) {
                    int offset = (first + lane) * length + direction;
                    for (int k = 0; k < dimension; k++) {
                        responses.images()[offset + k] = column[k * WIDTH + lane];
                    }
                }
            }
        }
    }

    /** Derivatives at the points of descents, as many from one on as there are lanes; their number. */
    private int differentiateAt(Descents descents, int first) {
        int last = Math.min(descents.count() - first, WIDTH);
        for (int lane = 0; lane < last; lane++) {
            problem.load(descents.slot(first + lane), lane);
            put(descents, first + lane, lane);
        }
        problem.evaluate();
        problem.differentiate();
        return last;
    }

    private void put(Descents descents, int descent, int lane) {
        for (int k = 0; k < dimension; k++) {
            problem.point[k * WIDTH + lane] = descents.points()[descent * dimension + k];
        }
    }

    private void begin(Descents descents, int descent, int lane) {
        long bit = 1L << lane;
        problem.load(descents.slot(descent), lane);
        put(descents, descent, lane);
        descentOf[lane] = descent;
        stepsTaken[lane] = 0;
        objective[lane] = 0;
        busy |= bit;
        fresh |= bit;
        ending &= ~bit;
        safe &= ~bit;
        unshifted |= bit;
    }

    private void end(Descents descents, int lane) {
        long bit = 1L << lane;
        busy &= ~bit;
        fresh &= ~bit;
        int descent = descentOf[lane];
        for (int k = 0; k < dimension; k++) {
            descents.points()[descent * dimension + k] = current[k * WIDTH + lane];
        }
        boolean settled = (ending & bit) == 0 || (stepsTaken[lane] < MOST_STEPS && (unshifted & bit) != 0);
        descents.end(descent, objective[lane], lossThere[lane], problem.diagonalDerivative[lane], settled);
    }

    private void trialObjective(int lane) {
        DoubleVector distance = DoubleVector.broadcast(SPECIES, 0);
        for (int k = 0; k < dimension; k++) {
            DoubleVector difference = DoubleVector.fromArray(SPECIES, problem.point, k * WIDTH + lane)
                    .sub(DoubleVector.fromArray(SPECIES, problem.centre, k * WIDTH + lane));
            distance = difference.fma(difference, distance);
        }
        DoubleVector.fromArray(SPECIES, problem.loss, lane)
                .mul(inverseCurvature)
                .add(distance.mul(0.5))
                .intoArray(trialObjective, lane);
    }

    /** Takes the trial points that are low enough, and shortens the other steps; the lanes that moved. */
    private long accept() {
        long accepted = fresh | ending | safe;
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            trialObjective(lane);
            accepted |= low(lane);
        }
        accepted &= busy;
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            keep(accepted, lane);
        }
        if (accepted != busy) {
            shorten(busy & ~accepted);
        }
        return accepted;
    }

    /** Lanes of a register whose trial lowers the objective enough. */
    private long low(int lane) {
        DoubleVector before = DoubleVector.fromArray(SPECIES, objective, lane);
        DoubleVector trial = DoubleVector.fromArray(SPECIES, trialObjective, lane);
        DoubleVector part = DoubleVector.fromArray(SPECIES, fraction, lane);
        DoubleVector highest = before.add(
                        part.mul(DoubleVector.fromArray(SPECIES, slope, lane)).mul(SUFFICIENT_DECREASE))
                .add(before.abs().mul(4 * ROUNDING));
        return trial.compare(VectorOperators.LE, highest).toLong() << lane;
    }

    private void keep(long accepted, int lane) {
        VectorMask<Double> moved = VectorMask.fromLong(SPECIES, accepted >>> lane);
        DoubleVector.fromArray(SPECIES, objective, lane)
                .blend(DoubleVector.fromArray(SPECIES, trialObjective, lane), moved)
                .intoArray(objective, lane);
        DoubleVector.fromArray(SPECIES, lossThere, lane)
                .blend(DoubleVector.fromArray(SPECIES, problem.loss, lane), moved)
                .intoArray(lossThere, lane);
        for (int k = 0; k < dimension; k++) {
            DoubleVector.fromArray(SPECIES, current, k * WIDTH + lane)
                    .blend(DoubleVector.fromArray(SPECIES, problem.point, k * WIDTH + lane), moved)
                    .intoArray(current, k * WIDTH + lane);
        }
    }

    private void shorten(long rejected) {
        for (long left = rejected; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left);
            halvings[lane]++;
            fraction[lane] /= 2;
            boolean exhausted = halvings[lane] >= MOST_HALVINGS;
            if (exhausted) {
                // No descent left within rounding: a minimum to machine precision, or a saddle.
                ending |= 1L << lane;
            }
            for (int k = 0; k < dimension; k++) {
                int position = k * WIDTH + lane;
                problem.point[position] = current[position] + (exhausted ? 0 : fraction[lane] * step[position]);
            }
        }
    }

    /** Lanes whose last step was short enough to be the last one, or that were told to end. */
    private long converged() {
        long last = 0;
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            last |= last(lane);
        }
        return (last & ~fresh) | ending;
    }

    private long last(int lane) {
        DoubleVector lengths = DoubleVector.fromArray(SPECIES, length, lane);
        long brief = lengths.compare(
                                VectorOperators.LE,
                                DoubleVector.fromArray(SPECIES, reach, lane).mul(tolerance))
                        .toLong()
                << lane;
        long whole = DoubleVector.fromArray(SPECIES, fraction, lane)
                        .compare(VectorOperators.EQ, 1)
                        .toLong()
                << lane;
        return brief & whole;
    }

    /** Takes the next Newton step as trial; the lanes whose step is nothing but rounding. */
    private long newtonStep(long moving) {
        long positive = cholesky.factorise(problem.hessian, inverseCurvature, moving);
        unshifted = (unshifted & ~moving) | (positive & moving);
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            objectiveGradient(moving, lane);
        }
        cholesky.solve(problem.gradient);
        fresh &= ~moving;
        long rounding = 0;
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            takeStep(cholesky.solution(), moving, lane);
            rounding |= measureStep(moving, lane);
        }
        long last = expanding ? converged() & unshifted & moving : 0;
        if (last != 0) {
            problem.slopeOfDiagonalDerivative(step);
            for (int lane = 0; lane < WIDTH; lane += SIMD) {
                finish(last, lane);
            }
        }
        return (rounding & moving) | last;
    }

    /**
     * Ends at the point that a last step leads to without an evaluation there: to second order in a step this short the
     * expansion is as accurate as the step itself.
     */
    private void finish(long last, int lane) {
        VectorMask<Double> lanes = VectorMask.fromLong(SPECIES, last >>> lane);
        DoubleVector along = DoubleVector.broadcast(SPECIES, 0);
        DoubleVector square = DoubleVector.broadcast(SPECIES, 0);
        for (int k = 0; k < dimension; k++) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, current, k * WIDTH + lane);
            DoubleVector change = DoubleVector.fromArray(SPECIES, step, k * WIDTH + lane);
            along = change.fma(x.sub(DoubleVector.fromArray(SPECIES, problem.centre, k * WIDTH + lane)), along);
            square = change.fma(change, square);
            x.blend(x.add(change), lanes).intoArray(current, k * WIDTH + lane);
        }
        DoubleVector half = DoubleVector.fromArray(SPECIES, slope, lane).mul(0.5);
        DoubleVector before = DoubleVector.fromArray(SPECIES, objective, lane);
        before.blend(before.add(half), lanes).intoArray(objective, lane);
        DoubleVector loss = DoubleVector.fromArray(SPECIES, lossThere, lane);
        DoubleVector change = half.sub(along).sub(square.mul(0.5)).div(inverseCurvature);
        loss.blend(loss.add(change), lanes).intoArray(lossThere, lane);
        DoubleVector derivative = DoubleVector.fromArray(SPECIES, problem.diagonalDerivative, lane);
        derivative
                .blend(derivative.add(DoubleVector.fromArray(SPECIES, problem.diagonalSlope, lane)), lanes)
                .intoArray(problem.diagonalDerivative, lane);
    }

    /** Turns the gradient of the loss into that of the objective; notes |x − x̃| and |x| + |x̃|. */
    private void objectiveGradient(long moving, int lane) {
        DoubleVector reachSquare = DoubleVector.broadcast(SPECIES, 0);
        DoubleVector pointSquare = DoubleVector.broadcast(SPECIES, 0);
        DoubleVector centreSquare = DoubleVector.broadcast(SPECIES, 0);
        for (int k = 0; k < dimension; k++) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, current, k * WIDTH + lane);
            DoubleVector c = DoubleVector.fromArray(SPECIES, problem.centre, k * WIDTH + lane);
            DoubleVector difference = x.sub(c);
            DoubleVector.fromArray(SPECIES, problem.gradient, k * WIDTH + lane)
                    .mul(inverseCurvature)
                    .add(difference)
                    .intoArray(problem.gradient, k * WIDTH + lane);
            reachSquare = difference.fma(difference, reachSquare);
            pointSquare = x.fma(x, pointSquare);
            centreSquare = c.fma(c, centreSquare);
        }
        VectorMask<Double> lanes = VectorMask.fromLong(SPECIES, moving >>> lane);
        DoubleVector.fromArray(SPECIES, reach, lane)
                .blend(reachSquare.sqrt(), lanes)
                .intoArray(reach, lane);
        pointSquare.sqrt().add(centreSquare.sqrt()).intoArray(size, lane);
    }

    private void takeStep(double[] solution, long moving, int lane) {
        VectorMask<Double> lanes = VectorMask.fromLong(SPECIES, moving >>> lane);
        DoubleVector product = DoubleVector.broadcast(SPECIES, 0);
        DoubleVector square = DoubleVector.broadcast(SPECIES, 0);
        for (int k = 0; k < dimension; k++) {
            DoubleVector change =
                    DoubleVector.fromArray(SPECIES, solution, k * WIDTH + lane).neg();
            product = change.fma(DoubleVector.fromArray(SPECIES, problem.gradient, k * WIDTH + lane), product);
            square = change.fma(change, square);
            DoubleVector.fromArray(SPECIES, step, k * WIDTH + lane)
                    .blend(change, lanes)
                    .intoArray(step, k * WIDTH + lane);
            DoubleVector trial =
                    DoubleVector.fromArray(SPECIES, current, k * WIDTH + lane).add(change);
            DoubleVector.fromArray(SPECIES, problem.point, k * WIDTH + lane)
                    .blend(trial, lanes)
                    .intoArray(problem.point, k * WIDTH + lane);
        }
        DoubleVector.fromArray(SPECIES, slope, lane).blend(product, lanes).intoArray(slope, lane);
        DoubleVector.fromArray(SPECIES, length, lane)
                .blend(square.sqrt(), lanes)
                .intoArray(length, lane);
        DoubleVector.fromArray(SPECIES, fraction, lane).blend(1, lanes).intoArray(fraction, lane);
        DoubleVector.fromArray(SPECIES, halvings, lane).blend(0, lanes).intoArray(halvings, lane);
        DoubleVector taken = DoubleVector.fromArray(SPECIES, stepsTaken, lane);
        taken.blend(taken.add(1), lanes).intoArray(stepsTaken, lane);
    }

    private long measureStep(long moving, int lane) {
        DoubleVector lengths = DoubleVector.fromArray(SPECIES, length, lane);
        long close = lengths.compare(
                                VectorOperators.LE,
                                DoubleVector.fromArray(SPECIES, reach, lane).mul(SAFE_STEP))
                        .toLong()
                << lane;
        long here = moving & (ALL << lane);
        safe = (safe & ~here) | (close & unshifted & here);
        long last = DoubleVector.fromArray(SPECIES, stepsTaken, lane)
                        .compare(VectorOperators.GE, MOST_STEPS)
                        .toLong()
                << lane;
        ending |= last & moving;
        return lengths.compare(
                                VectorOperators.LE,
                                DoubleVector.fromArray(SPECIES, size, lane).mul(ROUNDING))
                        .toLong()
                << lane;
    }
}
