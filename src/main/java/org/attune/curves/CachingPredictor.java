package org.attune.curves;

import java.util.Optional;
import java.util.Set;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Stage;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers by question and accuracy, so that a slider moved back shows at once what stood there. Answers that
 * have not converged are asked again: from another start they may.
 */
public final class CachingPredictor implements Predictor {
    /** Answers kept unless told otherwise: some thirty curves at three levels. */
    public static final int DEFAULT_CAPACITY = 4096;

    private static final Set<Stage> COMPLETE = Set.of(Stage.values());

    private final Predictor predictor;
    private final Set<Stage> stages;
    private final StageCache<Question, Prediction> answers;

    /** Keeps up to {@value #DEFAULT_CAPACITY} answers of a predictor. */
    public CachingPredictor(Predictor predictor) {
        this(predictor, DEFAULT_CAPACITY);
    }

    /**
     * Keeps answers of a predictor.
     *
     * @param capacity most answers kept, ≥ 1
     * @throws IllegalArgumentException when the capacity is below 1
     */
    public CachingPredictor(Predictor predictor, int capacity) {
        this(predictor, COMPLETE, new StageCache<>(capacity, CachingPredictor::isSettled));
    }

    private CachingPredictor(Predictor predictor, Set<Stage> stages, StageCache<Question, Prediction> answers) {
        this.predictor = predictor;
        this.stages = Set.copyOf(stages);
        this.answers = answers;
    }

    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        Question question = new Question(parameters, accuracy, stages);
        return answers.known(question.complete())
                .orElseGet(() -> answers.get(
                        question,
                        cancellation,
                        () -> predictor.predict(parameters, accuracy, neighbour, cancellation)));
    }

    @Override
    public Optional<Prediction> known(Parameters parameters, Accuracy accuracy) {
        Question question = new Question(parameters, accuracy, stages);
        return answers.known(question.complete()).or(() -> answers.known(question));
    }

    /** Keeps its answers beside the others, and takes theirs where they have all stages; never the other way round. */
    @Override
    public Predictor restrictedTo(Set<Stage> fewer) {
        return new CachingPredictor(predictor.restrictedTo(fewer), fewer, answers);
    }

    /** Remembers an answer that was found elsewhere; one that has not converged is asked for nevertheless. */
    public void remember(Prediction answer) {
        answers.put(new Question(answer.parameters(), answer.accuracy(), COMPLETE), answer);
    }

    private static boolean isSettled(Prediction prediction) {
        return Neighbourhood.isUsable(prediction)
                && prediction
                        .bayes()
                        .map(bayes -> bayes.convergence().status().isAnswer())
                        .orElse(true);
    }

    private record Question(Parameters parameters, Accuracy accuracy, Set<Stage> stages) {
        Question complete() {
            return new Question(parameters, accuracy, COMPLETE);
        }
    }
}
