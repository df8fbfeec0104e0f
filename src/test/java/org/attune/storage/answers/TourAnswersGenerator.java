package org.attune.storage.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.attune.curves.CachedTheory;
import org.attune.curves.CurveRequest;
import org.attune.live.CurveService;
import org.attune.live.LatestWinsCurveService;
import org.attune.live.Snapshot;
import org.attune.model.Accuracy;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Stage;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.attune.ui.present.BundledTour;
import org.attune.ui.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Solves what the steps of the bundled tour show, as the window would, and writes the final answers to where
 * {@link TourAnswers} reads them. To be run whenever the solver's answers or the steps change:
 *
 * <pre>
 *     mvn -q test-compile exec:exec -Dexec.classpathScope=test \
 *         -Dexec.args="--add-modules jdk.incubator.vector -cp %classpath org.attune.storage.answers.TourAnswersGenerator"
 * </pre>
 */
public final class TourAnswersGenerator {
    private static final String REMARK =
            "# Final answers of the curves of the tour, in the order of the records of org.attune.model."
                    + " Made by TourAnswersGenerator.";

    private static final int BESIDE = 3;

    private TourAnswersGenerator() {}

    /** Writes the file; takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Recorder recorder = new Recorder(CachedTheory.predictor(new InformationLibrary()));
        for (CurveRequest request : requests()) {
            askBesideBroken(recorder, finish(recorder, request));
        }
        List<String> lines = new ArrayList<>(List.of(REMARK));
        lines.addAll(recorder.lines.keySet());
        Path file = Path.of("resources" + TourAnswers.RESOURCE);
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** Rounding decides which drafts next to broken ones are refined: on another machine it may be others. */
    private static void askBesideBroken(Predictor theory, Snapshot snapshot) {
        List<Level> levels = snapshot.levels();
        for (int i = 0; i < levels.size(); i++) {
            List<Level> near = levels.subList(Math.max(0, i - BESIDE), Math.min(levels.size(), i + BESIDE + 1));
            if (near.contains(Level.FINAL) && near.contains(Level.DRAFT)) {
                Parameters parameters = snapshot.request().parametersAt(i);
                Prediction draft = theory.predict(parameters, Level.DRAFT.accuracy(), null, CancellationSignal.NONE);
                theory.predict(parameters, Level.FINAL.accuracy(), draft, CancellationSignal.NONE);
            }
        }
    }

    /** What the steps ask, each question once. */
    static List<CurveRequest> requests() {
        return BundledTour.in(Language.ENGLISH).steps().stream()
                .map(step -> step.state().request())
                .distinct()
                .toList();
    }

    /** The last snapshot of a request. */
    static Snapshot finish(Predictor theory, CurveRequest request) throws InterruptedException {
        BlockingQueue<Snapshot> snapshots = new LinkedBlockingQueue<>();
        try (CurveService service = new LatestWinsCurveService(theory, 2, snapshots::add)) {
            service.submit(request);
            Snapshot snapshot = snapshots.take();
            while (snapshot.state() == Snapshot.State.RUNNING) {
                snapshot = snapshots.take();
            }
            if (snapshot.state() != Snapshot.State.DONE) {
                throw new IllegalStateException("a step is not answered: " + snapshot.failure());
            }
            return snapshot;
        }
    }

    /** Keeps every final answer that the theory is asked for, in an order that no thread decides. */
    private record Recorder(Predictor theory, ConcurrentSkipListMap<String, Boolean> lines) implements Predictor {
        Recorder(Predictor theory) {
            this(theory, new ConcurrentSkipListMap<>());
        }

        @Override
        public Prediction predict(
                Parameters parameters,
                Accuracy accuracy,
                @Nullable Prediction neighbour,
                CancellationSignal cancellation) {
            Prediction answer = theory.predict(parameters, accuracy, neighbour, cancellation);
            if (accuracy.equals(Level.FINAL.accuracy())) {
                lines.put(AnswerText.line(answer), true);
            }
            return answer;
        }

        @Override
        public Optional<Prediction> known(Parameters parameters, Accuracy accuracy) {
            return theory.known(parameters, accuracy);
        }

        @Override
        public Predictor restrictedTo(Set<Stage> stages) {
            return theory.restrictedTo(stages);
        }
    }
}
