package org.attune.ui.charts;

import java.util.List;
import java.util.Locale;
import org.attune.model.Quantity;

/** The four charts, in the order in which they are shown and listed. */
public enum ChartKind {
    /** Test and train errors of both stages, with baselines and the Bayes-optimal errors. */
    ERRORS(
            "Errors",
            List.of(
                    Quantity.FINETUNING_TEST_ERROR,
                    Quantity.PRETRAINING_TEST_ERROR,
                    Quantity.FINETUNING_TRAIN_ERROR,
                    Quantity.PRETRAINING_TRAIN_ERROR,
                    Quantity.BAYES_FINETUNING_TEST_ERROR,
                    Quantity.BAYES_PRETRAINING_TEST_ERROR,
                    Quantity.FROZEN_ERROR,
                    Quantity.LORA_ONLY_ERROR),
            new ValueRange(0, 0)),
    /** Overlap of the update with its target. */
    OVERLAP("Overlap", List.of(Quantity.OVERLAP, Quantity.BAYES_OVERLAP), new ValueRange(0, 1)),
    /** What pre-training leaves for fine-tuning. */
    EFFECTIVE_NOISE(
            "Effective noise", List.of(Quantity.EFFECTIVE_NOISE, Quantity.IRREDUCIBLE_NOISE), new ValueRange(0, 0)),
    /** Order parameters of both stages. */
    ORDER_PARAMETERS(
            "Order parameters",
            List.of(
                    Quantity.Q,
                    Quantity.SMALL_Q,
                    Quantity.M,
                    Quantity.SMALL_M,
                    Quantity.V,
                    Quantity.SMALL_V,
                    Quantity.BAYES_Q,
                    Quantity.BAYES_SMALL_Q),
            new ValueRange(0, 0));

    private final String title;
    private final List<Quantity> quantities;
    private final ValueRange naturalRange;

    ChartKind(String title, List<Quantity> quantities, ValueRange naturalRange) {
        this.title = title;
        this.quantities = quantities;
        this.naturalRange = naturalRange;
    }

    /** The heading. */
    public String title() {
        return title;
    }

    /** What it draws, in the order of the legend. */
    public List<Quantity> quantities() {
        return quantities;
    }

    /**
     * What the vertical axis always shows, whatever the data: errors start at 0, an overlap spans 0 to 1;
     * dimensionless.
     */
    public ValueRange naturalRange() {
        return naturalRange;
    }

    /**
     * Whether a curve may leave the plot at the top: an inverse curvature has no natural scale, and where it diverges
     * it would press all others flat.
     */
    public boolean mayLeave(Quantity quantity) {
        return quantity == Quantity.V || quantity == Quantity.SMALL_V;
    }

    /** The file name stem and JSON name, such as "order-parameters". */
    public String fileName() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Every quantity that some chart draws, each once. */
    public static List<Quantity> allQuantities() {
        return List.of(values()).stream()
                .flatMap(kind -> kind.quantities.stream())
                .distinct()
                .toList();
    }
}
