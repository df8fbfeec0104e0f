package org.attune.theory.pretraining;

import java.util.ArrayList;
import java.util.List;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.channel.AttentionBlocks;
import org.attune.theory.channel.CollapsedChannel;
import org.attune.theory.channel.ExtensiveRankChannel;
import org.attune.theory.channel.ScrambleAverages;
import org.attune.theory.fixedpoint.Effort;
import org.attune.theory.gaussian.ChannelNodes;

/**
 * The output channel averaged over nodes, in the product form of Eqs. (49)–(51), arXiv:2606.05899, which stays right
 * where the proximal jumps.
 */
final class SampledOutputChannel implements OutputChannel {
    private final Activation activation;
    private final ChannelNodes nodes;
    private final double alpha;
    private final double labelVariance;
    private final ExtensiveRankChannel channel;
    private final AttentionBlocks blocks;
    private final double[] targets;

    SampledOutputChannel(
            Activation activation,
            ChannelNodes nodes,
            double alpha,
            double labelVariance,
            double temperature,
            CancellationSignal cancellation,
            Concurrency concurrency) {
        this.activation = activation;
        this.nodes = nodes;
        this.alpha = alpha;
        this.labelVariance = labelVariance;
        this.channel =
                new ExtensiveRankChannel(activation, nodes, labelVariance, temperature, cancellation, concurrency);
        this.blocks = new AttentionBlocks(activation, nodes);
        this.targets = blocks.pretrainingTargets(labelVariance);
    }

    @Override
    public List<Output> evaluate(PretrainingOverlaps overlaps, boolean search) {
        double residual = overlaps.residualVariance(labelVariance);
        return outputs(
                channel.evaluate(overlaps.target(), residual, overlaps.inverseCurvature(), search), overlaps, residual);
    }

    private List<Output> outputs(ScrambleAverages averages, PretrainingOverlaps overlaps, double residual) {
        List<Output> outputs = new ArrayList<>(averages.scrambles() + 1);
        for (int scramble = 0; scramble <= averages.scrambles(); scramble++) {
            outputs.add(output(averages, scramble, overlaps, residual));
        }
        return outputs;
    }

    private Output output(ScrambleAverages averages, int scramble, PretrainingOverlaps overlaps, double residual) {
        double v = overlaps.inverseCurvature();
        double noise = average(averages, scramble, ExtensiveRankChannel.DISPLACEMENT_NOISE) / Math.sqrt(residual);
        double label = average(averages, scramble, ExtensiveRankChannel.DISPLACEMENT_LABEL);
        double square = average(averages, scramble, ExtensiveRankChannel.DISPLACEMENT_SQUARE);
        return new Output(
                new Conjugates(
                        2 * alpha / (v * v) * square,
                        2 * alpha / v * (label / Math.sqrt(labelVariance) - overlaps.target() / labelVariance * noise),
                        -2 * alpha / v * noise),
                average(averages, scramble, ExtensiveRankChannel.LOSS));
    }

    private static double average(ScrambleAverages averages, int scramble, int function) {
        return scramble < averages.scrambles() ? averages.ofScramble(scramble, function) : averages.pooled(function);
    }

    @Override
    public ChannelLinearisation linearise(PretrainingOverlaps overlaps, boolean search) {
        return linearisation(
                channel.linearise(
                        overlaps.target(),
                        overlaps.residualVariance(labelVariance),
                        overlaps.inverseCurvature(),
                        search),
                overlaps);
    }

    @Override
    public ChannelLinearisation respond(PretrainingOverlaps overlaps, boolean search) {
        return linearisation(
                channel.respond(
                        overlaps.target(),
                        overlaps.residualVariance(labelVariance),
                        overlaps.inverseCurvature(),
                        search),
                overlaps);
    }

    private ChannelLinearisation linearisation(ScrambleAverages averages, PretrainingOverlaps overlaps) {
        double v = overlaps.inverseCurvature();
        List<Response> responses = new ArrayList<>(averages.scrambles() + 1);
        for (int scramble = 0; scramble <= averages.scrambles(); scramble++) {
            responses.add(new Response(
                    2 * alpha / v * average(averages, scramble, ExtensiveRankChannel.RESPONSE_TRACE),
                    2 * alpha / (v * v) * average(averages, scramble, ExtensiveRankChannel.RESPONSE_SQUARE)));
        }
        double[][] slopes = new double[ChannelLinearisation.QUANTITIES][ChannelLinearisation.VARIABLES];
        for (int variable = 0; variable < ChannelLinearisation.VARIABLES; variable++) {
            putSlopes(averages, overlaps, variable, slopes);
        }
        return new ChannelLinearisation(
                outputs(averages, overlaps, overlaps.residualVariance(labelVariance)),
                responses,
                labelVariance,
                overlaps,
                slopes);
    }

    /** Slopes of {@link ChannelLinearisation} in M, B or V, by the formulae of {@link #output}. */
    private void putSlopes(ScrambleAverages averages, PretrainingOverlaps overlaps, int variable, double[][] slopes) {
        double residual = overlaps.residualVariance(labelVariance);
        double root = Math.sqrt(residual);
        double byTarget = variable == ExtensiveRankChannel.TARGET_OVERLAP ? 1 : 0;
        double byResidual = variable == ExtensiveRankChannel.RESIDUAL_VARIANCE ? 1 : 0;
        double v = overlaps.inverseCurvature();
        double byCurvature = variable == ExtensiveRankChannel.INVERSE_CURVATURE ? 1 / v : 0;
        double noise = averages.pooled(ExtensiveRankChannel.DISPLACEMENT_NOISE) / root;
        double noiseSlope = channel.slope(variable, ExtensiveRankChannel.DISPLACEMENT_NOISE) / root
                - byResidual * noise / (2 * residual);
        double target = averages.pooled(ExtensiveRankChannel.DISPLACEMENT_LABEL) / Math.sqrt(labelVariance)
                - overlaps.target() / labelVariance * noise;
        double targetSlope = channel.slope(variable, ExtensiveRankChannel.DISPLACEMENT_LABEL) / Math.sqrt(labelVariance)
                - (overlaps.target() * noiseSlope + byTarget * noise) / labelVariance;
        double square = averages.pooled(ExtensiveRankChannel.DISPLACEMENT_SQUARE);
        double squareSlope = channel.slope(variable, ExtensiveRankChannel.DISPLACEMENT_SQUARE);
        double trace = averages.pooled(ExtensiveRankChannel.RESPONSE_TRACE);
        double traceSlope = channel.slope(variable, ExtensiveRankChannel.RESPONSE_TRACE);
        double amplification = averages.pooled(ExtensiveRankChannel.RESPONSE_SQUARE);
        double amplificationSlope = channel.slope(variable, ExtensiveRankChannel.RESPONSE_SQUARE);
        double[] column = {
            squareSlope / square - 2 * byCurvature,
            targetSlope / target - byCurvature,
            noiseSlope / noise - byCurvature,
            channel.slope(variable, ExtensiveRankChannel.LOSS),
            2 * alpha / v * (traceSlope - trace * byCurvature),
            2 * alpha / (v * v) * (amplificationSlope - 2 * amplification * byCurvature)
        };
        for (int quantity = 0; quantity < column.length; quantity++) {
            slopes[quantity][variable] = column[quantity];
        }
    }

    @Override
    public void forget() {
        channel.forget();
    }

    /** Newton steps of all proximals so far. */
    long newtonSteps() {
        return channel.newtonSteps();
    }

    @Override
    public Effort effort() {
        return Effort.forNodes(2 * nodes.count());
    }

    @Override
    public double[] testErrors(PretrainingOverlaps overlaps) {
        double along = overlaps.target() / Math.sqrt(labelVariance);
        double across = Math.sqrt(Math.max(0, overlaps.residualVariance(labelVariance)));
        double[] sums = new double[ChannelNodes.SCRAMBLES];
        blocks.forEach((block, scramble, offset) -> {
            for (int sign = -1; sign <= 1; sign += 2) {
                block.field(along, sign * across);
                block.activate();
                sums[scramble] += 0.5 * block.squaredDistance(targets, offset);
            }
        });
        return blocks.averages(sums);
    }

    @Override
    public List<Conjugates> atCollapse() {
        ScrambleAverages averages = CollapsedChannel.evaluate(activation, nodes, labelVariance);
        List<Conjugates> conjugates = new ArrayList<>(averages.scrambles() + 1);
        for (int scramble = 0; scramble <= averages.scrambles(); scramble++) {
            conjugates.add(new Conjugates(
                    2 * alpha * average(averages, scramble, CollapsedChannel.GRADIENT_SQUARE),
                    2 * alpha * average(averages, scramble, CollapsedChannel.GRADIENT_LABEL) / Math.sqrt(labelVariance),
                    2 * alpha * average(averages, scramble, CollapsedChannel.HESSIAN_TRACE)));
        }
        return conjugates;
    }
}
