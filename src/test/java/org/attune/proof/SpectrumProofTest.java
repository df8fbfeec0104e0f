package org.attune.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.bayes.BayesPretraining;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.pretraining.PretrainingOverlaps;
import org.attune.theory.pretraining.PretrainingSolver;
import org.attune.theory.pretraining.PretrainingState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The input channels of both benchmarks of pre-training, against matrices that are drawn and denoised one by one. */
class SpectrumProofTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 0.1, 0.05, 0.5", "0.3, 2, 0.3, 0.1, 0", "4, 1.5, 1, 0.3, 2"})
    void overlapsAreThoseOfADenoisedMatrix(double kappa0, double kappa, double alpha, double lambda, double delta) {
        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.KAPPA0, kappa0)
                .with(ParameterInfo.KAPPA, kappa)
                .with(ParameterInfo.ALPHA, alpha)
                .with(ParameterInfo.LAMBDA, lambda)
                .with(ParameterInfo.DELTA, delta)
                .withActivation(Activation.LINEAR);
        ChannelNodes nodes = ChannelNodes.create(3, Activation.LINEAR, new Accuracy(64, 1));
        PretrainingState state = new PretrainingSolver().solve(parameters, nodes, null, CancellationSignal.NONE);
        PretrainingOverlaps overlaps = state.overlaps();
        RandomSpectrum drawn = new RandomSpectrum(parameters, state.conjugates());
        // One matrix of size 250 scatters by a few parts in 250.
        assertThat(overlaps.self()).isCloseTo(drawn.self(), within(0.03 * drawn.self()));
        assertThat(overlaps.target()).isCloseTo(drawn.target(), within(0.03 * drawn.target()));
        assertThat(overlaps.inverseCurvature())
                .isCloseTo(drawn.inverseCurvature(), within(0.02 * drawn.inverseCurvature()));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1, 0.1", "0, 0.3, 0.05", "2, 4, 0.5"})
    void theBayesOptimalOverlapIsThatOfTheBestEigenvalues(double delta, double kappa0, double alpha) {
        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.DELTA, delta)
                .with(ParameterInfo.KAPPA0, kappa0)
                .with(ParameterInfo.ALPHA, alpha);
        BayesPretraining.State state = BayesPretraining.solve(parameters);
        double noise = 1 / Math.sqrt(state.conjugate().orElseThrow());
        NoisyMatrix matrix = new NoisyMatrix(250, kappa0, noise, 10);
        double overlap = 0;
        for (int i = 0; i < matrix.dimension(); i++) {
            overlap += Math.pow(matrix.truth(i), 2) / matrix.dimension();
        }
        assertThat(state.self()).isCloseTo(overlap, within(0.03 * overlap));
    }
}
