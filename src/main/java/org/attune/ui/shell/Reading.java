package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.model.Assessment;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.text.Language;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/**
 * How an answer was reached, in words fit for the window.
 *
 * @param text a few short sentences
 * @param details what speaks against the theory in full sentences; empty where it holds
 * @param warning whether something is missing that the user might expect, or not to be trusted
 */
record Reading(String text, String details, boolean warning) {
    /** Reads a prediction in the language of the window. */
    static Reading of(Prediction prediction) {
        return of(prediction, Language.current());
    }

    /** Reads a prediction. */
    static Reading of(Prediction prediction, Language language) {
        Texts texts = Texts.of("numbers", language);
        ModelTexts model = new ModelTexts(language);
        PretrainingPrediction pretraining = prediction.pretraining();
        List<String> sentences = new ArrayList<>();
        boolean warning = false;
        switch (pretraining.convergence().status()) {
            case NOT_CONVERGED -> {
                return new Reading(
                        texts.text(
                                "reading.pretraining-unconverged",
                                pretraining.convergence().iterations()),
                        "",
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
        Assessment assessment =
                finetuning.status().isAnswer() ? prediction.assessment(Stage.FINETUNING) : pretraining.assessment();
        if (assessment.verdict() != Verdict.HOLDS) {
            // First of all: what is said after it counts for little.
            sentences.addFirst(model.remark(assessment));
        } else if (!warning) {
            sentences.add(texts.text(sentences.isEmpty() ? "reading.both-hold" : "reading.finetuning-holds"));
        }
        ofSecondBranch(prediction, texts).ifPresent(sentences::add);
        Optional<String> bayes = prediction.bayes().flatMap(found -> ofBayes(found, texts));
        bayes.ifPresent(sentences::add);
        return new Reading(
                String.join(" ", sentences),
                model.sentences(assessment),
                warning || assessment.verdict() == Verdict.BROKEN);
    }

    private static Optional<String> ofSecondBranch(Prediction prediction, Texts texts) {
        return Quantity.SECOND_BRANCH_OVERLAP
                .of(prediction)
                .map(overlap -> texts.text("reading.second-branch", EstimateFormat.value(overlap)));
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
