package org.attune.theory.pretraining;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.attune.model.Assessment;
import org.attune.model.Convergence;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.fixedpoint.Vectors;

/**
 * Follows the fixed point of pre-training from a large ridge down to the one asked for, as a curve in (log Q̂, log M̂,
 * log V̂, log λ) by its arc length (H. B. Keller, in: Applications of Bifurcation Theory, 1977).
 *
 * <p>With few noisy samples and λ → 0 the weights fit the noise. V and Q then grow with powers of 1/λ, the softmax
 * saturates, and V hangs on the coefficients of {@link ChannelForm} exponentially: an iteration in these overshoots by
 * decades. On the curve all logarithms change in proportion. It may fold back to larger λ and return, which arc length
 * does not notice.
 *
 * <p>There the objectives of the proximals grow with Δ_eff, and with them the gaps between their minima. The minima are
 * therefore averaged at a temperature in proportion, so that a jump of one proximal spreads over a few nodes as it does
 * elsewhere. Where jumps carry more of V̂ than the verdict allows, the equations do not hold, and the way ends.
 *
 * <p>Mutable; for one question.
 */
final class RidgePath {
    /** Start, in units of λ_c: there a Newton step or two lead from the weights' beginning to the fixed point. */
    private static final double FIRST_RIDGE = 0.3;

    /** Mismatch in the logarithms that points on the way may have: far below the length of a step. */
    private static final double ROUGHLY = 1e-4;

    private static final int MOST_EVALUATIONS = 240;
    private static final int MOST_CORRECTIONS = 8;
    private static final int MOST_LAST_CORRECTIONS = 12;
    private static final int MOST_SEARCHES = 4;

    /** A correction must lower the mismatch by this share of its own fraction of a Newton step. */
    private static final double LEAST_PROGRESS = 0.3;

    /** A smaller fraction of a step shows that the mismatch has a jump there. */
    private static final double LEAST_FRACTION = 0.1;

    private static final double FIRST_STEP = 1;
    private static final double LONGEST_STEP = 6;

    /** A shorter step changes less than a jump of a proximal. */
    private static final double LEAST_STEP = 1e-4;

    /** After a step that needed two evaluations, three, more, or that failed. */
    private static final double[] STRETCH = {2.5, 1.4, 0.8};

    private static final double SHORTENING = 1.0 / 3;

    /** Least cosine between the tangents at the ends of a step. */
    private static final double LEAST_COSINE = 0.2;

    /** Temperature over the mean objective |ũ − u*|²/2 = Δ_eff L/2 of a proximal that fits its labels exactly. */
    private static final double RELATIVE_TEMPERATURE = 3e-3;

    /** A temperature that differs by less from the one in proportion stays. */
    private static final double TEMPERATURE_RANGE = 1.2;

    private static final int MOST_INNER_STEPS = 30;
    private static final double LONGEST_INNER_STEP = 0.7;
    private static final int MOST_HALVINGS = 8;
    private static final double SUFFICIENT_DECREASE = 0.1;
    private static final double INNER_TOLERANCE = 1e-10;

    /** A mismatch of the model that does not fall and is no larger than this is nothing but rounding. */
    private static final double ROUNDING = 1e-7;

    /** The model need not have a fixed point: a point that lowers its mismatch by this factor leads on. */
    private static final double WORTHWHILE = 0.5;

    private static final double DIFFERENCE = 1e-6;
    private static final int UNKNOWNS = 4;
    private static final int RIDGE = 3;
    private static final double[] ALONG_RIDGE = {0, 0, 0, 1};

    private final Parameters parameters;
    private final DoubleFunction<OutputChannel> channels;
    private final double leastTemperature;
    private final CancellationSignal cancellation;
    private OutputChannel channel;
    private double temperature;
    private int evaluations;

    /**
     * The path of one question.
     *
     * @param parameters the question
     * @param channels the output channel at some temperature
     * @param leastTemperature that of other questions
     */
    RidgePath(
            Parameters parameters,
            DoubleFunction<OutputChannel> channels,
            double leastTemperature,
            CancellationSignal cancellation) {
        this.parameters = parameters;
        this.channels = channels;
        this.leastTemperature = leastTemperature;
        this.cancellation = cancellation;
        this.temperature = leastTemperature;
        this.channel = channels.apply(leastTemperature);
    }

    /**
     * Where the path ended.
     *
     * @param parameters the question, with the ridge that was reached
     * @param channel as the path leaves it
     * @param end status, and the last point of the path
     */
    record Arrival(Parameters parameters, OutputChannel channel, PretrainingIteration.End end) {
        boolean isAnswer() {
            return end.convergence().status().isAnswer();
        }

        PretrainingState outcome(List<Conjugates> collapse, CancellationSignal cancellation) {
            return new PretrainingOutcome(parameters, channel, collapse, cancellation).of(end);
        }
    }

    /** A point of the path with the channel there. */
    private record Place(double[] y, ChannelLinearisation channel, double mismatch, int corrections) {}

    /**
     * Follows the path; empty where it has no beginning.
     *
     * @param collapse conjugates in the limit V → 0 at Q = 0
     * @param lambdaCritical λ_c
     */
    Optional<Arrival> follow(Conjugates collapse, double lambdaCritical) {
        double goal = Math.log(parameters.lambda());
        Optional<Place> start = start(collapse, Math.max(parameters.lambda(), FIRST_RIDGE * lambdaCritical));
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Place place = start.get();
        double[] tangent = tangent(place, new double[] {0, 0, 0, -1});
        double step = FIRST_STEP;
        boolean broken = false;
        while (evaluations < MOST_EVALUATIONS && step >= LEAST_STEP && !broken) {
            double left = tangent[RIDGE] < 0 ? (goal - place.y()[RIDGE]) / tangent[RIDGE] : Double.POSITIVE_INFINITY;
            if (left <= step) {
                Optional<Place> end = arrive(moved(place.y(), tangent, left, goal));
                if (end.isPresent()) {
                    return Optional.of(arrival(parameters, end.get(), Status.CONVERGED));
                }
                step = SHORTENING * left;
                continue;
            }
            double[] guess = moved(place.y(), tangent, step);
            Optional<Place> next = correct(guess, tangent, ROUGHLY, MOST_CORRECTIONS);
            double[] turned = next.isPresent() ? tangent(next.get(), tangent) : tangent;
            if (next.isEmpty() || !(Vectors.dot(turned, tangent) >= LEAST_COSINE)) {
                step *= SHORTENING;
                continue;
            }
            place = next.get();
            tangent = turned;
            step = Math.min(LONGEST_STEP, step * STRETCH[Math.min(place.corrections(), STRETCH.length) - 1]);
            broken = isBroken(place);
            if (!broken) {
                adapt(place);
            }
        }
        Parameters reached = parameters.with(ParameterInfo.LAMBDA, Math.exp(place.y()[RIDGE]));
        return Optional.of(arrival(reached, place, Status.NOT_CONVERGED));
    }

    private Arrival arrival(Parameters reached, Place place, Status status) {
        // At another ridge the equations asked for are missed by about as much as the ridge is.
        double residual =
                status.isAnswer() ? place.mismatch() : Math.abs(Math.log(reached.lambda() / parameters.lambda()));
        return new Arrival(
                reached,
                channel,
                new PretrainingIteration.End(
                        Conjugates.fromLogarithms(place.y()),
                        new Convergence(status, evaluations, residual),
                        Optional.empty()));
    }

    private Optional<Place> start(Conjugates collapse, double ridge) {
        Parameters there = parameters.with(ParameterInfo.LAMBDA, ridge);
        ChannelForm form = ChannelForm.of(there, collapse);
        return new SpectralEquilibrium(there, form)
                .solve(form.coefficients(collapse, PretrainingOverlaps.COLLAPSED))
                .flatMap(begin -> {
                    double[] logarithms = begin.logarithms();
                    double[] y = {logarithms[0], logarithms[1], logarithms[2], Math.log(ridge)};
                    return correct(y, ALONG_RIDGE, ROUGHLY, MOST_CORRECTIONS);
                });
    }

    /** The fixed point at the ridge asked for, and of the minima that a search there finds. */
    private Optional<Place> arrive(double[] guess) {
        double tolerance = channel.effort().tolerance();
        Optional<Place> place = correct(guess, ALONG_RIDGE, tolerance, MOST_LAST_CORRECTIONS);
        for (int search = 1;
                search < MOST_SEARCHES && place.isPresent() && place.get().corrections() > 1;
                search++) {
            place = correct(place.get().y(), ALONG_RIDGE, tolerance, MOST_LAST_CORRECTIONS);
        }
        return place;
    }

    /** Whether jumps carry more of V̂ than the verdict allows. */
    private boolean isBroken(Place place) {
        evaluations++;
        ChannelLinearisation there = channel.respond(overlaps(place.y()), false);
        double whole = there.outputs().getLast().conjugates().inverseCurvature();
        double between = there.responses().getLast().inverseCurvatureConjugate();
        return !(Math.abs(1 - between / whole) <= Assessment.BROKEN_JUMPS);
    }

    /** Brings the temperature into proportion. */
    private void adapt(Place place) {
        double objective = 0.5
                * overlaps(place.y()).effectiveNoise(parameters.labelVariance())
                * parameters.activation().usefulDimensions(parameters.tokens());
        double wanted = Math.max(leastTemperature, RELATIVE_TEMPERATURE * objective);
        if (wanted > TEMPERATURE_RANGE * temperature || wanted < temperature / TEMPERATURE_RANGE) {
            temperature = wanted;
            channel = channels.apply(wanted);
        }
    }

    private static double[] moved(double[] y, double[] direction, double length) {
        double[] there = y.clone();
        for (int k = 0; k < there.length; k++) {
            there[k] += length * direction[k];
        }
        return there;
    }

    /** Likewise, at exactly the ridge asked for. */
    private static double[] moved(double[] y, double[] direction, double length, double goal) {
        double[] there = moved(y, direction, length);
        there[RIDGE] = goal;
        return there;
    }

    /**
     * Newton steps in the plane across a direction through a guess. Minima are sought at the guess and followed from
     * there: a search in each step would never find the same.
     */
    private Optional<Place> correct(double[] guess, double[] across, double tolerance, int most) {
        double[] y = guess;
        double[] direction = new double[UNKNOWNS];
        double fraction = 0;
        double previous = Double.POSITIVE_INFINITY;
        for (int correction = 1; correction <= most; correction++) {
            cancellation.throwIfCancelled();
            double[] trial = moved(y, direction, fraction);
            PretrainingOverlaps overlaps = overlaps(trial);
            if (!isInDomain(overlaps)) {
                return Optional.empty();
            }
            evaluations++;
            ChannelLinearisation there = channel.linearise(overlaps, correction == 1);
            double largest = Vectors.largest(mismatch(trial, there));
            if (largest <= tolerance) {
                return Optional.of(new Place(trial, there, largest, correction));
            }
            if (!(largest <= (1 - LEAST_PROGRESS * fraction) * previous)) {
                if (fraction < LEAST_FRACTION) {
                    return Optional.empty();
                }
                fraction /= 2;
                continue;
            }
            previous = largest;
            y = trial;
            Optional<double[]> next = solve(y, there, across, guess);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            direction = Vectors.difference(next.get(), y);
            fraction = 1;
        }
        return Optional.empty();
    }

    private PretrainingOverlaps overlaps(double[] y) {
        Conjugates conjugates = Conjugates.fromLogarithms(y);
        double threshold = 2 * Math.sqrt(parameters.kappa()) * Math.exp(y[RIDGE]) / conjugates.target();
        return PretrainingOverlaps.fromConjugates(conjugates, threshold, parameters.kappa0());
    }

    private boolean isInDomain(PretrainingOverlaps overlaps) {
        return overlaps.isFinite()
                && overlaps.inverseCurvature() > 0
                && overlaps.residualVariance(parameters.labelVariance()) > 0;
    }

    /** Conjugates of the channel less those of a point, in logarithms; not finite outside the domain. */
    private double[] mismatch(double[] y, ChannelLinearisation linear) {
        PretrainingOverlaps overlaps = overlaps(y);
        if (!isInDomain(overlaps)) {
            return new double[] {Double.NaN, Double.NaN, Double.NaN};
        }
        double[] logarithms = linear.outputInLogarithm(overlaps).conjugates().logarithms();
        for (int k = 0; k < RIDGE; k++) {
            logarithms[k] -= y[k];
        }
        return logarithms;
    }

    /** The mismatch, and how far a point is from the plane. */
    private double[] equations(double[] y, ChannelLinearisation linear, double[] across, double[] anchor) {
        double[] mismatch = mismatch(y, linear);
        return new double[] {mismatch[0], mismatch[1], mismatch[2], Vectors.dot(across, y) - Vectors.dot(across, anchor)
        };
    }

    /** The fixed point of the spectrum with the linear model of the channel, in a plane. */
    private Optional<double[]> solve(double[] start, ChannelLinearisation linear, double[] across, double[] anchor) {
        double[] y = start;
        double[] value = equations(y, linear, across, anchor);
        double begin = Vectors.largest(value);
        for (int step = 0; step < MOST_INNER_STEPS; step++) {
            double largest = Vectors.largest(value);
            if (largest <= INNER_TOLERANCE) {
                return Optional.of(y);
            }
            double[][] slopes = slopes(y, linear);
            slopes[RIDGE] = across;
            DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(slopes)).getSolver();
            if (!(largest < Double.POSITIVE_INFINITY) || !solver.isNonSingular()) {
                return Optional.empty();
            }
            RealVector change = solver.solve(new ArrayRealVector(value));
            double fraction = Math.min(1, LONGEST_INNER_STEP / change.getLInfNorm());
            boolean lower = false;
            for (int halving = 0; halving < MOST_HALVINGS && !lower; halving++) {
                double[] trial = moved(y, change.toArray(), -fraction);
                double[] there = equations(trial, linear, across, anchor);
                lower = Vectors.largest(there) < largest * (1 - SUFFICIENT_DECREASE * fraction);
                if (lower) {
                    y = trial;
                    value = there;
                }
                fraction /= 2;
            }
            if (!lower) {
                break;
            }
        }
        return Vectors.largest(value) <= Math.max(ROUNDING, WORTHWHILE * begin) ? Optional.of(y) : Optional.empty();
    }

    /** Derivatives of the mismatch; the last row is empty. */
    private double[][] slopes(double[] y, ChannelLinearisation linear) {
        double[] here = mismatch(y, linear);
        double[][] slopes = new double[UNKNOWNS][UNKNOWNS];
        for (int j = 0; j < UNKNOWNS; j++) {
            double[] beside = y.clone();
            beside[j] += DIFFERENCE;
            double[] there = mismatch(beside, linear);
            for (int i = 0; i < RIDGE; i++) {
                slopes[i][j] = (there[i] - here[i]) / DIFFERENCE;
            }
        }
        return slopes;
    }

    /** The direction of the path, onwards from another direction: where the mismatch has no slope. */
    private double[] tangent(Place place, double[] before) {
        double[][] slopes = slopes(place.y(), place.channel());
        double[] tangent = new double[UNKNOWNS];
        for (int j = 0; j < UNKNOWNS; j++) {
            double[][] minor = new double[RIDGE][RIDGE];
            for (int i = 0; i < RIDGE; i++) {
                for (int k = 0; k < RIDGE; k++) {
                    minor[i][k] = slopes[i][k < j ? k : k + 1];
                }
            }
            double determinant = new LUDecomposition(new Array2DRowRealMatrix(minor)).getDeterminant();
            tangent[j] = j % 2 == 0 ? determinant : -determinant;
        }
        double length = Math.sqrt(Vectors.dot(tangent, tangent));
        double sign = Vectors.dot(tangent, before) < 0 ? -1 : 1;
        for (int j = 0; j < UNKNOWNS; j++) {
            tangent[j] *= sign / length;
        }
        return tangent;
    }
}
