package org.attune.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.attune.model.Assessment;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.Prediction;
import org.attune.model.Reason;
import org.attune.model.Stage;
import org.attune.simulation.SimulationResult;
import org.attune.storage.PredictionField.Section;

/**
 * Predictions as JSON: objects "parameters", "pretraining", "finetuning", "effectiveNoise", "bayes" and "loraOnly", and
 * "standardErrors", a flat object of dotted names such as "pretraining.Q".
 *
 * <p>Each stage has its "status"; a number that is no answer is absent, so that nothing is ever NaN or null. Where a
 * stage is NOT_CONVERGED, its "iterations" and "residual" are what is left of it. The baselines "frozenError" and
 * "loraOnlyError" are numbers of their own and do not depend on the status of the section "finetuning" that they stand
 * in. "bayes" is absent where there is no benchmark.
 *
 * <p>"verdict" says whether replica symmetry holds in a stage and in those that it rests on: "holds", "doubtful" or
 * "broken"; "reasons" are sentences that say why not. Both are absent where the stage is NOT_CONVERGED.
 */
public final class PredictionJson {
    static final String PARAMETERS = "parameters";
    static final String STATUS = "status";
    static final String ITERATIONS = "iterations";
    static final String RESIDUAL = "residual";
    static final String SECOND_BRANCH = "secondBranch";
    static final String STANDARD_ERRORS = "standardErrors";
    static final String VERDICT = "verdict";
    static final String REASONS = "reasons";

    private PredictionJson() {}

    /** The object that holds a prediction. */
    public static ObjectNode tree(Prediction prediction) {
        ObjectNode root = JsonText.object();
        root.set(PARAMETERS, ParametersJson.tree(new Question(prediction.parameters(), prediction.accuracy())));
        putStage(root, Section.PRETRAINING, Stage.PRETRAINING, prediction);
        putStage(root, Section.FINETUNING, Stage.FINETUNING, prediction);
        putSecondBranch(root, prediction);
        putNumbers(root.putObject(Section.EFFECTIVE_NOISE.jsonName()), Section.EFFECTIVE_NOISE, prediction);
        prediction.bayes().ifPresent(bayes -> putBayes(root, bayes, prediction));
        putLoraOnly(root.putObject(Section.LORA_ONLY.jsonName()), prediction);
        putStandardErrors(root.putObject(STANDARD_ERRORS), prediction);
        return root;
    }

    /** The text of {@link #tree}, indented, ending with a line feed. */
    public static String text(Prediction prediction) {
        return JsonText.of(tree(prediction));
    }

    /** The text of an array with the {@link #tree} of each prediction, indented, ending with a line feed. */
    public static String text(List<Prediction> predictions) {
        return text(predictions, List.of());
    }

    /**
     * The text of an array with the {@link #tree} of each prediction and the {@link SimulationJson#tree} of each of
     * some training runs, which have an object "simulation"; indented, ending with a line feed.
     */
    public static String text(List<Prediction> predictions, List<SimulationResult> runs) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        predictions.stream().map(PredictionJson::tree).forEach(array::add);
        runs.stream().map(SimulationJson::tree).forEach(array::add);
        return JsonText.of(array);
    }

    private static void putStage(ObjectNode root, Section section, Stage stage, Prediction prediction) {
        Convergence convergence = prediction.convergence(stage).orElseThrow();
        ObjectNode object = root.putObject(section.jsonName());
        object.put(STATUS, convergence.status().name());
        putNumbers(object, section, prediction);
        putAssessment(object, stage, prediction);
        object.put(ITERATIONS, convergence.iterations());
        if (Double.isFinite(convergence.residual())) {
            object.set(RESIDUAL, JsonText.number(convergence.residual()));
        }
    }

    private static void putLoraOnly(ObjectNode object, Prediction prediction) {
        prediction
                .convergence(Stage.LORA_ONLY)
                .ifPresent(ended -> object.put(STATUS, ended.status().name()));
        putNumbers(object, Section.LORA_ONLY, prediction);
        putAssessment(object, Stage.LORA_ONLY, prediction);
    }

    private static void putAssessment(ObjectNode object, Stage stage, Prediction prediction) {
        if (prediction.isAnswered(stage)) {
            put(object, prediction.assessment(stage));
        }
    }

    /** Writes a verdict and its reasons into an object. */
    static void put(ObjectNode object, Assessment assessment) {
        object.put(VERDICT, assessment.verdict().label());
        ArrayNode reasons = object.putArray(REASONS);
        assessment.reasons().stream().map(Reason::sentence).forEach(reasons::add);
    }

    private static void putSecondBranch(ObjectNode root, Prediction prediction) {
        ObjectNode object = JsonText.object();
        putNumbers(object, Section.SECOND_BRANCH, prediction);
        if (!object.isEmpty()) {
            root.withObject(Section.FINETUNING.jsonName()).set(SECOND_BRANCH, object);
        }
    }

    private static void putBayes(ObjectNode root, BayesPrediction bayes, Prediction prediction) {
        ObjectNode object = root.putObject(Section.BAYES.jsonName());
        putNumbers(object, Section.BAYES, prediction);
        object.put(STATUS, bayes.convergence().status().name());
    }

    private static void putNumbers(ObjectNode object, Section section, Prediction prediction) {
        for (PredictionField field : PredictionField.values()) {
            if (field.section() == section) {
                field.of(prediction)
                        .ifPresent(estimate -> object.set(field.jsonName(), JsonText.number(estimate.value())));
            }
        }
    }

    private static void putStandardErrors(ObjectNode object, Prediction prediction) {
        for (PredictionField field : PredictionField.values()) {
            field.of(prediction)
                    .ifPresent(estimate -> object.set(field.path(), JsonText.number(estimate.standardError())));
        }
    }
}
