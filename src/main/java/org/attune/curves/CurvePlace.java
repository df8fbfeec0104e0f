package org.attune.curves;

import java.util.OptionalInt;
import org.attune.model.Parameters;

/**
 * Where a curve asks the theory: at one of its points, or at the marker, which rarely falls on a point.
 *
 * @param index place among the points of the {@link CurveRequest}, from 0; empty for the marker
 * @param parameters the full question asked there
 */
public record CurvePlace(OptionalInt index, Parameters parameters) {

    /** The place of the marker. */
    public static CurvePlace marker(CurveRequest request) {
        return new CurvePlace(OptionalInt.empty(), request.parameters());
    }

    /**
     * The place of a point.
     *
     * @param index from 0, below the number of points
     */
    public static CurvePlace point(CurveRequest request, int index) {
        return new CurvePlace(OptionalInt.of(index), request.parametersAt(index));
    }
}
