package org.attune.theory.channel;

import java.util.Arrays;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.Descents;
import org.attune.theory.lanes.LaneKernels;
import org.attune.theory.lanes.Precision;
import org.attune.theory.lanes.ProximalKernel;
import org.attune.theory.lanes.SequenceBatch;

/**
 * The fine-tuning channel on a node set: χ̃ = m χ* ± √b ζ, χ = prox(χ*, χ̃, z*, z), Eqs. (62)–(64), arXiv:2606.05899,
 * with frozen fields z and targets σ(z* + χ*χ*ᵀ − I) given node by node.
 *
 * <p>Keeps the proximals as warm starts of the next evaluation; not thread-safe.
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

    private static final int FUNCTIONS = 8;

    /** Below this v more starts than χ̃ and ±χ* rarely find a lower minimum, and none on which an answer depends. */
    private static final double FEW_MINIMA = 0.5;

    /** So many questions in a row search all nodes once. */
    private static final int TURNS = 16;

    private static final double AXIS_START = 1.5;

    /**
     * Since no loss is negative, the lowest minimum is nearer to χ̃ than √(2f) where f is the objective of any point
     * known. Starts this many times as far away hardly ever lead there.
     */
    private static final double REACH = 2;

    /** Nodes whose proximals are solved together: enough to fill all lanes, few enough to stay in the cache. */
    private static final int BLOCK = 128;

    private final Activation activation;
    private final Arithmetic arithmetic;
    private final ChannelNodes nodes;
    private final TrainingSequences sequences;
    private final double temperature;
    private final int tokens;
    private final SequenceBatch batch;
    private final ProximalKernel kernel;
    private final ScalarRankOneKernel scalar;
    private final Descents descents;
    private final Descents distant;
    private final Descents weighted;
    private final ProximalMinima minima;
    private final CancellationSignal cancellation;
    private final ScrambleAverages averages;
    private final double[] start;
    private final double[][] displacement;
    private final double[] weights = new double[2 * ProximalMinima.MOST_MINIMA * BLOCK];
    private final double[] traces = new double[weights.length];
    private final double[] squares = new double[weights.length];

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
                new ProximalMinima(nodes.tokens(), 2 * nodes.count()),
                CancellationSignal.NONE);
    }

    /**
     * A channel that can be cancelled and starts from minima known of a nearby question.
     *
     * @param known minima on the same nodes; others are ignored
     * @param cancellation asked at each block of nodes
     * @see #RankOneChannel(Activation, ChannelNodes, TrainingSequences, double)
     */
    public RankOneChannel(
            Activation activation,
            ChannelNodes nodes,
            TrainingSequences sequences,
            double temperature,
            KnownMinima known,
            CancellationSignal cancellation) {
        this(
                activation,
                nodes,
                sequences,
                temperature,
                Arithmetic.fastest(),
                new ProximalMinima(nodes.tokens(), 2 * nodes.count(), known),
                cancellation);
    }

    private RankOneChannel(
            Activation activation,
            ChannelNodes nodes,
            TrainingSequences sequences,
            double temperature,
            Arithmetic arithmetic,
            ProximalMinima minima,
            CancellationSignal cancellation) {
        this.cancellation = cancellation;
        this.activation = activation;
        this.arithmetic = arithmetic;
        this.nodes = nodes;
        this.sequences = sequences;
        this.temperature = temperature;
        this.tokens = nodes.tokens();
        this.batch = new SequenceBatch(tokens, sequences.models(), sequences.targets());
        this.scalar = new ScalarRankOneKernel(activation, batch);
        this.kernel = arithmetic == Arithmetic.LANES ? LaneKernels.rankOne(activation, batch) : scalar;
        this.descents = new Descents(tokens);
        this.distant = new Descents(tokens);
        this.weighted = new Descents(tokens);
        this.minima = minima;
        this.averages = new ScrambleAverages(ChannelNodes.SCRAMBLES, FUNCTIONS, nodes.perScramble());
        this.start = new double[tokens];
        this.displacement = new double[2][tokens];
    }

    /**
     * The same channel on nearby sequences, starting from the minima known here.
     *
     * @param nearby sequences of the same shape
     */
    public RankOneChannel on(TrainingSequences nearby) {
        return new RankOneChannel(
                activation, nodes, nearby, temperature, arithmetic, new ProximalMinima(minima), cancellation);
    }

    /** The minima where the channel was last evaluated. */
    public KnownMinima knownMinima() {
        return minima.known();
    }

    /** Newton steps of all proximals so far. */
    public long newtonSteps() {
        return kernel.newtonSteps();
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
     * As {@link #evaluate(double, double, double, Search, Precision)} on the known minima, with the averages of the
     * responses C = (I + vH)⁻¹ beside.
     *
     * @return averages indexed by the constants of this class; overwritten by the next call
     */
    public ScrambleAverages respond(
            double targetOverlap, double residualVariance, double inverseCurvature, Precision precision) {
        return evaluate(targetOverlap, residualVariance, inverseCurvature, Search.KNOWN_MINIMA, precision, true);
    }

    private ScrambleAverages evaluate(
            double m, double residualVariance, double v, Search search, Precision precision, boolean responses) {
        averages.clear();
        batch.setSelfOverlap(m * m + residualVariance);
        MirroredCentres.write(
                batch.centres(), tokens, m, nodes.target(), Math.sqrt(residualVariance), nodes.rankOneNoise());
        for (int first = 0; first < nodes.count(); first += BLOCK) {
            int last = Math.min(first + BLOCK, nodes.count());
            cancellation.throwIfCancelled();
            if (search != Search.KNOWN_MINIMA || !minima.areKnown(2 * first, 2 * last)) {
                look(first, last, v, search);
            }
            descend(first, last, v, precision);
            average(first, last, responses);
            if (responses) {
                averageResponses(v);
            }
        }
        return averages;
    }

    /** Descends from the known minima. */
    private void descend(int first, int last, double v, Precision precision) {
        descents.clear();
        for (int slot = 2 * first; slot < 2 * last; slot++) {
            minima.addStored(descents, slot);
        }
        kernel.minimise(descents, v, precision);
    }

    /** Looks for minima besides the known ones, to descend from later. */
    private void look(int first, int last, double v, Search search) {
        boolean all = search == Search.ALL_STARTS
                || (search != Search.FEW_STARTS && search != Search.SOME_NODES && v >= FEW_MINIMA);
        descents.clear();
        for (int slot = 2 * first; slot < 2 * last; slot++) {
            if (minima.count(slot) == 0 || isSearched(slot, search)) {
                minima.addStored(descents, slot);
                descents.add(slot, batch.centres(), slot * tokens);
            }
        }
        kernel.minimise(descents, v, Precision.TOLD_APART);
        distant.clear();
        for (int next = 0; next < descents.count(); ) {
            int slot = descents.slot(next);
            double lowest = Double.POSITIVE_INFINITY;
            while (next < descents.count() && descents.slot(next) == slot) {
                lowest = Math.min(lowest, descents.objective(next++));
            }
            addStarts(slot, all, REACH * Math.sqrt(2 * lowest));
        }
        kernel.minimise(distant, v, Precision.TOLD_APART);
        int nextDistant = 0;
        for (int next = 0; next < descents.count(); ) {
            int slot = descents.slot(next);
            minima.beginRoughly();
            next = keep(descents, next, slot);
            nextDistant = keep(distant, nextDistant, slot);
            minima.store(slot);
        }
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

    /**
     * Beside χ̃ also ±χ*, and where the loss weighs more than the distance single flipped tokens and single large ones.
     */
    private void addStarts(int slot, boolean all, double reach) {
        double[] centres = batch.centres();
        int offset = slot * tokens;
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int k = 0; k < tokens; k++) {
                start[k] = sign * nodes.target()[(slot / 2) * tokens + k];
            }
            addStart(slot, reach);
        }
        if (!all) {
            return;
        }
        for (int k = 0; k < tokens; k++) {
            System.arraycopy(centres, offset, start, 0, tokens);
            start[k] = -start[k];
            addStart(slot, reach);
            for (int sign = -1; sign <= 1; sign += 2) {
                Arrays.fill(start, 0);
                start[k] = sign * AXIS_START;
                addStart(slot, reach);
            }
        }
    }

    private void addStart(int slot, double reach) {
        double[] centres = batch.centres();
        double square = 0;
        for (int k = 0; k < tokens; k++) {
            double difference = start[k] - centres[slot * tokens + k];
            square += difference * difference;
        }
        if (square <= reach * reach) {
            distant.add(slot, start, 0);
        }
    }

    /** Averages the minima that the descents of a block, which lie slot by slot, have ended at. */
    private void average(int first, int last, boolean responses) {
        double q = batch.selfOverlap();
        int next = 0;
        weighted.clear();
        for (int node = first; node < last; node++) {
            int scramble = nodes.scrambleOf(node);
            double half = 0.5 * sequences.weights()[node];
            for (int sign = 0; sign < 2; sign++) {
                int slot = 2 * node + sign;
                minima.begin();
                next = keep(descents, next, slot);
                minima.finish(batch.centres(), slot * tokens, slot, temperature * q / (1 + q));
                for (int k = 0; k < tokens; k++) {
                    displacement[sign][k] = minima.mean()[k] - batch.centres()[slot * tokens + k];
                }
                averages.add(scramble, DISPLACEMENT_SQUARE, half * minima.displacementSquare());
                averages.add(scramble, SHIFT_DERIVATIVE, half * minima.diagonalDerivative());
                averages.add(scramble, SHIFT_SCALE, half * Math.abs(minima.diagonalDerivative()));
                averages.add(scramble, LOSS, half * minima.loss());
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
            averages.add(scramble, DISPLACEMENT_TARGET, half * target);
            averages.add(scramble, DISPLACEMENT_NOISE, half * noise);
        }
    }

    private void averageResponses(double v) {
        kernel.respond(weighted, v, traces, squares);
        for (int k = 0; k < weighted.count(); k++) {
            if (Double.isNaN(traces[k])) {
                scalar.respond(weighted, k, v, traces, squares);
            }
            int node = weighted.slot(k) / 2;
            double weight = 0.5 * sequences.weights()[node] * weights[k];
            averages.add(nodes.scrambleOf(node), RESPONSE_TRACE, weight * traces[k]);
            averages.add(nodes.scrambleOf(node), RESPONSE_SQUARE, weight * squares[k]);
        }
    }
}
