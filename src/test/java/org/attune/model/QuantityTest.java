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
        Prediction prediction = Stages.complete(Status.CONVERGED, Status.CONVERGED, Status.CONVERGED);

        assertThat(Quantity.values())
                .allMatch(quantity -> quantity.of(prediction).isPresent());
        assertThat(Arrays.stream(Quantity.values())
                        .filter(quantity -> quantity.variant(prediction.parameters()) == quantity)
                        .map(quantity -> quantity.of(prediction)))
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

    /** A caption, a chart and a table all ask for Δ_eff: none of them may show a noise that is not there. */
    @Test
    void theEffectiveNoiseIsTheOneOfTheSequencesInUse() {
        Prediction complete = Stages.complete(Status.CONVERGED, Status.CONVERGED, Status.CONVERGED);
        Prediction reused = complete.map(Parameters.DEFAULT.withReuse(true), complete.accuracy(), estimate -> estimate);
        Prediction recalibrated = complete.map(
                Parameters.DEFAULT.with(ParameterInfo.BETA, 0.5), complete.accuracy(), estimate -> estimate);

        assertThat(Quantity.EFFECTIVE_NOISE.of(reused))
                .isEqualTo(complete.effectiveNoise().reused());
        assertThat(Quantity.EFFECTIVE_NOISE.of(recalibrated))
                .contains(complete.effectiveNoise().recalibrated());
        assertThat(List.of(complete, reused, recalibrated)).allSatisfy(prediction -> {
            assertThat(Quantity.EFFECTIVE_NOISE.of(prediction))
                    .isEqualTo(Quantity.EFFECTIVE_NOISE
                            .variant(prediction.parameters())
                            .of(prediction));
            assertThat(Quantity.FRESH_NOISE.of(prediction))
                    .as("the other keeps a name of its own")
                    .contains(complete.effectiveNoise().value());
        });
    }

    @Test
    void finetuningThatDidNotConvergeTakesOnlyItsOwnQuantitiesAway() {
        Prediction prediction = Stages.complete(Status.CONVERGED, Status.NOT_CONVERGED, Status.CONVERGED);

        assertThat(absent(prediction)).isEqualTo(family(Quantity.Family.FINETUNING));
    }

    @Test
    void pretrainingThatDidNotConvergeTakesWhatRestsOnItAway() {
        Prediction prediction = Stages.complete(Status.NOT_CONVERGED, Status.NOT_CONVERGED, Status.CONVERGED);

        Set<Quantity> expected = family(Quantity.Family.FINETUNING);
        expected.addAll(family(Quantity.Family.PRETRAINING));
        expected.add(Quantity.FROZEN_ERROR);
        assertThat(absent(prediction))
                .as("Δ/2, LoRA alone and the Bayes-optimal benchmark rest on no pre-training")
                .isEqualTo(expected);
    }

    @Test
    void benchmarkThatDidNotConvergeTakesOnlyItselfAway() {
        assertThat(absent(Stages.complete(Status.CONVERGED, Status.CONVERGED, Status.NOT_CONVERGED)))
                .isEqualTo(family(Quantity.Family.BAYES));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONVERGED", "COLLAPSED", "PERFECT_RECOVERY"})
    void everyOtherStatusIsAnAnswer(Status status) {
        assertThat(status.isAnswer()).isTrue();
        assertThat(absent(Stages.complete(status, status, status))).isEmpty();
    }

    @Test
    void whatTheTheoryDoesNotGiveIsEmpty() {
        Prediction complete = Stages.complete(Status.CONVERGED, Status.CONVERGED, Status.CONVERGED);
        BayesPrediction bayes = complete.bayes().orElseThrow();
        Prediction sparse = new Prediction(
                complete.parameters(),
                complete.accuracy(),
                complete.pretraining(),
                complete.finetuning(),
                new Baselines(
                        complete.baselines().frozenError(),
                        Stages.loraOnly(
                                Status.NOT_CONVERGED,
                                complete.baselines().loraOnlyError().orElseThrow())),
                complete.effectiveNoise(),
                Optional.of(new BayesPrediction(
                        bayes.convergence(),
                        bayes.self(),
                        bayes.selfConjugate(),
                        bayes.pretrainingTestError(),
                        bayes.pretrainingPosteriorMeanError(),
                        Optional.empty(),
                        bayes.alphaPerfect(),
                        Optional.empty())));

        assertThat(absent(sparse))
                .containsExactlyInAnyOrder(
                        Quantity.LORA_ONLY_ERROR,
                        Quantity.BAYES_FINETUNING_TEST_ERROR,
                        Quantity.BAYES_OVERLAP,
                        Quantity.BAYES_SMALL_Q,
                        Quantity.BAYES_FINETUNING_POSTERIOR_MEAN_ERROR,
                        Quantity.ALPHA_PRIME_WEAK_RECOVERY);
    }

    @Test
    void prescribedPretrainingHasMomentsButNoTraining() {
        Prediction complete = Stages.complete(Status.CONVERGED, Status.CONVERGED, Status.CONVERGED);
        PrescribedPretraining moments = PrescribedPretraining.DEFAULT;
        Prediction prescribed = new Prediction(
                complete.parameters().withPrescribed(Optional.of(moments)),
                complete.accuracy(),
                Stages.prescribed(moments, Estimate.exact(0.4)),
                complete.finetuning(),
                complete.baselines(),
                complete.effectiveNoise(),
                Optional.empty());

        Set<Quantity> expected = family(Quantity.Family.BAYES);
        expected.addAll(EnumSet.of(
                Quantity.V,
                Quantity.PRETRAINING_TRAIN_ERROR,
                Quantity.PRETRAINING_FREE_ENTROPY,
                Quantity.PRETRAINING_REPLICON,
                Quantity.PRETRAINING_JUMP_SHARE,
                Quantity.LAMBDA_CRITICAL));
        assertThat(absent(prescribed)).isEqualTo(expected);
        assertThat(Quantity.Q.of(prescribed)).contains(Estimate.exact(moments.self()));
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
                .allMatch(equation -> equation.matches("((From |Beside )?Eqs?\\. \\(\\d+\\)|Result|Appendix).*"));
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
}
