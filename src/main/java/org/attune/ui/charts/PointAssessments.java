package org.attune.ui.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.model.Assessment;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Reason;
import org.attune.model.Stage;
import org.attune.model.Verdict;

/**
 * Whether the theory holds at a point, stage by stage. A stage without an answer draws nothing, and nothing speaks
 * against it.
 *
 * @param pretraining pre-training, and the frozen baseline with it
 * @param finetuning fine-tuning, with what speaks against the pre-training that it rests on
 * @param loraOnly the LoRA-only baseline
 * @param loraOnlyNodes how many nodes that baseline has been solved with: where it is broken the draft remains,
 *     whatever the rest of the point is
 */
public record PointAssessments(Assessment pretraining, Assessment finetuning, Assessment loraOnly, int loraOnlyNodes) {
    /** Nothing speaks against any stage. */
    static final PointAssessments HOLDS = new PointAssessments(Assessment.HOLDS, Assessment.HOLDS, Assessment.HOLDS, 0);

    /** Reads a prediction. */
    static PointAssessments of(Prediction prediction) {
        Assessment baseline = of(prediction, Stage.LORA_ONLY);
        int nodes = prediction.accuracy().nodes();
        return new PointAssessments(
                of(prediction, Stage.PRETRAINING),
                prediction.isAnswered(Stage.PRETRAINING) ? of(prediction, Stage.FINETUNING) : Assessment.HOLDS,
                baseline,
                baseline.verdict() == Verdict.BROKEN
                        ? Math.min(nodes, Level.DRAFT.accuracy().nodes())
                        : nodes);
    }

    private static Assessment of(Prediction prediction, Stage stage) {
        return prediction.isAnswered(stage) ? prediction.assessment(stage) : Assessment.HOLDS;
    }

    /** The assessment of the stage that a quantity is a result of. */
    Assessment of(Quantity quantity) {
        return switch (quantity.stage()) {
            case TASK, BAYES -> Assessment.HOLDS;
            case PRETRAINING, FROZEN -> pretraining;
            case FINETUNING -> finetuning;
            case LORA_ONLY -> loraOnly;
        };
    }

    /**
     * The points after which a curve goes on with another accuracy, so that no line leads on.
     *
     * @param quantity what the curve shows
     * @param points its points
     * @param levelChanges those after which the curves of the two stages do
     */
    static List<Integer> accuracyChanges(Quantity quantity, List<PointAssessments> points, List<Integer> levelChanges) {
        return quantity.stage() == Stage.LORA_ONLY
                ? ChartData.changes(
                        points.stream().map(PointAssessments::loraOnlyNodes).toList())
                : levelChanges;
    }

    /** The verdict on a quantity. */
    Verdict verdict(Quantity quantity) {
        return of(quantity).verdict();
    }

    /** What is to be said of the point on every chart; empty where both stages hold. */
    Optional<Doubt> doubt() {
        Verdict worst = pretraining.verdict().worse(finetuning.verdict());
        if (worst == Verdict.HOLDS) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(pretraining.verdict() == worst ? Stage.PRETRAINING : Stage.FINETUNING, worst));
    }

    /** The most serious reason of each stage that some quantities rest on, in the order of the stages. */
    List<Reason> reasons(List<Quantity> quantities) {
        List<Reason> all = Stream.concat(
                        Stream.of(finetuning, pretraining),
                        quantities.stream().map(this::of).distinct())
                .flatMap(assessment -> assessment.reasons().stream())
                .toList();
        return Stream.of(Stage.values())
                .flatMap(stage -> all.stream()
                        .filter(reason -> reason.stage() == stage)
                        .max((one, other) -> one.verdict().compareTo(other.verdict()))
                        .stream())
                .toList();
    }

    /**
     * A verdict that is not favourable.
     *
     * @param stage the stage to name: pre-training if it alone is as bad, since it takes fine-tuning with it
     * @param verdict DOUBTFUL or BROKEN
     */
    record Doubt(Stage stage, Verdict verdict) {}
}
