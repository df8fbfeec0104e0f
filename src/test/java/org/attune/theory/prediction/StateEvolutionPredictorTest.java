package org.attune.theory.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Status;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StateEvolutionPredictorTest {
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
            assertThat(quantity.of(prediction)).as(quantity.label()).isPresent();
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
            assertThat(value(warm, quantity)).as(quantity.label()).isCloseTo(value(cold, quantity), within(1e-6));
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(predict(Parameters.DEFAULT, 256)).isEqualTo(predict(Parameters.DEFAULT, 256));
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterInfo.class,
            names = {"BETA", "RHO"})
    void refusesWhatItDoesNotCompute(ParameterInfo parameter) {
        Parameters parameters = Parameters.DEFAULT.with(parameter, 0.5);
        assertThatThrownBy(() -> predict(parameters, 64))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(parameter.symbol() + " = 0.5");
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
