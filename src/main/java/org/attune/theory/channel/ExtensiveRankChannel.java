package org.attune.theory.channel;

import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.IsometricCoordinates;

/**
 * The pre-training channel on a node set: u* = √A₀ g, ũ = (M/√A₀) g ± √B ζ, u = prox(u*, ũ), Eqs. (43), (47),
 * arXiv:2606.05899, in isometric coordinates.
 *
 * <p>Keeps the proximals as warm starts of the next evaluation; not thread-safe.
 */
public final class ExtensiveRankChannel {
    /** Index of E (u − ũ)·g. */
    public static final int DISPLACEMENT_LABEL = 0;

    /** Index of E (u − ũ)·ζ. */
    public static final int DISPLACEMENT_NOISE = 1;

    /** Index of E |u − ũ|². */
    public static final int DISPLACEMENT_SQUARE = 2;

    /** Index of the train loss E ‖σ(h(u)) − σ(h(u*))‖². */
    public static final int LOSS = 3;

    private static final int FUNCTIONS = 4;

    /** Index of E Tr(I − (I+VH)⁻¹), H the Hessian of the loss at the proximal. */
    public static final int RESPONSE_TRACE = 0;

    /** Index of E ‖I − (I+VH)⁻¹‖_F². */
    public static final int RESPONSE_SQUARE = 1;

    private static final int RESPONSES = 2;

    /** Places between u* and ũ from which minima are sought. */
    private static final double[] FRACTIONS = {0.25, 0.5, 0.75};

    /** No minimum is lower than another by more than the objective there: beside one as low as this none is sought. */
    private static final double SAFE_OBJECTIVE = 2;

    private final ChannelNodes nodes;
    private final double labelVariance;
    private final double temperature;
    private final CancellationSignal cancellation;
    private final int dimension;
    private final double[] targets;
    private final ExtensiveRankProblem problem;
    private final ProximalMinima minima;
    private final ScrambleAverages averages;
    private final double[] start;
    private final IsometricCoordinates coordinates;
    private final double[] label;
    private final double[][] displacement;

    /**
     * A channel.
     *
     * @param activation σ
     * @param nodes the node set, made for the same σ
     * @param labelVariance A₀ &gt; 0
     * @param temperature at which minima of nearly equal height are averaged, &gt; 0, in units of the objective V·loss
     *     + |x − x̃|²/2
     * @param cancellation asked at each node
     */
    public ExtensiveRankChannel(
            Activation activation,
            ChannelNodes nodes,
            double labelVariance,
            double temperature,
            CancellationSignal cancellation) {
        this.cancellation = cancellation;
        this.nodes = nodes;
        this.labelVariance = labelVariance;
        this.temperature = temperature;
        this.dimension = nodes.dimension();
        this.targets = GaussianFields.targets(activation, nodes, labelVariance);
        this.problem = new ExtensiveRankProblem(activation, nodes.tokens());
        this.minima = new ProximalMinima(dimension, 2 * nodes.count());
        this.averages = new ScrambleAverages(ChannelNodes.SCRAMBLES, FUNCTIONS, nodes.perScramble());
        this.start = new double[dimension];
        this.coordinates = new IsometricCoordinates(nodes.tokens());
        this.label = new double[dimension];
        this.displacement = new double[2][dimension];
    }

    /** A₀. */
    public double labelVariance() {
        return labelVariance;
    }

    /** Newton steps of all proximals so far. */
    public long newtonSteps() {
        return minima.newtonSteps();
    }

    /**
     * Averages over the channel.
     *
     * @param targetOverlap M
     * @param residualVariance B = Q − M²/A₀ &gt; 0
     * @param inverseCurvature V &gt; 0
     * @param search whether to look hard for minima; otherwise those known are followed, and where there are none those
     *     taken that ũ and u* lead to
     * @return averages indexed by the constants of this class; overwritten by the next call
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public ScrambleAverages evaluate(
            double targetOverlap, double residualVariance, double inverseCurvature, boolean search) {
        averages.clear();
        for (int node = 0; node < nodes.count(); node++) {
            cancellation.throwIfCancelled();
            int scramble = nodes.scrambleOf(node);
            for (int sign = 0; sign < 2; sign++) {
                solve(node, sign, targetOverlap, residualVariance, inverseCurvature, search);
                double[] mean = minima.mean();
                for (int k = 0; k < dimension; k++) {
                    displacement[sign][k] = mean[k] - problem.centre[k];
                }
                averages.add(scramble, DISPLACEMENT_SQUARE, 0.5 * minima.displacementSquare());
                averages.add(scramble, LOSS, 0.5 * minima.loss());
            }
            double along = 0;
            double noise = 0;
            for (int k = 0; k < dimension; k++) {
                int position = node * dimension + k;
                along += 0.5 * (displacement[0][k] + displacement[1][k]) * nodes.label()[position];
                noise += 0.5 * (displacement[0][k] - displacement[1][k]) * nodes.noise()[position];
            }
            averages.add(scramble, DISPLACEMENT_LABEL, along);
            averages.add(scramble, DISPLACEMENT_NOISE, noise);
        }
        return averages;
    }

    /**
     * Averages of the response of the proximals to ũ, Eq. (75), arXiv:2606.05899, between their jumps. Minima that are
     * known are followed.
     *
     * @param targetOverlap M
     * @param residualVariance B = Q − M²/A₀ &gt; 0
     * @param inverseCurvature V &gt; 0
     * @return averages indexed by RESPONSE_TRACE and RESPONSE_SQUARE
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public ScrambleAverages responses(double targetOverlap, double residualVariance, double inverseCurvature) {
        ScrambleAverages responses = new ScrambleAverages(ChannelNodes.SCRAMBLES, RESPONSES, nodes.perScramble());
        for (int node = 0; node < nodes.count(); node++) {
            cancellation.throwIfCancelled();
            int scramble = nodes.scrambleOf(node);
            for (int sign = 0; sign < 2; sign++) {
                solve(node, sign, targetOverlap, residualVariance, inverseCurvature, false);
                minima.respond(problem);
                responses.add(scramble, RESPONSE_TRACE, 0.5 * minima.responseTrace());
                responses.add(scramble, RESPONSE_SQUARE, 0.5 * minima.responseSquare());
            }
        }
        return responses;
    }

    private void solve(int node, int sign, double m, double residualVariance, double inverseCurvature, boolean search) {
        double along = m / Math.sqrt(labelVariance);
        double across = sign == 0 ? Math.sqrt(residualVariance) : -Math.sqrt(residualVariance);
        int offset = node * dimension;
        for (int k = 0; k < dimension; k++) {
            problem.centre[k] = along * nodes.label()[offset + k] + across * nodes.noise()[offset + k];
        }
        problem.setTarget(targets, node * nodes.tokens() * nodes.tokens());
        problem.inverseCurvature = inverseCurvature;
        int slot = 2 * node + sign;
        minima.begin();
        for (int k = 0; k < dimension; k++) {
            label[k] = Math.sqrt(labelVariance) * nodes.label()[offset + k];
        }
        boolean known = minima.descendFromStored(problem, slot);
        if (search || !known) {
            minima.descend(problem, problem.centre);
            minima.descend(problem, label);
        }
        if (search) {
            searchOn();
        }
        minima.finish(problem, slot, temperature);
    }

    /**
     * Looks on for minima. Where ũ and u* lead to different ones, or to a high one, the lowest may be another: it is
     * looked for on the way between, and with one row of ũ in u* or one of u* in ũ, since each row of the attention map
     * is either fitted or given up.
     */
    private void searchOn() {
        if (minima.found() == 1 && minima.lowest() < SAFE_OBJECTIVE) {
            return;
        }
        for (double fraction : FRACTIONS) {
            for (int k = 0; k < dimension; k++) {
                start[k] = label[k] + fraction * (problem.centre[k] - label[k]);
            }
            minima.descend(problem, start);
        }
        if (minima.found() == 1) {
            return;
        }
        for (int row = 0; row < nodes.tokens(); row++) {
            descendWithRow(row, problem.centre, label);
            descendWithRow(row, label, problem.centre);
        }
    }

    private void descendWithRow(int row, double[] from, double[] other) {
        System.arraycopy(from, 0, start, 0, dimension);
        for (int column = 0; column < nodes.tokens(); column++) {
            int k = coordinates.index(row * nodes.tokens() + column);
            start[k] = other[k];
        }
        minima.descend(problem, start);
    }
}
