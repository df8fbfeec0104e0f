package org.attune.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * The whole predictor at random points of the whole hard range: no exception, statuses, bounds that hold everywhere, no
 * jumps between neighbours.
 *
 * <p>System properties: {@code robustness.points}, how many questions (20000 for the whole examination);
 * {@code robustness.first}, the number of the first; {@code robustness.nodes}. The table of findings is written to
 * {@code target/robustness.txt}.
 */
class RobustnessTest {
    private static final int POINTS = Integer.getInteger("robustness.points", 48);
    private static final int FIRST = Integer.getInteger("robustness.first", 0);
    private static final Accuracy ACCURACY = new Accuracy(Integer.getInteger("robustness.nodes", 256), 1);

    /** With so many a second branch is looked for, and one minimum among few is no longer a visible share of all. */
    private static final Accuracy MORE = new Accuracy(1024, 1);

    /** How often a question may be asked whether to go on, which it is at each block of nodes. */
    private static final int MOST_SIGNALS = 200_000;

    /** One question in so many is also asked a little to either side, and one has its equations evaluated anew. */
    private static final int ONE_IN = 8;

    /** Least share of questions that are answered. */
    private static final double ANSWERED = 0.995;

    private static final Path TABLE = Path.of("target", "robustness.txt");

    private final RandomQuestions questions = new RandomQuestions(20_260_605);
    private final Reevaluation reevaluation = new Reevaluation();
    private final Predictor predictor = new StateEvolutionPredictor(new InformationLibrary());

    @Test
    void everyQuestionHasAStatusAndEveryAnswerKeepsItsBounds() throws IOException {
        Tally tally = new Tally();
        IntStream.range(FIRST, FIRST + POINTS).parallel().forEach(number -> {
            Parameters question = questions.question(number);
            List<Finding> findings = new ArrayList<>();
            long start = System.nanoTime();
            Optional<Prediction> answer = ask(question, ACCURACY, findings);
            long time = System.nanoTime() - start;
            answer.ifPresent(prediction -> findings.addAll(Examination.of(prediction)));
            findings.addAll(scrutiny(number, question, answer));
            tally.add(number, question, findings, time);
        });
        String table = tally.table();
        Files.createDirectories(TABLE.toAbsolutePath().getParent());
        Files.writeString(TABLE, table);
        assertThat(tally.questions()).isEqualTo(POINTS);
        assertThat(tally.forbidden()).as(table).isEmpty();
        assertThat(tally.unanswered()).as(table).isLessThanOrEqualTo((int) Math.ceil((1 - ANSWERED) * POINTS));
    }

    /** What a closer look at some of the questions finds, and still finds with more nodes. */
    private List<Finding> scrutiny(int number, Parameters question, Optional<Prediction> answer) {
        List<Finding> findings = scrutiny(number, answer, ACCURACY);
        if (ACCURACY.nodes() >= MORE.nodes()
                || findings.stream().noneMatch(finding -> finding.cause().isOfFewNodes())) {
            return findings;
        }
        findings.removeIf(finding -> finding.cause().isOfFewNodes());
        Optional<Prediction> closer = number % ONE_IN == 1 ? ask(question, MORE, findings) : Optional.empty();
        findings.addAll(scrutiny(number, closer, MORE));
        return findings;
    }

    private List<Finding> scrutiny(int number, Optional<Prediction> answer, Accuracy accuracy) {
        List<Finding> findings = new ArrayList<>();
        if (number % ONE_IN == 0) {
            RandomQuestions.Pair pair = questions.neighbours(number);
            Optional<Prediction> below = ask(pair.below(), accuracy, findings);
            Optional<Prediction> above = ask(pair.above(), accuracy, findings);
            if (below.isPresent() && above.isPresent()) {
                findings.addAll(Continuity.between(pair.axis(), below.get(), above.get()));
            }
        }
        if (number % ONE_IN == 1) {
            answer.ifPresent(prediction -> findings.addAll(evaluatedAnew(prediction)));
        }
        return findings;
    }

    private List<Finding> evaluatedAnew(Prediction prediction) {
        try {
            return reevaluation.of(prediction, Examination.LARGEST_RESIDUAL);
        } catch (RuntimeException failure) {
            return List.of(exception(failure));
        }
    }

    private static Finding exception(RuntimeException failure) {
        return new Finding(Cause.EXCEPTION, failure + " at " + failure.getStackTrace()[0]);
    }

    private Optional<Prediction> ask(Parameters question, Accuracy accuracy, List<Finding> findings) {
        AtomicInteger signals = new AtomicInteger();
        try {
            return Optional.of(
                    predictor.predict(question, accuracy, null, () -> signals.incrementAndGet() > MOST_SIGNALS));
        } catch (CancellationException endless) {
            findings.add(new Finding(Cause.ENDLESS, "cancelled after " + signals + " signals"));
        } catch (RuntimeException failure) {
            findings.add(exception(failure));
        }
        return Optional.empty();
    }
}
