package org.attune.theory.pretraining;

import java.util.ArrayList;
import java.util.List;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.channel.CollapsedChannel;
import org.attune.theory.channel.ExtensiveRankChannel;
import org.attune.theory.channel.GaussianFields;
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
    private final double[] targets;

    SampledOutputChannel(
            Activation activation,
            ChannelNodes nodes,
            double alpha,
            double labelVariance,
            double temperature,
            CancellationSignal cancellation) {
        this.activation = activation;
        this.nodes = nodes;
        this.alpha = alpha;
        this.labelVariance = labelVariance;
        this.channel = new ExtensiveRankChannel(activation, nodes, labelVariance, temperature, cancellation);
        this.targets = GaussianFields.targets(activation, nodes, labelVariance);
    }

    @Override
    public List<Output> evaluate(PretrainingOverlaps overlaps, boolean search) {
        double residual = overlaps.residualVariance(labelVariance);
        ScrambleAverages averages = channel.evaluate(overlaps.target(), residual, overlaps.inverseCurvature(), search);
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
    public List<Response> responses(PretrainingOverlaps overlaps) {
        double v = overlaps.inverseCurvature();
        ScrambleAverages averages = channel.respond(overlaps.target(), overlaps.residualVariance(labelVariance), v);
        List<Response> responses = new ArrayList<>(averages.scrambles() + 1);
        for (int scramble = 0; scramble <= averages.scrambles(); scramble++) {
            responses.add(new Response(
                    2 * alpha / v * average(averages, scramble, ExtensiveRankChannel.RESPONSE_TRACE),
                    2 * alpha / (v * v) * average(averages, scramble, ExtensiveRankChannel.RESPONSE_SQUARE)));
        }
        return responses;
    }

    @Override
    public Effort effort() {
        return Effort.forNodes(2 * nodes.count());
    }

    @Override
    public double[] testErrors(PretrainingOverlaps overlaps) {
        double across = Math.sqrt(Math.max(0, overlaps.residualVariance(labelVariance)));
        ScrambleAverages plus = squaredErrors(overlaps.target(), across);
        ScrambleAverages minus = squaredErrors(overlaps.target(), -across);
        double[] errors = new double[plus.scrambles() + 1];
        for (int scramble = 0; scramble < errors.length; scramble++) {
            errors[scramble] = 0.5 * (average(plus, scramble, 0) + average(minus, scramble, 0));
        }
        return errors;
    }

    private ScrambleAverages squaredErrors(double targetOverlap, double across) {
        double[] fields = GaussianFields.models(nodes, labelVariance, scramble -> targetOverlap, scramble -> across);
        return GaussianFields.squaredDistance(
                nodes, GaussianFields.activate(activation, nodes.tokens(), fields), targets);
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
