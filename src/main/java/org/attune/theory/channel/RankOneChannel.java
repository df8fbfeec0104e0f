package org.attune.theory.channel;

import java.util.List;
import java.util.function.Function;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.Precision;
import org.attune.theory.lanes.SequenceBatch;

/**
 * The fine-tuning channel on a node set: χ̃ = m χ* ± √b ζ, χ = prox(χ*, χ̃, z*, z), Eqs. (62)–(64), arXiv:2606.05899,
 * with frozen fields z and targets σ(z* + χ*χ*ᵀ − I) given node by node.
 *
 * <p>Keeps the proximals as warm starts of the next evaluation. Many nodes are worked on in shares, at the same time
 * where there are threads; the averages do not depend on that. Not thread-safe.
 */
public final class RankOneChannel {
    /** Index of E (χ − χ̃)·χ*. */
    public static final int DISPLACEMENT_TARGET = 0;

    /** Index of E (χ − χ̃)·ζ. */
    public static final int DISPLACEMENT_NOISE = 1;

    /** Index of E |χ − χ̃|². */
    public static final int DISPLACEMENT_SQUARE = 2;

    /** Index of E ∂_qψ = E Σ_a ∂loss/∂h_aa. */
    public static final int SHIFT_DERIVATIVE = 3;

    /** Index of the train loss L′. */
    public static final int LOSS = 4;

    /** Index of E Tr(I − C), C = (I + vH)⁻¹ the response of the proximal; of {@link #respond} only. */
    public static final int RESPONSE_TRACE = 5;

    /** Index of E ‖I − C‖_F²; of {@link #respond} only. */
    public static final int RESPONSE_SQUARE = 6;

    /** Index of E |Σ_a ∂loss/∂h_aa|, the scale of what cancels in {@link #SHIFT_DERIVATIVE}. */
    public static final int SHIFT_SCALE = 7;

    /**
     * Index of what jumps between minima take from the response Tr(I − C): E Tr Cov(χ)/τ over the minima averaged at
     * the temperature τ.
     */
    public static final int JUMP_RESPONSE = 8;

    /**
     * Index of the weight of minima that a descent from χ̃ does not lead to; right after a search of all nodes only.
     */
    public static final int DISTANT_WEIGHT = 9;

    private static final int FUNCTIONS = 10;

    private final Activation activation;
    private final Arithmetic arithmetic;
    private final ChannelNodes nodes;
    private final double temperature;
    private final CancellationSignal cancellation;
    private final Concurrency concurrency;
    private final SequenceBatch batch;
    private final ScrambleAverages averages;
    private final List<RankOneShare> shares;

    /**
     * A channel.
     *
     * @param activation σ
     * @param nodes the node set, made for the same σ
     * @param sequences what is learned from, one sequence per node
     * @param temperature at which minima of nearly equal height are averaged, &gt; 0, in units of the objective V·loss
     *     + |x − x̃|²/2
     */
    public RankOneChannel(Activation activation, ChannelNodes nodes, TrainingSequences sequences, double temperature) {
        this(activation, nodes, sequences, temperature, Arithmetic.fastest());
    }

    /**
     * A channel with a choice of arithmetic.
     *
     * @see #RankOneChannel(Activation, ChannelNodes, TrainingSequences, double)
     */
    public RankOneChannel(
            Activation activation,
            ChannelNodes nodes,
            TrainingSequences sequences,
            double temperature,
            Arithmetic arithmetic) {
        this(
                activation,
                nodes,
                sequences,
                temperature,
                arithmetic,
                range -> new ProximalMinima(nodes.tokens(), range.firstSlot(), range.slots()),
                CancellationSignal.NONE,
                Concurrency.none());
    }

    /**
     * A channel that can be cancelled and starts from minima known of a nearby question.
     *
     * @param known minima on the same nodes; others are ignored
     * @param cancellation asked at each block of nodes
     * @param concurrency where the shares of many nodes are worked on
     * @see #RankOneChannel(Activation, ChannelNodes, TrainingSequences, double)
     */
    public RankOneChannel(
            Activation activation,
            ChannelNodes nodes,
            TrainingSequences sequences,
            double temperature,
            KnownMinima known,
            CancellationSignal cancellation,
            Concurrency concurrency) {
        this(
                activation,
                nodes,
                sequences,
                temperature,
                Arithmetic.fastest(),
                startingFrom(known, nodes),
                cancellation,
                concurrency);
    }

    private RankOneChannel(
            Activation activation,
            ChannelNodes nodes,
            TrainingSequences sequences,
            double temperature,
            Arithmetic arithmetic,
            Function<NodeShare, ProximalMinima> minima,
            CancellationSignal cancellation,
            Concurrency concurrency) {
        this.activation = activation;
        this.arithmetic = arithmetic;
        this.nodes = nodes;
        this.temperature = temperature;
        this.cancellation = cancellation;
        this.concurrency = concurrency;
        this.batch = new SequenceBatch(nodes.tokens(), sequences.models(), sequences.targets());
        this.averages = new ScrambleAverages(ChannelNodes.SCRAMBLES, FUNCTIONS, nodes.perScramble());
        this.shares = NodeShare.of(nodes).stream()
                .map(range -> new RankOneShare(
                        range,
                        activation,
                        arithmetic,
                        nodes,
                        sequences.weights(),
                        temperature,
                        cancellation,
                        batch,
                        minima.apply(range),
                        averages))
                .toList();
    }

    private static Function<NodeShare, ProximalMinima> startingFrom(KnownMinima known, ChannelNodes nodes) {
        return known.areOf(2 * nodes.count(), nodes.tokens())
                ? range -> new ProximalMinima(nodes.tokens(), range.firstSlot(), range.slots(), known)
                : range -> new ProximalMinima(nodes.tokens(), range.firstSlot(), range.slots());
    }

    /**
     * The same channel on nearby sequences, starting from the minima known here.
     *
     * @param nearby sequences of the same shape
     */
    public RankOneChannel on(TrainingSequences nearby) {
        return new RankOneChannel(
                activation,
                nodes,
                nearby,
                temperature,
                arithmetic,
                range -> new ProximalMinima(minima(range)),
                cancellation,
                concurrency);
    }

    private ProximalMinima minima(NodeShare range) {
        return shares.stream()
                .filter(share -> share.range().equals(range))
                .findFirst()
                .orElseThrow()
                .minima();
    }

    /** The minima where the channel was last evaluated. */
    public KnownMinima knownMinima() {
        return ProximalMinima.known(shares.stream().map(RankOneShare::minima).toList());
    }

    /** Newton steps of all proximals so far. */
    public long newtonSteps() {
        return shares.stream().mapToLong(RankOneShare::newtonSteps).sum();
    }

    /**
     * Averages over the channel.
     *
     * @param targetOverlap m
     * @param residualVariance b = q − m² &gt; 0
     * @param inverseCurvature v &gt; 0
     * @param search where to look for minima
     * @return averages indexed by the constants of this class; overwritten by the next call
     */
    public ScrambleAverages evaluate(
            double targetOverlap, double residualVariance, double inverseCurvature, Search search) {
        return evaluate(targetOverlap, residualVariance, inverseCurvature, search, Precision.EXACT);
    }

    /**
     * As {@link #evaluate(double, double, double, Search)}.
     *
     * @param precision how exactly the minima are wanted
     * @return averages indexed by the constants of this class; overwritten by the next call
     */
    public ScrambleAverages evaluate(
            double targetOverlap,
            double residualVariance,
            double inverseCurvature,
            Search search,
            Precision precision) {
        return evaluate(targetOverlap, residualVariance, inverseCurvature, search, precision, false);
    }

    /**
     * As {@link #evaluate(double, double, double, Search, Precision)}, with the averages of the responses C = (I +
     * vH)⁻¹ beside.
     *
     * @return averages indexed by the constants of this class; overwritten by the next call
     */
    public ScrambleAverages respond(
            double targetOverlap,
            double residualVariance,
            double inverseCurvature,
            Search search,
            Precision precision) {
        return evaluate(targetOverlap, residualVariance, inverseCurvature, search, precision, true);
    }

    private ScrambleAverages evaluate(
            double m, double residualVariance, double v, Search search, Precision precision, boolean responses) {
        averages.clear();
        batch.setSelfOverlap(m * m + residualVariance);
        concurrency.forEach(shares, share -> share.evaluate(m, residualVariance, v, search, precision, responses));
        return averages;
    }
}
