package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.model.Estimate;

/**
 * How wide the band of standard errors about a curve is at each of its points, which says how the curve is drawn there.
 *
 * @param abscissae where the points stand, increasing
 * @param estimates of the curve, one per abscissa
 * @param widths how wide the band is, one per abscissa
 */
record ErrorBand(List<Double> abscissae, List<Optional<Estimate>> estimates, List<Width> widths) {
    /** A band narrower than twice this share of the axis would hide behind its line. */
    private static final double SMALLEST = 0.003;

    /** A band wider than this share of the axis would be a slab that says no more than that nothing is known. */
    private static final double LARGEST = 1.0 / 3;

    /** How wide a band is. */
    enum Width {
        /** There is none to be seen. */
        NONE,
        /** It is drawn. */
        DRAWN,
        /** It is not drawn: the line itself is dashed, since it is uncertain. */
        UNCERTAIN
    }

    /** Defensive copies. */
    ErrorBand {
        abscissae = List.copyOf(abscissae);
        estimates = List.copyOf(estimates);
        widths = List.copyOf(widths);
    }

    /**
     * The band of a curve.
     *
     * @param axis what the vertical axis shows
     * @param ratios whether that is logarithmic
     */
    static ErrorBand of(List<Double> abscissae, List<Optional<Estimate>> estimates, ValueRange axis, boolean ratios) {
        return new ErrorBand(
                abscissae,
                estimates,
                estimates.stream()
                        .map(estimate ->
                                estimate.map(here -> width(here, axis, ratios)).orElse(Width.NONE))
                        .toList());
    }

    /** The band of a curve in a plot. */
    static ErrorBand of(List<Double> abscissae, Curve curve, PlotFrame frame) {
        return of(
                abscissae,
                curve.estimates(),
                new ValueRange(
                        frame.vertical().getLowerBound(), frame.vertical().getUpperBound()),
                frame.vertical() instanceof LogarithmicAxis);
    }

    /** How wide the band is at one estimate. */
    static Width width(Estimate estimate, ValueRange axis, boolean ratios) {
        double share = ratios
                ? logarithmicShare(estimate, axis)
                : 2 * estimate.standardError() / (axis.upper() - axis.lower());
        return share > LARGEST ? Width.UNCERTAIN : share > 2 * SMALLEST ? Width.DRAWN : Width.NONE;
    }

    private static double logarithmicShare(Estimate estimate, ValueRange axis) {
        double below = estimate.value() - estimate.standardError();
        return below <= 0
                ? Double.POSITIVE_INFINITY
                : Math.log((estimate.value() + estimate.standardError()) / below)
                        / Math.log(axis.upper() / axis.lower());
    }

    /** Whether it is seen anywhere. */
    boolean has(Width width) {
        return widths.contains(width);
    }

    /** Where the curve is uncertain, each stretch reaching halfway to its neighbours. */
    List<Stretch<Width>> uncertain(ChartData data) {
        return Stretch.of(abscissae.stream().map(data::fractionOf).toList(), index -> Optional.of(widths.get(index)))
                .stream()
                .filter(stretch -> stretch.what() == Width.UNCERTAIN)
                .toList();
    }

    /**
     * Fills the band where it is drawn.
     *
     * @param accuracyChanges the points after which no line leads on
     */
    void fill(Graphics2D brush, PlotFrame frame, List<Integer> accuracyChanges) {
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i < abscissae.size(); i++) {
            boolean drawn = widths.get(i) == Width.DRAWN;
            if (drawn) {
                run.add(i);
            }
            if (!drawn || i == abscissae.size() - 1 || accuracyChanges.contains(i)) {
                if (run.size() > 1) {
                    brush.fill(outline(run, frame));
                }
                run.clear();
            }
        }
    }

    private Shape outline(List<Integer> run, PlotFrame frame) {
        Path2D outline = new Path2D.Double();
        Point2D first = edge(run.getFirst(), 1, frame);
        outline.moveTo(first.getX(), first.getY());
        run.forEach(index -> lead(outline, edge(index, 1, frame)));
        run.reversed().forEach(index -> lead(outline, edge(index, -1, frame)));
        outline.closePath();
        return outline;
    }

    private static void lead(Path2D outline, Point2D to) {
        outline.lineTo(to.getX(), to.getY());
    }

    private Point2D edge(int index, int side, PlotFrame frame) {
        Estimate estimate = estimates.get(index).orElseThrow();
        return frame.place(abscissae.get(index), estimate.value() + side * estimate.standardError());
    }
}
