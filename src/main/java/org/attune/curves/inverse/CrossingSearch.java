package org.attune.curves.inverse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.Interval;

/**
 * Finds where a curve passes a target: looks at points in a row for changes of sign, and solves for the place between
 * two such points by Brent's method. Works in fractions of the way along the axis, on its scale. Pure functions.
 */
final class CrossingSearch {
    /** Of the way along the axis. */
    private static final double TOLERANCE = 1e-7;

    private static final int MOST_EVALUATIONS = 60;

    /** A curve that is still farther from the target there, relative to both sides of the bracket, jumps. */
    private static final double JUMP = 0.01;

    private CrossingSearch() {}

    /**
     * Finds all crossings that points in a row can show.
     *
     * @param curve the curve by the value on its axis; empty where it has no answer
     * @param target what is to be reached
     * @param scale scale of the axis
     * @param from left end
     * @param to right end
     * @param points how many points to look at, ends included, ≥ 2
     */
    static TargetAnswer find(
            DoubleFunction<Optional<Estimate>> curve,
            double target,
            AxisScale scale,
            double from,
            double to,
            int points) {
        List<Crossing> crossings = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> jumps = new ArrayList<>();
        int gaps = 0;
        Optional<Sample> before = Optional.empty();
        for (int i = 0; i < points; i++) {
            double fraction = i / (points - 1.0);
            Optional<Sample> here = curve.apply(scale.valueAt(fraction, from, to))
                    .map(estimate -> new Sample(fraction, estimate, estimate.value() - target));
            if (here.isEmpty()) {
                gaps++;
            } else {
                values.add(here.get().estimate().value());
                Axis axis = new Axis(curve, target, scale, from, to);
                if (here.get().excess() == 0) {
                    crossings.add(axis.crossing(here.get(), slope(before, here.get())));
                } else if (before.isPresent()
                        && before.get().excess() * here.get().excess() < 0) {
                    Optional<Sample> root = axis.root(before.get(), here.get());
                    if (root.isEmpty()) {
                        gaps++;
                    } else if (isJump(root.get(), before.get(), here.get())) {
                        jumps.add(axis.place(root.get()));
                    } else {
                        crossings.add(axis.crossing(root.get(), slope(before, here.get())));
                    }
                }
            }
            before = here;
        }
        return new TargetAnswer(crossings, range(values), jumps, gaps);
    }

    private static double slope(Optional<Sample> before, Sample here) {
        return before.map(left -> (here.excess() - left.excess()) / (here.fraction() - left.fraction()))
                .orElse(0.0);
    }

    private static boolean isJump(Sample root, Sample left, Sample right) {
        return Math.abs(root.excess()) > JUMP * Math.abs(right.excess() - left.excess());
    }

    private static Optional<Interval> range(List<Double> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(Interval.closed(
                        values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                        values.stream().mapToDouble(Double::doubleValue).max().orElseThrow()));
    }

    private record Sample(double fraction, Estimate estimate, double excess) {}

    private record Axis(
            DoubleFunction<Optional<Estimate>> curve, double target, AxisScale scale, double from, double to) {
        /** Where the sign changes between two points; empty when a point on the way has no answer. */
        Optional<Sample> root(Sample left, Sample right) {
            try {
                double root = new BrentSolver(TOLERANCE)
                        .solve(MOST_EVALUATIONS, fraction -> at(fraction).excess(), left.fraction(), right.fraction());
                return Optional.of(at(root));
            } catch (Unanswered gap) {
                return Optional.empty();
            }
        }

        double place(Sample sample) {
            return scale.valueAt(sample.fraction(), from, to);
        }

        Sample at(double fraction) {
            Estimate estimate = curve.apply(scale.valueAt(fraction, from, to)).orElseThrow(Unanswered::new);
            return new Sample(fraction, estimate, estimate.value() - target);
        }

        /**
         * The crossing at a sample.
         *
         * @param slope of the curve by the fraction; where it is 0 the place has no standard error worth a number
         */
        Crossing crossing(Sample sample, double slope) {
            double place = place(sample);
            double lengthPerFraction = scale == AxisScale.LOGARITHMIC ? place * Math.log(to / from) : to - from;
            double error = slope == 0 ? 0 : sample.estimate().standardError() * lengthPerFraction / Math.abs(slope);
            return new Crossing(new Estimate(place, error), sample.estimate());
        }
    }

    /** Leaves the root search at a point that did not converge. */
    private static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
