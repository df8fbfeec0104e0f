package org.attune.ui.charts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.attune.model.Quantity;

/** The charts that there are, in the order in which they are offered. */
public enum ChartKind {
    /** Test and train errors of both stages, with baselines and the Bayes-optimal errors. */
    ERRORS(
            "Errors",
            List.of(
                    Quantity.FINETUNING_TEST_ERROR,
                    Quantity.PRETRAINING_TEST_ERROR,
                    Quantity.BAYES_FINETUNING_TEST_ERROR),
            List.of(
                    Quantity.FINETUNING_TRAIN_ERROR,
                    Quantity.PRETRAINING_TRAIN_ERROR,
                    Quantity.BAYES_PRETRAINING_TEST_ERROR,
                    Quantity.FROZEN_ERROR,
                    Quantity.LORA_ONLY_ERROR,
                    Quantity.SECOND_BRANCH_TEST_ERROR),
            List.of(
                    Quantity.FORGETTING_ERROR,
                    Quantity.BAYES_FINETUNING_POSTERIOR_MEAN_ERROR,
                    Quantity.BAYES_PRETRAINING_POSTERIOR_MEAN_ERROR),
            Optional.of(new ValueRange(0, 0)),
            OptionalDouble.empty()),
    /** Overlap of the update with its target. */
    OVERLAP(
            "Overlap",
            List.of(Quantity.OVERLAP, Quantity.BAYES_OVERLAP),
            List.of(Quantity.SECOND_BRANCH_OVERLAP),
            List.of(),
            Optional.of(new ValueRange(0, 1)),
            OptionalDouble.empty()),
    /** What pre-training leaves for fine-tuning. */
    EFFECTIVE_NOISE(
            "Effective noise",
            List.of(Quantity.EFFECTIVE_NOISE),
            List.of(
                    Quantity.RECALIBRATED_NOISE,
                    Quantity.REUSED_NOISE,
                    Quantity.ACTIVE_NOISE,
                    Quantity.IRREDUCIBLE_NOISE),
            List.of(Quantity.FRESH_NOISE),
            Optional.of(new ValueRange(0, 0)),
            OptionalDouble.empty()),
    /** Order parameters of both stages. */
    ORDER_PARAMETERS(
            "Order parameters",
            List.of(Quantity.SMALL_Q, Quantity.SMALL_M),
            List.of(
                    Quantity.Q,
                    Quantity.M,
                    Quantity.V,
                    Quantity.SMALL_V,
                    Quantity.BAYES_Q,
                    Quantity.BAYES_SMALL_Q,
                    Quantity.SECOND_BRANCH_SMALL_Q,
                    Quantity.SECOND_BRANCH_SMALL_M),
            List.of(),
            Optional.of(new ValueRange(0, 0)),
            OptionalDouble.empty()),
    /** Whether training follows the theory: below 1 it does. */
    STABILITY(
            "Stability",
            List.of(Quantity.FINETUNING_REPLICON, Quantity.PRETRAINING_REPLICON),
            List.of(),
            List.of(),
            Optional.of(new ValueRange(0, 1.2)),
            OptionalDouble.of(1)),
    /** Minus the training objectives; the higher of two branches is the answer. */
    FREE_ENTROPY(
            "Free entropy",
            List.of(
                    Quantity.FINETUNING_FREE_ENTROPY,
                    Quantity.SECOND_BRANCH_FREE_ENTROPY,
                    Quantity.PRETRAINING_FREE_ENTROPY),
            List.of(),
            List.of(),
            Optional.empty(),
            OptionalDouble.empty()),
    /** How much the jumps of the proximal matter. */
    JUMPS(
            "Jumps of the proximal",
            List.of(Quantity.FINETUNING_JUMP_SHARE, Quantity.PRETRAINING_JUMP_SHARE),
            List.of(),
            List.of(),
            Optional.of(new ValueRange(0, 0.1)),
            OptionalDouble.empty());

    private final String title;
    private final List<Quantity> initialQuantities;
    private final List<Quantity> usualQuantities;
    private final List<Quantity> quantities;
    private final Optional<ValueRange> naturalRange;
    private final OptionalDouble referenceLevel;

    ChartKind(
            String title,
            List<Quantity> initialQuantities,
            List<Quantity> unfoldedQuantities,
            List<Quantity> furtherQuantities,
            Optional<ValueRange> naturalRange,
            OptionalDouble referenceLevel) {
        this.title = title;
        this.initialQuantities = initialQuantities;
        this.usualQuantities = Stream.concat(initialQuantities.stream(), unfoldedQuantities.stream())
                .toList();
        this.quantities = Stream.concat(usualQuantities.stream(), furtherQuantities.stream())
                .toList();
        this.naturalRange = naturalRange;
        this.referenceLevel = referenceLevel;
    }

    /** The heading. */
    public String title() {
        return title;
    }

    /** Everything that it can draw, in the order of the legend. */
    public List<Quantity> quantities() {
        return quantities;
    }

    /** The curves that carry the message: what it draws unless the user wants something else. */
    public List<Quantity> initialQuantities() {
        return initialQuantities;
    }

    /** What it draws when the user unfolds its legend: the initial curves first, then all but the special ones. */
    public List<Quantity> usualQuantities() {
        return usualQuantities;
    }

    /**
     * What the vertical axis always shows, whatever the data: errors start at 0, an overlap spans 0 to 1; empty where
     * only differences matter; dimensionless.
     */
    public Optional<ValueRange> naturalRange() {
        return naturalRange;
    }

    /** A value with a meaning of its own, drawn as a horizontal line. */
    public OptionalDouble referenceLevel() {
        return referenceLevel;
    }

    /**
     * Whether a curve may leave the plot at the top: an inverse curvature and a replicon have no natural scale, and
     * where they diverge they would press all else flat.
     */
    public boolean mayLeave(Quantity quantity) {
        return switch (quantity) {
            case V, SMALL_V, PRETRAINING_REPLICON, FINETUNING_REPLICON -> true;
            default -> false;
        };
    }

    /** The file name stem and JSON name, such as "order-parameters". */
    public String fileName() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The chart of a {@link #fileName()}; empty where there is none. */
    public static Optional<ChartKind> named(String fileName) {
        return Stream.of(values())
                .filter(kind -> kind.fileName().equals(fileName))
                .findFirst();
    }

    /** Every quantity that some chart can draw, each once. */
    public static List<Quantity> allQuantities() {
        return List.of(values()).stream()
                .flatMap(kind -> kind.quantities.stream())
                .distinct()
                .toList();
    }
}
