package org.attune.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.storage.InformationLibrary;
import org.attune.theory.Predictor;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.junit.jupiter.api.Test;

/**
 * The whole predictor at random points of the whole hard range: no exception, statuses, bounds that hold everywhere.
 *
 * <p>System properties: {@code robustness.points}, how many questions (20000 for the whole examination);
 * {@code robustness.first}, the number of the first; {@code robustness.nodes}. The table of findings is written to
 * {@code target/robustness.txt}.
 */
class RobustnessTest {
    private static final int POINTS = Integer.getInteger("robustness.points", 50);
    private static final int FIRST = Integer.getInteger("robustness.first", 0);
    private static final Accuracy ACCURACY = new Accuracy(Integer.getInteger("robustness.nodes", 256), 1);
    private static final int MOST_ITERATIONS = 5000;

    /** Share of questions that the solvers answer as they are; to be raised to 0.995 as they learn more. */
    private static final double ANSWERED = 0.6;
    /** The errors of the benchmark are still those of the plug-in predictor, which may be beaten. */
    private static final Cause BENCHMARK_IS_PLUG_IN = Cause.BELOW_BAYES_ERROR;

    private static final Path TABLE = Path.of("target", "robustness.txt");

    private final Predictor predictor = new StateEvolutionPredictor(new InformationLibrary());

    @Test
    void everyQuestionHasAStatusAndEveryAnswerKeepsItsBounds() throws IOException {
        RandomQuestions questions = new RandomQuestions(20_260_605);
        Scope scope = Scope.of(predictor);
        Tally tally = new Tally();
        IntStream.range(FIRST, FIRST + POINTS).parallel().forEach(number -> {
            Parameters question = scope.restrict(questions.question(number));
            long start = System.nanoTime();
            List<Finding> findings = examine(question);
            tally.add(number, question, findings, System.nanoTime() - start);
        });
        String table = tally.table();
        Files.createDirectories(TABLE.toAbsolutePath().getParent());
        Files.writeString(TABLE, table);
        assertThat(tally.questions()).isEqualTo(POINTS);
        assertThat(tally.forbidden(BENCHMARK_IS_PLUG_IN)).as(table).isEmpty();
        assertThat(tally.unanswered()).as(table).isLessThanOrEqualTo((int) ((1 - ANSWERED) * POINTS));
    }

    private List<Finding> examine(Parameters question) {
        Prediction prediction;
        AtomicInteger iterations = new AtomicInteger();
        try {
            prediction =
                    predictor.predict(question, ACCURACY, null, () -> iterations.incrementAndGet() > MOST_ITERATIONS);
        } catch (CancellationException endless) {
            return List.of(new Finding(Cause.ENDLESS, "cancelled after " + iterations + " iterations"));
        } catch (RuntimeException failure) {
            return List.of(new Finding(Cause.EXCEPTION, failure + " at " + failure.getStackTrace()[0]));
        }
        return Examination.of(prediction);
    }
}
