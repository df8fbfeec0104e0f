package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class QuantityTest {

    @Test
    void eachQuantityHasItsOwnPlaceInACompletePrediction() {
        Prediction prediction = prediction(Status.CONVERGED, Status.CONVERGED, Status.CONVERGED);

        assertThat(Quantity.values())
                .allMatch(quantity -> quantity.of(prediction).isPresent());
        assertThat(Arrays.stream(Quantity.values()).map(quantity -> quantity.of(prediction)))
                .doesNotHaveDuplicates();
        assertThat(Quantity.M.of(prediction)).contains(prediction.pretraining().target());
        assertThat(Quantity.SMALL_V.of(prediction))
                .contains(prediction.finetuning().order().inverseCurvature());
        assertThat(Quantity.FROZEN_ERROR.of(prediction))
                .contains(prediction.baselines().frozenError());
        assertThat(Quantity.BAYES_SMALL_Q.of(prediction))
                .isEqualTo(
                        prediction.bayes().flatMap(BayesPrediction::finetuning).map(BayesPrediction.Finetuning::self));
    }

    @Test
    void finetuningThatDidNotConvergeTakesOnlyItsOwnQuantitiesAway() {
        Prediction prediction = prediction(Status.CONVERGED, Status.NOT_CONVERGED, Status.CONVERGED);

        assertThat(absent(prediction)).isEqualTo(family(Quantity.Family.FINETUNING));
    }

    @Test
    void pretrainingThatDidNotConvergeTakesWhatRestsOnItAway() {
        Prediction prediction = prediction(Status.NOT_CONVERGED, Status.NOT_CONVERGED, Status.CONVERGED);

        Set<Quantity> expected = family(Quantity.Family.FINETUNING);
        expected.addAll(family(Quantity.Family.PRETRAINING));
        expected.add(Quantity.FROZEN_ERROR);
        assertThat(absent(prediction))
                .as("Δ/2, LoRA alone and the Bayes-optimal benchmark rest on no pre-training")
                .isEqualTo(expected);
    }

    @Test
    void benchmarkThatDidNotConvergeTakesOnlyItselfAway() {
        assertThat(absent(prediction(Status.CONVERGED, Status.CONVERGED, Status.NOT_CONVERGED)))
                .isEqualTo(family(Quantity.Family.BAYES));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONVERGED", "COLLAPSED", "PERFECT_RECOVERY"})
    void everyOtherStatusIsAnAnswer(Status status) {
        assertThat(status.isAnswer()).isTrue();
        assertThat(absent(prediction(status, status, status))).isEmpty();
    }

    @Test
    void whatTheTheoryDoesNotGiveIsEmpty() {
        Prediction complete = prediction(Status.CONVERGED, Status.CONVERGED, Status.CONVERGED);
        BayesPrediction bayes = complete.bayes().orElseThrow();
        Prediction sparse = new Prediction(
                complete.parameters(),
                complete.accuracy(),
                complete.pretraining(),
                complete.finetuning(),
                new Baselines(complete.baselines().frozenError(), Optional.empty()),
                complete.effectiveNoise(),
                Optional.of(Stages.bayes(
                        bayes.convergence(),
                        bayes.self(),
                        bayes.selfConjugate(),
                        bayes.pretrainingTestError(),
                        Optional.empty(),
                        bayes.alphaPerfect())));

        assertThat(absent(sparse))
                .containsExactlyInAnyOrder(
                        Quantity.LORA_ONLY_ERROR,
                        Quantity.BAYES_FINETUNING_TEST_ERROR,
                        Quantity.BAYES_OVERLAP,
                        Quantity.BAYES_SMALL_Q);
    }

    @Test
    void symbolsAndNamesAreUniqueAndMeaningsAreSentences() {
        List<Quantity> all = Arrays.asList(Quantity.values());

        assertThat(all).extracting(Quantity::symbol).doesNotHaveDuplicates();
        assertThat(all).extracting(Quantity::label).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Quantity::meaning)
                .doesNotHaveDuplicates()
                .allMatch(meaning -> meaning.endsWith("."));
        assertThat(all)
                .extracting(Quantity::equation)
                .allMatch(equation -> equation.matches("(Eqs?\\. \\(\\d+\\)|Result|Appendix).*"));
    }

    private static Set<Quantity> absent(Prediction prediction) {
        Set<Quantity> absent = EnumSet.noneOf(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            if (quantity.of(prediction).isEmpty()) {
                absent.add(quantity);
            }
        }
        return absent;
    }

    private static Set<Quantity> family(Quantity.Family family) {
        Set<Quantity> members = EnumSet.noneOf(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            if (quantity.family() == family) {
                members.add(quantity);
            }
        }
        return members;
    }

    private static Prediction prediction(Status pretraining, Status finetuning, Status bayes) {
        return new Prediction(
                Parameters.DEFAULT,
                Level.PREVIEW.accuracy(),
                Stages.pretraining(
                        new Convergence(pretraining, 5, 0.1),
                        orderParameters(10),
                        Estimate.exact(1),
                        Estimate.exact(2),
                        Estimate.exact(3)),
                Stages.finetuning(
                        new Convergence(finetuning, 5, 0.1),
                        orderParameters(20),
                        Estimate.exact(4),
                        Estimate.exact(5),
                        Estimate.exact(6)),
                new Baselines(Estimate.exact(7), Optional.of(Estimate.exact(8))),
                Stages.noise(Estimate.exact(9), Estimate.exact(9.5)),
                Optional.of(Stages.bayes(
                        new Convergence(bayes, 5, 0.1),
                        Estimate.exact(30),
                        Optional.of(Estimate.exact(31)),
                        Estimate.exact(32),
                        Optional.of(Stages.bayesFinetuning(Estimate.exact(33), Estimate.exact(34), Estimate.exact(35))),
                        Optional.of(Estimate.exact(36)))));
    }

    private static OrderParameters orderParameters(double first) {
        return new OrderParameters(
                Estimate.exact(first),
                Estimate.exact(first + 1),
                Estimate.exact(first + 2),
                Estimate.exact(first + 3),
                Estimate.exact(first + 4),
                Estimate.exact(first + 5));
    }
}
