package org.attune.theory.pretraining;

import java.util.Arrays;
import java.util.Optional;
import org.attune.model.Convergence;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.fixedpoint.AndersonSolver;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.fixedpoint.LevenbergSolver;
import org.jspecify.annotations.Nullable;

/**
 * Iterates the state evolution of pre-training in the logarithms of {@link ChannelCoefficients}: first by
 * {@link LinearisedIteration}, and where that gives up by steps that solve the spectral part for given coefficients and
 * take new ones from the output channel.
 *
 * <p>A fixed point is one of the map and of the minima that it follows: when it is reached the minima are searched
 * anew, until that changes nothing or has been done often enough. Where acceleration finds nothing, it is caught at a
 * place where two fixed points have merged and vanished: there the weights begin to fit the noise. The way on follows
 * the slow drift; what lies at its end repels the iteration, and takes Newton steps.
 *
 * <p>Mutable; for one question.
 */
final class PretrainingIteration {
    private static final int MOST_ACCELERATED = 60;
    private static final double LONGEST_STEP = 1.5;
    private static final int MOST_NEWTON = 80;
    private static final double LONGEST_NEWTON_STEP = 0.5;
    private static final int MOST_SEARCHES = 4;
    private static final int MOST_DRIFTS = 6;

    /**
     * Evaluations times L that are worth an answer: an evaluation takes time in proportion and more. The answers known
     * to need most took up to 7900; with 2700 some were lost.
     */
    private static final int MOST_WORK = 8000;

    /** A coefficient falls at most by this in one step, in its logarithm; also where too few nodes make it negative. */
    private static final double LARGEST_FALL = 3;

    private static final int LEAPS = 4;
    private static final int DAMPED_STEPS = 3;
    private static final double DAMPING = 0.5;
    private static final double LEAST_DAMPING = 0.05;

    /** Largest change of a coefficient in a leap, in its logarithm. */
    private static final double LONGEST_LEAP = 0.1;

    private static final double MOST_STEPS_IN_A_LEAP = 15;

    private final Parameters parameters;
    private final OutputChannel channel;
    private final Conjugates collapse;
    private final ChannelForm form;
    private final SpectralEquilibrium equilibrium;
    private final CancellationSignal cancellation;
    private final LinearisedIteration linearised;
    private final AndersonSolver accelerated;
    private final LevenbergSolver newton;
    private double damping = DAMPING;
    private int evaluations;

    /** The last point that the map was evaluated at. */
    private Conjugates last;

    PretrainingIteration(
            Parameters parameters, OutputChannel channel, Conjugates collapse, CancellationSignal cancellation) {
        this.parameters = parameters;
        this.channel = channel;
        this.collapse = collapse;
        this.form = ChannelForm.of(parameters, collapse);
        this.equilibrium = new SpectralEquilibrium(parameters, form);
        this.cancellation = cancellation;
        this.linearised = new LinearisedIteration(parameters, channel, form, cancellation);
        double tolerance = channel.effort().tolerance();
        this.accelerated = AndersonSolver.lenient(tolerance, MOST_ACCELERATED, LONGEST_STEP);
        this.newton = new LevenbergSolver(tolerance, MOST_NEWTON, LONGEST_NEWTON_STEP);
        this.last = collapse;
    }

    /**
     * Where an iteration ended.
     *
     * @param conjugates Q̂, M̂, V̂
     * @param convergence how it was reached
     * @param channel the output channel there, if it has been linearised there
     */
    record End(Conjugates conjugates, Convergence convergence, Optional<ChannelLinearisation> channel) {}

    /**
     * Iterates.
     *
     * @param start answer to a question nearby, or null
     */
    End from(@Nullable PretrainingStart start) {
        Optional<ChannelCoefficients> known = start == null ? Optional.empty() : start.coefficients(parameters, form);
        ChannelCoefficients coefficients =
                known.orElseGet(() -> form.coefficients(collapse, PretrainingOverlaps.COLLAPSED));
        Optional<Conjugates> nearby = start == null || known.isEmpty()
                ? Optional.empty()
                : linearised.equilibrium(start.conjugates(), coefficients);
        Optional<LinearisedIteration.Solution> solution =
                nearby.or(() -> equilibrium.solve(coefficients)).flatMap(linearised::from);
        evaluations += linearised.evaluations();
        return solution.map(found -> new End(
                        found.conjugates(),
                        new Convergence(Status.CONVERGED, evaluations, found.residual()),
                        Optional.of(found.channel())))
                .orElseGet(() -> robustlyFrom(coefficients));
    }

    /** Once with the minima that the way so far has met, and where these lead astray without. */
    private End robustlyFrom(ChannelCoefficients coefficients) {
        End end = acceleratedFrom(coefficients);
        if (end.convergence().status().isAnswer()) {
            return end;
        }
        channel.forget();
        damping = DAMPING;
        return acceleratedFrom(coefficients);
    }

    private End acceleratedFrom(ChannelCoefficients coefficients) {
        FixedPoint point = accelerate(coefficients.logarithms(), false);
        double[] place = point.x();
        for (int drift = 0; drift < MOST_DRIFTS && !point.converged(); drift++) {
            drift(place);
            point = approach(place);
        }
        point = settle(point);
        Conjugates end =
                equilibrium.solve(ChannelCoefficients.fromLogarithms(point.x())).orElse(last);
        return new End(
                end,
                new Convergence(
                        point.converged() ? Status.CONVERGED : Status.NOT_CONVERGED, evaluations, point.residual()),
                Optional.empty());
    }

    /** Looks for minima anew until that changes nothing or has been done often enough. */
    private FixedPoint settle(FixedPoint start) {
        FixedPoint point = start;
        for (int search = 1; search < MOST_SEARCHES && point.converged(); search++) {
            FixedPoint next = approach(point.x());
            if (next.converged() && next.iterations() == 1) {
                return next;
            }
            // Minima that were found on the way in other places may lead astray; followed from here they do not.
            point = next.converged() ? next : accelerate(point.x(), false);
        }
        return point;
    }

    /** Looks for minima anew and solves for the fixed point nearby. */
    private FixedPoint approach(double[] start) {
        FixedPoint point = accelerate(start, true);
        return point.converged() ? point : newton.solve((place, image) -> evaluate(place, image, false), start);
    }

    private FixedPoint accelerate(double[] start, boolean search) {
        boolean[] searching = {search};
        return accelerated.solve(
                (place, image) -> {
                    evaluate(place, image, searching[0]);
                    searching[0] = false;
                },
                start);
    }

    /**
     * Moves a place along the slow drift: damped steps, after which only the drift is left, and then a leap in its
     * direction where it is slow (projective integration: C. W. Gear and I. G. Kevrekidis, SIAM J. Sci. Comput. 24,
     * 1091, 2003).
     */
    private void drift(double[] place) {
        double[] step = new double[place.length];
        for (int leap = 0; leap < LEAPS; leap++) {
            double length = Double.POSITIVE_INFINITY;
            for (int damped = 0; damped < DAMPED_STEPS; damped++) {
                evaluate(place, step, leap + damped == 0);
                double previous = length;
                length = 0;
                for (int k = 0; k < place.length; k++) {
                    step[k] -= place[k];
                    length = Math.max(length, Math.abs(step[k]));
                }
                damping = length > previous ? Math.max(damping / 2, LEAST_DAMPING) : damping;
                if (!move(place, step, damping)) {
                    return;
                }
            }
            double leapLength = Math.min(LONGEST_LEAP / length, MOST_STEPS_IN_A_LEAP);
            if (leapLength > 1 && !move(place, step, leapLength)) {
                return;
            }
        }
    }

    /** Adds a multiple of a step, if that is a number. */
    private static boolean move(double[] place, double[] step, double factor) {
        for (double change : step) {
            if (!Double.isFinite(factor * change)) {
                return false;
            }
        }
        for (int k = 0; k < place.length; k++) {
            place[k] += factor * step[k];
        }
        return true;
    }

    /** The map; not a number outside its domain, and when the work has become too much. */
    private void evaluate(double[] place, double[] image, boolean search) {
        cancellation.throwIfCancelled();
        Arrays.fill(image, Double.NaN);
        if (evaluations * parameters.tokens() * (parameters.tokens() + 1) / 2 >= MOST_WORK) {
            return;
        }
        evaluations++;
        Optional<Conjugates> conjugates = equilibrium.solve(ChannelCoefficients.fromLogarithms(place));
        if (conjugates.isEmpty()) {
            return;
        }
        PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(conjugates.get(), parameters);
        if (!(overlaps.inverseCurvature() > 0) || !(overlaps.residualVariance(parameters.labelVariance()) > 0)) {
            return;
        }
        last = conjugates.get();
        Conjugates next = channel.evaluate(overlaps, search).getLast().conjugates();
        double[] logarithms = form.coefficients(next, overlaps).logarithms();
        for (int k = 0; k < image.length; k++) {
            double floor = place[k] - LARGEST_FALL;
            image[k] = logarithms[k] > floor ? logarithms[k] : floor;
        }
    }
}
