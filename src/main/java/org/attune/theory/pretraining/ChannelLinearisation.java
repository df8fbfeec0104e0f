package org.attune.theory.pretraining;

import java.util.List;

/**
 * An output channel at one point, with the derivatives of its pooled results in M, B and V: a linear model of it
 * nearby, in log Q̂, log M̂, log V̂, L and, where they were asked for, the responses. Immutable.
 */
final class ChannelLinearisation {
    /** log Q̂, log M̂, log V̂, L, and both parts of the response. */
    static final int QUANTITIES = 6;

    /** M, B and V. */
    static final int VARIABLES = 3;

    private static final int TRAIN_ERROR = 3;
    private static final int RESPONSE = 4;
    private static final int AMPLIFICATION = 5;

    private final List<OutputChannel.Output> outputs;
    private final List<OutputChannel.Response> responses;
    private final double labelVariance;
    private final double[] point;
    private final double[][] slopes;

    /**
     * A linearisation.
     *
     * @param outputs one per scramble (none for a closed form), and last the pooled one
     * @param responses likewise
     * @param overlaps where
     * @param slopes of each quantity in each variable; kept
     */
    ChannelLinearisation(
            List<OutputChannel.Output> outputs,
            List<OutputChannel.Response> responses,
            double labelVariance,
            PretrainingOverlaps overlaps,
            double[][] slopes) {
        this.outputs = outputs;
        this.responses = responses;
        this.labelVariance = labelVariance;
        this.point = variables(overlaps, labelVariance);
        this.slopes = slopes;
    }

    /** M, B and V. */
    static double[] variables(PretrainingOverlaps overlaps, double labelVariance) {
        return new double[] {overlaps.target(), overlaps.residualVariance(labelVariance), overlaps.inverseCurvature()};
    }

    /** The quantities, in their order. */
    static double[] quantities(OutputChannel.Output output, OutputChannel.Response response) {
        double[] logarithms = output.conjugates().logarithms();
        return new double[] {
            logarithms[0],
            logarithms[1],
            logarithms[2],
            output.trainError(),
            response.inverseCurvatureConjugate(),
            response.amplification()
        };
    }

    /** At the point itself, one per scramble (none for a closed form), and last the pooled one. */
    List<OutputChannel.Output> outputs() {
        return outputs;
    }

    /** At the point itself, one per scramble (none for a closed form), and last the pooled one. */
    List<OutputChannel.Response> responses() {
        return responses;
    }

    /** The pooled output nearby. */
    OutputChannel.Output output(PretrainingOverlaps nearby) {
        double[] values = valuesAt(nearby);
        return new OutputChannel.Output(Conjugates.fromLogarithms(values), values[TRAIN_ERROR]);
    }

    /**
     * The pooled output by the same slopes, but linear in log V: V changes by decades where the weights fit the labels.
     */
    OutputChannel.Output outputInLogarithm(PretrainingOverlaps there) {
        double here = point[VARIABLES - 1];
        double moved = here * (1 + Math.log(there.inverseCurvature() / here));
        return output(new PretrainingOverlaps(there.self(), there.target(), moved, there.gap()));
    }

    /** The pooled response nearby. */
    OutputChannel.Response response(PretrainingOverlaps nearby) {
        double[] values = valuesAt(nearby);
        return new OutputChannel.Response(values[RESPONSE], values[AMPLIFICATION]);
    }

    /** The same model about another point nearby. */
    ChannelLinearisation movedTo(PretrainingOverlaps nearby) {
        double[] before = quantities(outputs.getLast(), responses.getLast());
        double[] change = valuesAt(nearby);
        for (int quantity = 0; quantity < QUANTITIES; quantity++) {
            change[quantity] -= before[quantity];
        }
        return new ChannelLinearisation(
                outputs.stream().map(output -> moved(output, change)).toList(),
                responses.stream()
                        .map(response -> new OutputChannel.Response(
                                response.inverseCurvatureConjugate() + change[RESPONSE],
                                response.amplification() + change[AMPLIFICATION]))
                        .toList(),
                labelVariance,
                nearby,
                slopes);
    }

    /** Also where a noisy scramble has no logarithms. */
    private static OutputChannel.Output moved(OutputChannel.Output output, double[] change) {
        Conjugates conjugates = output.conjugates();
        return new OutputChannel.Output(
                new Conjugates(
                        conjugates.self() * Math.exp(change[0]),
                        conjugates.target() * Math.exp(change[1]),
                        conjugates.inverseCurvature() * Math.exp(change[2])),
                output.trainError() + change[TRAIN_ERROR]);
    }

    private double[] valuesAt(PretrainingOverlaps nearby) {
        double[] values = quantities(outputs.getLast(), responses.getLast());
        double[] there = variables(nearby, labelVariance);
        for (int quantity = 0; quantity < QUANTITIES; quantity++) {
            for (int variable = 0; variable < VARIABLES; variable++) {
                values[quantity] += slopes[quantity][variable] * (there[variable] - point[variable]);
            }
        }
        return values;
    }
}
