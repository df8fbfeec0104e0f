package org.attune.theory.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Averages over m = 1ᵀχ by the trapezoidal rule on one uniform grid, restricted to the neighbourhoods of the peaks and
 * halved until the moments stand still; it converges exponentially. Holds the running sums of one integration.
 */
final class PeakIntegration {
    /** First spacing of the rule, in widths of the narrowest peak. */
    private static final double FIRST_STEP = 1.5;

    /** The change at which the rule is halved no more; the error after that halving is about the square of it. */
    private static final double TOLERANCE = 1e-2;

    private static final int MAXIMUM_HALVINGS = 6;

    private final int tokens;
    private final SoftmaxConditional conditional;
    private final double reference;
    private final double[] means;
    private double mass;
    private double firstMoment;
    private double secondMoment;
    private double squaredNorm;

    private record Range(long first, long last) {}

    private PeakIntegration(int tokens, SoftmaxConditional conditional, double reference) {
        this.tokens = tokens;
        this.conditional = conditional;
        this.reference = reference;
        this.means = new double[tokens - 1];
    }

    /**
     * Moments of χ.
     *
     * @param peaks the peaks in increasing order of position, at least one
     * @throws ArithmeticException when halving does not end
     */
    static FieldPosterior.Moments moments(int tokens, SoftmaxConditional conditional, List<PeakSearch.Peak> peaks) {
        double reference = Double.NEGATIVE_INFINITY;
        double step = Double.POSITIVE_INFINITY;
        for (PeakSearch.Peak peak : peaks) {
            reference = Math.max(reference, peak.height());
            step = Math.min(step, FIRST_STEP * peak.width());
        }
        PeakIntegration integration = new PeakIntegration(tokens, conditional, reference);
        List<Range> ranges = integration.coverPeaks(peaks, step);
        FieldPosterior.Moments moments = integration.moments();
        for (int halving = 1; halving <= MAXIMUM_HALVINGS; halving++) {
            integration.addMidpoints(ranges, halving, step);
            FieldPosterior.Moments finer = integration.moments();
            boolean converged = integration.agree(moments, finer);
            moments = finer;
            if (converged) {
                return moments;
            }
        }
        throw new ArithmeticException("the moments still change after " + MAXIMUM_HALVINGS + " halvings of the step "
                + step + " at the peaks " + peaks + ": the last covariance has the trace "
                + moments.covarianceTrace());
    }

    /** Walks down from each peak on both sides as far as it matters. */
    private List<Range> coverPeaks(List<PeakSearch.Peak> peaks, double step) {
        List<Range> ranges = new ArrayList<>();
        long done = Long.MIN_VALUE;
        for (PeakSearch.Peak peak : peaks) {
            long centre = Math.round(peak.position() / step);
            if (centre > done) {
                long low = centre;
                while (low > done && add(low * step)) {
                    low--;
                }
                long high = centre + 1;
                while (add(high * step)) {
                    high++;
                }
                ranges.add(new Range(Math.max(low, done + 1), high));
                done = high;
            }
        }
        return ranges;
    }

    private void addMidpoints(List<Range> ranges, int halving, double step) {
        long factor = 1L << halving;
        for (Range range : ranges) {
            for (long j = range.first() * factor - 1; j <= range.last() * factor + 1; j += 2) {
                add(j * (step / factor));
            }
        }
    }

    /** Adds one node; says whether it was worth it. */
    private boolean add(double sum) {
        conditional.moveTo(sum);
        if (conditional.approximateLogDensity() < reference + PeakSearch.NEGLIGIBLE) {
            return false;
        }
        conditional.integrate();
        double weight = Math.exp(conditional.logDensity() - reference);
        mass += weight;
        firstMoment += weight * sum;
        secondMoment += weight * sum * sum;
        squaredNorm += weight * conditional.squaredNorm();
        for (int a = 0; a < means.length; a++) {
            means[a] += weight * conditional.mean(a);
        }
        return true;
    }

    private FieldPosterior.Moments moments() {
        double[][] directions = conditional.directions();
        double meanSum = firstMoment / mass;
        double[] mean = new double[tokens];
        Arrays.fill(mean, meanSum / tokens);
        double trace = (secondMoment / mass - meanSum * meanSum) / tokens + squaredNorm / mass;
        for (int a = 0; a < means.length; a++) {
            double component = means[a] / mass;
            trace -= component * component;
            for (int i = 0; i < tokens; i++) {
                mean[i] += component * directions[a][i];
            }
        }
        return new FieldPosterior.Moments(mean, Math.max(trace, 0));
    }

    private boolean agree(FieldPosterior.Moments coarse, FieldPosterior.Moments fine) {
        double width = Math.sqrt(fine.covarianceTrace());
        double change = Math.abs(fine.covarianceTrace() - coarse.covarianceTrace()) / width;
        for (int i = 0; i < tokens; i++) {
            change = Math.max(change, Math.abs(fine.mean()[i] - coarse.mean()[i]));
        }
        return change <= TOLERANCE * width;
    }
}
