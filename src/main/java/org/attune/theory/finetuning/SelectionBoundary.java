package org.attune.theory.finetuning;

import java.util.Arrays;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.IsometricCoordinates;
import org.attune.theory.gaussian.RadialLaw;

/**
 * The boundary of the fields that active fine-tuning chooses: those whose score is below one threshold c, the same in
 * all directions, at which their share is ρ.
 *
 * <p>The score grows along each ray from the origin (see {@link SelectionScore}), so the boundary is a radius R(c) in
 * each direction, infinite where the score never reaches c, and c solves
 *
 * <pre>mean over the nodes' directions of F(R(c)) = ρ,</pre>
 *
 * F the chi distribution of the radius. Both equations are solved by Newton's method between bounds; neither has an
 * answer other than its root. Directions and radii are those of the noise vectors of the nodes. Not thread-safe.
 */
final class SelectionBoundary {
    /** Relative error of the share. */
    private static final double SHARE_TOLERANCE = 1e-11;

    /** Relative error of a radius. */
    private static final double RADIUS_TOLERANCE = 1e-13;

    /** Halving a range until it is as narrow as rounding allows takes fewer. */
    private static final int MOST_STEPS = 200;

    /** A radius exceeds √d + t with a probability below exp(−t²/2): this is below the rounding of 1. */
    private static final double BEYOND_ALL = 10;

    /** So many nodes take less than anybody notices. */
    private static final int BLOCK = 128;

    /**
     * The boundary of one scramble.
     *
     * @param threshold the largest score that is chosen
     * @param radii R of each node's direction, ∞ where no radius has that score; 0 to ∞
     * @param probabilities F(R), the probability of each node's direction to be chosen
     */
    record Boundary(double threshold, double[] radii, double[] probabilities) {}

    private final ChannelNodes nodes;
    private final CancellationSignal cancellation;
    private final RadialLaw law;
    private final SelectionScore score;
    private final int size;
    private final double farthest;
    private final double[] directions;
    private final double[] radii;

    SelectionBoundary(Activation activation, ChannelNodes nodes, CancellationSignal cancellation) {
        this.cancellation = cancellation;
        int tokens = nodes.tokens();
        int useful = activation.usefulDimensions(tokens);
        this.nodes = nodes;
        this.law = new RadialLaw(useful);
        this.score = new SelectionScore(activation, tokens);
        this.size = tokens * tokens;
        this.farthest = Math.sqrt(useful) + BEYOND_ALL;
        this.directions = new double[nodes.count() * size];
        this.radii = new double[nodes.count()];
        IsometricCoordinates coordinates = new IsometricCoordinates(tokens);
        double[] direction = new double[size];
        int dimension = nodes.dimension();
        for (int node = 0; node < nodes.count(); node++) {
            double square = 0;
            for (int k = 0; k < dimension; k++) {
                double entry = nodes.noise()[node * dimension + k];
                square += entry * entry;
            }
            radii[node] = Math.sqrt(square);
            coordinates.toMatrix(nodes.noise(), node * dimension, 1 / radii[node], direction);
            System.arraycopy(direction, 0, directions, node * size, size);
        }
    }

    /**
     * The boundary at which the average of F(R) over a scramble is ρ.
     *
     * @param scale β√Q, by which a radius is multiplied to become the size of a field. At 0 all fields are the same and
     *     chance decides, in each direction alike
     * @param rho ρ in (0, 1)
     * @throws ArithmeticException when a search fails
     */
    Boundary find(int scramble, double scale, double rho) {
        double typical = law.quantile(rho);
        double[] reaches = new double[nodes.perScramble()];
        double[] probabilities = new double[nodes.perScramble()];
        if (scale == 0) {
            Arrays.fill(reaches, typical);
            Arrays.fill(probabilities, rho);
            return new Boundary(0, reaches, probabilities);
        }
        // At the typical radius each direction has the share ρ: the threshold is between the scores found there.
        Ray[] rays = new Ray[reaches.length];
        double level = 0;
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < rays.length; k++) {
            checkCancelled(k);
            rays[k] = new Ray(scramble * nodes.perScramble() + k, scale, typical);
            level += rays[k].level / rays.length;
            lower = Math.min(lower, rays[k].level);
            upper = Math.max(upper, rays[k].level);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double share = 0;
            double growth = 0;
            for (int k = 0; k < rays.length; k++) {
                checkCancelled(k);
                rays[k].reach(level);
                reaches[k] = rays[k].radius;
                probabilities[k] = law.probability(reaches[k]);
                share += probabilities[k] / rays.length;
                growth += rays[k].growth() / rays.length;
            }
            if (Math.abs(share - rho) <= SHARE_TOLERANCE * rho) {
                return new Boundary(score.ofLevel(level), reaches, probabilities);
            }
            if (share > rho) {
                upper = level;
            } else {
                lower = level;
            }
            // In the log-odds of the share, which are nearly straight where it is small and where it is nearly 1.
            double next = level + (logOdds(rho) - logOdds(share)) * share * (1 - share) / growth;
            level = next > lower && next < upper ? next : lower + (upper - lower) / 2;
        }
        throw new ArithmeticException("no threshold chooses the share ρ = " + rho + " of fields of scale " + scale
                + ": its level is between " + lower + " and " + upper + " after " + MOST_STEPS + " steps");
    }

    private static double logOdds(double share) {
        return Math.log(share) - Math.log1p(-share);
    }

    private void checkCancelled(int node) {
        if (node % BLOCK == 0) {
            cancellation.throwIfCancelled();
        }
    }

    /**
     * The factor that draws the radius of a node below R, of which the probability is given, in place of any radius.
     */
    double stretch(int node, double probability) {
        return probability < 1 ? law.quantile(law.probability(radii[node]) * probability) / radii[node] : 1;
    }

    /** The point on the ray of a node that was looked at last; the search for the next level sets out from it. */
    private final class Ray {
        private final int node;
        private final double scale;
        private double radius;
        private double level;
        private double slope;

        Ray(int node, double scale, double radius) {
            this.node = node;
            this.scale = scale;
            look(Math.min(radius, farthest));
        }

        private void look(double at) {
            radius = at;
            level = score.level(directions, node * size, scale * at);
            slope = score.slope();
        }

        /** dF(R)/d level. */
        double growth() {
            return radius <= farthest ? law.density(radius) * radius / slope : 0;
        }

        /** Finds the radius at which a level is reached, ∞ where that is farther than anything lies. */
        void reach(double wanted) {
            if (radius > farthest) {
                look(farthest);
            }
            double low = 0;
            double high = Double.POSITIVE_INFINITY;
            for (int step = 0; step < MOST_STEPS; step++) {
                if (level == wanted) {
                    return;
                }
                if (level > wanted) {
                    high = radius;
                } else if (radius >= farthest) {
                    radius = Double.POSITIVE_INFINITY;
                    return;
                } else {
                    low = radius;
                }
                // In log R, in which the level is straight near the origin.
                double next = Math.min(radius * Math.exp((wanted - level) / slope), farthest);
                if (Math.abs(next - radius) > RADIUS_TOLERANCE * radius && !(next > low && next < high)) {
                    next = low + (high - low) / 2;
                }
                if (Math.abs(next - radius) <= RADIUS_TOLERANCE * radius) {
                    return;
                }
                look(next);
            }
            throw new ArithmeticException(
                    "no radius has the level " + wanted + " of the score in the direction of node " + node
                            + " at scale " + scale + ": it is between " + low + " and " + high);
        }
    }
}
