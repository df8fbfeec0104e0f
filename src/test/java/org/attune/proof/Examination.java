package org.attune.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.EffectiveNoise;
import org.attune.model.Estimate;
import org.attune.model.OrderParameters;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.model.Status;
import org.attune.model.Verdict;

/** Looks through one answer for whatever cannot be right, whatever the parameters. */
final class Examination {
    /** Of pre-training that is called converged. */
    static final double LARGEST_RESIDUAL = 1e-6;

    /** Rounding, relative to the terms of a difference. */
    private static final double ROUNDING = 1e-9;

    /** With four scrambles a standard error is itself uncertain by a third. */
    private static final double STANDARD_ERRORS = 8;

    /** Part of the errors that few nodes hide from their own scatter. */
    private static final double HIDDEN_ERROR = 0.02;

    /** Errors that show on a chart. */
    private static final double VISIBLE = 1e-3;

    private final Prediction prediction;
    private final List<Finding> findings = new ArrayList<>();

    private Examination(Prediction prediction) {
        this.prediction = prediction;
    }

    /** All that is wrong with an answer. */
    static List<Finding> of(Prediction prediction) {
        Examination examination = new Examination(prediction);
        examination.examine();
        return examination.findings;
    }

    private void examine() {
        PretrainingPrediction pretraining = prediction.pretraining();
        convergence(
                unanswered(Stage.PRETRAINING, Cause.PRETRAINING_NOT_CONVERGED),
                pretraining.convergence(),
                LARGEST_RESIDUAL);
        if (pretraining.convergence().status().isAnswer()) {
            convergence(
                    unanswered(Stage.FINETUNING, Cause.FINETUNING_NOT_CONVERGED),
                    prediction.finetuning().convergence(),
                    largestResidual(prediction));
            variances();
            effectiveNoise();
            certain("E", pretraining.testError());
        }
        if (prediction.finetuning().convergence().status().isAnswer()) {
            certain("q", prediction.finetuning().order().self());
            certain("E′", prediction.finetuning().testError());
        }
        if (prediction.baselines().loraOnlyError().isEmpty()) {
            find(unanswered(Stage.LORA_ONLY, Cause.LORA_ONLY_NOT_CONVERGED), "");
        }
        prediction.bayes().ifPresent(this::bayes);
    }

    /** The mismatch of a solution of fine-tuning is a quarter of what its nodes know at most. */
    static double largestResidual(Prediction prediction) {
        return 1 / Math.sqrt(prediction.accuracy().nodes());
    }

    private Cause unanswered(Stage stage, Cause otherwise) {
        return prediction.assessment(stage).verdict() == Verdict.BROKEN ? Cause.BROKEN : otherwise;
    }

    private void convergence(Cause cause, Convergence convergence, double largest) {
        double residual = convergence.residual();
        if (!convergence.status().isAnswer()) {
            find(
                    cause,
                    String.format(
                            Locale.ROOT, "residual %.2g after %d iterations", residual, convergence.iterations()));
        } else if (!(residual <= largest)) {
            find(
                    Cause.RESIDUAL,
                    String.format(Locale.ROOT, "reported %.2g with status %s", residual, convergence.status()));
        }
    }

    private void certain(String name, Estimate estimate) {
        if (estimate.standardError() > Math.max(Math.abs(estimate.value()), VISIBLE)) {
            find(
                    Cause.UNCERTAIN,
                    String.format(Locale.ROOT, "%s %.4g ± %.2g", name, estimate.value(), estimate.standardError()));
        }
    }

    private void variances() {
        Parameters parameters = prediction.parameters();
        double q = prediction.pretraining().self().value();
        double m = prediction.pretraining().target().value();
        notBelow(Cause.NEGATIVE_VARIANCE, "B", q - m * m / parameters.labelVariance(), 0, q);
        prediction
                .pretraining()
                .training()
                .ifPresent(training -> notBelow(
                        Cause.NEGATIVE_VARIANCE,
                        "V",
                        training.inverseCurvature().value(),
                        0,
                        0));
        OrderParameters order = prediction.finetuning().order();
        double self = order.self().value();
        double target = order.target().value();
        notBelow(Cause.NEGATIVE_VARIANCE, "b", self - target * target, 0, self);
        notBelow(Cause.NEGATIVE_VARIANCE, "v", order.inverseCurvature().value(), 0, 0);
    }

    private void effectiveNoise() {
        EffectiveNoise noise = prediction.effectiveNoise();
        double floor = noise.irreducible().value();
        double scale = prediction.parameters().labelVariance()
                + prediction.pretraining().self().value();
        notBelow(Cause.EFFECTIVE_NOISE, "Δ_eff", noise.value().value(), floor, scale);
        notBelow(Cause.EFFECTIVE_NOISE, "Δ_eff(β)", noise.recalibrated().value(), floor, scale);
        notBelow(Cause.EFFECTIVE_NOISE, "Δ_eff,ActFT", noise.active().value(), floor, scale);
        notBelow(
                Cause.EFFECTIVE_NOISE,
                "Δ_eff − Δ_eff,ActFT",
                noise.value().value(),
                noise.active().value(),
                scale);
    }

    private void bayes(BayesPrediction bayes) {
        if (!bayes.convergence().status().isAnswer()) {
            find(
                    Cause.BAYES_NOT_CONVERGED,
                    String.format(
                            Locale.ROOT, "residual %.2g", bayes.convergence().residual()));
            return;
        }
        Parameters parameters = prediction.parameters();
        double largest = parameters.targetSecondMoment();
        double self = bayes.self().value();
        notBelow(Cause.BAYES_RANGE, "Q_BO − κ₀", self, parameters.kappa0(), largest);
        notBelow(Cause.BAYES_RANGE, "Q₀ − Q_BO", largest, self, largest);
        bayes.finetuning().ifPresent(finetuning -> {
            notBelow(Cause.BAYES_RANGE, "q_BO", finetuning.self().value(), 0, 0);
            notBelow(Cause.BAYES_RANGE, "1 − q_BO", 1, finetuning.self().value(), 0);
        });
        if (prediction.pretraining().convergence().status().isAnswer() && parameters.beta() == 1) {
            notBetter(
                    "E",
                    prediction.pretraining().testError(),
                    "posterior mean's",
                    bayes.pretrainingPosteriorMeanError());
        }
        bayes.finetuning().ifPresent(this::againstBayes);
    }

    /** The benchmark knows the same data only for fresh, unselected sequences. */
    private void againstBayes(BayesPrediction.Finetuning bayes) {
        Parameters parameters = prediction.parameters();
        if (parameters.reuse()
                || parameters.rho() != 1
                || prediction.finetuning().convergence().status() != Status.CONVERGED
                || prediction.verdict(Quantity.OVERLAP) == Verdict.BROKEN) {
            return;
        }
        Estimate overlap = prediction.finetuning().overlap();
        double excess = overlap.value() - bayes.overlap().value();
        if (excess > slack(overlap, bayes.overlap(), 1)) {
            find(
                    Cause.ABOVE_BAYES_OVERLAP,
                    String.format(
                            Locale.ROOT,
                            "o_w %.4f ± %.4f, o_BO %.4f ± %.4f",
                            overlap.value(),
                            overlap.standardError(),
                            bayes.overlap().value(),
                            bayes.overlap().standardError()));
        }
        notBetter("E′", prediction.finetuning().testError(), "posterior mean's", bayes.posteriorMeanError());
    }

    private void notBetter(String name, Estimate error, String bound, Estimate least) {
        if (least.value() - error.value() > slack(error, least, least.value())) {
            find(
                    Cause.BELOW_BAYES_ERROR,
                    String.format(
                            Locale.ROOT,
                            "%s %.5g ± %.2g, %s %.5g ± %.2g",
                            name,
                            error.value(),
                            error.standardError(),
                            bound,
                            least.value(),
                            least.standardError()));
        }
    }

    private static double slack(Estimate first, Estimate second, double scale) {
        return STANDARD_ERRORS * Math.hypot(first.standardError(), second.standardError()) + HIDDEN_ERROR * scale;
    }

    private void notBelow(Cause cause, String name, double value, double bound, double scale) {
        if (!(value - bound >= -ROUNDING * scale)) {
            find(cause, String.format(Locale.ROOT, "%s = %s", name, value - bound));
        }
    }

    private void find(Cause cause, String detail) {
        findings.add(new Finding(cause, detail));
    }
}
