package org.attune.proof;

import java.util.Locale;
import org.attune.model.Activation;
import org.attune.model.Assessment;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.Prediction;
import org.attune.model.Stage;
import org.attune.model.Verdict;

/**
 * The theory of fine-tuning beside training at a point.
 *
 * @param best o_w of the lowest objective of all starts
 * @param random o_w of the lowest objective of random starts alone
 * @param objective the lowest objective of all starts, per sample
 */
record Calibration(CalibrationPoint point, Prediction prediction, Estimate best, Estimate random, Estimate objective) {
    /** A difference of o_w that counts as agreement whatever the standard errors are: D is finite. */
    private static final double TOLERANCE = 0.02;

    private static final double STANDARD_ERRORS = 2;

    /** A difference that does not count as agreement, however uncertain theory or training is. */
    private static final double MOST = 0.1;

    private static final double LARGEST_ERROR = 3;

    static final String HEADER =
            "| T, σ, e, ρ, α′, λ′ | J_fine | R_fine | o_w theory | o_w best | o_w random | −φ | objective | by J_fine"
                    + " | verdict | agrees |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |";

    /** |J_fine|. */
    double jumps() {
        return Math.abs(theory().jumpShare().value());
    }

    /** The verdict that follows from the share of jumps alone. */
    Verdict verdictOfJumps() {
        if (jumps() > Assessment.BROKEN_JUMPS) {
            return Verdict.BROKEN;
        }
        return jumps() > Assessment.DOUBTFUL_JUMPS ? Verdict.DOUBTFUL : Verdict.HOLDS;
    }

    /**
     * Whether o_w of theory and best training differ by at most two standard errors of both and 0.02, and by at most
     * 0.1.
     */
    boolean agrees() {
        double error = Math.hypot(theory().overlap().standardError(), best.standardError());
        return Math.abs(theory().overlap().value() - best.value())
                <= Math.min(MOST, STANDARD_ERRORS * error + TOLERANCE);
    }

    /** A row of a Markdown table. */
    String row() {
        Estimate freeEntropy = theory().freeEntropy();
        return "| "
                + String.join(
                        " | ",
                        name(),
                        text(theory().jumpShare()),
                        text(theory().replicon()),
                        text(theory().overlap()),
                        text(best),
                        text(random),
                        text(new Estimate(-freeEntropy.value(), freeEntropy.standardError())),
                        text(objective),
                        verdictOfJumps().label(),
                        prediction.assessment(Stage.FINETUNING).verdict().label(),
                        agrees() ? "yes" : "no")
                + " |";
    }

    private FinetuningPrediction theory() {
        return prediction.finetuning();
    }

    private String name() {
        return String.format(
                Locale.ROOT,
                "%d, %s, %d, %s, %s, %s",
                point.tokens(),
                point.activation() == Activation.SOFTMAX ? "softmax" : "linear",
                point.reuse() ? 1 : 0,
                number(point.rho()),
                number(point.alphaPrime()),
                number(point.lambdaPrime()));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Double.toString(value);
    }

    /** Without a standard error that rounds to 0; a question mark where it is so large that the value means nothing. */
    private static String text(Estimate estimate) {
        if (estimate.standardError() > LARGEST_ERROR) {
            return "?";
        }
        String value = String.format(Locale.ROOT, "%.3f", estimate.value());
        String error = String.format(Locale.ROOT, "%.3f", estimate.standardError());
        return (error.equals("0.000") ? value : value + " ± " + error).replace('-', '−');
    }
}
