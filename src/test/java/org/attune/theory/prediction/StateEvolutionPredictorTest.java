package org.attune.theory.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.attune.model.Status;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateEvolutionPredictorTest {
    private static final Map<Parameters, Prediction> ACTIVE = new ConcurrentHashMap<>();

    private final Predictor predictor = new StateEvolutionPredictor(new InformationLibrary());

    private Prediction predict(Parameters parameters, int nodes) {
        return predictor.predict(parameters, new Accuracy(nodes, 1), null, CancellationSignal.NONE);
    }

    @ParameterizedTest
    @CsvSource({"2, SOFTMAX", "3, SOFTMAX", "6, SOFTMAX", "2, LINEAR", "4, LINEAR", "6, LINEAR"})
    void everyQuantityHasAnAnswerAndKeepsItsBounds(int tokens, Activation activation) {
        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.TOKENS, tokens)
                .with(ParameterInfo.ALPHA_PRIME, 6)
                .withActivation(activation);
        Prediction prediction = predict(parameters, 1024);
        for (Quantity quantity : Quantity.values()) {
            if (quantity != Quantity.ALPHA_PERFECT && !quantity.name().startsWith("SECOND_BRANCH")) {
                assertThat(quantity.of(prediction)).as(quantity.label()).isPresent();
            }
        }
        double slack = 0.02;
        assertThat(value(prediction, Quantity.OVERLAP))
                .isBetween(0.0, value(prediction, Quantity.BAYES_OVERLAP) + slack);
        assertThat(value(prediction, Quantity.FINETUNING_TEST_ERROR))
                .isBetween(
                        value(prediction, Quantity.BAYES_FINETUNING_TEST_ERROR) - slack,
                        value(prediction, Quantity.FROZEN_ERROR) + slack);
        assertThat(value(prediction, Quantity.PRETRAINING_TEST_ERROR))
                .isGreaterThan(value(prediction, Quantity.BAYES_PRETRAINING_TEST_ERROR) - slack);
        assertThat(value(prediction, Quantity.EFFECTIVE_NOISE))
                .isGreaterThanOrEqualTo(value(prediction, Quantity.IRREDUCIBLE_NOISE));
        assertThat(value(prediction, Quantity.BAYES_Q)).isBetween(parameters.kappa0(), parameters.targetSecondMoment());
        assertThat(value(prediction, Quantity.FINETUNING_TRAIN_ERROR))
                .isLessThan(value(prediction, Quantity.FINETUNING_TEST_ERROR) + slack);
    }

    private static double value(Prediction prediction, Quantity quantity) {
        return quantity.of(prediction).orElseThrow().value();
    }

    @Test
    void bayesOptimalValuesAgreeWithTheReference() {
        Prediction softmax = predict(Parameters.DEFAULT, 8192);
        assertThat(value(softmax, Quantity.BAYES_Q)).isCloseTo(1.68875, within(1e-5));
        assertThat(value(softmax, Quantity.BAYES_PRETRAINING_TEST_ERROR)).isCloseTo(0.25686, within(2e-3));
        assertThat(value(softmax, Quantity.BAYES_SMALL_Q)).isCloseTo(0.97642, within(1.5e-3));
        assertThat(value(softmax, Quantity.BAYES_FINETUNING_TEST_ERROR)).isCloseTo(0.24848, within(2e-3));
        Prediction linear = predict(Parameters.DEFAULT.withActivation(Activation.LINEAR), 64);
        assertThat(value(linear, Quantity.BAYES_Q)).isCloseTo(1.74492, within(1e-5));
        assertThat(value(linear, Quantity.BAYES_SMALL_Q)).isCloseTo(0.9827, within(1e-3));
        assertThat(value(linear, Quantity.BAYES_FINETUNING_TEST_ERROR)).isCloseTo(0.71923, within(1.5e-3));
    }

    @Test
    void beyondTheCollapseTheModelIsLoraOnly() {
        Prediction prediction = predict(Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 1), 1024);
        assertThat(prediction.pretraining().convergence().status()).isEqualTo(Status.COLLAPSED);
        assertThat(value(prediction, Quantity.FINETUNING_TEST_ERROR))
                .isEqualTo(value(prediction, Quantity.LORA_ONLY_ERROR));
        assertThat(value(prediction, Quantity.EFFECTIVE_NOISE))
                .isCloseTo(Parameters.DEFAULT.labelVariance(), within(1e-12));
    }

    @Test
    void withoutNoiseEnoughSamplesRecoverExactly() {
        Prediction prediction =
                predict(Parameters.DEFAULT.with(ParameterInfo.DELTA, 0).with(ParameterInfo.ALPHA, 0.5), 1024);
        assertThat(prediction.bayes().orElseThrow().convergence().status()).isEqualTo(Status.PERFECT_RECOVERY);
        assertThat(value(prediction, Quantity.BAYES_PRETRAINING_TEST_ERROR)).isZero();
        assertThat(value(prediction, Quantity.BAYES_OVERLAP)).isEqualTo(1);
    }

    @Test
    void warmStartsGiveTheSameAnswer() {
        Parameters near = Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 3.3);
        Prediction neighbour = predict(near, 4096);
        Prediction cold = predict(Parameters.DEFAULT, 4096);
        Prediction warm =
                predictor.predict(Parameters.DEFAULT, new Accuracy(4096, 1), neighbour, CancellationSignal.NONE);
        for (Quantity quantity : Quantity.values()) {
            assertThat(quantity.of(warm).isPresent())
                    .isEqualTo(quantity.of(cold).isPresent());
            quantity.of(warm)
                    .ifPresent(estimate -> assertThat(estimate.value())
                            .as(quantity.label())
                            .isCloseTo(value(cold, quantity), within(1e-5)));
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(predict(Parameters.DEFAULT, 256)).isEqualTo(predict(Parameters.DEFAULT, 256));
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, 0.1, 0.99811, 0.99662, 0.94514, 0.24633, 2.25497, 0.17979",
        "SOFTMAX, 0.05, 0.70384, 0.98866, 0.39215, 0.08954, 0.6355, 0.22731"
    })
    void reusedSequencesAgreeWithTheReference(
            Activation activation,
            double lambda,
            double self,
            double overlap,
            double testError,
            double trainError,
            double forgettingError,
            double replicon) {
        Prediction prediction = predict(
                Parameters.DEFAULT
                        .withActivation(activation)
                        .with(ParameterInfo.LAMBDA, lambda)
                        .withReuse(true),
                4096);
        assertAgrees(prediction, Quantity.SMALL_Q, self);
        assertAgrees(prediction, Quantity.OVERLAP, overlap);
        assertAgrees(prediction, Quantity.FINETUNING_TEST_ERROR, testError);
        assertAgrees(prediction, Quantity.FINETUNING_TRAIN_ERROR, trainError);
        assertAgrees(prediction, Quantity.FORGETTING_ERROR, forgettingError);
        assertAgrees(prediction, Quantity.FINETUNING_REPLICON, replicon);
    }

    /**
     * THEORY, section 5: Δ = 0, Q₀ = Q = 1.5, M = 1 prescribed, T = 3, α′ = 4, λ′ = 0.2. Independent state evolution on
     * plain selection from a pool, 3 to 6 runs of 8192 sequences; each value with its standard error.
     */
    @ParameterizedTest
    @CsvSource({
        "SOFTMAX, 1, SMALL_Q, 1.058, 0.005",
        "SOFTMAX, 1, OVERLAP, 0.9601, 0.0004",
        "SOFTMAX, 1, FINETUNING_TEST_ERROR, 0.4958, 0.0006",
        "SOFTMAX, 0.5, SMALL_Q, 0.910, 0.007",
        "SOFTMAX, 0.5, OVERLAP, 0.9660, 0.0005",
        "SOFTMAX, 0.5, FINETUNING_TEST_ERROR, 0.489, 0.002",
        "SOFTMAX, 0.04, SMALL_Q, 0.7766, 0.003",
        "SOFTMAX, 0.04, SMALL_M, 0.857, 0.002",
        "SOFTMAX, 0.04, SMALL_V, 0.187, 0.003",
        "SOFTMAX, 0.04, OVERLAP, 0.9728, 0.0007",
        "SOFTMAX, 0.04, FINETUNING_TEST_ERROR, 0.4920, 0.0009",
        "LINEAR, 0.04, SMALL_Q, 1.000, 0.001",
        "LINEAR, 0.04, OVERLAP, 0.9897, 0.0002"
    })
    void activeFinetuningAgreesWithTheReference(
            Activation activation, double rho, Quantity quantity, double reference, double standardError) {
        Prediction prediction = ACTIVE.computeIfAbsent(
                Parameters.DEFAULT
                        .with(ParameterInfo.DELTA, 0)
                        .with(ParameterInfo.ALPHA_PRIME, 4)
                        .with(ParameterInfo.LAMBDA_PRIME, 0.2)
                        .with(ParameterInfo.RHO, rho)
                        .withActivation(activation)
                        .withPrescribed(Optional.of(new PrescribedPretraining(1.5, 1.5, 1))),
                parameters -> predict(parameters, 16384));
        Estimate estimate = quantity.of(prediction).orElseThrow();
        assertThat(estimate.value())
                .as("%s at ρ = %s", quantity.label(), rho)
                .isCloseTo(reference, within(4 * Math.hypot(estimate.standardError(), standardError)));
        assertThat(prediction.bayes()).isEmpty();
        assertThat(Quantity.V.of(prediction)).isEmpty();
    }

    private static void assertAgrees(Prediction prediction, Quantity quantity, double reference) {
        Estimate estimate = quantity.of(prediction).orElseThrow();
        assertThat(estimate.value())
                .as(quantity.label())
                .isCloseTo(reference, within(4 * estimate.standardError() + 4e-3 * reference));
        assertThat(estimate.standardError()).as(quantity.label()).isLessThan(0.1 * reference);
    }

    @Test
    void stopsWhenCancelled() {
        int[] questions = {0};
        CancellationSignal signal = () -> ++questions[0] > 5;
        assertThatThrownBy(() -> predictor.predict(Parameters.DEFAULT, new Accuracy(1024, 1), null, signal))
                .isInstanceOf(CancellationException.class);
        assertThat(questions[0]).isEqualTo(6);
    }
}
