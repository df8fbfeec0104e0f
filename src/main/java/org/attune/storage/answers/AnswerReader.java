package org.attune.storage.answers;

import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.Supplier;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Baselines;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.EffectiveNoise;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.OrderParameters;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Status;

/**
 * Puts an answer together again from the fields of {@link AnswerWriter}. Both are written out rather than found by
 * reflection, which at the start of the program takes ten times as long.
 */
final class AnswerReader {
    /** Before what an optional holds. */
    static final String PRESENT = "+";

    /** An optional that holds nothing. */
    static final String ABSENT = "-";

    private final StringTokenizer fields;

    private AnswerReader(String line) {
        fields = new StringTokenizer(line, " ");
    }

    /**
     * The answer of a line.
     *
     * @throws IllegalArgumentException saying which field is not as expected
     * @throws ArithmeticException when an estimate is not finite
     */
    static Prediction read(String line) {
        AnswerReader reader = new AnswerReader(line);
        Prediction answer = reader.prediction();
        if (reader.fields.hasMoreTokens()) {
            throw new IllegalArgumentException(reader.fields.countTokens() + " fields are left over");
        }
        return answer;
    }

    private Prediction prediction() {
        return new Prediction(
                parameters(),
                new Accuracy(integer(), Long.parseLong(next())),
                pretraining(),
                finetuning(),
                new Baselines(estimate(), loraOnly()),
                effectiveNoise(),
                optional(this::bayes));
    }

    private Parameters parameters() {
        return new Parameters(
                integer(),
                real(),
                real(),
                real(),
                real(),
                real(),
                real(),
                real(),
                Activation.valueOf(next()),
                truth(),
                real(),
                real(),
                optional(() -> new PrescribedPretraining(real(), real(), real())));
    }

    private PretrainingPrediction pretraining() {
        return new PretrainingPrediction(
                convergence(),
                estimate(),
                estimate(),
                estimate(),
                optional(() -> new PretrainingPrediction.Training(
                        estimate(),
                        estimate(),
                        estimate(),
                        estimate(),
                        estimate(),
                        estimate(),
                        estimate(),
                        estimate(),
                        estimate())));
    }

    private Optional<FinetuningPrediction> loraOnly() {
        String first = next();
        return first.equals(ABSENT) ? Optional.empty() : Optional.of(finetuning(first));
    }

    private FinetuningPrediction finetuning() {
        return finetuning(next());
    }

    /** @param status the first of its fields */
    private FinetuningPrediction finetuning(String status) {
        return new FinetuningPrediction(
                new Convergence(Status.valueOf(status), integer(), real()),
                new OrderParameters(estimate(), estimate(), estimate(), estimate(), estimate(), estimate()),
                estimate(),
                estimate(),
                estimate(),
                estimate(),
                estimate(),
                estimate(),
                estimate(),
                truth(),
                optional(() -> new FinetuningPrediction.Branch(
                        estimate(), estimate(), estimate(), estimate(), estimate(), estimate())));
    }

    private EffectiveNoise effectiveNoise() {
        return new EffectiveNoise(
                estimate(), estimate(), estimate(), optional(this::estimate), optional(this::estimate), estimate());
    }

    private BayesPrediction bayes() {
        return new BayesPrediction(
                convergence(),
                estimate(),
                optional(this::estimate),
                estimate(),
                estimate(),
                optional(() -> new BayesPrediction.Finetuning(estimate(), estimate(), estimate(), estimate())),
                optional(this::estimate),
                optional(this::estimate));
    }

    private Convergence convergence() {
        return new Convergence(Status.valueOf(next()), integer(), real());
    }

    private Estimate estimate() {
        return new Estimate(real(), real());
    }

    private <T> Optional<T> optional(Supplier<T> content) {
        String mark = next();
        return switch (mark) {
            case PRESENT -> Optional.of(content.get());
            case ABSENT -> Optional.empty();
            default ->
                throw new IllegalArgumentException(
                        "\"" + mark + "\" stands where " + PRESENT + " or " + ABSENT + " is allowed");
        };
    }

    private boolean truth() {
        String field = next();
        return switch (field) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("\"" + field + "\" is neither true nor false");
        };
    }

    private int integer() {
        return Integer.parseInt(next());
    }

    private double real() {
        return Double.parseDouble(next());
    }

    private String next() {
        if (!fields.hasMoreTokens()) {
            throw new IllegalArgumentException("it ends too early");
        }
        return fields.nextToken();
    }
}
