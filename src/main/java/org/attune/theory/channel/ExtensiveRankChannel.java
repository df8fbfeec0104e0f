package org.attune.theory.channel;

import java.util.List;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.FieldBatch;

/**
 * The pre-training channel on a node set: u* = √A₀ g, ũ = (M/√A₀) g ± √B ζ, u = prox(u*, ũ), Eqs. (43), (47),
 * arXiv:2606.05899, in isometric coordinates.
 *
 * <p>Keeps the proximals as warm starts of the next evaluation. Many nodes are worked on in shares, at the same time
 * where there are threads; the averages do not depend on that. Not thread-safe.
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

    private final double labelVariance;
    private final Concurrency concurrency;
    private final ScrambleAverages averages;
    private final List<ExtensiveRankShare> shares;

    /**
     * A channel.
     *
     * @param activation σ
     * @param nodes the node set, made for the same σ
     * @param labelVariance A₀ &gt; 0
     * @param temperature at which minima of nearly equal height are averaged, &gt; 0, in units of the objective V·loss
     *     + |x − x̃|²/2
     * @param cancellation asked at each block of nodes
     * @param concurrency where the shares of many nodes are worked on
     */
    public ExtensiveRankChannel(
            Activation activation,
            ChannelNodes nodes,
            double labelVariance,
            double temperature,
            CancellationSignal cancellation,
            Concurrency concurrency) {
        this(activation, nodes, labelVariance, temperature, cancellation, concurrency, Arithmetic.fastest());
    }

    /**
     * A channel with a choice of arithmetic; there are lanes for the softmax only, since linear σ has a closed form.
     *
     * @see #ExtensiveRankChannel(Activation, ChannelNodes, double, double, CancellationSignal, Concurrency)
     */
    public ExtensiveRankChannel(
            Activation activation,
            ChannelNodes nodes,
            double labelVariance,
            double temperature,
            CancellationSignal cancellation,
            Concurrency concurrency,
            Arithmetic arithmetic) {
        this.labelVariance = labelVariance;
        this.concurrency = concurrency;
        this.averages = new ScrambleAverages(ChannelNodes.SCRAMBLES, FUNCTIONS, nodes.perScramble());
        FieldBatch batch = new FieldBatch(nodes.tokens(), GaussianFields.targets(activation, nodes, labelVariance));
        double[] labels = labels(nodes, labelVariance);
        this.shares = NodeShare.of(nodes).stream()
                .map(range -> new ExtensiveRankShare(
                        range,
                        activation,
                        arithmetic,
                        nodes,
                        labelVariance,
                        labels,
                        temperature,
                        cancellation,
                        batch,
                        averages))
                .toList();
    }

    /** u* = √A₀ g. */
    private static double[] labels(ChannelNodes nodes, double labelVariance) {
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
        return shares.stream().mapToLong(ExtensiveRankShare::newtonSteps).sum();
    }

    /** Forgets the minima that are known, as if nothing had been evaluated. */
    public void forget() {
        shares.forEach(ExtensiveRankShare::forget);
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
        shares.forEach(share -> share.beginSlopes(residualVariance, inverseCurvature, true));
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
        shares.forEach(share -> share.beginSlopes(residualVariance, inverseCurvature, false));
        return evaluate(targetOverlap, residualVariance, inverseCurvature, search, true);
    }

    /**
     * Derivative of the average of a function over all scrambles at the last {@link #respond} or {@link #linearise},
     * jumps included; that of the responses is rough.
     *
     * @param variable M, B or V
     */
    public double slope(int variable, int function) {
        return shares.stream()
                .mapToDouble(share -> share.slope(variable, function))
                .sum();
    }

    private ScrambleAverages evaluate(double m, double residualVariance, double v, boolean search, boolean withSlopes) {
        averages.clear();
        concurrency.forEach(shares, share -> share.evaluate(m, residualVariance, v, search, withSlopes));
        return averages;
    }
}
