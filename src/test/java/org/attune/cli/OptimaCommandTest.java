package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.attune.curves.SyntheticPredictor;
import org.attune.curves.optimum.Optima;
import org.attune.curves.optimum.OptimaSearch;
import org.attune.curves.optimum.Optimum;
import org.attune.model.Accuracy;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.attune.storage.OptimaJson;
import org.attune.storage.Question;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OptimaCommandTest {
    private static final String PRESCRIBED = " --prescribed-q0 1 --prescribed-q 1 --prescribed-m 0.5";
    private static final Question QUESTION =
            new Question(Parameters.DEFAULT.with(ParameterInfo.DELTA, 0.25), new Accuracy(256, 7));

    @Test
    void printsTheOptimaOfTheQuestionInJson() {
        Run run = Run.of(new SyntheticPredictor(), "optima --delta 0.25 --nodes 256 --seed 7");

        assertThat(run).isEqualTo(new Run(0, OptimaJson.text(QUESTION, optima()), ""));
    }

    @Test
    void printsOneLineForEachOptimumInTheTable() {
        Run run = Run.of(new SyntheticPredictor(), "optima --delta 0.25 --nodes 256 --seed 7 --format table");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().map(line -> line.split(" {2,}", -1)[0]))
                .containsSubsequence("best", "E over λ", "E′ over λ", "o_w over λ", "E′ over λ and λ′");
        Optimum both = optima().lambdasForFinetuningError().value().orElseThrow();
        assertThat(run.out().lines().filter(line -> line.startsWith("E′ over λ and λ′")))
                .singleElement()
                .asString()
                .contains(String.format(" %.3g (", both.parameters().lambdaPrime()))
                .contains(String.format(" %.4g ± ", both.value().value()));
        assertThat(run.out()).contains("λ is at the lower end of the range", "Samples saved: with λ = ");
        assertThat(run.out().lines()).allMatch(line -> line.equals(line.stripTrailing()));
    }

    @Test
    void saysWhyThereIsNothing() throws Exception {
        JsonNode tree = new ObjectMapper()
                .readTree(
                        Run.of(new SyntheticPredictor(), "optima" + PRESCRIBED).out());
        assertThat(tree.at("/lambdaForOverlap/reason").textValue()).contains("λ has no effect");
        assertThat(tree.at("/samplesSaved/reason").textValue()).contains("λ has no effect");

        assertThat(Run.of(new SyntheticPredictor(), "optima --format table" + PRESCRIBED)
                        .out()
                        .lines()
                        .filter(line -> line.contains("λ has no effect")))
                .hasSize(5);
    }

    @Test
    void whatMustBeSaidOfAnOptimumIsSaidOnStandardError() {
        Run run = Run.of(SyntheticTheory.TWO_BRANCHES, "optima --nodes 64");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines())
                .hasSize(4)
                .allMatch(line -> line.contains("fine-tuning has a second fixed point"))
                .first()
                .asString()
                .startsWith("attune optima: best E over λ: ");
    }

    @Test
    void optimumWhereReplicaSymmetryIsBrokenIsCalledSo() {
        Predictor jumping = (parameters, accuracy, neighbour, cancellation) ->
                Stages.withJumps(new SyntheticPredictor().predict(parameters, accuracy, neighbour, cancellation), 0.3);

        Run run = Run.of(jumping, "optima --nodes 256 --format table");

        assertThat(run.out()
                        .lines()
                        .filter(line -> line.contains("broken there: the theory does not hold, and training may be")))
                .as("those of E′ and o_w; E rests on pre-training alone")
                .hasSize(3);
        assertThat(run.out()).contains("of the samples; replica symmetry is broken at one of the two");
        assertThat(run.err()).contains("best E′ over λ: jumps of the proximal carry 30 % of its response");
    }

    @Test
    void betterPretrainingThatNeedsNoSamplesIsDoubtedWhereReplicaSymmetryIsBroken() {
        Predictor steep = (parameters, accuracy, neighbour, cancellation) -> Stages.withFinetuning(
                Stages.withJumps(new SyntheticPredictor().predict(parameters, accuracy, neighbour, cancellation), 0.3),
                finetuning ->
                        Stages.withTestError(finetuning, new Estimate(parameters.lambda() < 0.05 ? 0.1 : 0.9, 0.001)));

        assertThat(Run.of(steep, "optima --nodes 256 --format table").out())
                .contains("less than a thousandth of the samples; replica symmetry is broken there");
    }

    @Test
    void optimumAtCollapseIsCalledSo() {
        Run run = Run.of(OptimaCommandTest::harmfulPretraining, "optima --nodes 256 --format table");

        assertThat(run.out()).contains("λ is where the weights vanish: no pre-training at all is best");
    }

    /** Errors that fall with λ, up to λ_c. */
    private static Prediction harmfulPretraining(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        Prediction falling = new SyntheticPredictor()
                .predict(
                        parameters.with(ParameterInfo.LAMBDA, 1 / parameters.lambda()),
                        accuracy,
                        neighbour,
                        cancellation);
        PretrainingPrediction pretraining = falling.pretraining();
        double lambdaCritical =
                pretraining.training().orElseThrow().lambdaCritical().value();
        return new Prediction(
                parameters,
                accuracy,
                new PretrainingPrediction(
                        Convergence.exact(parameters.lambda() >= lambdaCritical ? Status.COLLAPSED : Status.CONVERGED),
                        pretraining.self(),
                        pretraining.target(),
                        pretraining.testError(),
                        pretraining.training()),
                falling.finetuning(),
                falling.baselines(),
                falling.effectiveNoise(),
                falling.bayes());
    }

    private static Optima optima() {
        return OptimaSearch.find(
                QUESTION.parameters(), QUESTION.accuracy(), new SyntheticPredictor(), CancellationSignal.NONE);
    }
}
