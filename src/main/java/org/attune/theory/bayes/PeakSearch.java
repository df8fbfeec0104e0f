package org.attune.theory.bayes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the peaks of the density of m = 1ᵀχ that carry weight. Pure functions of what they are given. */
final class PeakSearch {
    /** Peaks lower than the highest by this in the logarithm are left out. */
    static final double NEGLIGIBLE = -21;

    private static final int SCAN_POINTS = 16;
    private static final double SCAN_DEVIATIONS = 4.5;
    private static final int MAXIMUM_STEPS = 40;

    private PeakSearch() {}

    /**
     * A peak.
     *
     * @param position where it is
     * @param width its standard deviation by the curvature at the top
     * @param height log density at the top, approximately
     */
    record Peak(double position, double width, double height) {}

    /**
     * The peaks in increasing order of position; some may be found twice.
     *
     * @param guess a place near which, or near whose opposite, a narrow peak may be; wide ones are found by a scan
     */
    static List<Peak> find(SoftmaxConditional conditional, double guess) {
        double deviation = conditional.priorDeviation();
        double spacing = 2 * SCAN_DEVIATIONS * deviation / (SCAN_POINTS - 1);
        List<Peak> peaks = new ArrayList<>();
        for (double start : new double[] {guess, -guess, conditional.priorMean()}) {
            peaks.add(climb(conditional, start, spacing));
        }
        double previousSlope = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SCAN_POINTS; i++) {
            double place = conditional.priorMean() + spacing * (i - (SCAN_POINTS - 1) / 2.0);
            conditional.moveTo(place);
            double slope = conditional.derivatives()[0];
            if (previousSlope >= 0 && slope < 0) {
                peaks.add(climb(conditional, place - spacing / 2, spacing));
            }
            previousSlope = slope;
        }
        double highest = peaks.stream().mapToDouble(Peak::height).max().orElseThrow();
        peaks.removeIf(peak -> peak.height() < highest + NEGLIGIBLE);
        peaks.sort(Comparator.comparingDouble(Peak::position));
        return peaks;
    }

    /**
     * Newton's method for a maximum, moved uphill by at most one spacing where the density is not concave. A climb that
     * starts far from all weight may end below the top: {@link PeakIntegration} walks away from wherever it ends as far
     * as there is weight, and halves its step until the moments stand still, so that nothing is lost by it.
     */
    private static Peak climb(SoftmaxConditional conditional, double start, double spacing) {
        double place = start;
        conditional.moveTo(place);
        double height = conditional.approximateLogDensity();
        double[] derivatives = conditional.derivatives();
        for (int i = 0; i < MAXIMUM_STEPS; i++) {
            double change = derivatives[1] < 0
                    ? Math.clamp(-derivatives[0] / derivatives[1], -spacing, spacing)
                    : Math.copySign(spacing, derivatives[0]);
            conditional.moveTo(place + change);
            // The derivatives leave out the slowly varying prefactor, hence the tolerance.
            while (conditional.approximateLogDensity() < height - 1e-3 && Math.abs(change) > 1e-12 * spacing) {
                change /= 4;
                conditional.moveTo(place + change);
            }
            place += change;
            height = conditional.approximateLogDensity();
            derivatives = conditional.derivatives();
            if (derivatives[1] < 0 && change * change * -derivatives[1] < 1e-2) {
                break;
            }
        }
        double widest = conditional.priorDeviation();
        double width = derivatives[1] < 0 ? Math.min(1 / Math.sqrt(-derivatives[1]), widest) : widest;
        return new Peak(place, width, height);
    }
}
