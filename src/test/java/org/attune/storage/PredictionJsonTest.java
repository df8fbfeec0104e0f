package org.attune.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.junit.jupiter.api.Test;

final class PredictionJsonTest {

    @Test
    void hasExactlyTheseNamesInThisNesting() throws Exception {
        JsonNode tree = read(PredictionJson.text(SyntheticTheory.TWO_BRANCHES.predict()));

        assertThat(names(tree))
                .containsExactly(
                        "parameters",
                        "pretraining",
                        "finetuning",
                        "effectiveNoise",
                        "bayes",
                        "loraOnly",
                        "standardErrors");
        assertThat(names(tree.get("parameters")))
                .containsExactlyInAnyOrder(
                        "tokens",
                        "delta",
                        "kappa0",
                        "kappa",
                        "alpha",
                        "alphaPrime",
                        "lambda",
                        "lambdaPrime",
                        "activation",
                        "reuse",
                        "beta",
                        "rho",
                        "nodes",
                        "seed");
        assertThat(names(tree.get("pretraining")))
                .containsExactly(
                        "status",
                        "Q",
                        "M",
                        "V",
                        "Qhat",
                        "Mhat",
                        "Vhat",
                        "testError",
                        "trainError",
                        "freeEnergy",
                        "replicon",
                        "jumpShare",
                        "lambdaCritical",
                        "verdict",
                        "reasons",
                        "iterations",
                        "residual");
        assertThat(names(tree.get("finetuning")))
                .containsExactly(
                        "status",
                        "q",
                        "m",
                        "v",
                        "overlap",
                        "testError",
                        "trainError",
                        "forgettingError",
                        "frozenError",
                        "loraOnlyError",
                        "replicon",
                        "jumpShare",
                        "freeEnergy",
                        "verdict",
                        "reasons",
                        "iterations",
                        "residual",
                        "secondBranch");
        assertThat(names(tree.get("loraOnly"))).containsExactly("status", "testError", "overlap", "verdict", "reasons");
        assertThat(names(tree.at("/finetuning/secondBranch")))
                .containsExactly("q", "m", "overlap", "testError", "freeEnergy");
        assertThat(names(tree.get("effectiveNoise")))
                .containsExactly("value", "irreducible", "recalibrated", "betaMin", "reused", "active");
        assertThat(names(tree.get("bayes")))
                .containsExactly(
                        "Q",
                        "Qhat",
                        "testErrorPretraining",
                        "q",
                        "overlap",
                        "testErrorFinetuning",
                        "alphaPerfect",
                        "alphaPrimeWeakRecovery",
                        "posteriorMeanErrorPretraining",
                        "posteriorMeanErrorFinetuning",
                        "status");
    }

    @Test
    void everyNumberStandsWithItsStandardError() throws Exception {
        JsonNode tree = read(PredictionJson.text(SyntheticTheory.TWO_BRANCHES.predict()));

        assertThat(names(tree.get("standardErrors")))
                .containsExactly(
                        "pretraining.Q",
                        "pretraining.M",
                        "pretraining.V",
                        "pretraining.Qhat",
                        "pretraining.Mhat",
                        "pretraining.Vhat",
                        "pretraining.testError",
                        "pretraining.trainError",
                        "pretraining.freeEnergy",
                        "pretraining.replicon",
                        "pretraining.jumpShare",
                        "pretraining.lambdaCritical",
                        "finetuning.q",
                        "finetuning.m",
                        "finetuning.v",
                        "finetuning.overlap",
                        "finetuning.testError",
                        "finetuning.trainError",
                        "finetuning.forgettingError",
                        "finetuning.frozenError",
                        "finetuning.loraOnlyError",
                        "finetuning.replicon",
                        "finetuning.jumpShare",
                        "finetuning.freeEnergy",
                        "finetuning.secondBranch.q",
                        "finetuning.secondBranch.m",
                        "finetuning.secondBranch.overlap",
                        "finetuning.secondBranch.testError",
                        "finetuning.secondBranch.freeEnergy",
                        "effectiveNoise.value",
                        "effectiveNoise.irreducible",
                        "effectiveNoise.recalibrated",
                        "effectiveNoise.betaMin",
                        "effectiveNoise.reused",
                        "effectiveNoise.active",
                        "bayes.Q",
                        "bayes.Qhat",
                        "bayes.testErrorPretraining",
                        "bayes.q",
                        "bayes.overlap",
                        "bayes.testErrorFinetuning",
                        "bayes.alphaPerfect",
                        "bayes.alphaPrimeWeakRecovery",
                        "bayes.posteriorMeanErrorPretraining",
                        "bayes.posteriorMeanErrorFinetuning",
                        "loraOnly.testError",
                        "loraOnly.overlap");
    }

    @Test
    void verdictOfEachStageStandsWithItsReasons() throws Exception {
        JsonNode holds = read(PredictionJson.text(SyntheticTheory.COMPLETE.predict()));
        JsonNode broken = read(PredictionJson.text(Stages.withFinetuning(
                SyntheticTheory.COMPLETE.predict(),
                finetuning -> Stages.withStability(finetuning, new Estimate(0.9, 0.01), new Estimate(-0.56, 0.01)))));

        for (String stage : List.of("pretraining", "finetuning", "loraOnly")) {
            assertThat(holds.at("/" + stage + "/verdict").textValue()).as(stage).isEqualTo("holds");
            assertThat(holds.at("/" + stage + "/reasons")).as(stage).isEmpty();
        }
        assertThat(broken.at("/pretraining/verdict").textValue()).isEqualTo("holds");
        assertThat(broken.at("/finetuning/verdict").textValue()).isEqualTo("broken");
        assertThat(broken.at("/finetuning/reasons/0").textValue())
                .isEqualTo(
                        "Jumps of the proximal carry 56 % of its response in fine-tuning: replica symmetry is broken,"
                                + " and training need not follow the theory.");
        assertThat(broken.at("/finetuning/reasons")).hasSize(1);
        assertThat(broken.at("/loraOnly/verdict").textValue()).isEqualTo("holds");
    }

    @Test
    void thereIsNoSecondBranchWhereThereIsOneFixedPoint() throws Exception {
        JsonNode tree = read(PredictionJson.text(SyntheticTheory.COMPLETE.predict()));

        assertThat(tree.get("finetuning").has("secondBranch")).isFalse();
        assertThat(names(tree.get("standardErrors"))).noneMatch(name -> name.contains("secondBranch"));
    }

    @Test
    void secondBranchIsNoAnswerWhereFinetuningDidNotConverge() throws Exception {
        JsonNode tree = read(PredictionJson.text(
                new SyntheticTheory(Status.CONVERGED, Status.NOT_CONVERGED, Optional.empty(), true).predict()));

        assertThat(tree.get("finetuning").has("secondBranch")).isFalse();
    }

    @Test
    void prescribedPretrainingHasItsMomentsAndNothingOfATraining() throws Exception {
        Parameters prescribed = Parameters.DEFAULT.withPrescribed(Optional.of(new PrescribedPretraining(1.5, 1.25, 1)));

        JsonNode tree = read(PredictionJson.text(SyntheticTheory.COMPLETE.predict(prescribed)));

        assertThat(tree.at("/parameters/prescribedQ0").doubleValue()).isEqualTo(1.5);
        assertThat(tree.at("/parameters/prescribedQ").doubleValue()).isEqualTo(1.25);
        assertThat(tree.at("/parameters/prescribedM").doubleValue()).isEqualTo(1);
        assertThat(names(tree.get("pretraining")))
                .containsExactly("status", "Q", "M", "testError", "verdict", "reasons", "iterations", "residual");
        assertThat(tree.at("/pretraining/Q").doubleValue()).isEqualTo(1.25);
        assertThat(tree.has("bayes")).isFalse();
    }

    @Test
    void numbersReadBackToTheSameDoubles() throws Exception {
        Prediction prediction = SyntheticTheory.TWO_BRANCHES.predict();

        JsonNode tree = read(PredictionJson.text(prediction));

        for (PredictionField field : PredictionField.values()) {
            Estimate estimate = field.of(prediction).orElseThrow();
            assertThat(tree.at("/" + field.path().replace('.', '/')).doubleValue())
                    .as(field.path())
                    .isEqualTo(estimate.value());
            assertThat(tree.get("standardErrors").get(field.path()).doubleValue())
                    .as(field.path())
                    .isEqualTo(estimate.standardError());
        }
        assertThat(tree.at("/pretraining/residual").doubleValue())
                .isEqualTo(prediction.pretraining().convergence().residual());
        assertThat(tree.at("/parameters/lambdaPrime").doubleValue())
                .isEqualTo(prediction.parameters().lambdaPrime());
    }

    @Test
    void eachNumberComesFromItsOwnPlace() throws Exception {
        Prediction prediction = SyntheticTheory.COMPLETE.predict();

        JsonNode tree = read(PredictionJson.text(prediction));

        assertThat(tree.at("/pretraining/Q").doubleValue())
                .isEqualTo(prediction.pretraining().self().value());
        assertThat(tree.at("/pretraining/M").doubleValue())
                .isEqualTo(prediction.pretraining().target().value());
        assertThat(tree.at("/pretraining/V").doubleValue())
                .isEqualTo(prediction
                        .pretraining()
                        .training()
                        .orElseThrow()
                        .inverseCurvature()
                        .value());
        assertThat(tree.at("/pretraining/Qhat").doubleValue())
                .isEqualTo(prediction
                        .pretraining()
                        .training()
                        .orElseThrow()
                        .selfConjugate()
                        .value());
        assertThat(tree.at("/pretraining/Mhat").doubleValue())
                .isEqualTo(prediction
                        .pretraining()
                        .training()
                        .orElseThrow()
                        .targetConjugate()
                        .value());
        assertThat(tree.at("/pretraining/Vhat").doubleValue())
                .isEqualTo(prediction
                        .pretraining()
                        .training()
                        .orElseThrow()
                        .inverseCurvatureConjugate()
                        .value());
        assertThat(tree.at("/pretraining/lambdaCritical").doubleValue())
                .isEqualTo(prediction
                        .pretraining()
                        .training()
                        .orElseThrow()
                        .lambdaCritical()
                        .value());
        assertThat(tree.at("/finetuning/testError").doubleValue())
                .isEqualTo(prediction.finetuning().testError().value());
        assertThat(tree.at("/finetuning/frozenError").doubleValue())
                .isEqualTo(prediction.baselines().frozenError().value());
        assertThat(tree.at("/finetuning/loraOnlyError").doubleValue())
                .isEqualTo(prediction.baselines().loraOnlyError().orElseThrow().value());
        assertThat(tree.at("/effectiveNoise/value").doubleValue())
                .isEqualTo(prediction.effectiveNoise().value().value());
        assertThat(tree.at("/bayes/testErrorFinetuning").doubleValue())
                .isEqualTo(prediction
                        .bayes()
                        .orElseThrow()
                        .finetuning()
                        .orElseThrow()
                        .testError()
                        .value());
    }

    @Test
    void stageThatDidNotConvergeHasNoNumbers() throws Exception {
        JsonNode tree = read(PredictionJson.text(
                new SyntheticTheory(Status.NOT_CONVERGED, Status.NOT_CONVERGED, Optional.of(Status.NOT_CONVERGED))
                        .predict()));

        assertThat(names(tree.get("pretraining"))).containsExactly("status", "iterations", "residual");
        assertThat(names(tree.get("finetuning"))).containsExactly("status", "iterations", "residual");
        assertThat(names(tree.get("effectiveNoise")))
                .as("Δ/2 does not depend on pre-training")
                .containsExactly("irreducible");
        assertThat(names(tree.get("bayes"))).containsExactly("status");
        assertThat(names(tree.get("standardErrors"))).containsExactly("effectiveNoise.irreducible");
        assertThat(tree.at("/pretraining/status").textValue()).isEqualTo("NOT_CONVERGED");
        assertThat(tree.at("/pretraining/iterations").intValue()).isEqualTo(17);
        assertThat(tree.at("/pretraining/residual").doubleValue()).isEqualTo(1.0 / 30);
    }

    @Test
    void baselinesSurviveFinetuningThatDidNotConverge() throws Exception {
        JsonNode tree = read(PredictionJson.text(
                new SyntheticTheory(Status.CONVERGED, Status.NOT_CONVERGED, Optional.empty()).predict()));

        assertThat(names(tree.get("finetuning"))).containsExactly("status", "frozenError", "iterations", "residual");
        assertThat(tree.has("bayes")).isFalse();
    }

    @Test
    void collapsedWeightsAreZeroAndNotMissing() throws Exception {
        JsonNode tree = read(PredictionJson.text(
                new SyntheticTheory(Status.COLLAPSED, Status.CONVERGED, Optional.empty()).predict()));

        assertThat(tree.at("/pretraining/status").textValue()).isEqualTo("COLLAPSED");
        for (String name : List.of("Q", "M", "V")) {
            assertThat(tree.at("/pretraining/" + name).isNumber()).as(name).isTrue();
            assertThat(tree.at("/pretraining/" + name).doubleValue()).as(name).isZero();
        }
        assertThat(tree.at("/pretraining/lambdaCritical").doubleValue()).isPositive();
    }

    @Test
    void infiniteConjugateOfPerfectRecoveryIsAbsent() throws Exception {
        JsonNode tree = read(PredictionJson.text(
                new SyntheticTheory(Status.CONVERGED, Status.CONVERGED, Optional.of(Status.PERFECT_RECOVERY))
                        .predict()));

        assertThat(tree.get("bayes").has("Qhat")).isFalse();
        assertThat(tree.get("standardErrors").has("bayes.Qhat")).isFalse();
        assertThat(tree.at("/bayes/status").textValue()).isEqualTo("PERFECT_RECOVERY");
    }

    @Test
    void curveIsAnArrayOfPredictions() throws Exception {
        List<Prediction> curve = List.of(
                SyntheticTheory.COMPLETE.predict(),
                SyntheticTheory.COMPLETE.predict(Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 5)));

        JsonNode array = read(PredictionJson.text(curve));

        assertThat(array).hasSize(2);
        assertThat(array.get(1)).isEqualTo(read(PredictionJson.text(curve.get(1))));
        assertThat(array.get(0).get("finetuning")).isNotEqualTo(array.get(1).get("finetuning"));
    }

    @Test
    void numbersAreWrittenWithoutExponent() {
        String text = PredictionJson.text(SyntheticTheory.COMPLETE.predict());

        assertThat(text)
                .contains("\"residual\": 0.0000000003333333333333333\n")
                .doesNotContainPattern(": [-0-9.]+[eE]");
    }

    @Test
    void textIsTheSameInEveryLanguage() {
        Prediction prediction = SyntheticTheory.COMPLETE.predict();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            String english = PredictionJson.text(prediction);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(PredictionJson.text(prediction)).isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static JsonNode read(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
