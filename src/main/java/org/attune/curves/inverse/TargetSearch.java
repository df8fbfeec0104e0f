package org.attune.curves.inverse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.attune.curves.CurveRequest;
import org.attune.curves.Neighbourhood;
import org.attune.curves.Refinement;
import org.attune.model.Accuracy;
import org.attune.model.Assessment;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/** Answers a {@link TargetQuestion} with the theory. */
public final class TargetSearch {
    private TargetSearch() {}

    /**
     * Finds all crossings.
     *
     * @param question what is asked
     * @param accuracy with how many nodes; the same for every point, so that the curve is smooth; of a final search
     *     drafts stand where replica symmetry is broken
     * @param predictor the theory; it should remember stages
     * @param cancellation asked between predictions and within
     * @throws CancellationException when cancelled
     */
    public static TargetAnswer find(
            TargetQuestion question, Accuracy accuracy, Predictor predictor, CancellationSignal cancellation) {
        CurveRequest sweep = question.sweep();
        Neighbourhood solved = new Neighbourhood(List.of());
        Map<Double, Assessment> assessments = new HashMap<>();
        Predictor theory = predictor.restrictedTo(Set.of(question.quantity().stage()));
        TargetAnswer answer = CrossingSearch.find(
                value -> {
                    cancellation.throwIfCancelled();
                    Parameters parameters = sweep.parameters().with(sweep.axis(), value);
                    Prediction prediction = Refinement.predict(
                            theory,
                            parameters,
                            accuracy,
                            solved.nearest(parameters).orElse(null),
                            cancellation);
                    solved.add(prediction);
                    assessments.put(
                            value, prediction.assessment(question.quantity().stage()));
                    return question.quantity().of(prediction);
                },
                question.target(),
                sweep.scale(),
                sweep.from(),
                sweep.to(),
                sweep.points());
        return new TargetAnswer(
                answer.crossings().stream()
                        .map(crossing -> crossing.with(Objects.requireNonNull(
                                assessments.get(crossing.place().value()))))
                        .toList(),
                answer.reached(),
                answer.jumps(),
                answer.gaps());
    }
}
