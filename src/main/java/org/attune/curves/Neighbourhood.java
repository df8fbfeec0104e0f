package org.attune.curves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;

/**
 * Answers at hand, to start the next one from. Not safe for use from several threads.
 *
 * <p>Distance is that of the sliders. Answers for another T, σ, reuse of data or way to know pre-training are never
 * near, whatever else agrees, and answers that have not converged are not kept: where an iteration went astray is no
 * place to start.
 */
public final class Neighbourhood {
    private final List<Entry> entries;

    /** Starts with some answers. */
    public Neighbourhood(Collection<Prediction> predictions) {
        this.entries = new ArrayList<>(predictions.size());
        predictions.forEach(this::add);
    }

    /** A copy that can grow by itself. */
    public Neighbourhood(Neighbourhood original) {
        this.entries = new ArrayList<>(original.entries);
    }

    /** Whether an answer can serve as a start: both stages have reached their fixed points. */
    public static boolean isUsable(Prediction prediction) {
        return prediction.pretraining().convergence().status().isAnswer()
                && prediction.finetuning().convergence().status().isAnswer();
    }

    /**
     * How far apart two questions are, in lengths of sliders; infinite where an answer to one is no start for the
     * other.
     */
    public static double distance(Parameters one, Parameters other) {
        return SliderSpace.sameKind(one, other)
                ? Math.sqrt(SliderSpace.squaredDistance(SliderSpace.coordinates(one), SliderSpace.coordinates(other)))
                : Double.POSITIVE_INFINITY;
    }

    /** Adds an answer, unless it cannot serve as a start. */
    public void add(Prediction prediction) {
        if (isUsable(prediction)) {
            entries.add(new Entry(SliderSpace.coordinates(prediction.parameters()), prediction));
        }
    }

    /** The nearest answer, the one added last among equals; empty when none is near. */
    public Optional<Prediction> nearest(Parameters parameters) {
        return nearest(parameters, answer -> true);
    }

    /** The nearest answer to another question than this; empty when none is near. */
    public Optional<Prediction> nearestBeside(Parameters parameters) {
        return nearest(parameters, answer -> !answer.parameters().equals(parameters));
    }

    /**
     * The nearer one of the answers on both sides along an axis, if these are alike; empty where one is missing.
     *
     * @param axis all answers on these nodes differ in it only
     * @param nodes whose answers count
     */
    Optional<Prediction> nextDoor(Parameters parameters, ParameterInfo axis, Accuracy nodes) {
        double here = parameters.get(axis);
        Predicate<Prediction> onNodes = answer -> answer.accuracy().equals(nodes);
        Optional<Prediction> left =
                nearest(parameters, onNodes.and(answer -> answer.parameters().get(axis) < here));
        Optional<Prediction> right =
                nearest(parameters, onNodes.and(answer -> answer.parameters().get(axis) > here));
        return left.filter(one -> right.filter(other -> LevelDifference.areAlike(one, other))
                        .isPresent())
                .flatMap(alike -> nearest(parameters, onNodes));
    }

    /** The nearest answer among some, the one added last among equals; empty when none is near. */
    Optional<Prediction> nearest(Parameters parameters, Predicate<Prediction> accepted) {
        double[] here = SliderSpace.coordinates(parameters);
        double least = Double.POSITIVE_INFINITY;
        Optional<Prediction> nearest = Optional.empty();
        for (Entry entry : entries) {
            if (SliderSpace.sameKind(parameters, entry.prediction.parameters()) && accepted.test(entry.prediction)) {
                double distance = SliderSpace.squaredDistance(here, entry.coordinates);
                if (distance <= least) {
                    least = distance;
                    nearest = Optional.of(entry.prediction);
                }
            }
        }
        return nearest;
    }

    /**
     * Whether places of a curve have an answer at hand that is no farther than its points are from each other, as is
     * usual while a slider is dragged: then nothing is gained by solving some points before others.
     */
    public boolean covers(CurveRequest request, List<CurvePlace> places) {
        double spacing = SliderSpace.squaredDistance(
                SliderSpace.coordinates(request.parametersAt(0)), SliderSpace.coordinates(request.parametersAt(1)));
        return places.stream().allMatch(place -> isWithin(place.parameters(), spacing));
    }

    private boolean isWithin(Parameters place, double squaredDistance) {
        double[] here = SliderSpace.coordinates(place);
        return entries.stream()
                .anyMatch(entry -> SliderSpace.sameKind(place, entry.prediction.parameters())
                        && SliderSpace.squaredDistance(here, entry.coordinates) <= squaredDistance);
    }

    private static final class Entry {
        private final double[] coordinates;
        private final Prediction prediction;

        Entry(double[] coordinates, Prediction prediction) {
            this.coordinates = coordinates;
            this.prediction = prediction;
        }
    }
}
