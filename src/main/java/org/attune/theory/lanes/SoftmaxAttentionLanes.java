package org.attune.theory.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.IsometricCoordinates;

/** Softmax attention maps, one node in each lane. */
final class SoftmaxAttentionLanes implements AttentionBlock {
    private static final VectorSpecies<Double> SPECIES = LaneMath.SPECIES;
    private static final int SIMD = LaneMath.SIMD;
    private static final int WIDTH = LaneMath.WIDTH;

    private final ChannelNodes nodes;
    private final int tokens;
    private final int dimension;
    private final IsometricCoordinates coordinates;
    private final SoftmaxRows softmax;
    private final double[] label;
    private final double[] noise;
    private final double[] target;
    private final double[] rankOneNoise;
    private final double[] vector;
    private int first;
    private int count;

    SoftmaxAttentionLanes(ChannelNodes nodes) {
        this.nodes = nodes;
        this.tokens = nodes.tokens();
        this.dimension = nodes.dimension();
        this.coordinates = new IsometricCoordinates(tokens);
        this.softmax = new SoftmaxRows(tokens);
        this.label = new double[dimension * WIDTH];
        this.noise = new double[dimension * WIDTH];
        this.target = new double[tokens * WIDTH];
        this.rankOneNoise = new double[tokens * WIDTH];
        this.vector = new double[tokens * WIDTH];
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void load(int newFirst, int newCount) {
        first = newFirst;
        count = newCount;
        for (int lane = 0; lane < count; lane++) {
            scatter(nodes.label(), first + lane, dimension, label, lane);
            scatter(nodes.noise(), first + lane, dimension, noise, lane);
            scatter(nodes.target(), first + lane, tokens, target, lane);
            scatter(nodes.rankOneNoise(), first + lane, tokens, rankOneNoise, lane);
        }
    }

    @Override
    public void borrowNoise(int[] lenders) {
        for (int lane = 0; lane < count; lane++) {
            scatter(nodes.noise(), lenders[first + lane], dimension, noise, lane);
            scatter(nodes.rankOneNoise(), lenders[first + lane], tokens, rankOneNoise, lane);
        }
    }

    private static void scatter(double[] from, int node, int length, double[] to, int lane) {
        for (int k = 0; k < length; k++) {
            to[k * WIDTH + lane] = from[node * length + k];
        }
    }

    @Override
    public void field(double alongLabel, double alongNoise) {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            field(alongLabel, alongNoise, lane);
        }
    }

    private void field(double alongLabel, double alongNoise, int lane) {
        for (int position = 0; position < tokens * tokens; position++) {
            int k = coordinates.index(position) * WIDTH + lane;
            double scale = coordinates.scale(position);
            DoubleVector.fromArray(SPECIES, label, k)
                    .mul(scale * alongLabel)
                    .add(DoubleVector.fromArray(SPECIES, noise, k).mul(scale * alongNoise))
                    .intoArray(softmax.probability, position * WIDTH + lane);
        }
    }

    @Override
    public void addRankOne(double alongTarget, double alongNoise, double selfOverlap) {
        for (int lane = 0; lane < WIDTH; lane += SIMD) {
            vector(alongTarget, alongNoise, lane);
            for (int a = 0; a < tokens; a++) {
                addRow(a, selfOverlap, lane);
            }
        }
    }

    private void vector(double alongTarget, double alongNoise, int lane) {
        for (int k = lane; k < tokens * WIDTH; k += WIDTH) {
            DoubleVector.fromArray(SPECIES, target, k)
                    .mul(alongTarget)
                    .add(DoubleVector.fromArray(SPECIES, rankOneNoise, k).mul(alongNoise))
                    .intoArray(vector, k);
        }
    }

    private void addRow(int a, double selfOverlap, int lane) {
        DoubleVector own = DoubleVector.fromArray(SPECIES, vector, a * WIDTH + lane);
        for (int b = 0; b < tokens; b++) {
            int k = (a * tokens + b) * WIDTH + lane;
            own.fma(
                            DoubleVector.fromArray(SPECIES, vector, b * WIDTH + lane),
                            DoubleVector.fromArray(SPECIES, softmax.probability, k))
                    .intoArray(softmax.probability, k);
        }
        int diagonal = (a * tokens + a) * WIDTH + lane;
        DoubleVector.fromArray(SPECIES, softmax.probability, diagonal)
                .sub(selfOverlap)
                .intoArray(softmax.probability, diagonal);
    }

    @Override
    public void activate() {
        softmax.activate();
    }

    @Override
    public double[] map() {
        return softmax.probability;
    }

    @Override
    public double squaredDistance(double[] others, int offset) {
        double total = 0;
        for (int lane = 0; lane < count; lane += SIMD) {
            total += squaredDistance(others, offset, lane);
        }
        return total;
    }

    private double squaredDistance(double[] others, int offset, int lane) {
        DoubleVector sum = DoubleVector.broadcast(SPECIES, 0);
        for (int k = lane; k < tokens * tokens * WIDTH; k += WIDTH) {
            DoubleVector difference = DoubleVector.fromArray(SPECIES, softmax.probability, k)
                    .sub(DoubleVector.fromArray(SPECIES, others, offset + k));
            sum = difference.fma(difference, sum);
        }
        return sum.reduceLanes(VectorOperators.ADD, valid(lane));
    }

    @Override
    public double product(double[] left, double[] right) {
        double total = 0;
        for (int lane = 0; lane < count; lane += SIMD) {
            total += product(left, right, lane);
        }
        return total;
    }

    private double product(double[] left, double[] right, int lane) {
        DoubleVector sum = DoubleVector.broadcast(SPECIES, 0);
        for (int k = lane; k < tokens * tokens * WIDTH; k += WIDTH) {
            sum = DoubleVector.fromArray(SPECIES, left, k).fma(DoubleVector.fromArray(SPECIES, right, k), sum);
        }
        return sum.reduceLanes(VectorOperators.ADD, valid(lane));
    }

    /** The lanes of a register that hold a node. */
    private VectorMask<Double> valid(int lane) {
        return SPECIES.indexInRange(lane, count);
    }
}
