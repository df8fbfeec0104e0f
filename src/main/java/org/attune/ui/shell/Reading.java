package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Quantity;
import org.attune.ui.charts.EstimateFormat;

/**
 * How an answer was reached, in words fit for the window.
 *
 * @param text a few short sentences
 * @param warning whether something is missing that the user might expect, or not to be trusted
 */
record Reading(String text, boolean warning) {
    /** Share of the response that comes from jumps, beyond which it is worth a word. */
    private static final double LARGE_JUMP_SHARE = 0.05;

    private static final String LEAVES_THEORY = ": training depends on its start and need not follow the theory.";

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
        if (prediction.parameters().prescribed().isPresent()) {
            sentences.add("Pre-training is prescribed.");
        }
        Convergence finetuning = prediction.finetuning().convergence();
        if (!finetuning.status().isAnswer()) {
            sentences.add("Fine-tuning did not converge: no numbers for it here" + residual(finetuning) + ".");
            warning = true;
        }
        Optional<String> instability = ofInstability(prediction);
        if (instability.isPresent()) {
            sentences.add(instability.get());
        } else if (!warning) {
            sentences.add(sentences.isEmpty() ? "Both stages converged." : "Fine-tuning converged.");
        }
        ofJumps(prediction).ifPresent(sentences::add);
        ofSecondBranch(prediction).ifPresent(sentences::add);
        Optional<String> bayes = prediction.bayes().flatMap(Reading::ofBayes);
        bayes.ifPresent(sentences::add);
        return new Reading(String.join(" ", sentences), warning || instability.isPresent());
    }

    private static Optional<String> ofInstability(Prediction prediction) {
        boolean finetuning = prediction.finetuning().convergence().status().isAnswer()
                && prediction.finetuning().isUnstable();
        if (prediction.pretraining().isUnstable()) {
            return Optional.of(
                    (finetuning ? "Both stages are unstable" : "Pre-training is unstable, and with it fine-tuning")
                            + value(Quantity.PRETRAINING_REPLICON, prediction)
                            + LEAVES_THEORY);
        }
        return finetuning
                ? Optional.of(
                        "Fine-tuning is unstable" + value(Quantity.FINETUNING_REPLICON, prediction) + LEAVES_THEORY)
                : Optional.empty();
    }

    private static Optional<String> ofJumps(Prediction prediction) {
        List<String> large = Stream.of(Quantity.PRETRAINING_JUMP_SHARE, Quantity.FINETUNING_JUMP_SHARE)
                .flatMap(quantity -> quantity
                        .of(prediction)
                        .filter(share -> share.isSignificantlyAbove(LARGE_JUMP_SHARE))
                        .map(share -> quantity.symbol() + " = " + EstimateFormat.value(share))
                        .stream())
                .toList();
        return large.isEmpty()
                ? Optional.empty()
                : Optional.of("Jumps of the proximal carry much of the response (" + String.join(", ", large)
                        + "): the Jacobian of the paper would miss them.");
    }

    private static Optional<String> ofSecondBranch(Prediction prediction) {
        return Quantity.SECOND_BRANCH_OVERLAP
                .of(prediction)
                .map(overlap -> "A second fixed point of lower free entropy exists (o_w = "
                        + EstimateFormat.value(overlap) + ").");
    }

    private static String value(Quantity quantity, Prediction prediction) {
        return quantity.of(prediction)
                .map(estimate -> " (" + quantity.symbol() + " = " + EstimateFormat.value(estimate) + ")")
                .orElse("");
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
