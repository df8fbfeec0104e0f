package org.attune.curves.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.attune.curves.optimum.Optimum.Coordinate;
import org.attune.model.Interval;
import org.attune.model.Parameters;
import org.attune.model.Prediction;

/**
 * An objective over the axes of one search. Positions are fractions of each axis; what lies outside counts as the
 * nearest position inside. Remembers every place it was asked for, so that the best of all is found whatever the search
 * ends on, and what lies around it is known. Not safe for use from several threads.
 */
final class Landscape {
    private final Exploration exploration;
    private final Parameters parameters;
    private final Objective objective;
    private final List<SearchAxis> axes;
    private final List<Visit> visits = new ArrayList<>();

    /**
     * A landscape of which nothing is known yet.
     *
     * @param parameters the parameters held
     */
    Landscape(Exploration exploration, Parameters parameters, Objective objective, List<SearchAxis> axes) {
        this.exploration = exploration;
        this.parameters = parameters;
        this.objective = objective;
        this.axes = List.copyOf(axes);
    }

    /** How bad a position is; empty where the theory has no answer. */
    OptionalDouble cost(double... position) {
        double[] inside = Arrays.stream(position)
                .map(fraction -> Math.clamp(fraction, 0.0, 1.0))
                .toArray();
        Parameters here = parameters;
        for (int i = 0; i < inside.length; i++) {
            SearchAxis axis = axes.get(i);
            here = here.with(axis.parameter(), axis.valueAt(inside[i]));
        }
        Prediction prediction = exploration.at(here);
        OptionalDouble cost = objective.cost(prediction);
        visits.add(new Visit(inside, cost, prediction));
        return cost;
    }

    /** How bad a position is for a search that needs a number everywhere: no answer is as bad as the worst one seen. */
    double costOrWorst(double... position) {
        OptionalDouble cost = cost(position);
        return cost.orElseGet(() -> answered().mapToDouble(Visit::cost).max().orElse(Double.MAX_VALUE));
    }

    /** The best position so far, the first among equals; empty when there was no answer anywhere. */
    Optional<double[]> best() {
        return bestVisit().map(visit -> visit.position.clone());
    }

    /**
     * The best point so far.
     *
     * @param tolerance how near an end counts as the end
     * @param step how near a place without an answer counts as next to it
     */
    Finding<Optimum> optimum(double tolerance, double step) {
        return bestVisit()
                .map(best -> Finding.of(optimum(best, tolerance, step)))
                .orElseGet(() -> Finding.none(Missing.NO_ANSWER));
    }

    private Optimum optimum(Visit best, double tolerance, double step) {
        boolean nextToGap = visits.stream().anyMatch(visit -> visit.cost.isEmpty() && visit.distance(best) <= step);
        List<Coordinate> coordinates = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            SearchAxis axis = axes.get(i);
            double fraction = best.position[i];
            Place place = fraction <= tolerance
                    ? Place.LOWER_END
                    : fraction >= 1 - tolerance ? Place.UPPER_END : nextToGap ? Place.NEXT_TO_GAP : Place.INTERIOR;
            coordinates.add(new Coordinate(axis.parameter(), axis.valueAt(fraction), place, plateau(best, i)));
        }
        return new Optimum(objective, coordinates, best.prediction);
    }

    /**
     * As far as places on the plateau reach along an axis, and beyond the last of them on to where the straight line to
     * the next place off it leaves the plateau.
     */
    private Interval plateau(Visit best, int axis) {
        double level = best.cost()
                + objective.quantity().of(best.prediction).orElseThrow().standardError();
        List<Visit> onPlateau =
                answered().filter(visit -> visit.cost() <= level).toList();
        Visit first = Collections.min(onPlateau, Comparator.comparingDouble(visit -> visit.position[axis]));
        Visit last = Collections.max(onPlateau, Comparator.comparingDouble(visit -> visit.position[axis]));
        SearchAxis searched = axes.get(axis);
        return Interval.closed(
                searched.valueAt(edge(first, axis, -1, level)), searched.valueAt(edge(last, axis, 1, level)));
    }

    private double edge(Visit inside, int axis, int direction, double level) {
        return answered()
                .filter(visit -> direction * (visit.position[axis] - inside.position[axis]) > 0)
                .min(Comparator.comparingDouble(visit -> visit.distance(inside)))
                .map(outside -> inside.position[axis]
                        + (outside.position[axis] - inside.position[axis])
                                * (level - inside.cost())
                                / (outside.cost() - inside.cost()))
                .orElse(inside.position[axis]);
    }

    private Optional<Visit> bestVisit() {
        return answered().min(Comparator.comparingDouble(Visit::cost));
    }

    private Stream<Visit> answered() {
        return visits.stream().filter(visit -> visit.cost.isPresent());
    }

    /** A position and what was found there. */
    private static final class Visit {
        private final double[] position;
        private final OptionalDouble cost;
        private final Prediction prediction;

        Visit(double[] position, OptionalDouble cost, Prediction prediction) {
            this.position = position;
            this.cost = cost;
            this.prediction = prediction;
        }

        double cost() {
            return cost.orElseThrow();
        }

        /** Along the axis on which the two are farthest apart. */
        double distance(Visit other) {
            double distance = 0;
            for (int i = 0; i < position.length; i++) {
                distance = Math.max(distance, Math.abs(position[i] - other.position[i]));
            }
            return distance;
        }
    }
}
