package org.attune.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.attune.curves.optimum.Finding;
import org.attune.curves.optimum.Missing;
import org.attune.curves.optimum.Objective;
import org.attune.curves.optimum.Optima;
import org.attune.curves.optimum.Optimum;
import org.attune.curves.optimum.Place;
import org.attune.curves.optimum.SamplesSaved;
import org.attune.model.Assessment;
import org.attune.model.Estimate;
import org.attune.model.Interval;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Reason;
import org.attune.model.Stage;
import org.attune.model.Stages;
import org.attune.model.Verdict;
import org.junit.jupiter.api.Test;

final class OptimaJsonTest {
    private static final Parameters BEST =
            Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 0.01).with(ParameterInfo.LAMBDA_PRIME, 0.3);
    private static final Prediction PREDICTION = Stages.withJumps(SyntheticTheory.COMPLETE.predict(BEST), 0.12);
    private static final Optima OPTIMA = new Optima(
            Finding.of(new Optimum(
                    Objective.LEAST_PRETRAINING_ERROR,
                    List.of(coordinate(ParameterInfo.LAMBDA, 0.01, Place.LOWER_END)),
                    PREDICTION)),
            Finding.none(Missing.NO_ANSWER),
            Finding.of(new Optimum(
                    Objective.LARGEST_OVERLAP,
                    List.of(coordinate(ParameterInfo.LAMBDA, 0.01, Place.INTERIOR)),
                    PREDICTION)),
            Finding.of(new Optimum(
                    Objective.LEAST_FINETUNING_ERROR,
                    List.of(
                            coordinate(ParameterInfo.LAMBDA, 0.01, Place.NEXT_TO_GAP),
                            coordinate(ParameterInfo.LAMBDA_PRIME, 0.3, Place.UPPER_END)),
                    PREDICTION)),
            Finding.of(new SamplesSaved(
                    Parameters.DEFAULT,
                    0.01,
                    new Estimate(0.5, 0.001),
                    new Estimate(1.5, 0.25),
                    new Assessment(
                            Verdict.BROKEN,
                            List.of(new Reason(Stage.FINETUNING, Reason.Cause.REPLICON, Verdict.BROKEN, 1.31))))));

    @Test
    void hasOneObjectForEachFinding() throws Exception {
        JsonNode tree = tree();

        assertThat(names(tree))
                .containsExactly(
                        "parameters",
                        "lambdaForPretrainingError",
                        "lambdaForFinetuningError",
                        "lambdaForOverlap",
                        "lambdasForFinetuningError",
                        "samplesSaved");
        assertThat(tree.at("/parameters/lambda").doubleValue()).isEqualTo(0.05);
    }

    @Test
    void optimumSaysWhereItIsAndWhatIsThere() throws Exception {
        JsonNode optimum = tree().get("lambdasForFinetuningError");

        assertThat(names(optimum))
                .containsExactly(
                        "lambda",
                        "lambdaPrime",
                        "place",
                        "plateau",
                        "pretrainingTestError",
                        "finetuningTestError",
                        "overlap",
                        "verdict",
                        "reasons",
                        "standardErrors");
        assertThat(optimum.get("verdict").textValue()).isEqualTo("doubtful");
        assertThat(optimum.at("/reasons/0").textValue()).startsWith("Jumps of the proximal carry 12 %");
        assertThat(tree().at("/lambdaForPretrainingError/verdict").textValue())
                .as("of the stage of what is best")
                .isEqualTo("holds");
        assertThat(optimum.get("lambda").doubleValue()).isEqualTo(0.01);
        assertThat(optimum.get("lambdaPrime").doubleValue()).isEqualTo(0.3);
        assertThat(optimum.at("/place/lambda").textValue()).isEqualTo("nextToGap");
        assertThat(optimum.at("/place/lambdaPrime").textValue()).isEqualTo("upperEnd");
        assertThat(optimum.at("/plateau/lambda/0").doubleValue()).isEqualTo(0.005);
        assertThat(optimum.at("/plateau/lambda/1").doubleValue()).isEqualTo(0.02);
        assertNumber(optimum, "pretrainingTestError", PREDICTION.pretraining().testError());
        assertNumber(optimum, "finetuningTestError", PREDICTION.finetuning().testError());
        assertNumber(optimum, "overlap", PREDICTION.finetuning().overlap());
    }

    @Test
    void searchAlongOneParameterNamesThatOnly() throws Exception {
        JsonNode tree = tree();

        assertThat(names(tree.get("lambdaForPretrainingError")))
                .contains("lambda")
                .doesNotContain("lambdaPrime");
        assertThat(tree.at("/lambdaForPretrainingError/place/lambda").textValue())
                .isEqualTo("lowerEnd");
        assertThat(tree.at("/lambdaForOverlap/place/lambda").textValue()).isEqualTo("interior");
    }

    @Test
    void whatWasNotFoundHasAReasonOnly() throws Exception {
        JsonNode missing = tree().get("lambdaForFinetuningError");

        assertThat(names(missing)).containsExactly("reason");
        assertThat(missing.get("reason").textValue()).isEqualTo(Missing.NO_ANSWER.reason());
    }

    @Test
    void samplesSavedStandWithTheirStandardErrors() throws Exception {
        JsonNode saved = tree().get("samplesSaved");

        assertThat(names(saved))
                .containsExactly(
                        "lambda",
                        "betterLambda",
                        "finetuningTestError",
                        "alphaPrime",
                        "alphaPrimeNeeded",
                        "saved",
                        "ratio",
                        "verdict",
                        "reasons",
                        "standardErrors");
        assertThat(saved.get("verdict").textValue()).isEqualTo("broken");
        assertThat(saved.at("/reasons/0").textValue()).startsWith("The replicon of fine-tuning is 1.31");
        assertThat(saved.get("lambda").doubleValue()).isEqualTo(0.05);
        assertThat(saved.get("betterLambda").doubleValue()).isEqualTo(0.01);
        assertThat(saved.get("alphaPrime").doubleValue()).isEqualTo(3);
        assertNumber(saved, "finetuningTestError", new Estimate(0.5, 0.001));
        assertNumber(saved, "alphaPrimeNeeded", new Estimate(1.5, 0.25));
        assertNumber(saved, "saved", new Estimate(1.5, 0.25));
        assertNumber(saved, "ratio", new Estimate(0.5, 0.25 / 3));
    }

    private static void assertNumber(JsonNode object, String name, Estimate expected) {
        assertThat(object.get(name).doubleValue()).as(name).isEqualTo(expected.value());
        assertThat(object.get("standardErrors").get(name).doubleValue())
                .as(name)
                .isEqualTo(expected.standardError());
    }

    private static Optimum.Coordinate coordinate(ParameterInfo axis, double value, Place place) {
        return new Optimum.Coordinate(axis, value, place, Interval.closed(value / 2, 2 * value));
    }

    private static JsonNode tree() throws Exception {
        return new ObjectMapper().readTree(OptimaJson.text(Question.DEFAULT, OPTIMA));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
