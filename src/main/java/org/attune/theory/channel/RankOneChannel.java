package org.attune.theory.channel;

import java.util.Arrays;
import org.attune.model.Activation;
import org.attune.theory.gaussian.ChannelNodes;

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

    /** Below this v no more than the three starts of THEORY.md section 4 ever found a lower minimum. */
    private static final double FEW_MINIMA = 0.5;

    private static final double AXIS_START = 1.5;

    private final Activation activation;
    private final ChannelNodes nodes;
    private final TrainingSequences sequences;
    private final double temperature;
    private final int tokens;
    private final RankOneProblem problem;
    private final ProximalMinima minima;
    private final ScrambleAverages averages;
    private final double[] start;
    private final double[][] displacement;

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
        this.activation = activation;
        this.nodes = nodes;
        this.sequences = sequences;
        this.temperature = temperature;
        this.tokens = nodes.tokens();
        this.problem = new RankOneProblem(activation, tokens);
        this.minima = new ProximalMinima(tokens, 2 * nodes.count());
        this.averages = new ScrambleAverages(ChannelNodes.SCRAMBLES, FUNCTIONS, nodes.perScramble());
        this.start = new double[tokens];
        this.displacement = new double[2][tokens];
    }

    private RankOneChannel(RankOneChannel other, TrainingSequences sequences) {
        this.nodes = other.nodes;
        this.sequences = sequences;
        this.temperature = other.temperature;
        this.tokens = other.tokens;
        this.problem = new RankOneProblem(other.activation, tokens);
        this.activation = other.activation;
        this.minima = new ProximalMinima(other.minima);
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
        return new RankOneChannel(this, nearby);
    }

    /** Newton steps of all proximals so far. */
    public long newtonSteps() {
        return minima.newtonSteps();
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
        return evaluate(targetOverlap, residualVariance, inverseCurvature, search, false);
    }

    /**
     * As {@link #evaluate} on the known minima, with the averages of the responses C = (I + vH)⁻¹ beside.
     *
     * @return averages indexed by the constants of this class; overwritten by the next call
     */
    public ScrambleAverages respond(double targetOverlap, double residualVariance, double inverseCurvature) {
        return evaluate(targetOverlap, residualVariance, inverseCurvature, Search.KNOWN_MINIMA, true);
    }

    private ScrambleAverages evaluate(double m, double residualVariance, double v, Search search, boolean responses) {
        averages.clear();
        double selfOverlap = m * m + residualVariance;
        for (int node = 0; node < nodes.count(); node++) {
            int scramble = nodes.scrambleOf(node);
            double half = 0.5 * sequences.weights()[node];
            for (int sign = 0; sign < 2; sign++) {
                double across = sign == 0 ? Math.sqrt(residualVariance) : -Math.sqrt(residualVariance);
                solve(node, sign, m, across, selfOverlap, v, search);
                double[] mean = minima.mean();
                for (int k = 0; k < tokens; k++) {
                    displacement[sign][k] = mean[k] - problem.centre[k];
                }
                averages.add(scramble, DISPLACEMENT_SQUARE, half * minima.displacementSquare());
                averages.add(scramble, SHIFT_DERIVATIVE, half * minima.diagonalDerivative());
                averages.add(scramble, SHIFT_SCALE, half * Math.abs(minima.diagonalDerivative()));
                averages.add(scramble, LOSS, half * minima.loss());
                if (responses) {
                    minima.respond(problem);
                    averages.add(scramble, RESPONSE_TRACE, half * minima.responseTrace());
                    averages.add(scramble, RESPONSE_SQUARE, half * minima.responseSquare());
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
        return averages;
    }

    private void solve(int node, int sign, double m, double across, double q, double v, Search search) {
        int offset = node * tokens;
        for (int k = 0; k < tokens; k++) {
            problem.centre[k] = m * nodes.target()[offset + k] + across * nodes.rankOneNoise()[offset + k];
        }
        problem.setSequence(sequences.models(), sequences.targets(), node * tokens * tokens, q);
        problem.inverseCurvature = v;
        int slot = 2 * node + sign;
        minima.begin();
        boolean known = minima.descendFromStored(problem, slot);
        if (search != Search.KNOWN_MINIMA || !known) {
            search(offset, search == Search.ALL_STARTS || v >= FEW_MINIMA);
        }
        minima.finish(problem, slot, temperature * q / (1 + q));
    }

    /** χ̃, ±χ*, and where the loss weighs more than the distance also single flipped tokens and single large tokens. */
    private void search(int offset, boolean all) {
        minima.descend(problem, problem.centre);
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int k = 0; k < tokens; k++) {
                start[k] = sign * nodes.target()[offset + k];
            }
            minima.descend(problem, start);
        }
        if (!all) {
            return;
        }
        for (int k = 0; k < tokens; k++) {
            System.arraycopy(problem.centre, 0, start, 0, tokens);
            start[k] = -start[k];
            minima.descend(problem, start);
            for (int sign = -1; sign <= 1; sign += 2) {
                Arrays.fill(start, 0);
                start[k] = sign * AXIS_START;
                minima.descend(problem, start);
            }
        }
    }
}
