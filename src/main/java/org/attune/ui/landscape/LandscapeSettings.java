package org.attune.ui.landscape;

import java.util.List;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;

/**
 * What a landscape shows.
 *
 * @param quantity which quantity, one of {@link #QUANTITIES}
 * @param horizontal the parameter from left to right
 * @param vertical the parameter from bottom to top
 * @param contours whether lines of equal value are drawn
 * @param path which optimal path is drawn
 */
public record LandscapeSettings(
        Quantity quantity, ParameterInfo horizontal, ParameterInfo vertical, boolean contours, Path path) {
    /** What can be mapped. */
    public static final List<Quantity> QUANTITIES = List.of(
            Quantity.FINETUNING_TEST_ERROR, Quantity.OVERLAP, Quantity.EFFECTIVE_NOISE, Quantity.FINETUNING_REPLICON);

    /** What a landscape shows at first: how pre-training and the number of samples decide on the error. */
    public static final LandscapeSettings INITIAL = new LandscapeSettings(
            Quantity.FINETUNING_TEST_ERROR, ParameterInfo.ALPHA_PRIME, ParameterInfo.LAMBDA, true, Path.COLUMNS);

    /** Which best cells are joined. */
    public enum Path {
        /** None. */
        NONE,
        /** Those of all rows. */
        ROWS,
        /** Those of all columns. */
        COLUMNS
    }

    /** What can be varied. */
    public static List<ParameterInfo> parameters() {
        return ParameterInfo.axes().stream()
                .filter(parameter -> !parameter.isPrescribed())
                .toList();
    }

    /**
     * These, where the axes are different; else with the axes of other settings in the other order: whoever puts on one
     * axis what stands on the other wants them changed about.
     */
    LandscapeSettings withAxesApart(LandscapeSettings before) {
        return horizontal == vertical
                ? new LandscapeSettings(quantity, before.vertical(), before.horizontal(), contours, path)
                : this;
    }

    /** Whether small values are the better ones. */
    public boolean least() {
        return quantity != Quantity.OVERLAP;
    }
}
