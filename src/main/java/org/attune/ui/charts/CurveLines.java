package org.attune.ui.charts;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.model.Quantity;

/**
 * The lines of one curve: one for each unbroken stretch, so that dashes run through, and a dot for a point without
 * neighbours. No line joins answers of different accuracy.
 *
 * <p>Where the reported branch changes, a curve that has a second branch beside it is broken, and the thin line of the
 * second takes over: each branch runs on as one line that changes its width, and what overlaps is the hysteresis.
 *
 * @param line every line
 * @param isolated places of single points
 */
record CurveLines(Path2D line, List<Point2D> isolated) {

    /** The lines of a curve of a chart. */
    static CurveLines of(ChartData data, Curve curve, PlotFrame frame) {
        return of(
                data.abscissae(),
                data.curves(),
                data.branchChanges(),
                PointAssessments.accuracyChanges(curve.quantity(), data.assessments(), data.levelChanges()),
                curve,
                frame);
    }

    /** The lines of a curve beside the current ones. */
    static CurveLines of(GhostCurves ghost, Curve curve, PlotFrame frame) {
        return of(
                ghost.abscissae(),
                ghost.curves(),
                ghost.branchChanges(),
                PointAssessments.accuracyChanges(curve.quantity(), ghost.assessments(), ghost.levelChanges()),
                curve,
                frame);
    }

    private static CurveLines of(
            List<Double> abscissae,
            List<Curve> curves,
            List<Integer> branchChanges,
            List<Integer> accuracyChanges,
            Curve curve,
            PlotFrame frame) {
        Optional<Curve> reported = Branches.reportedOf(curve.quantity()).flatMap(quantity -> find(quantity, curves));
        // Whether the second branch is drawn or not: a line across would read like a jump that is walked through.
        boolean hasSecond = Branches.secondOf(curve.quantity()).isPresent();
        Pen pen = new Pen();
        for (int i = 0; i < abscissae.size(); i++) {
            Optional<Point2D> here = place(abscissae, curve, frame, i);
            boolean change = i > 0 && branchChanges.contains(i - 1);
            if (accuracyChanges.contains(i - 1)) {
                pen.lift();
            } else if (change && reported.isPresent()) {
                if (pen.isDown()) {
                    place(abscissae, reported.get(), frame, i).ifPresent(pen::draw);
                }
                pen.lift();
                if (here.isPresent()) {
                    place(abscissae, reported.get(), frame, i - 1).ifPresent(pen::draw);
                }
            } else if (change && hasSecond) {
                pen.lift();
            }
            if (here.isPresent()) {
                pen.draw(here.get());
            } else {
                pen.lift();
            }
        }
        pen.lift();
        return new CurveLines(pen.line, List.copyOf(pen.isolated));
    }

    /** Dots for the single points. */
    List<Shape> dots(double diameter) {
        return isolated.stream()
                .<Shape>map(centre -> new Ellipse2D.Double(
                        centre.getX() - diameter / 2, centre.getY() - diameter / 2, diameter, diameter))
                .toList();
    }

    private static Optional<Curve> find(Quantity quantity, List<Curve> curves) {
        return curves.stream().filter(curve -> curve.quantity() == quantity).findFirst();
    }

    private static Optional<Point2D> place(List<Double> abscissae, Curve curve, PlotFrame frame, int index) {
        return curve.estimates().get(index).map(estimate -> frame.place(abscissae.get(index), estimate.value()));
    }

    /** Draws a line from point to point until it is lifted. */
    private static final class Pen {
        private final Path2D line = new Path2D.Double();
        private final List<Point2D> isolated = new ArrayList<>();
        private Optional<Point2D> start = Optional.empty();
        private boolean drawing;

        boolean isDown() {
            return start.isPresent();
        }

        void draw(Point2D point) {
            if (start.isEmpty()) {
                start = Optional.of(point);
                return;
            }
            if (!drawing) {
                line.moveTo(start.get().getX(), start.get().getY());
                drawing = true;
            }
            line.lineTo(point.getX(), point.getY());
        }

        void lift() {
            if (!drawing) {
                start.ifPresent(isolated::add);
            }
            start = Optional.empty();
            drawing = false;
        }
    }
}
