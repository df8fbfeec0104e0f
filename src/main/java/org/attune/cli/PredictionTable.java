package org.attune.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.model.Verdict;

/** One prediction as a table for people. */
final class PredictionTable {
    private PredictionTable() {}

    /** The parameters, how the stages stand, and by sections one line for each quantity. */
    static String of(Prediction prediction) {
        StringBuilder text = new StringBuilder();
        text.append(parameters(prediction.parameters(), prediction.accuracy())).append("\n\n");
        PretrainingPrediction pretraining = prediction.pretraining();
        text.append(stage("pre-training", pretraining.convergence(), prediction, Stage.PRETRAINING));
        text.append(stage("fine-tuning", prediction.finetuning().convergence(), prediction, Stage.FINETUNING));
        prediction
                .convergence(Stage.LORA_ONLY)
                .ifPresent(ended -> text.append(stage("LoRA only", ended, prediction, Stage.LORA_ONLY)));
        prediction.bayes().ifPresent(bayes -> text.append(stage("Bayes-optimal", bayes.convergence(), "")));
        for (TableSection section : TableSection.values()) {
            if (section.isPartOf(prediction)) {
                text.append('\n').append(heading(section.heading()));
                for (Quantity quantity : section.quantities()) {
                    text.append(row(quantity, quantity.of(prediction)));
                }
            }
        }
        return text.toString();
    }

    /** Every parameter that the answer depends on, and the nodes, in one line. */
    static String parameters(Parameters parameters, Accuracy accuracy) {
        return parameters(parameters) + ", " + accuracy.nodes() + " nodes, seed " + accuracy.seed();
    }

    /** Every parameter that the answer depends on, in one line. */
    static String parameters(Parameters parameters) {
        List<String> parts = new ArrayList<>();
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            if (parameters.dependsOn(parameter)) {
                parts.add(parameter.symbol() + " = " + Numbers.plain(parameters.get(parameter)));
            }
        }
        parts.add("σ " + parameters.activation().label());
        parts.add(parameters.reuse() ? "reused sequences" : "fresh sequences");
        return String.join(", ", parts);
    }

    private static String stage(String name, Convergence convergence, Prediction prediction, Stage stage) {
        String verdict = convergence.status().isAnswer()
                ? ", replica symmetry " + words(prediction.assessment(stage).verdict())
                : "";
        return stage(name, convergence, verdict);
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> verdict.label();
            case DOUBTFUL, BROKEN -> "is " + verdict.label();
        };
    }

    private static String stage(String name, Convergence convergence, String verdict) {
        return String.format(
                Locale.ROOT,
                "%-13s %s, %d iterations%s%s\n",
                name,
                convergence.status(),
                convergence.iterations(),
                Double.isFinite(convergence.residual())
                        ? String.format(Locale.ROOT, ", residual %.1e", convergence.residual())
                        : "",
                verdict);
    }

    private static String heading(String text) {
        return String.format(Locale.ROOT, "%-52s %12s %15s\n", text, "value", "standard error");
    }

    private static String row(Quantity quantity, Optional<Estimate> estimate) {
        return String.format(
                                Locale.ROOT,
                                "  %-13s %-36s %12s %15s",
                                quantity.symbol(),
                                quantity.label(),
                                estimate.map(Estimate::value)
                                        .map(Numbers::readable)
                                        .orElse(Numbers.ABSENT),
                                estimate.map(Estimate::standardError)
                                        .map(Numbers::error)
                                        .orElse(""))
                        .stripTrailing()
                + "\n";
    }
}
