package org.attune.theory.spectrum;

import java.util.ArrayList;
import java.util.List;

/** Integrals over the spectrum that have no closed form on its curve, by panels of Gauss–Legendre rules. */
final class SpectralQuadrature {
    /** Panels shrink towards the threshold by this factor. */
    private static final double GRADING = 4;

    /** Size of the last panel at the threshold, in units of the shorter way from there to an edge. */
    private static final double FINEST = 1.0 / 4096;

    private final SpectralCurve curve;
    private final List<BulkChart> charts;

    SpectralQuadrature(SpectralCurve curve) {
        this.curve = curve;
        this.charts = new ArrayList<>(2);
        for (int index = 0; index < curve.edges().size(); index += 2) {
            charts.add(new BulkChart(curve, index));
        }
    }

    /** Nodes over the whole spectrum. */
    SpectralNodes nodes() {
        SpectralNodes nodes = new SpectralNodes();
        for (BulkChart chart : charts) {
            chart.addNodes(0, Math.PI, nodes);
        }
        return nodes;
    }

    /** ∫ ρ³ dx. */
    double cubeIntegral() {
        SpectralNodes nodes = nodes();
        double sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            sum += nodes.weight(i) * nodes.density(i) * nodes.density(i);
        }
        return sum;
    }

    /**
     * Averages of the divided difference for a threshold within the support's hull: 1 on pairs above the threshold, 0
     * on pairs below, and (x−ε)/(x−y) on mixed pairs x &gt; ε &gt; y. That quotient has no limit at x = y = ε, so
     * panels shrink towards that corner on both sides.
     *
     * @param mass fraction of eigenvalues above the threshold
     */
    DividedDifferences dividedDifferences(double epsilon, double mass) {
        SpectralNodes above = new SpectralNodes();
        SpectralNodes below = new SpectralNodes();
        addNodes(epsilon, above, below);
        double[] sums = new double[below.size()];
        double[] squares = new double[below.size()];
        for (int i = 0; i < above.size(); i++) {
            double x = above.eigenvalue(i);
            below.addQuotients(x, Math.max(0, x - epsilon), above.weight(i), sums, squares);
        }
        return new DividedDifferences(mass * mass + 2 * below.average(sums), mass * mass + 2 * below.average(squares));
    }

    /** Adds nodes over the whole spectrum, separately on both sides of a threshold. */
    void addNodes(double epsilon, SpectralNodes above, SpectralNodes below) {
        for (int i = 0; i < charts.size(); i++) {
            BulkChart chart = charts.get(i);
            if (epsilon <= curve.edges().get(2 * i).position()) {
                chart.addNodes(0, Math.PI, above);
            } else if (epsilon >= curve.edges().get(2 * i + 1).position()) {
                chart.addNodes(0, Math.PI, below);
            } else {
                addGraded(chart, chart.angle(curve.solveOdds(epsilon).odds()), above, below);
            }
        }
    }

    /** Adds nodes on both sides of an angle, in panels that shrink towards it. */
    private static void addGraded(BulkChart chart, double angle, SpectralNodes above, SpectralNodes below) {
        double finest = FINEST * Math.min(angle, Math.PI - angle);
        double start = 0;
        for (double left = angle / GRADING; left > finest; left /= GRADING) {
            chart.addNodes(start, angle - left, above);
            start = angle - left;
        }
        chart.addNodes(start, angle, above);
        double end = Math.PI;
        for (double left = (Math.PI - angle) / GRADING; left > finest; left /= GRADING) {
            chart.addNodes(angle + left, end, below);
            end = angle + left;
        }
        chart.addNodes(angle, end, below);
    }
}
