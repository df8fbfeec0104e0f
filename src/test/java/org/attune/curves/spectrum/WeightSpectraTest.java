package org.attune.curves.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The densities integrate to what the order parameters say. */
class WeightSpectraTest {
    private static Prediction predict(Parameters parameters) {
        return new StateEvolutionPredictor(new InformationLibrary())
                .predict(parameters, new Accuracy(256, 1), null, CancellationSignal.NONE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 4})
    void momentsAreThoseOfTheOrderParameters(double kappa0) {
        Prediction prediction = predict(Parameters.DEFAULT.with(ParameterInfo.KAPPA0, kappa0));
        WeightSpectra spectra = WeightSpectra.of(prediction).orElseThrow();
        assertThat(integral(spectra.trained(), x -> x * x))
                .isCloseTo(prediction.pretraining().self().value(), within(1e-3 * (1 + kappa0)));
        assertThat(integral(spectra.trained(), x -> 1)).isCloseTo(spectra.kept(), within(2e-3));
        assertThat(integral(spectra.noisy(), x -> 1)).isCloseTo(1, within(2e-3));
        assertThat(integral(spectra.noisy(), x -> x * x))
                .isCloseTo(1 + kappa0 + spectra.eta() * spectra.eta(), within(5e-3 * (1 + kappa0)));
        // Where the density of a target of full rank rises without bound, the last of it lies below the first place.
        assertThat(integral(spectra.target(), x -> x)).isCloseTo(Math.sqrt(kappa0), within(5e-3));
        assertThat(integral(spectra.target(), x -> x * x)).isCloseTo(1 + kappa0, within(5e-3 * (1 + kappa0)));
        assertThat(spectra.targetAtZero()).isEqualTo(Math.max(0, 1 - kappa0));
    }

    @Test
    void weightDecayCutsOffMore() {
        WeightSpectra little = WeightSpectra.of(predict(Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 0.01)))
                .orElseThrow();
        WeightSpectra much = WeightSpectra.of(predict(Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 0.3)))
                .orElseThrow();
        assertThat(much.epsilon()).isGreaterThan(little.epsilon());
        assertThat(much.kept()).isLessThan(little.kept());
    }

    @Test
    void beyondTheCriticalWeightDecayNothingIsKept() {
        Prediction collapsed = predict(Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 50));
        WeightSpectra spectra = WeightSpectra.of(collapsed).orElseThrow();
        assertThat(spectra.kept()).isZero();
        assertThat(spectra.trained()).isEmpty();
        assertThat(spectra.epsilon()).isGreaterThan(spectra.noisy().getLast().eigenvalue());
    }

    @Test
    void prescribedOrderParametersHaveNoSpectrum() {
        assertThat(WeightSpectra.of(predict(
                                Parameters.DEFAULT.withPrescribed(Optional.of(new PrescribedPretraining(2, 1, 1)))))
                        .isPresent())
                .isFalse();
    }

    /** By the trapezoidal rule. */
    private static double integral(List<DensityPoint> density, DoubleUnaryOperator function) {
        double sum = 0;
        for (int k = 1; k < density.size(); k++) {
            DensityPoint a = density.get(k - 1);
            DensityPoint b = density.get(k);
            sum += 0.5
                    * (b.eigenvalue() - a.eigenvalue())
                    * (finite(a) * function.applyAsDouble(a.eigenvalue())
                            + finite(b) * function.applyAsDouble(b.eigenvalue()));
        }
        return sum;
    }

    private static double finite(DensityPoint point) {
        assertThat(point.density()).isBetween(0.0, Double.MAX_VALUE);
        return point.density();
    }
}
