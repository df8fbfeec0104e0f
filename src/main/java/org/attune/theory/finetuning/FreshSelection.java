package org.attune.theory.finetuning;

import java.util.function.IntFunction;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.IsometricCoordinates;
import org.attune.theory.pretraining.PretrainingOverlaps;

/**
 * Active fine-tuning on fresh sequences, Algorithm 1, arXiv:2606.05899: the law of (z*, z) given that ‖σ(βz) − σ(0)‖²
 * is among the share ρ of smallest ones.
 *
 * <p>The chosen fields are those within a radius R(direction), see {@link SelectionBoundary}, and no candidate need be
 * drawn in vain: each node keeps the direction of its z, draws its radius below R, and counts by the probability F(R)
 * of being chosen, F the chi distribution of the radius. z* is then drawn given z: u* = (M/Q) u + √(A₀ − M²/Q) g. All
 * of it is smooth in the parameters; for ρ → 0 it becomes the limit z = 0 of a wide pool.
 */
final class FreshSelection {
    /** From here down the chosen fields are 0 to within rounding, and their probabilities would underflow. */
    private static final double WIDE_POOL = 1e-200;

    /** So many nodes take less than anybody notices. */
    private static final int BLOCK = 128;

    private FreshSelection() {}

    /** The sequences at the nodes. */
    static TrainingSequences sequences(
            Parameters parameters,
            ChannelNodes nodes,
            IntFunction<PretrainingOverlaps> frozen,
            CancellationSignal cancellation) {
        return new Builder(parameters, nodes).build(frozen, cancellation);
    }

    private static final class Builder {
        private final Parameters parameters;
        private final ChannelNodes nodes;
        private final int dimension;
        private final int size;
        private final IsometricCoordinates coordinates;
        private final double[] models;
        private final double[] targets;
        private final double[] weights;
        private final double[] point;
        private final double[] matrix;

        Builder(Parameters parameters, ChannelNodes nodes) {
            this.parameters = parameters;
            this.nodes = nodes;
            this.dimension = nodes.dimension();
            this.size = nodes.tokens() * nodes.tokens();
            this.coordinates = new IsometricCoordinates(nodes.tokens());
            this.models = new double[nodes.count() * size];
            this.targets = new double[nodes.count() * size];
            this.weights = new double[nodes.count()];
            this.point = new double[dimension];
            this.matrix = new double[size];
        }

        TrainingSequences build(IntFunction<PretrainingOverlaps> frozen, CancellationSignal cancellation) {
            double rho = Math.max(parameters.rho(), WIDE_POOL);
            SelectionBoundary selection = new SelectionBoundary(parameters.activation(), nodes, cancellation);
            for (int scramble = 0; scramble < ChannelNodes.SCRAMBLES; scramble++) {
                PretrainingOverlaps overlaps = frozen.apply(scramble);
                double scale = parameters.beta() * Math.sqrt(overlaps.self());
                double[] probabilities = selection.find(scramble, scale, rho).probabilities();
                for (int k = 0; k < probabilities.length; k++) {
                    if (k % BLOCK == 0) {
                        cancellation.throwIfCancelled();
                    }
                    int node = scramble * nodes.perScramble() + k;
                    weights[node] = probabilities[k] / rho;
                    place(node, selection.stretch(node, probabilities[k]), overlaps);
                }
            }
            GaussianFields.addRankOne(nodes.tokens(), targets, nodes.target(), 1);
            return new TrainingSequences(
                    models, GaussianFields.activate(parameters.activation(), nodes.tokens(), targets), weights);
        }

        /** Writes βz and z* of a node whose noise vector is stretched by a factor. */
        private void place(int node, double stretch, PretrainingOverlaps overlaps) {
            double self = overlaps.self();
            double spread = Math.sqrt(self) * stretch;
            for (int k = 0; k < dimension; k++) {
                point[k] = spread * nodes.noise()[node * dimension + k];
            }
            coordinates.toMatrix(point, 0, parameters.beta(), matrix);
            System.arraycopy(matrix, 0, models, node * size, size);
            double slope = self > 0 ? overlaps.target() / self : 0;
            double rest = Math.sqrt(Math.max(0, parameters.labelVariance() - slope * overlaps.target()));
            for (int k = 0; k < dimension; k++) {
                point[k] = slope * point[k] + rest * nodes.label()[node * dimension + k];
            }
            coordinates.toMatrix(point, 0, 1, matrix);
            System.arraycopy(matrix, 0, targets, node * size, size);
        }
    }
}
