package org.attune.ui.charts;

import java.util.List;
import java.util.Optional;

/**
 * Densities of eigenvalues in one chart.
 *
 * @param title its heading
 * @param axis what lies along the horizontal axis
 * @param curves drawn from the first to the last
 * @param threshold a vertical line and its name
 * @param range of eigenvalues
 * @param highest density shown; densities may rise without bound
 * @param appearance how it looks
 */
public record DensityFigure(
        String title,
        String axis,
        List<DensityCurve> curves,
        Optional<Threshold> threshold,
        ValueRange range,
        double highest,
        Appearance appearance) {
    /** Copies the curves. */
    public DensityFigure {
        curves = List.copyOf(curves);
    }

    /**
     * A vertical line.
     *
     * @param name beside it
     * @param eigenvalue where
     */
    public record Threshold(String name, double eigenvalue) {}
}
