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
    /**
     * Number of independent scrambles. Of eight, two standard errors cover 91 % (Student's t), of four 86 %; with more,
     * the smallest node sets would have single points in each.
     */
    public static final int SCRAMBLES = 8;

    /** Both signs of (g, ζ), and both signs of the noise of the channel being solved. */
    private static final int NODES_PER_POINT = 4;

    private final int tokens;
    private final int dimension;
    private final int perScramble;
    private final double[] target;
    private final double[] rankOneNoise;
    private final double[] label;
    private final double[] noise;
    private final NodeMemo memo = new NodeMemo();

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
        int pointsPerScramble = accuracy.nodes() / (NODES_PER_POINT * SCRAMBLES);
        int points = SCRAMBLES * pointsPerScramble;
        int width = 2 * useful + 2 * tokens;
        double[] normals = ScrambledSobol.normalPoints(width, SCRAMBLES, pointsPerScramble, accuracy.seed());
        if (accuracy.isCoarse()) {
            SecondMoments.match(normals, width, 0, useful);
            SecondMoments.match(normals, width, useful, useful);
            SecondMoments.match(normals, width, 2 * useful, tokens);
            SecondMoments.match(normals, width, 2 * useful + tokens, tokens);
        }
        double[] target = new double[2 * points * tokens];
        double[] rankOneNoise = new double[2 * points * tokens];
        double[] label = new double[2 * points * dimension];
        double[] noise = new double[2 * points * dimension];
        for (int point = 0; point < points; point++) {
            int source = point * width;
            for (int mirror = 0; mirror < 2; mirror++) {
                int node = 2 * point + mirror;
                IsometricCoordinates.embed(tokens, useful, normals, source, label, node * dimension);
                IsometricCoordinates.embed(tokens, useful, normals, source + useful, noise, node * dimension);
                System.arraycopy(normals, source + 2 * useful, target, node * tokens, tokens);
                System.arraycopy(normals, source + 2 * useful + tokens, rankOneNoise, node * tokens, tokens);
            }
            negate(label, (2 * point + 1) * dimension, dimension);
            negate(noise, (2 * point + 1) * dimension, dimension);
        }
        return new ChannelNodes(tokens, 2 * pointsPerScramble, target, rankOneNoise, label, noise);
    }

    private static void negate(double[] values, int offset, int length) {
        for (int k = offset; k < offset + length; k++) {
            values[k] = -values[k];
        }
    }

    /** Remembers what follows from these nodes. */
    public NodeMemo memo() {
        return memo;
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
