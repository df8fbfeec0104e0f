package org.attune.ui.charts;

import java.awt.Color;
import java.util.List;
import org.attune.curves.spectrum.DensityPoint;

/**
 * A density as it is drawn.
 *
 * @param name in the legend
 * @param points in the order of their eigenvalues
 * @param colour of the line
 * @param filled whether the area below is tinted
 */
public record DensityCurve(String name, List<DensityPoint> points, Color colour, boolean filled) {
    /** Copies the points. */
    public DensityCurve {
        points = List.copyOf(points);
    }
}
