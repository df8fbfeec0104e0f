package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Quantity;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.text.Texts;

/**
 * How an answer was reached, in words fit for the window.
 *
 * @param text a few short sentences
 * @param warning whether something is missing that the user might expect, or not to be trusted
 */
record Reading(String text, boolean warning) {
    /** Share of the response that comes from jumps, beyond which it is worth a word. */
    private static final double LARGE_JUMP_SHARE = 0.05;

    /** Reads a prediction in the language of the window. */
    static Reading of(Prediction prediction) {
        return of(prediction, Texts.of("numbers"));
    }

    /** Reads a prediction. */
    static Reading of(Prediction prediction, Texts texts) {
        PretrainingPrediction pretraining = prediction.pretraining();
        List<String> sentences = new ArrayList<>();
        boolean warning = false;
        switch (pretraining.convergence().status()) {
            case NOT_CONVERGED -> {
                return new Reading(
                        texts.text(
                                "reading.pretraining-unconverged",
                                pretraining.convergence().iterations()),
                        true);
            }
            case COLLAPSED ->
                sentences.add(pretraining
                        .training()
                        .map(training ->
                                texts.text("reading.collapsed", EstimateFormat.value(training.lambdaCritical())))
                        .orElseGet(() -> texts.text("reading.collapsed-somewhere")));
            case CONVERGED, PERFECT_RECOVERY -> {}
        }
        if (prediction.parameters().prescribed().isPresent()) {
            sentences.add(texts.text("reading.prescribed"));
        }
        Convergence finetuning = prediction.finetuning().convergence();
        if (!finetuning.status().isAnswer()) {
            sentences.add(texts.text("reading.finetuning-unconverged", finetuning.iterations()));
            warning = true;
        }
        Optional<String> instability = ofInstability(prediction, texts);
        if (instability.isPresent()) {
            sentences.add(instability.get());
        } else if (!warning) {
            sentences.add(texts.text(sentences.isEmpty() ? "reading.both-converged" : "reading.finetuning-converged"));
        }
        ofOpenStability(prediction, texts).ifPresent(sentences::add);
        ofJumps(prediction, texts).ifPresent(sentences::add);
        ofSecondBranch(prediction, texts).ifPresent(sentences::add);
        Optional<String> bayes = prediction.bayes().flatMap(found -> ofBayes(found, texts));
        bayes.ifPresent(sentences::add);
        return new Reading(String.join(" ", sentences), warning || instability.isPresent());
    }

    private static Optional<String> ofInstability(Prediction prediction, Texts texts) {
        boolean finetuning = prediction.finetuning().convergence().status().isAnswer()
                && prediction.finetuning().isUnstable();
        if (prediction.pretraining().isUnstable()) {
            return Optional.of(texts.text(
                    finetuning ? "reading.both-unstable" : "reading.pretraining-unstable",
                    value(Quantity.PRETRAINING_REPLICON, prediction)));
        }
        return finetuning
                ? Optional.of(
                        texts.text("reading.finetuning-unstable", value(Quantity.FINETUNING_REPLICON, prediction)))
                : Optional.empty();
    }

    private static Optional<String> ofOpenStability(Prediction prediction, Texts texts) {
        return prediction.finetuning().convergence().status().isAnswer()
                        && prediction.finetuning().isStabilityOpen()
                ? Optional.of(texts.text(
                        "reading.stability-open",
                        EstimateFormat.both(prediction.finetuning().replicon())))
                : Optional.empty();
    }

    private static Optional<String> ofJumps(Prediction prediction, Texts texts) {
        List<String> large = Stream.of(Quantity.PRETRAINING_JUMP_SHARE, Quantity.FINETUNING_JUMP_SHARE)
                .flatMap(quantity -> quantity
                        .of(prediction)
                        .filter(Reading::isLarge)
                        .map(share -> quantity.symbol() + " = " + EstimateFormat.value(share))
                        .stream())
                .toList();
        return large.isEmpty() ? Optional.empty() : Optional.of(texts.text("reading.jumps", String.join(", ", large)));
    }

    /** Whether a share of either sign is significantly larger than what is not worth a word. */
    private static boolean isLarge(Estimate share) {
        return new Estimate(Math.abs(share.value()), share.standardError()).isSignificantlyAbove(LARGE_JUMP_SHARE);
    }

    private static Optional<String> ofSecondBranch(Prediction prediction, Texts texts) {
        return Quantity.SECOND_BRANCH_OVERLAP
                .of(prediction)
                .map(overlap -> texts.text("reading.second-branch", EstimateFormat.value(overlap)));
    }

    private static String value(Quantity quantity, Prediction prediction) {
        return quantity.of(prediction)
                .map(estimate -> quantity.symbol() + " = " + EstimateFormat.value(estimate))
                .orElse("");
    }

    private static Optional<String> ofBayes(BayesPrediction bayes, Texts texts) {
        return switch (bayes.convergence().status()) {
            case NOT_CONVERGED -> Optional.of(texts.text("reading.bayes-unconverged"));
            case PERFECT_RECOVERY ->
                Optional.of(bayes.alphaPerfect()
                        .map(bound -> texts.text("reading.recovery-from", EstimateFormat.value(bound)))
                        .orElseGet(() -> texts.text("reading.recovery")));
            case CONVERGED, COLLAPSED -> Optional.empty();
        };
    }
}
