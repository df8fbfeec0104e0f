package org.attune.curves.grid;

import org.attune.model.ParameterException;
import org.attune.model.Parameters;

/**
 * Two parameters varied, the others held. Cells stand on the ends of both axes and evenly between.
 *
 * @param parameters those held; the values of the two varied ones among them say what is solved first
 * @param horizontal varied from column to column
 * @param vertical varied from row to row
 */
public record GridRequest(Parameters parameters, GridAxis horizontal, GridAxis vertical) {
    /** Cells along each axis: 2⁵ intervals, so that each refinement halves those before. */
    public static final int SIDE = 33;

    /**
     * Checks that two different parameters are varied that matter.
     *
     * @throws ParameterException when not
     */
    public GridRequest {
        if (horizontal.parameter() == vertical.parameter()) {
            throw new ParameterException("y", vertical.parameter().symbol(), "another parameter than x");
        }
        for (GridAxis axis : new GridAxis[] {horizontal, vertical}) {
            if (axis.parameter().isPrescribed() || !parameters.dependsOn(axis.parameter())) {
                throw new ParameterException(
                        "axis", axis.parameter().symbol(), "a parameter that matters and is not prescribed");
            }
        }
    }

    /** The full question of a cell. */
    public Parameters parametersAt(GridCell cell) {
        return parameters
                .with(horizontal.parameter(), horizontal.valueAt(cell.column() / (SIDE - 1.0)))
                .with(vertical.parameter(), vertical.valueAt(cell.row() / (SIDE - 1.0)));
    }

    /** The same grid wherever the two varied parameters stand: the cells do not depend on it. */
    public GridRequest withoutPoint() {
        return new GridRequest(parametersAt(new GridCell(0, 0)), horizontal, vertical);
    }
}
