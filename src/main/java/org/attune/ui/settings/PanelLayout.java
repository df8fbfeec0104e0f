package org.attune.ui.settings;

import java.util.OptionalDouble;

/**
 * How large the panels around the charts are, and which of them are shown.
 *
 * @param parametersWidth in logical pixels; empty for as wide as it needs to be
 * @param numbersHeight in logical pixels; empty for as high as it needs to be
 * @param parametersShown whether the parameters are shown
 * @param numbersShown whether the numbers are shown
 */
public record PanelLayout(
        OptionalDouble parametersWidth, OptionalDouble numbersHeight, boolean parametersShown, boolean numbersShown) {
    /** Everything shown, as large as it needs to be. */
    public static final PanelLayout INITIAL =
            new PanelLayout(OptionalDouble.empty(), OptionalDouble.empty(), true, true);
}
