package org.attune.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.FinetuningPrediction;
import org.attune.model.OrderParameters;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Status;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Fine-tuning against proximals found by search over a grid on plain draws, and against limits. */
class FinetuningProofTest {
    private final StateEvolutionPredictor predictor = new StateEvolutionPredictor(new InformationLibrary());

    private Prediction predict(Parameters parameters, int nodes) {
        return predictor.predict(parameters, new Accuracy(nodes, 1), null, CancellationSignal.NONE);
    }

    private static FieldLaw law(Prediction prediction) {
        return new FieldLaw(
                prediction.parameters().labelVariance(),
                prediction.pretraining().self().value(),
                prediction.pretraining().target().value());
    }

    @ParameterizedTest
    @CsvSource({
        "SOFTMAX, 2, 6, 0.05, false, 1, 1, 800",
        "SOFTMAX, 2, 3, 0.5, true, 1.3, 1, 800",
        "SOFTMAX, 2, 2, 0.1, false, 0.7, 0.1, 500",
        "LINEAR, 2, 6, 0.3, false, 1, 1, 800",
        "LINEAR, 2, 2, 0.3, true, 0.8, 0.3, 500",
        "LINEAR, 3, 1, 0.5, false, 1, 1, 150",
        "SOFTMAX, 3, 1, 0.05, false, 1, 1, 150"
    })
    void theFixedPointHoldsOnPlainDraws(
            Activation activation,
            int tokens,
            double alphaPrime,
            double lambdaPrime,
            boolean reuse,
            double beta,
            double rho,
            int samples) {
        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.TOKENS, tokens)
                .with(ParameterInfo.ALPHA_PRIME, alphaPrime)
                .with(ParameterInfo.LAMBDA_PRIME, lambdaPrime)
                .with(ParameterInfo.BETA, beta)
                .with(ParameterInfo.RHO, rho)
                .withReuse(reuse)
                .withActivation(activation);
        Prediction prediction = predict(parameters, 2048);
        FinetuningPrediction finetuning = prediction.finetuning();
        assertThat(finetuning.convergence().status()).isEqualTo(Status.CONVERGED);
        OrderParameters order = finetuning.order();
        double q = order.self().value();
        double m = order.target().value();
        double v = order.inverseCurvature().value();
        RankOneAverages averages = new RankOneAverages(alphaPrime, m, q, v);
        Draws draws = new Draws(12);
        for (FieldLaw.Fields fields : FinetuningTask.of(prediction).chosen(draws, samples)) {
            averages.add(RankOneTask.draw(draws, activation, fields, beta));
        }
        double hidden = 0.01;
        averages.self().assertAgrees("q̂", order.selfConjugate(), hidden);
        averages.targetByProducts().assertAgrees("m̂", order.targetConjugate(), hidden);
        averages.curvatureByProducts().assertAgrees("v̂", order.inverseCurvatureConjugate(), hidden);
        averages.trainError().assertAgrees("L′", finetuning.trainError(), hidden);
        averages.replicon()
                .assertAgrees(
                        "R_fine",
                        finetuning.replicon(),
                        0.02 * averages.replicon().mean());
        // The same draws in all three: these agree better than the averages themselves.
        assertThat(averages.targetByPotential().mean())
                .isCloseTo(averages.targetByProducts().mean(), within(tolerance(averages.targetByProducts())));
        assertThat(averages.curvatureByPotential().mean())
                .isCloseTo(averages.curvatureByProducts().mean(), within(tolerance(averages.curvatureByProducts())));
        assertThat(averages.selfByPotential().mean())
                .isCloseTo(averages.self().mean(), within(tolerance(averages.self())));
        // The input channel, Eqs. (67)–(69).
        assertThat(v)
                .isCloseTo(
                        1 / (2 * lambdaPrime + order.inverseCurvatureConjugate().value()), within(1e-6 * v));
        assertThat(m).isCloseTo(order.targetConjugate().value() * v, within(1e-6));
        assertThat(q - m * m).isCloseTo(order.selfConjugate().value() * v * v, within(1e-6));
    }

    private static double tolerance(Average average) {
        return average.standardError() + 0.01 * Math.abs(average.mean());
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void testErrorsAreThoseOfPlainDraws(Activation activation) {
        Parameters parameters = Parameters.DEFAULT.with(ParameterInfo.TOKENS, 4).withActivation(activation);
        Prediction prediction = predict(parameters, 4096);
        double q = prediction.finetuning().order().self().value();
        double m = prediction.finetuning().order().target().value();
        Average tuned = new Average();
        Average forgetting = new Average();
        Average frozen = new Average();
        Draws draws = new Draws(13);
        for (int sample = 0; sample < 20_000; sample++) {
            RankOneTask task = RankOneTask.draw(draws, activation, 4, law(prediction));
            tuned.add(task.loss(task.centre(m, q - m * m), q));
            double[][] model = Attention.updated(task.field(), task.centre(m, q - m * m), q);
            forgetting.add(Attention.distance(Attention.map(activation, model), task.pretrainingMap()));
            frozen.add(task.loss(new double[4], 0));
        }
        tuned.assertAgrees("E′", prediction.finetuning().testError(), 2e-3);
        forgetting.assertAgrees("E″", prediction.finetuning().forgettingError(), 2e-3);
        frozen.assertAgrees("E′ frozen", prediction.baselines().frozenError(), 2e-3);
    }

    /** The optimum over χ of the fine-tuning loss is w* itself where samples are many and z − z* is symmetric. */
    @ParameterizedTest
    @CsvSource({"2", "3"})
    void manySamplesRecoverTheUpdate(int tokens) {
        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.TOKENS, tokens)
                .with(ParameterInfo.ALPHA_PRIME, 1000)
                .withActivation(Activation.LINEAR);
        Prediction prediction = predict(parameters, 4096);
        assertThat(prediction.finetuning().convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(prediction.finetuning().overlap().value()).isCloseTo(1, within(1e-3));
        assertThat(prediction.finetuning().order().self().value()).isCloseTo(1, within(5e-3));
        double noise = prediction.effectiveNoise().value().value();
        assertThat(prediction.finetuning().testError().value())
                .isCloseTo((1 + 1.0 / tokens) * noise, within(5e-3 * (1 + noise)));
    }
}
