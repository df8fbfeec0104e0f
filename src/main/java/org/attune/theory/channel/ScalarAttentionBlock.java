package org.attune.theory.channel;

import org.attune.model.Activation;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.IsometricCoordinates;
import org.attune.theory.lanes.AttentionBlock;

/** Attention maps one node after the other: the reference for the lanes, and their fall-back. */
final class ScalarAttentionBlock implements AttentionBlock {
    private final ChannelNodes nodes;
    private final int tokens;
    private final int dimension;
    private final IsometricCoordinates coordinates;
    private final AttentionLoss attention;
    private final double[] point;
    private final double[] vector;
    private final double[] matrix;
    private final double[] field;
    private int node;
    private int lender;

    ScalarAttentionBlock(Activation activation, ChannelNodes nodes) {
        this.nodes = nodes;
        this.tokens = nodes.tokens();
        this.dimension = nodes.dimension();
        this.coordinates = new IsometricCoordinates(tokens);
        this.attention = AttentionLoss.of(activation, tokens);
        this.point = new double[dimension];
        this.vector = new double[tokens];
        this.matrix = new double[tokens * tokens];
        this.field = new double[tokens * tokens];
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void load(int first, int count) {
        node = first;
        lender = first;
    }

    @Override
    public void borrowNoise(int[] lenders) {
        lender = lenders[node];
    }

    @Override
    public void field(double alongLabel, double alongNoise) {
        for (int k = 0; k < dimension; k++) {
            point[k] = alongLabel * nodes.label()[node * dimension + k]
                    + alongNoise * nodes.noise()[lender * dimension + k];
        }
        coordinates.toMatrix(point, 0, 1, field);
    }

    @Override
    public void addRankOne(double alongTarget, double alongNoise, double selfOverlap) {
        for (int k = 0; k < tokens; k++) {
            vector[k] = alongTarget * nodes.target()[node * tokens + k]
                    + alongNoise * nodes.rankOneNoise()[lender * tokens + k];
        }
        GaussianFields.addRankOne(tokens, field, vector, selfOverlap);
    }

    @Override
    public void activate() {
        System.arraycopy(field, 0, matrix, 0, matrix.length);
        attention.activate(matrix, field, 0);
    }

    @Override
    public double[] map() {
        return field;
    }

    @Override
    public double squaredDistance(double[] others, int offset) {
        double sum = 0;
        for (int k = 0; k < field.length; k++) {
            double difference = field[k] - others[offset + k];
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public double product(double[] first, double[] second) {
        double sum = 0;
        for (int k = 0; k < field.length; k++) {
            sum += first[k] * second[k];
        }
        return sum;
    }
}
