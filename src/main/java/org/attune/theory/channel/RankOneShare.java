package org.attune.theory.channel;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.Descents;
import org.attune.theory.lanes.LaneKernels;
import org.attune.theory.lanes.Precision;
import org.attune.theory.lanes.ProximalKernel;
import org.attune.theory.lanes.SequenceBatch;

/**
 * One share of the nodes of a {@link RankOneChannel}, with the work space for its proximals: different shares of a
 * channel may be worked on at the same time. Not thread-safe by itself.
 */
final class RankOneShare {
    /** Below this v more starts than χ̃ and ±χ* rarely find a lower minimum, and none on which an answer depends. */
    private static final double FEW_MINIMA = 0.5;

    /** From this v on the loss is all that counts, and starts that lead to the same minimum tell little of others. */
    private static final double MANY_MINIMA = 4;

    /** So many questions in a row search all nodes once. */
    private static final int TURNS = 16;

    private static final double AXIS_START = 1.5;

    /**
     * Since no loss is negative, the lowest minimum is nearer to χ̃ than √(2f) where f is the objective of any point
     * known. Starts this many times as far away hardly ever lead there.
     */
    private static final double REACH = 2;

    private final NodeShare range;
    private final List<NodeShare> blocks;
    private final ChannelNodes nodes;
    private final double[] nodeWeights;
    private final double temperature;
    private final CancellationSignal cancellation;
    private final int tokens;
    private final SequenceBatch batch;
    private final ProximalKernel kernel;
    private final ScalarRankOneKernel scalar;
    private final Descents descents;
    private final Descents distant;
    private final Descents scattered;
    private final Descents weighted;
    private final ProximalMinima minima;
    private final ScrambleAverages averages;
    private final double[] start;
    private final double[][] displacement;
    private final double[] weights = new double[2 * ProximalMinima.MOST_MINIMA * NodeShare.BLOCK];
    private final double[] traces = new double[weights.length];
    private final double[] squares = new double[weights.length];

    /**
     * A share.
     *
     * @param range its nodes
     * @param nodes those of the whole channel
     * @param nodeWeights of the sequences of the whole channel
     * @param batch the proximals of the whole channel; the centres of the share are written here
     * @param minima those of its proximals that are known
     * @param averages receives the sums over the share
     */
    RankOneShare(
            NodeShare range,
            Activation activation,
            Arithmetic arithmetic,
            ChannelNodes nodes,
            double[] nodeWeights,
            double temperature,
            CancellationSignal cancellation,
            SequenceBatch batch,
            ProximalMinima minima,
            ScrambleAverages averages) {
        this.range = range;
        this.blocks = range.blocks();
        this.nodes = nodes;
        this.nodeWeights = nodeWeights;
        this.temperature = temperature;
        this.cancellation = cancellation;
        this.tokens = nodes.tokens();
        this.batch = batch;
        this.scalar = new ScalarRankOneKernel(activation, batch);
        this.kernel = arithmetic == Arithmetic.LANES ? LaneKernels.rankOne(activation, batch) : scalar;
        this.descents = new Descents(tokens);
        this.distant = new Descents(tokens);
        this.scattered = new Descents(tokens);
        this.weighted = new Descents(tokens);
        this.minima = minima;
        this.averages = averages;
        this.start = new double[tokens];
        this.displacement = new double[2][tokens];
    }

    /** Its nodes. */
    NodeShare range() {
        return range;
    }

    /** The minima of its proximals that are known. */
    ProximalMinima minima() {
        return minima;
    }

    /** Newton steps of all proximals so far. */
    long newtonSteps() {
        return kernel.newtonSteps();
    }

    /**
     * Adds the share to the averages.
     *
     * @param m along the targets
     * @param residualVariance b
     * @param responses whether those of the responses are wanted
     */
    void evaluate(double m, double residualVariance, double v, Search search, Precision precision, boolean responses) {
        MirroredCentres.write(
                batch.centres(), tokens, m, nodes.target(), Math.sqrt(residualVariance), nodes.rankOneNoise(), range);
        for (NodeShare block : blocks) {
            cancellation.throwIfCancelled();
            if (search != Search.KNOWN_MINIMA) {
                look(block, v, search);
            }
            descend(block, v, precision);
            average(block, responses);
            if (responses) {
                averageResponses(v);
            }
        }
    }

    /** Descends from the known minima, and from χ̃ where there are none. */
    private void descend(NodeShare block, double v, Precision precision) {
        descents.clear();
        for (int slot = block.firstSlot(); slot < block.endSlot(); slot++) {
            if (!minima.addStored(descents, slot)) {
                descents.add(slot, batch.centres(), slot * tokens);
            }
        }
        kernel.minimise(descents, v, precision);
    }

    /**
     * Looks for minima to descend from later: that which χ̃ leads to is the first of its slot. More starts than ±χ* are
     * worth while only where those have led to another one.
     */
    private void look(NodeShare block, double v, Search search) {
        descents.clear();
        for (int slot = block.firstSlot(); slot < block.endSlot(); slot++) {
            if (minima.count(slot) == 0 || isSearched(slot, search)) {
                descents.add(slot, batch.centres(), slot * tokens);
                minima.addStored(descents, slot);
            }
        }
        kernel.minimise(descents, v, Precision.TOLD_APART);
        distant.clear();
        for (int next = 0; next < descents.count(); next = endOfSlot(descents, next)) {
            addTargets(descents.slot(next), reach(next));
        }
        kernel.minimise(distant, v, Precision.TOLD_APART);
        scattered.clear();
        boolean everywhere = search == Search.ALL_STARTS || (search == Search.USUAL_STARTS && v >= MANY_MINIMA);
        if (everywhere || (search == Search.USUAL_STARTS && v >= FEW_MINIMA)) {
            forEachSlot(slot -> {
                if (everywhere || minima.found() > 1) {
                    addFlipped(slot, REACH * Math.sqrt(2 * minima.lowest()));
                }
            });
            kernel.minimise(scattered, v, Precision.TOLD_APART);
        }
        forEachSlot(minima::store);
    }

    /** Collects what the descents of each slot have ended at, and hands it on. */
    private void forEachSlot(IntConsumer collected) {
        int nextDistant = 0;
        int nextScattered = 0;
        for (int next = 0; next < descents.count(); ) {
            int slot = descents.slot(next);
            minima.beginRoughly();
            next = keep(descents, next, slot);
            nextDistant = keep(distant, nextDistant, slot);
            nextScattered = keep(scattered, nextScattered, slot);
            collected.accept(slot);
        }
    }

    /** The distance from χ̃ beyond which no start is tried, by the lowest objective of a slot from some descent on. */
    private double reach(int first) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int next = first; next < endOfSlot(descents, first); next++) {
            lowest = Math.min(lowest, descents.objective(next));
        }
        return REACH * Math.sqrt(2 * lowest);
    }

    private static int endOfSlot(Descents ended, int first) {
        int next = first;
        while (next < ended.count() && ended.slot(next) == ended.slot(first)) {
            next++;
        }
        return next;
    }

    /** Keeps the minima of a slot, which lie one after the other from some descent on; the descent after them. */
    private int keep(Descents ended, int from, int slot) {
        int next = from;
        while (next < ended.count() && ended.slot(next) == slot) {
            minima.keep(ended, next++);
        }
        return next;
    }

    private boolean isSearched(int slot, Search search) {
        return switch (search) {
            case KNOWN_MINIMA -> false;
            case SOME_NODES -> (slot / 2 + minima.turn()) % TURNS == 0;
            default -> true;
        };
    }

    /** Starts at ±χ*. */
    private void addTargets(int slot, double reach) {
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int k = 0; k < tokens; k++) {
                start[k] = sign * nodes.target()[(slot / 2) * tokens + k];
            }
            addStart(distant, slot, reach);
        }
    }

    /** Starts at χ̃ with a flipped token, and at single large tokens. */
    private void addFlipped(int slot, double reach) {
        int offset = slot * tokens;
        for (int k = 0; k < tokens; k++) {
            System.arraycopy(batch.centres(), offset, start, 0, tokens);
            start[k] = -start[k];
            addStart(scattered, slot, reach);
            for (int sign = -1; sign <= 1; sign += 2) {
                Arrays.fill(start, 0);
                start[k] = sign * AXIS_START;
                addStart(scattered, slot, reach);
            }
        }
    }

    private void addStart(Descents starts, int slot, double reach) {
        double[] centres = batch.centres();
        double square = 0;
        for (int k = 0; k < tokens; k++) {
            double difference = start[k] - centres[slot * tokens + k];
            square += difference * difference;
        }
        if (square <= reach * reach) {
            starts.add(slot, start, 0);
        }
    }

    /** Averages the minima that the descents of a block, which lie slot by slot, have ended at. */
    private void average(NodeShare block, boolean responses) {
        double q = batch.selfOverlap();
        int next = 0;
        weighted.clear();
        for (int node = block.first(); node < block.end(); node++) {
            int scramble = nodes.scrambleOf(node);
            double half = 0.5 * nodeWeights[node];
            for (int sign = 0; sign < 2; sign++) {
                int slot = 2 * node + sign;
                minima.begin();
                next = keep(descents, next, slot);
                minima.finish(batch.centres(), slot * tokens, slot, temperature * q / (1 + q));
                averages.add(scramble, RankOneChannel.JUMP_RESPONSE, half * minima.jumpResponse());
                averages.add(scramble, RankOneChannel.DISTANT_WEIGHT, half * minima.distantWeight());
                for (int k = 0; k < tokens; k++) {
                    displacement[sign][k] = minima.mean()[k] - batch.centres()[slot * tokens + k];
                }
                averages.add(scramble, RankOneChannel.DISPLACEMENT_SQUARE, half * minima.displacementSquare());
                averages.add(scramble, RankOneChannel.SHIFT_DERIVATIVE, half * minima.diagonalDerivative());
                averages.add(scramble, RankOneChannel.SHIFT_SCALE, half * Math.abs(minima.diagonalDerivative()));
                averages.add(scramble, RankOneChannel.LOSS, half * minima.loss());
                if (responses) {
                    minima.addWeighted(weighted, slot, weights);
                }
            }
            double target = 0;
            double noise = 0;
            for (int k = 0; k < tokens; k++) {
                int position = node * tokens + k;
                target += (displacement[0][k] + displacement[1][k]) * nodes.target()[position];
                noise += (displacement[0][k] - displacement[1][k]) * nodes.rankOneNoise()[position];
            }
            averages.add(scramble, RankOneChannel.DISPLACEMENT_TARGET, half * target);
            averages.add(scramble, RankOneChannel.DISPLACEMENT_NOISE, half * noise);
        }
    }

    private void averageResponses(double v) {
        kernel.respond(weighted, v, traces, squares);
        for (int k = 0; k < weighted.count(); k++) {
            if (Double.isNaN(traces[k])) {
                scalar.respond(weighted, k, v, traces, squares);
            }
            int node = weighted.slot(k) / 2;
            double weight = 0.5 * nodeWeights[node] * weights[k];
            averages.add(nodes.scrambleOf(node), RankOneChannel.RESPONSE_TRACE, weight * traces[k]);
            averages.add(nodes.scrambleOf(node), RankOneChannel.RESPONSE_SQUARE, weight * squares[k]);
        }
    }
}
