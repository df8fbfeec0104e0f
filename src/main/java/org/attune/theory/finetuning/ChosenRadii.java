package org.attune.theory.finetuning;

import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.IsometricCoordinates;
import org.attune.theory.gaussian.RadialLaw;

/**
 * How far along the direction of each node a field may lie to be among the share ρ with the smallest score. Directions
 * and radii are those of the noise vectors of the nodes. Not thread-safe.
 */
final class ChosenRadii {
    /** Fields beyond this size leave no doubt about which token each row attends to. */
    private static final double LARGEST_FIELD = 1e3;

    private static final double SMALLEST_SCORE = 1e-30;
    private static final double SCORE_TOLERANCE = 1e-10;
    private static final double FIELD_TOLERANCE = 1e-12;
    private static final int MOST_STEPS = 200;

    private static final double ASTRAY = 1e-6;

    /** Near the origin the score grows as s². */
    private static final double NEAR_ORIGIN = 2;

    /** So many nodes take less than anybody notices. */
    private static final int BLOCK = 128;

    private final ChannelNodes nodes;
    private final CancellationSignal cancellation;
    private final RadialLaw law;
    private final SelectionScore score;
    private final int size;
    private final double largestScore;
    private final double[] directions;
    private final double[] radii;
    private final double[] reach;

    /** d log score / d log s at the end of each node's reach. */
    private final double[] exponents;

    ChosenRadii(Activation activation, ChannelNodes nodes, CancellationSignal cancellation) {
        this.cancellation = cancellation;
        int tokens = nodes.tokens();
        this.nodes = nodes;
        this.law = new RadialLaw(activation.usefulDimensions(tokens));
        this.score = new SelectionScore(activation, tokens);
        this.size = tokens * tokens;
        this.largestScore = activation == Activation.SOFTMAX ? tokens : LARGEST_FIELD * LARGEST_FIELD;
        this.directions = new double[nodes.count() * size];
        this.radii = new double[nodes.count()];
        this.reach = new double[nodes.count()];
        this.exponents = new double[nodes.count()];
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
            reach[node] = 1;
            exponents[node] = NEAR_ORIGIN;
        }
    }

    /**
     * The probability of each node's direction to be chosen: F(R), with R where the score reaches the threshold at
     * which the average over the scramble is ρ.
     *
     * @param scale β√Q, by which a radius is multiplied to become the size of a field; at 0 all fields are the same
     * @param rho ρ in (0, 1)
     */
    double[] choose(int scramble, double scale, double rho) {
        double[] probabilities = new double[nodes.perScramble()];
        if (scale == 0) {
            java.util.Arrays.fill(probabilities, rho);
            return probabilities;
        }
        double upper = Math.log(largestScore);
        double atUpper = excess(scramble, scale, rho, upper, probabilities);
        double lower = upper - 1;
        double atLower = excess(scramble, scale, rho, lower, probabilities);
        while (atLower > 0 && lower > Math.log(SMALLEST_SCORE)) {
            upper = lower;
            atUpper = atLower;
            lower -= 3;
            atLower = excess(scramble, scale, rho, lower, probabilities);
        }
        // False position, after the Illinois rule.
        double last = atLower;
        for (int step = 0; step < MOST_STEPS && last != 0 && upper - lower > SCORE_TOLERANCE; step++) {
            double share = atLower < 0 && atUpper > 0 ? atLower / (atLower - atUpper) : 0.5;
            double logScore = lower + share * (upper - lower);
            double value = excess(scramble, scale, rho, logScore, probabilities);
            if (Math.abs(value) <= SCORE_TOLERANCE) {
                last = value;
                break;
            }
            boolean sameSide = (value > 0) == (last > 0);
            if (value > 0) {
                upper = logScore;
                atUpper = value;
                atLower = sameSide ? atLower / 2 : atLower;
            } else {
                lower = logScore;
                atLower = value;
                atUpper = sameSide ? atUpper / 2 : atUpper;
            }
            last = value;
        }
        // Where fields are so large that their scores differ by no more than rounding, no threshold gives ρ itself.
        double correction = Math.exp(-last);
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] = Math.min(1, correction * probabilities[k]);
        }
        return probabilities;
    }

    /** The logarithm of the share of chosen fields over ρ at a threshold, and the share in each direction. */
    private double excess(int scramble, double scale, double rho, double logScore, double[] probabilities) {
        double sum = 0;
        int first = scramble * nodes.perScramble();
        for (int k = 0; k < probabilities.length; k++) {
            if (k % BLOCK == 0) {
                cancellation.throwIfCancelled();
            }
            probabilities[k] = law.probability(fieldAt(first + k, Math.exp(logScore)) / scale);
            sum += probabilities[k];
        }
        return Math.log(sum / probabilities.length / rho);
    }

    /** The factor that draws the radius of a node below the one whose probability is given, in place of any radius. */
    double stretch(int node, double probability) {
        return law.quantile(law.probability(radii[node]) * probability) / radii[node];
    }

    /**
     * The size s at which the field s·h of a node's direction h has a score; the largest where none has. By the secant
     * rule in the logarithms, where the score is straight near the origin, between bounds.
     */
    private double fieldAt(int node, double wanted) {
        double low = 0;
        double high = LARGEST_FIELD;
        double s = reach[node];
        double exponent = exponents[node];
        double previous = 0;
        double previousValue = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double value = score.along(directions, node * size, s);
            if (value > wanted) {
                high = s;
            } else {
                low = s;
            }
            if (previous > 0 && value != previousValue) {
                exponent = Math.log(value / previousValue) / Math.log(s / previous);
            }
            double mismatch = Math.log(wanted / value);
            double next = s * Math.exp(mismatch / exponent);
            // A step may also be short because the slope of a place where the score hardly grows is taken elsewhere.
            boolean astray = Math.abs(next - s) <= ASTRAY * s && Math.abs(mismatch) > ASTRAY;
            if (astray || !(next > low && next < high)) {
                next = high < LARGEST_FIELD ? 0.5 * (low + high) : Math.min(2 * s, LARGEST_FIELD);
            }
            previous = s;
            previousValue = value;
            s = next;
            if (Math.abs(s - previous) <= FIELD_TOLERANCE * s || low >= LARGEST_FIELD) {
                break;
            }
        }
        exponents[node] = exponent > 0 ? exponent : NEAR_ORIGIN;
        reach[node] = Math.clamp(s, FIELD_TOLERANCE, 1 / FIELD_TOLERANCE);
        return s;
    }
}
