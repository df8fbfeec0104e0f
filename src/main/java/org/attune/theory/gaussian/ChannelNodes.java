package org.attune.theory.gaussian;

import org.attune.model.Accuracy;
import org.attune.model.Activation;

/**
 * Nodes at which both training channels are averaged, in isometric coordinates (THEORY: h_aa = √2 u_aa, h_ab = u_ab).
 *
 * <p>A base node holds four independent standard normal vectors: χ* and ζ′ ∈ R^T of the rank-one channel, g and ζ ∈ R^L
 * of the extensive-rank one, L = T(T+1)/2. For the softmax g and ζ have no component along 11ᵀ, to which it is blind.
 * Each base node stands for two nodes, with +ζ and −ζ (in the channel being solved): the pair removes the part of the
 * proximal that is even in ζ, which is most of the noise of the products with ζ.
 *
 * <p>Immutable by convention: the arrays are handed out for speed and must not be written to.
 */
public final class ChannelNodes {
    /** Number of independent scrambles. */
    public static final int SCRAMBLES = 8;

    private final int tokens;
    private final int dimension;
    private final int perScramble;
    private final double[] target;
    private final double[] rankOneNoise;
    private final double[] label;
    private final double[] noise;

    private ChannelNodes(
            int tokens, int perScramble, double[] target, double[] rankOneNoise, double[] label, double[] noise) {
        this.tokens = tokens;
        this.dimension = IsometricCoordinates.dimension(tokens);
        this.perScramble = perScramble;
        this.target = target;
        this.rankOneNoise = rankOneNoise;
        this.label = label;
        this.noise = noise;
    }

    /**
     * Builds the nodes.
     *
     * @param tokens T ≥ 2
     * @param activation decides whether 11ᵀ is left out
     * @param accuracy total number of nodes, both signs counted, and seed
     */
    public static ChannelNodes create(int tokens, Activation activation, Accuracy accuracy) {
        int useful = activation.usefulDimensions(tokens);
        int dimension = IsometricCoordinates.dimension(tokens);
        int perScramble = accuracy.nodes() / (2 * SCRAMBLES);
        int count = SCRAMBLES * perScramble;
        int width = 2 * tokens + 2 * useful;
        double[] points = ScrambledSobol.normalPoints(width, SCRAMBLES, perScramble, accuracy.seed());
        double[] target = new double[count * tokens];
        double[] rankOneNoise = new double[count * tokens];
        double[] label = new double[count * dimension];
        double[] noise = new double[count * dimension];
        for (int node = 0; node < count; node++) {
            System.arraycopy(points, node * width, target, node * tokens, tokens);
            System.arraycopy(points, node * width + tokens, rankOneNoise, node * tokens, tokens);
            IsometricCoordinates.embed(tokens, useful, points, node * width + 2 * tokens, label, node * dimension);
            IsometricCoordinates.embed(
                    tokens, useful, points, node * width + 2 * tokens + useful, noise, node * dimension);
        }
        return new ChannelNodes(tokens, perScramble, target, rankOneNoise, label, noise);
    }

    /** T. */
    public int tokens() {
        return tokens;
    }

    /** L = T(T+1)/2. */
    public int dimension() {
        return dimension;
    }

    /** Number of base nodes over all scrambles; half the number of nodes. */
    public int count() {
        return SCRAMBLES * perScramble;
    }

    /** The scramble that a base node belongs to, from 0 to {@value #SCRAMBLES} − 1. */
    public int scrambleOf(int node) {
        return node / perScramble;
    }

    /** Base nodes of each scramble. */
    public int perScramble() {
        return perScramble;
    }

    /** χ*, shape count × T. */
    public double[] target() {
        return target;
    }

    /** ζ of the rank-one channel, shape count × T. */
    public double[] rankOneNoise() {
        return rankOneNoise;
    }

    /** g, shape count × L: u* = √A₀ g. */
    public double[] label() {
        return label;
    }

    /** ζ of the extensive-rank channel, shape count × L. */
    public double[] noise() {
        return noise;
    }
}
