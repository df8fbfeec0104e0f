package org.attune.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Quantity;

/** One prediction as a table for people. */
final class PredictionTable {
    private PredictionTable() {}

    /** The parameters, how the stages stand, and by sections one line for each quantity. */
    static String of(Prediction prediction) {
        StringBuilder text = new StringBuilder();
        text.append(parameters(prediction.parameters(), prediction.accuracy())).append("\n\n");
        PretrainingPrediction pretraining = prediction.pretraining();
        text.append(stage("pre-training", pretraining.convergence(), pretraining.isUnstable()));
        FinetuningPrediction finetuning = prediction.finetuning();
        text.append(stage("fine-tuning", finetuning.convergence(), finetuning.isUnstable()));
        prediction.bayes().ifPresent(bayes -> text.append(stage("Bayes-optimal", bayes.convergence(), false)));
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

    private static String stage(String name, Convergence convergence, boolean unstable) {
        return String.format(
                Locale.ROOT,
                "%-13s %s, %d iterations%s%s\n",
                name,
                convergence.status(),
                convergence.iterations(),
                Double.isFinite(convergence.residual())
                        ? String.format(Locale.ROOT, ", residual %.1e", convergence.residual())
                        : "",
                unstable && convergence.status().isAnswer() ? ", unstable" : "");
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
