package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.model.Interval;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.theory.fixedpoint.Vectors;

/**
 * The last solutions of a drag, from which the next one is guessed: along a slider they move on a smooth path.
 *
 * @param last the last one
 * @param before the one before it, on the same branch
 */
record Trail(Waypoint last, Optional<Waypoint> before) {
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

    /** A trail that begins. */
    static Trail from(Parameters parameters, FinetuningOverlaps overlaps) {
        return new Trail(new Waypoint(parameters, overlaps), Optional.empty());
    }

    /** The trail after one more question. */
    Trail then(Parameters parameters, FinetuningOverlaps overlaps) {
        return new Trail(new Waypoint(parameters, overlaps), Optional.of(last));
    }

    /**
     * Where the solution of the next question lies to second order in the step; the last one when the questions do not
     * lie on a line.
     */
    FinetuningOverlaps guess(Parameters next) {
        return before.map(earlier -> {
                    double[] from = FinetuningCoordinates.of(earlier.overlaps());
                    double[] to = FinetuningCoordinates.of(last.overlaps());
                    double ahead = steps(earlier.parameters(), last.parameters(), next);
                    double[] change = Vectors.difference(to, from);
                    if (!(Math.abs(ahead) * Vectors.largest(change) <= LONGEST_STEP)) {
                        return last.overlaps();
                    }
                    for (int k = 0; k < to.length; k++) {
                        to[k] += ahead * change[k];
                    }
                    return FinetuningCoordinates.overlaps(to);
                })
                .orElse(last.overlaps());
    }

    /** How many times the step from one question to the second leads on to the third; 0 when that is on no line. */
    private static double steps(Parameters one, Parameters two, Parameters three) {
        double steps = 0;
        for (ParameterInfo parameter : ParameterInfo.values()) {
            double before = coordinate(parameter, one);
            double here = coordinate(parameter, two);
            double there = coordinate(parameter, three);
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
