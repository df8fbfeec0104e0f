package org.attune.theory.pretraining;

import java.util.Arrays;
import java.util.Optional;
import org.attune.model.Convergence;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.fixedpoint.AndersonSolver;
import org.attune.theory.fixedpoint.FixedPoint;

/**
 * Iterates the state evolution of pre-training in the logarithms of {@link ChannelCoefficients}: a step solves the
 * spectral part for given coefficients and takes new ones from the output channel.
 *
 * <p>A fixed point is one of the map and of the minima that it follows: when it is reached the minima are searched
 * anew, until that changes nothing. Where acceleration finds nothing, it is caught at a place where two fixed points
 * have merged and vanished; the way on follows the slow drift there, in long strides.
 *
 * <p>Mutable; for one question.
 */
final class PretrainingIteration {
    private static final int MOST_ACCELERATED = 60;
    private static final double LONGEST_STEP = 1.5;
    private static final int MOST_SEARCHES = 4;
    private static final int MOST_DRIFTS = 6;
    private static final int DRIFT_STEPS = 20;

    /** Least change in a step of a drift, and the largest. */
    private static final double STRIDE = 0.15;

    private final Parameters parameters;
    private final OutputChannel channel;
    private final double slope;
    private final SpectralEquilibrium equilibrium;
    private final CancellationSignal cancellation;
    private final AndersonSolver solver;
    private int evaluations;

    /** The last point that the map was evaluated at. */
    private Conjugates last;

    PretrainingIteration(
            Parameters parameters, OutputChannel channel, Conjugates collapse, CancellationSignal cancellation) {
        this.parameters = parameters;
        this.channel = channel;
        int useful = parameters.activation().usefulDimensions(parameters.tokens());
        this.slope = collapse.inverseCurvature() / (2 * parameters.alpha() * useful);
        this.equilibrium = new SpectralEquilibrium(parameters);
        this.cancellation = cancellation;
        this.solver = AndersonSolver.lenient(channel.effort().tolerance(), MOST_ACCELERATED, LONGEST_STEP);
        this.last = collapse;
    }

    /**
     * Where an iteration ended.
     *
     * @param conjugates Q̂, M̂, V̂
     * @param convergence how it was reached
     */
    record End(Conjugates conjugates, Convergence convergence) {}

    /**
     * Iterates from the coefficients at some point.
     *
     * @param conjugates Q̂, M̂, V̂ of the point
     * @param overlaps Q, M, V of the point
     */
    End from(Conjugates conjugates, PretrainingOverlaps overlaps) {
        FixedPoint point = settle(ChannelCoefficients.of(conjugates, overlaps, slope, parameters.labelVariance())
                .logarithms());
        double[] place = point.x();
        for (int drift = 0; drift < MOST_DRIFTS && !point.converged(); drift++) {
            drift(place);
            point = settle(place);
        }
        Conjugates end = equilibrium
                .solve(ChannelCoefficients.fromLogarithms(point.x(), slope))
                .orElse(last);
        return new End(
                end,
                new Convergence(
                        point.converged() ? Status.CONVERGED : Status.NOT_CONVERGED, evaluations, point.residual()));
    }

    /** Accelerates, and looks for minima anew, until that changes nothing or has been done often enough. */
    private FixedPoint settle(double[] start) {
        FixedPoint point = accelerate(start, true);
        for (int search = 1; search < MOST_SEARCHES && point.converged(); search++) {
            FixedPoint next = accelerate(point.x(), true);
            if (next.converged() && next.iterations() == 1) {
                return next;
            }
            // Minima that were found on the way in other places may lead astray; followed from here they do not.
            point = next.converged() ? next : accelerate(point.x(), false);
        }
        return point;
    }

    private FixedPoint accelerate(double[] start, boolean search) {
        boolean[] searching = {search};
        return solver.solve(
                (place, image) -> {
                    evaluate(place, image, searching[0]);
                    searching[0] = false;
                },
                start);
    }

    /** Moves a place along the plain iteration, as far as that is defined. */
    private void drift(double[] place) {
        double[] image = new double[place.length];
        for (int step = 0; step < DRIFT_STEPS; step++) {
            evaluate(place, image, step == 0);
            double length = 0;
            for (int k = 0; k < place.length; k++) {
                length = Math.max(length, Math.abs(image[k] - place[k]));
            }
            if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
                return;
            }
            for (int k = 0; k < place.length; k++) {
                place[k] += STRIDE / length * (image[k] - place[k]);
            }
        }
    }

    /** The map; not a number outside its domain. */
    private void evaluate(double[] place, double[] image, boolean search) {
        cancellation.throwIfCancelled();
        evaluations++;
        Arrays.fill(image, Double.NaN);
        Optional<Conjugates> conjugates = equilibrium.solve(ChannelCoefficients.fromLogarithms(place, slope));
        if (conjugates.isEmpty()) {
            return;
        }
        PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(conjugates.get(), parameters);
        if (!(overlaps.inverseCurvature() > 0) || !(overlaps.residualVariance(parameters.labelVariance()) > 0)) {
            return;
        }
        last = conjugates.get();
        Conjugates next = channel.evaluate(overlaps, search).getLast().conjugates();
        double[] logarithms = ChannelCoefficients.of(next, overlaps, slope, parameters.labelVariance())
                .logarithms();
        System.arraycopy(logarithms, 0, image, 0, image.length);
    }
}
