package org.attune.theory.channel;

import java.util.List;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.Descents;
import org.attune.theory.lanes.FieldBatch;
import org.attune.theory.lanes.LaneKernels;
import org.attune.theory.lanes.ProximalKernel;

/**
 * One share of the nodes of an {@link ExtensiveRankChannel}, with the work space for its proximals: different shares of
 * a channel may be worked on at the same time. Not thread-safe by itself.
 */
final class ExtensiveRankShare {
    private final NodeShare range;
    private final List<NodeShare> blocks;
    private final ChannelNodes nodes;
    private final double labelScale;
    private final double temperature;
    private final CancellationSignal cancellation;
    private final int dimension;
    private final FieldBatch batch;
    private final ProximalKernel kernel;
    private final ProximalMinima minima;
    private final ExtensiveRankDescents descents;
    private final Descents weighted;
    private final ScrambleAverages averages;
    private final double[][] displacement;
    private final double[] weights = new double[2 * ProximalMinima.MOST_MINIMA * NodeShare.BLOCK];
    private final ExtensiveRankSlopes slopes;

    /**
     * A share.
     *
     * @param range its nodes
     * @param nodes those of the whole channel
     * @param labels u* = √A₀ g, shape count × L
     * @param batch the proximals of the whole channel; the centres of the share are written here
     * @param averages receives the sums over the share
     */
    ExtensiveRankShare(
            NodeShare range,
            Activation activation,
            Arithmetic arithmetic,
            ChannelNodes nodes,
            double labelVariance,
            double[] labels,
            double temperature,
            CancellationSignal cancellation,
            FieldBatch batch,
            ScrambleAverages averages) {
        this.range = range;
        this.blocks = range.blocks();
        this.nodes = nodes;
        this.labelScale = Math.sqrt(labelVariance);
        this.temperature = temperature;
        this.cancellation = cancellation;
        this.dimension = nodes.dimension();
        this.batch = batch;
        ScalarExtensiveRankKernel scalar = new ScalarExtensiveRankKernel(activation, batch);
        this.kernel = arithmetic == Arithmetic.LANES && activation == Activation.SOFTMAX
                ? LaneKernels.softmaxExtensiveRank(batch)
                : scalar;
        this.minima = new ProximalMinima(dimension, range.firstSlot(), range.slots());
        this.descents = new ExtensiveRankDescents(batch, labels, kernel, minima);
        this.weighted = new Descents(dimension);
        this.slopes = new ExtensiveRankSlopes(nodes, labelVariance, temperature, batch, kernel, scalar);
        this.averages = averages;
        this.displacement = new double[2][dimension];
    }

    /** Forgets the minima that are known. */
    void forget() {
        minima.forget();
    }

    /** Newton steps of all proximals so far. */
    long newtonSteps() {
        return kernel.newtonSteps();
    }

    /**
     * Begins slopes at a point.
     *
     * @param measured whether those of the responses are asked for, too
     */
    void beginSlopes(double residualVariance, double v, boolean measured) {
        slopes.begin(residualVariance, v, measured);
    }

    /** What the share adds to a slope. */
    double slope(int variable, int function) {
        return slopes.slope(variable, function);
    }

    /**
     * Adds the share to the averages.
     *
     * @param m M
     * @param residualVariance B
     * @param search whether to look hard for minima
     * @param withSlopes whether slopes have begun
     */
    void evaluate(double m, double residualVariance, double v, boolean search, boolean withSlopes) {
        MirroredCentres.write(
                batch.centres(),
                dimension,
                m / labelScale,
                nodes.label(),
                Math.sqrt(residualVariance),
                nodes.noise(),
                range);
        for (NodeShare block : blocks) {
            cancellation.throwIfCancelled();
            descents.descend(block.firstSlot(), block.endSlot(), v, search);
            average(block, withSlopes);
            if (withSlopes) {
                slopes.add(weighted, weights, averages);
            }
        }
    }

    private void average(NodeShare block, boolean responses) {
        weighted.clear();
        for (int node = block.first(); node < block.end(); node++) {
            int scramble = nodes.scrambleOf(node);
            for (int sign = 0; sign < 2; sign++) {
                int slot = 2 * node + sign;
                descents.collect(slot);
                minima.finish(batch.centres(), slot * dimension, slot, temperature);
                for (int k = 0; k < dimension; k++) {
                    displacement[sign][k] = minima.mean()[k] - batch.centres()[slot * dimension + k];
                }
                averages.add(scramble, ExtensiveRankChannel.DISPLACEMENT_SQUARE, 0.5 * minima.displacementSquare());
                averages.add(scramble, ExtensiveRankChannel.LOSS, 0.5 * minima.loss());
                if (responses) {
                    minima.addWeighted(weighted, slot, weights);
                }
            }
            double along = 0;
            double noise = 0;
            for (int k = 0; k < dimension; k++) {
                int position = node * dimension + k;
                along += (displacement[0][k] + displacement[1][k]) * nodes.label()[position];
                noise += (displacement[0][k] - displacement[1][k]) * nodes.noise()[position];
            }
            averages.add(scramble, ExtensiveRankChannel.DISPLACEMENT_LABEL, 0.5 * along);
            averages.add(scramble, ExtensiveRankChannel.DISPLACEMENT_NOISE, 0.5 * noise);
        }
    }
}
