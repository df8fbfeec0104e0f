package org.attune.theory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.spectrum.NoisyTargetSpectrum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The update equations are the stationarity of one potential in the six order parameters,
 *
 * <pre>
 *     −Φ = F(Q,M,V) + (Q̂V + 2M̂M − V̂Q − G(Q̂,M̂,V̂))/(4α),   F = E min_u [loss + |u−ũ|²/(2V)],   G = (M̂²/V̂) J(η,ε),
 * </pre>
 *
 * Eq. (22), arXiv:2606.05899; all derivatives are finite differences.
 */
class FreeEntropyTest {
    private static final double STEP = 1e-5;

    /** So small that minima are not averaged, and F is exactly L + V Q̂/(4α). */
    private static final double COLD = 1e-9;

    private static OutputChannel channel(Activation activation, Parameters parameters) {
        ChannelNodes nodes = ChannelNodes.create(parameters.tokens(), activation, new Accuracy(256, 1));
        return sampled(activation, nodes, parameters);
    }

    private static OutputChannel sampled(Activation activation, ChannelNodes nodes, Parameters parameters) {
        return new SampledOutputChannel(
                activation,
                nodes,
                parameters.alpha(),
                parameters.labelVariance(),
                COLD,
                CancellationSignal.NONE,
                Concurrency.none());
    }

    private static double outputPotential(OutputChannel channel, Parameters parameters, double[] overlaps) {
        PretrainingOverlaps at = new PretrainingOverlaps(overlaps[0], overlaps[1], overlaps[2]);
        OutputChannel.Output output = channel.evaluate(at, true).getLast();
        return output.trainError() + output.conjugates().self() * at.inverseCurvature() / (4 * parameters.alpha());
    }

    private static double inputPotential(Parameters parameters, double[] conjugates) {
        Conjugates at = new Conjugates(conjugates[0], conjugates[1], conjugates[2]);
        double j = new NoisyTargetSpectrum(parameters.kappa0(), at.eta())
                .moments(at.threshold(parameters))
                .j();
        return at.target() * at.target() / at.inverseCurvature() * j;
    }

    private interface Potential {
        double at(double[] x);
    }

    private static double[] gradient(Potential potential, double... x) {
        double[] gradient = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double step = STEP * Math.max(0.1, Math.abs(x[k]));
            double[] above = x.clone();
            double[] below = x.clone();
            above[k] += step;
            below[k] -= step;
            gradient[k] = (potential.at(above) - potential.at(below)) / (2 * step);
        }
        return gradient;
    }

    @ParameterizedTest
    @CsvSource({
        "SOFTMAX, 3, 0.55, 0.82, 3.5",
        "SOFTMAX, 2, 1.2, 1.1, 0.4",
        "SOFTMAX, 5, 0.3, 0.2, 20",
        "LINEAR, 3, 1.3, 1.4, 2"
    })
    void theOutputChannelIsTheGradientOfItsPotential(
            Activation activation, int tokens, double self, double target, double inverseCurvature) {
        Parameters parameters = Parameters.DEFAULT.with(ParameterInfo.TOKENS, tokens);
        OutputChannel channel = channel(activation, parameters);
        double[] gradient = gradient(x -> outputPotential(channel, parameters, x), self, target, inverseCurvature);
        Conjugates conjugates = channel.evaluate(new PretrainingOverlaps(self, target, inverseCurvature), true)
                .getLast()
                .conjugates();
        double scale = 4 * parameters.alpha();
        assertThat(scale * gradient[0] / conjugates.inverseCurvature()).isCloseTo(1, within(1e-5));
        assertThat(-scale * gradient[1] / (2 * conjugates.target())).isCloseTo(1, within(1e-5));
        assertThat(-scale * gradient[2] / conjugates.self()).isCloseTo(1, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.05, 0.2, 0.9, 0.9", "0.05, 0.01, 0.01, 0.5, 1.3", "20, 0.3, 3, 1.1, 0.2", "1, 0.7, 0.2, 0.9, 0.9"
    })
    void theInputChannelIsTheGradientOfItsPotential(
            double kappa0, double lambda, double self, double target, double inverseCurvature) {
        Parameters parameters =
                Parameters.DEFAULT.with(ParameterInfo.KAPPA0, kappa0).with(ParameterInfo.LAMBDA, lambda);
        double[] gradient = gradient(x -> inputPotential(parameters, x), self, target, inverseCurvature);
        PretrainingOverlaps overlaps =
                PretrainingOverlaps.fromConjugates(new Conjugates(self, target, inverseCurvature), parameters);
        assertThat(gradient[0] / overlaps.inverseCurvature()).isCloseTo(1, within(1e-5));
        assertThat(gradient[1] / (2 * overlaps.target())).isCloseTo(1, within(1e-5));
        assertThat(-gradient[2] / overlaps.self()).isCloseTo(1, within(1e-5));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void theFixedPointIsStationaryAndItsPotentialIsTheFreeEntropy(Activation activation) {
        Parameters parameters = Parameters.DEFAULT.withActivation(activation).with(ParameterInfo.LAMBDA, 0.2);
        ChannelNodes nodes = ChannelNodes.create(parameters.tokens(), activation, new Accuracy(4096, 1));
        PretrainingState state = new PretrainingSolver().solve(parameters, nodes, null, CancellationSignal.NONE);
        OutputChannel channel = activation == Activation.LINEAR
                ? new LinearOutputChannel(parameters.tokens(), parameters.alpha(), parameters.labelVariance())
                : sampled(activation, nodes, parameters);
        Potential potential = x -> outputPotential(channel, parameters, x)
                + (x[3] * x[2]
                                + 2 * x[4] * x[1]
                                - x[5] * x[0]
                                - inputPotential(parameters, new double[] {x[3], x[4], x[5]}))
                        / (4 * parameters.alpha());
        double[] x = {
            state.overlaps().self(),
            state.overlaps().target(),
            state.overlaps().inverseCurvature(),
            state.conjugates().self(),
            state.conjugates().target(),
            state.conjugates().inverseCurvature()
        };
        assertThat(-potential.at(x)).isCloseTo(state.readings().freeEntropy(), within(1e-6));
        double[] gradient = gradient(potential, x);
        for (int k = 0; k < x.length; k++) {
            // Not exactly 0 for the softmax: the solver averages minima of nearly equal height.
            assertThat(gradient[k] * x[k]).as("derivative %s", k).isCloseTo(0, within(1e-4));
        }
    }
}
