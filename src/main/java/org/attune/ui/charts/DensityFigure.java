package org.attune.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.attune.model.number.DecimalSign;
import org.jfree.chart.JFreeChart;

/**
 * Densities of eigenvalues in one chart.
 *
 * @param title its heading
 * @param axis what lies along the horizontal axis
 * @param vertical what lies along the vertical axis
 * @param curves drawn from the first to the last
 * @param threshold a vertical line and its name
 * @param range of eigenvalues
 * @param highest density shown; densities may rise without bound
 * @param appearance how it looks
 * @param decimalSign in the numbers of its axes
 */
public record DensityFigure(
        String title,
        String axis,
        String vertical,
        List<DensityCurve> curves,
        Optional<Threshold> threshold,
        ValueRange range,
        double highest,
        Appearance appearance,
        DecimalSign decimalSign) {
    private static final Color BARE = new Color(0, 0, 0, 0);

    /** Copies the curves. */
    public DensityFigure {
        curves = List.copyOf(curves);
    }

    /** The same figure with another decimal sign. */
    public DensityFigure with(DecimalSign sign) {
        return new DensityFigure(title, axis, vertical, curves, threshold, range, highest, appearance, sign);
    }

    /**
     * Draws the chart.
     *
     * @param bare whether the ground is left out
     */
    public void draw(Graphics2D graphics, Rectangle2D area, boolean bare) {
        JFreeChart chart = DensityChartFactory.create(this);
        if (bare) {
            chart.setBackgroundPaint(BARE);
            chart.getPlot().setBackgroundPaint(BARE);
            DensityChartFactory.legend(chart).setBackgroundPaint(BARE);
        }
        chart.draw(graphics, area);
    }

    /**
     * A vertical line.
     *
     * @param name beside it
     * @param eigenvalue where
     */
    public record Threshold(String name, double eigenvalue) {}
}
