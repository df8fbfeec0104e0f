package org.attune.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.storage.PredictionField;

/** One prediction as a table for people. */
final class PredictionTable {
    private PredictionTable() {}

    /** The parameters, how the stages stand, and one line for each quantity. */
    static String of(Prediction prediction) {
        StringBuilder text = new StringBuilder();
        text.append(parameters(prediction)).append("\n\n");
        text.append(stage("pre-training", prediction.pretraining().convergence()));
        text.append(stage("fine-tuning", prediction.finetuning().convergence()));
        prediction.bayes().ifPresent(bayes -> text.append(stage("Bayes-optimal", bayes.convergence())));
        text.append('\n');
        text.append(row("", "", "value", "standard error"));
        for (Quantity quantity : Quantity.values()) {
            text.append(row(quantity.symbol(), quantity.label(), quantity.of(prediction)));
        }
        text.append(row("λ_c", "ridge of collapse", PredictionField.LAMBDA_CRITICAL.of(prediction)));
        return text.toString();
    }

    private static String parameters(Prediction prediction) {
        Parameters parameters = prediction.parameters();
        List<String> parts = new ArrayList<>();
        for (ParameterInfo parameter : ParameterInfo.values()) {
            if (parameters.dependsOn(parameter)) {
                parts.add(parameter.symbol() + " = " + Numbers.plain(parameters.get(parameter)));
            }
        }
        parts.add("σ " + parameters.activation().label());
        parts.add(parameters.reuse() ? "reused sequences" : "fresh sequences");
        parts.add(prediction.accuracy().nodes() + " nodes");
        parts.add("seed " + prediction.accuracy().seed());
        return String.join(", ", parts);
    }

    private static String stage(String name, Convergence convergence) {
        return String.format(
                Locale.ROOT,
                "%-13s %s, %d iterations, residual %.1e\n",
                name,
                convergence.status(),
                convergence.iterations(),
                convergence.residual());
    }

    private static String row(String symbol, String label, Optional<Estimate> estimate) {
        return row(
                symbol,
                label,
                estimate.map(Estimate::value).map(Numbers::readable).orElse(Numbers.ABSENT),
                estimate.map(Estimate::standardError).map(Numbers::error).orElse(""));
    }

    private static String row(String symbol, String label, String value, String error) {
        return String.format(Locale.ROOT, "%-13s %-31s %12s %15s", symbol, label, value, error)
                        .stripTrailing() + "\n";
    }
}
