package org.attune.curves.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.attune.curves.CachedTheory;
import org.attune.curves.RecordingPredictor;
import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;

final class OptimaSearchTest {
    private static final Accuracy FEW_NODES = new Accuracy(256, 1);

    /** Best λ for E 0.05, for E′ 0.01 where λ′ = 0.3 is best, for o_w 0.2. */
    private static final Terrain APART = new Terrain(
            parameters -> 0.4 + square(Math.log(parameters.lambda() / 0.05)),
            parameters -> 0.5
                    + square(Math.log(parameters.lambda() / 0.01))
                    + square(Math.log(parameters.lambdaPrime() / 0.3))
                    + 1 / parameters.alphaPrime(),
            parameters -> 0.9 - square(Math.log(parameters.lambda() / 0.2)),
            parameters -> true);

    @Test
    void findsAllFourAndTheSamplesSaved() {
        Optima optima = find(APART, Parameters.DEFAULT);

        assertThat(lambda(optima.lambdaForPretrainingError())).isCloseTo(0.05, Percentage.withPercentage(1));
        assertThat(lambda(optima.lambdaForFinetuningError())).isCloseTo(0.01, Percentage.withPercentage(1));
        assertThat(lambda(optima.lambdaForOverlap())).isCloseTo(0.2, Percentage.withPercentage(1));
        Optimum both = optima.lambdasForFinetuningError().value().orElseThrow();
        assertThat(both.parameters().lambda()).isCloseTo(0.01, Percentage.withPercentage(5));
        assertThat(both.parameters().lambdaPrime()).isCloseTo(0.3, Percentage.withPercentage(5));
        assertThat(optima.lambdaForFinetuningError().value().orElseThrow().parameters())
                .as("λ′ stays")
                .isEqualTo(Parameters.DEFAULT.with(ParameterInfo.LAMBDA, lambda(optima.lambdaForFinetuningError())));
        SamplesSaved saved = optima.samplesSaved().value().orElseThrow();
        assertThat(saved.present()).isEqualTo(Parameters.DEFAULT);
        assertThat(saved.betterLambda()).isEqualTo(lambda(optima.lambdaForFinetuningError()));
        assertThat(1 / saved.alphaPrimeNeeded().value()).isCloseTo(1.0 / 3 + square(Math.log(5)), within(1e-3));
    }

    @Test
    void scanIsSharedByTheSearchesAlongLambda() {
        RecordingPredictor theory = new RecordingPredictor(APART);

        find(theory, Parameters.DEFAULT);

        assertThat(theory.questions().size()).isEqualTo(114);
    }

    @Test
    void lambdaRunsToCollapseWhereverThatIs() {
        Optimum optimum = find(Terrain.of(parameters -> -parameters.lambda()), Parameters.DEFAULT)
                .lambdaForPretrainingError()
                .value()
                .orElseThrow();

        Optimum.Coordinate lambda = optimum.coordinates().get(0);
        assertThat(lambda.value()).isEqualTo(Terrain.LAMBDA_CRITICAL);
        assertThat(lambda.place()).isEqualTo(Place.UPPER_END);
    }

    @Test
    void presentPointWithoutAnAnswerLeavesTheSliderOfLambda() {
        Optima optima =
                find(APART.answeredWhere(parameters -> !parameters.equals(Parameters.DEFAULT)), Parameters.DEFAULT);

        assertThat(lambda(optima.lambdaForFinetuningError())).isCloseTo(0.01, Percentage.withPercentage(1));
        assertThat(optima.samplesSaved()).isEqualTo(Finding.none(Missing.NO_ANSWER));
    }

    @Test
    void prescribedPretrainingHasNoRidge() {
        RecordingPredictor theory = new RecordingPredictor(APART);

        Optima optima = find(theory, Parameters.DEFAULT.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT)));

        assertThat(optima.lambdaForPretrainingError()).isEqualTo(Finding.none(Missing.PRESCRIBED));
        assertThat(optima.lambdasForFinetuningError()).isEqualTo(Finding.none(Missing.PRESCRIBED));
        assertThat(optima.samplesSaved()).isEqualTo(Finding.none(Missing.PRESCRIBED));
        assertThat(theory.questions()).isEmpty();
    }

    @Test
    void settingOfFigure1TellsTheOptimaApart() {
        Predictor theory = CachedTheory.predictor(new InformationLibrary());

        Optima optima = OptimaSearch.find(Parameters.DEFAULT, FEW_NODES, theory, CancellationSignal.NONE);

        Optimum pretraining = optima.lambdaForPretrainingError().value().orElseThrow();
        Optimum finetuning = optima.lambdaForFinetuningError().value().orElseThrow();
        Optimum overlap = optima.lambdaForOverlap().value().orElseThrow();
        Optimum both = optima.lambdasForFinetuningError().value().orElseThrow();
        assertThat(finetuning.parameters().lambda())
                .as("what is best for pre-training regularises too little for transfer")
                .isGreaterThan(1.2 * pretraining.parameters().lambda());
        assertThat(overlap.parameters().lambda())
                .as("the least E′ is not where o_w is largest")
                .isGreaterThan(2 * finetuning.parameters().lambda());
        assertThat(both.value().value()).isLessThan(finetuning.value().value());
        assertThat(both.parameters().lambdaPrime()).isGreaterThan(2 * Parameters.DEFAULT.lambdaPrime());
        SamplesSaved saved = optima.samplesSaved().value().orElseThrow();
        assertThat(saved.saved().value()).isBetween(0.5, 1.2);
        for (Optimum optimum : List.of(pretraining, finetuning, overlap, both)) {
            for (Optimum.Coordinate coordinate : optimum.coordinates()) {
                assertThat(coordinate.place()).isEqualTo(Place.INTERIOR);
                assertBestNearby(theory, optimum, coordinate, 0.7);
                assertBestNearby(theory, optimum, coordinate, 1.4);
            }
        }
        assertThat(Quantity.FINETUNING_TEST_ERROR
                        .of(predict(
                                theory,
                                finetuning
                                        .parameters()
                                        .with(
                                                ParameterInfo.ALPHA_PRIME,
                                                saved.alphaPrimeNeeded().value())))
                        .orElseThrow()
                        .value())
                .isCloseTo(saved.testError().value(), within(1e-4));
    }

    private static void assertBestNearby(
            Predictor theory, Optimum optimum, Optimum.Coordinate coordinate, double factor) {
        Parameters beside = optimum.parameters().with(coordinate.axis(), factor * coordinate.value());
        double best = optimum.objective().cost(optimum.prediction()).orElseThrow();

        assertThat(optimum.objective().cost(predict(theory, beside)).orElseThrow())
                .isGreaterThan(best);
    }

    private static Prediction predict(Predictor theory, Parameters parameters) {
        return theory.predict(parameters, FEW_NODES, null, CancellationSignal.NONE);
    }

    private static Optima find(Predictor theory, Parameters parameters) {
        return OptimaSearch.find(parameters, new Accuracy(64, 1), theory, CancellationSignal.NONE);
    }

    private static double lambda(Finding<Optimum> finding) {
        return finding.value().orElseThrow().parameters().lambda();
    }

    private static double square(double value) {
        return value * value;
    }
}
