package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.ui.charts.EstimateFormat;

/**
 * How an answer was reached, in words fit for the window.
 *
 * @param text one or two short sentences
 * @param warning whether something is missing that the user might expect
 */
record Reading(String text, boolean warning) {

    /** Reads a prediction. */
    static Reading of(Prediction prediction) {
        PretrainingPrediction pretraining = prediction.pretraining();
        List<String> sentences = new ArrayList<>();
        boolean warning = false;
        switch (pretraining.convergence().status()) {
            case NOT_CONVERGED -> {
                return new Reading(
                        "Pre-training did not converge: no numbers for either stage here"
                                + residual(pretraining.convergence()) + ".",
                        true);
            }
            case COLLAPSED ->
                sentences.add("Pre-training has collapsed: λ is not below its critical value"
                        + pretraining
                                .training()
                                .map(training -> " " + EstimateFormat.value(training.lambdaCritical()))
                                .orElse("")
                        + ", so the pre-trained weights vanish.");
            case CONVERGED, PERFECT_RECOVERY -> {}
        }
        Convergence finetuning = prediction.finetuning().convergence();
        if (!finetuning.status().isAnswer()) {
            sentences.add("Fine-tuning did not converge: no numbers for it here" + residual(finetuning) + ".");
            warning = true;
        } else if (sentences.isEmpty()) {
            sentences.add("Both stages converged.");
        } else {
            sentences.add("Fine-tuning converged.");
        }
        Optional<String> bayes = prediction.bayes().flatMap(Reading::ofBayes);
        bayes.ifPresent(sentences::add);
        return new Reading(String.join(" ", sentences), warning);
    }

    private static Optional<String> ofBayes(BayesPrediction bayes) {
        return switch (bayes.convergence().status()) {
            case NOT_CONVERGED -> Optional.of("The Bayes-optimal benchmark did not converge.");
            case PERFECT_RECOVERY ->
                Optional.of("Exact recovery is possible"
                        + bayes.alphaPerfect()
                                .map(bound -> ": α > " + EstimateFormat.value(bound) + " without noise")
                                .orElse("")
                        + ".");
            case CONVERGED, COLLAPSED -> Optional.empty();
        };
    }

    private static String residual(Convergence convergence) {
        return " (" + convergence.iterations() + " iterations)";
    }
}
