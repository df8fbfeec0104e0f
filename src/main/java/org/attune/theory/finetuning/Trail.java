package org.attune.theory.finetuning;

import java.util.List;
import java.util.stream.Stream;
import org.attune.model.Interval;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.theory.fixedpoint.Vectors;

/**
 * The last solutions of a drag, from which the next one is guessed: along a slider they move on a smooth path.
 *
 * @param waypoints up to three, the last one first, on one branch
 */
record Trail(List<Waypoint> waypoints) {
    private static final int MOST = 3;

    /** So many times the last step and no more is guessed ahead. */
    private static final double FARTHEST = 3;

    /** A guess that moves a coordinate farther is none. */
    private static final double LONGEST_STEP = 0.3;

    /**
     * A question and its solution.
     *
     * @param parameters what was asked
     * @param overlaps m, b, v
     */
    record Waypoint(Parameters parameters, FinetuningOverlaps overlaps) {}

    /** Defensive copy. */
    Trail {
        waypoints = List.copyOf(waypoints);
    }

    /** A trail that begins. */
    static Trail from(Parameters parameters, FinetuningOverlaps overlaps) {
        return new Trail(List.of(new Waypoint(parameters, overlaps)));
    }

    /** The trail after one more question. */
    Trail then(Parameters parameters, FinetuningOverlaps overlaps) {
        return new Trail(Stream.concat(Stream.of(new Waypoint(parameters, overlaps)), waypoints.stream())
                .limit(MOST)
                .toList());
    }

    /** Whether there are enough solutions to tell a direction. */
    boolean isPath() {
        return waypoints.size() > 1;
    }

    /**
     * Where the solution of the next question lies: on the parabola through the last three where these lie on a line
     * with it, or else on the straight line through the last two; the last one itself when there is no such line, or
     * when the guess would be a leap.
     */
    FinetuningOverlaps guess(Parameters next) {
        FinetuningOverlaps last = waypoints.getFirst().overlaps();
        if (waypoints.size() == 1) {
            return last;
        }
        double ahead = steps(next);
        double[] to = FinetuningCoordinates.of(last);
        double[] change = Vectors.difference(to, coordinates(1));
        if (!(Math.abs(ahead) * Vectors.largest(change) <= LONGEST_STEP)) {
            return last;
        }
        double[] curving = curving(ahead, change);
        for (int k = 0; k < to.length; k++) {
            to[k] += ahead * change[k] + curving[k];
        }
        return FinetuningCoordinates.overlaps(to);
    }

    /**
     * By how much the parabola leaves the straight line, the divided difference of second order; 0 when there are not
     * three waypoints on a line, or when it would be more than the line itself has moved.
     */
    private double[] curving(double ahead, double[] change) {
        double[] none = new double[change.length];
        // The step before the last one, in units of the last one.
        double before = waypoints.size() < MOST ? 0 : -steps(waypoints.get(2).parameters()) - 1;
        if (!(Math.abs(before) * FARTHEST >= 1)) {
            return none;
        }
        double[] earlier = Vectors.difference(coordinates(1), coordinates(2));
        double[] curving = new double[change.length];
        for (int k = 0; k < change.length; k++) {
            curving[k] = (change[k] - earlier[k] / before) * ahead * (ahead + 1) / (1 + before);
        }
        boolean small = Vectors.largest(curving) <= Math.abs(ahead) * Vectors.largest(change);
        return small ? curving : none;
    }

    private double[] coordinates(int index) {
        return FinetuningCoordinates.of(waypoints.get(index).overlaps());
    }

    /** How many times the last step leads on to a place; 0 when that is on no line with it. */
    private double steps(Parameters place) {
        Parameters one = waypoints.get(1).parameters();
        Parameters two = waypoints.getFirst().parameters();
        double steps = 0;
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            double before = coordinate(parameter, one);
            double here = coordinate(parameter, two);
            double there = coordinate(parameter, place);
            if (before == here && here == there) {
                continue;
            }
            double along = (there - here) / (here - before);
            if (steps != 0 || !(Math.abs(along) <= FARTHEST)) {
                return 0;
            }
            steps = along;
        }
        return steps;
    }

    /** Where its slider stands. */
    private static double coordinate(ParameterInfo parameter, Parameters parameters) {
        Interval range = parameter.softRange();
        return parameter.scale().fractionOf(parameters.get(parameter), range.lower(), range.upper());
    }
}
