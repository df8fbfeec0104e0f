package org.attune.storage.session;

import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;

/**
 * What a landscape shows.
 *
 * @param quantity what is mapped
 * @param horizontal the parameter from left to right
 * @param vertical the parameter from bottom to top
 * @param contours whether lines of equal value are drawn
 * @param path which optimal path is drawn
 */
public record SavedLandscape(
        Quantity quantity, ParameterInfo horizontal, ParameterInfo vertical, boolean contours, Path path) {
    /** What is shown at first. */
    public static final SavedLandscape INITIAL = new SavedLandscape(
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
}
