package org.attune.theory.spectrum;

/**
 * A bulk in a coordinate in which integrals over it converge exponentially.
 *
 * <p>As functions of q, the odds of {@link CurvePoint}, all quantities on the curve are explicit, with no cubic to
 * solve: the triangle 0, 1, ν has the squared sides 1, H(1+1/q) and κ₀(1+q), and its height Im ν is a square root whose
 * four zeros are the critical points of the curve,
 *
 * <pre>  Im ν = (κ₀/2q) √|(q−q₁)(q−q₂)(q−q₃)(q−q₄)| .</pre>
 *
 * The coordinate is the angle θ of log q = top + width·sin²(θ/2), from 0 at the upper edge to π at the lower one. It
 * dissolves the square roots of the two edges, and the logarithm spreads what is crowded at the hard edge of a small η.
 * The other two critical points limit the panels of {@link #addNodes}: they come close when the bulk is about to split.
 */
final class BulkChart {
    /** Least half sum of the distances of a singularity from a panel's ends, in half lengths of the panel. */
    private static final double RESOLUTION = 1.6;

    /** Largest change of log q over a panel, because the integrands contain powers of q. */
    private static final double LARGEST_STRETCH = 4;

    private static final int PANEL_ORDER = 20;

    /** Critical points nearer than this, in log q, are not known well enough to use them as factors. */
    private static final double CLOSE = 0.1;

    /** Panels are not cut below this: in so small a neighbourhood of a splitting point the density is negligible. */
    private static final double SMALLEST_PANEL = 1e-7;

    private final SpectralCurve curve;
    private final Edge lower;
    private final Edge upper;
    private final double top;
    private final double bottom;
    private final double width;
    private final OtherCriticalPoints others;
    private final boolean othersAreClose;
    private final double[] singularRe = new double[4];
    private final double[] singularIm = new double[4];

    /**
     * The chart of one bulk.
     *
     * @param index index of the bulk's lower edge among the curve's edges, 0 or 2
     */
    BulkChart(SpectralCurve curve, int index) {
        this.curve = curve;
        this.lower = curve.edges().get(index);
        this.upper = curve.edges().get(index + 1);
        this.top = curve.oddsAt(upper);
        this.bottom = curve.oddsAt(lower);
        this.width = width(curve, index);
        this.others = OtherCriticalPoints.beside(curve, index);
        double distance = Math.log(others.modulus() / top);
        double outside = Math.max(-distance, distance - width);
        this.othersAreClose = Math.hypot(Math.max(0, outside), others.argument()) < CLOSE;
        setSingularity(0, distance, others.argument());
        // The edges themselves appear again one period of the logarithm further, which matters for wide bulks.
        setSingularity(1, 0, 2 * Math.PI);
        setSingularity(2, width, 2 * Math.PI);
        // x has a pole where 1+q vanishes.
        setSingularity(3, -Math.log(top), Math.PI);
    }

    /** θ at given odds. */
    double angle(double odds) {
        double fraction = Math.clamp(Math.log(odds / top) / width, 0.0, 1.0);
        return 2 * Math.atan2(Math.sqrt(fraction), Math.sqrt(1 - fraction));
    }

    /** Adds nodes between two angles, in as many panels as the integrands ask for. */
    void addNodes(double from, double to, SpectralNodes nodes) {
        if (to - from > SMALLEST_PANEL && !isResolved(from, to)) {
            double middle = 0.5 * (from + to);
            addNodes(from, middle, nodes);
            addNodes(middle, to, nodes);
            return;
        }
        GaussRule rule = GaussRule.ofOrder(PANEL_ORDER);
        double centre = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        for (int i = 0; i < rule.half(); i++) {
            addNode(centre - half * rule.node(i), half * rule.weight(i), nodes);
            addNode(centre + half * rule.node(i), half * rule.weight(i), nodes);
        }
    }

    private boolean isResolved(double from, double to) {
        if (0.5 * width * (Math.cos(from) - Math.cos(to)) > LARGEST_STRETCH) {
            return false;
        }
        for (int i = 0; i < singularRe.length; i++) {
            double distances =
                    Math.hypot(singularRe[i] - from, singularIm[i]) + Math.hypot(singularRe[i] - to, singularIm[i]);
            if (distances < RESOLUTION * (to - from)) {
                return false;
            }
        }
        return true;
    }

    private void addNode(double angle, double weight, SpectralNodes nodes) {
        double sine = Math.sin(0.5 * angle);
        double cosine = Math.cos(0.5 * angle);
        double fromTop = width * sine * sine;
        double odds = top * Math.exp(fromTop);
        // Distances in q from the edges, in units of q.
        double toTop = -Math.expm1(-fromTop);
        double toBottom = Math.expm1(width * cosine * cosine);
        double height = othersAreClose
                ? curve.height(odds)
                : 0.5 * curve.kappa0() * Math.sqrt(toTop * toBottom * others.distances(odds));
        double density = curve.scale() * height / (Math.PI * curve.noise() * (1 + 1 / odds));
        double excess = curve.kappa0() - 1 + odds * (2 + odds) / ((1 + odds) * (1 + odds));
        double slope = (curve.noise() / odds + odds * excess) / curve.scale();
        double eigenvalue = sine < cosine
                ? upper.position() - toTop * chord(odds, top)
                : lower.position() + toBottom * chord(odds, bottom);
        nodes.add(eigenvalue, density, weight * slope * width * sine * cosine);
    }

    /** Slope of x(q) between two points, times −q at the first: gives x without cancellation from that of an edge. */
    private double chord(double odds, double edgeOdds) {
        return (curve.noise() / edgeOdds + odds * (curve.kappa0() - 1 / ((1 + odds) * (1 + edgeOdds)))) / curve.scale();
    }

    /** Keeps the place in θ, an arc cosine, of a singularity at the given distance of log q from the upper edge. */
    private void setSingularity(int i, double distance, double argument) {
        double re = 1 - 2 * distance / width;
        double im = 2 * argument / width;
        double far = Math.hypot(re + 1, im);
        double near = Math.hypot(re - 1, im);
        double sum = Math.max(1, 0.5 * (far + near));
        singularRe[i] = Math.acos(Math.clamp(0.5 * (far - near), -1.0, 1.0));
        singularIm[i] = Math.log(sum + Math.sqrt((sum - 1) * (sum + 1)));
    }

    /**
     * Width of a bulk in log q, without cancellation when it is narrow. Around a single pole the inverse critical
     * points of both its edges nearly cancel; as the inverses of all four ν, and of all four 1−ν, sum to 2, the other
     * two tell their sum.
     */
    private static double width(SpectralCurve curve, int index) {
        Edge lowest = curve.edges().getFirst();
        Edge highest = curve.edges().getLast();
        if (curve.edges().size() == 2) {
            return 2 * (Math.log1p(-1 / lowest.nu()) + Math.log1p(1 / highest.nuMinusOne()));
        }
        Edge gapBottom = curve.edges().get(1);
        Edge gapTop = curve.edges().get(2);
        return index == 0
                ? 2 * Math.log1p(-gapBottom.nu() / gapBottom.nuMinusOne() * (1 / gapTop.nu() + 1 / highest.nu()))
                : 2
                        * Math.log1p(gapTop.nuMinusOne()
                                / gapTop.nu()
                                * (1 / gapBottom.nuMinusOne() + 1 / lowest.nuMinusOne()));
    }
}
