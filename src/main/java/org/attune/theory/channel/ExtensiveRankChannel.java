package org.attune.theory.channel;

import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.Descents;
import org.attune.theory.lanes.FieldBatch;
import org.attune.theory.lanes.LaneKernels;
import org.attune.theory.lanes.ProximalKernel;

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

    /** Index of E Tr(I − (I+VH)⁻¹), H the Hessian of the loss at the proximal; of {@link #respond} only. */
    public static final int RESPONSE_TRACE = 4;

    /** Index of E ‖I − (I+VH)⁻¹‖_F²; of {@link #respond} only. */
    public static final int RESPONSE_SQUARE = 5;

    /** M, the first variable of {@link #slope}. */
    public static final int TARGET_OVERLAP = 0;

    /** B, the second. */
    public static final int RESIDUAL_VARIANCE = 1;

    /** V, the third. */
    public static final int INVERSE_CURVATURE = 2;

    static final int FUNCTIONS = 6;

    /** Nodes whose proximals are solved together: enough to fill all lanes, few enough to stay in the cache. */
    private static final int BLOCK = 128;

    private final ChannelNodes nodes;
    private final double labelVariance;
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
    private final double[] weights = new double[2 * ProximalMinima.MOST_MINIMA * BLOCK];
    private final ExtensiveRankSlopes slopes;

    /**
     * A channel.
     *
     * @param activation σ
     * @param nodes the node set, made for the same σ
     * @param labelVariance A₀ &gt; 0
     * @param temperature at which minima of nearly equal height are averaged, &gt; 0, in units of the objective V·loss
     *     + |x − x̃|²/2
     * @param cancellation asked at each block of nodes
     */
    public ExtensiveRankChannel(
            Activation activation,
            ChannelNodes nodes,
            double labelVariance,
            double temperature,
            CancellationSignal cancellation) {
        this(activation, nodes, labelVariance, temperature, cancellation, Arithmetic.fastest());
    }

    /**
     * A channel with a choice of arithmetic; there are lanes for the softmax only, since linear σ has a closed form.
     *
     * @see #ExtensiveRankChannel(Activation, ChannelNodes, double, double, CancellationSignal)
     */
    public ExtensiveRankChannel(
            Activation activation,
            ChannelNodes nodes,
            double labelVariance,
            double temperature,
            CancellationSignal cancellation,
            Arithmetic arithmetic) {
        this.cancellation = cancellation;
        this.nodes = nodes;
        this.labelVariance = labelVariance;
        this.temperature = temperature;
        this.dimension = nodes.dimension();
        this.batch = new FieldBatch(nodes.tokens(), GaussianFields.targets(activation, nodes, labelVariance));
        ScalarExtensiveRankKernel scalar = new ScalarExtensiveRankKernel(activation, batch);
        this.kernel = arithmetic == Arithmetic.LANES && activation == Activation.SOFTMAX
                ? LaneKernels.softmaxExtensiveRank(batch)
                : scalar;
        this.minima = new ProximalMinima(dimension, 2 * nodes.count());
        this.descents = new ExtensiveRankDescents(batch, labels(), kernel, minima);
        this.weighted = new Descents(dimension);
        this.slopes = new ExtensiveRankSlopes(nodes, labelVariance, temperature, batch, kernel, scalar);
        this.averages = new ScrambleAverages(ChannelNodes.SCRAMBLES, FUNCTIONS, nodes.perScramble());
        this.displacement = new double[2][dimension];
    }

    /** u* = √A₀ g. */
    private double[] labels() {
        double[] labels = nodes.label().clone();
        double scale = Math.sqrt(labelVariance);
        for (int k = 0; k < labels.length; k++) {
            labels[k] *= scale;
        }
        return labels;
    }

    /** A₀. */
    public double labelVariance() {
        return labelVariance;
    }

    /** Newton steps of all proximals so far. */
    public long newtonSteps() {
        return kernel.newtonSteps();
    }

    /** Forgets the minima that are known, as if nothing had been evaluated. */
    public void forget() {
        minima.forget();
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
        return evaluate(targetOverlap, residualVariance, inverseCurvature, search, false);
    }

    /**
     * As {@link #evaluate}, with the averages of the response of the proximals to ũ, Eq. (75), arXiv:2606.05899,
     * between their jumps, and the {@link #slope slopes} of all averages, beside.
     *
     * @return averages indexed by the constants of this class; overwritten by the next call
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public ScrambleAverages respond(
            double targetOverlap, double residualVariance, double inverseCurvature, boolean search) {
        slopes.begin(residualVariance, inverseCurvature, true);
        return evaluate(targetOverlap, residualVariance, inverseCurvature, search, true);
    }

    /**
     * As {@link #evaluate}, with the {@link #slope slopes} of what it averages.
     *
     * @return averages indexed by the constants of this class but for those of the responses; overwritten by the next
     *     call
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public ScrambleAverages linearise(
            double targetOverlap, double residualVariance, double inverseCurvature, boolean search) {
        slopes.begin(residualVariance, inverseCurvature, false);
        return evaluate(targetOverlap, residualVariance, inverseCurvature, search, true);
    }

    /**
     * Derivative of the average of a function over all scrambles at the last {@link #respond} or {@link #linearise},
     * jumps included; that of the responses is rough.
     *
     * @param variable M, B or V
     */
    public double slope(int variable, int function) {
        return slopes.slope(variable, function);
    }

    private ScrambleAverages evaluate(double m, double residualVariance, double v, boolean search, boolean withSlopes) {
        averages.clear();
        MirroredCentres.write(
                batch.centres(),
                dimension,
                m / Math.sqrt(labelVariance),
                nodes.label(),
                Math.sqrt(residualVariance),
                nodes.noise());
        for (int first = 0; first < nodes.count(); first += BLOCK) {
            cancellation.throwIfCancelled();
            int last = Math.min(first + BLOCK, nodes.count());
            descents.descend(2 * first, 2 * last, v, search);
            average(first, last, withSlopes);
            if (withSlopes) {
                slopes.add(weighted, weights, averages);
            }
        }
        return averages;
    }

    private void average(int first, int last, boolean responses) {
        weighted.clear();
        for (int node = first; node < last; node++) {
            int scramble = nodes.scrambleOf(node);
            for (int sign = 0; sign < 2; sign++) {
                int slot = 2 * node + sign;
                descents.collect(slot);
                minima.finish(batch.centres(), slot * dimension, slot, temperature);
                for (int k = 0; k < dimension; k++) {
                    displacement[sign][k] = minima.mean()[k] - batch.centres()[slot * dimension + k];
                }
                averages.add(scramble, DISPLACEMENT_SQUARE, 0.5 * minima.displacementSquare());
                averages.add(scramble, LOSS, 0.5 * minima.loss());
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
            averages.add(scramble, DISPLACEMENT_LABEL, 0.5 * along);
            averages.add(scramble, DISPLACEMENT_NOISE, 0.5 * noise);
        }
    }
}
