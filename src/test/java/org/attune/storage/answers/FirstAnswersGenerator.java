package org.attune.storage.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.attune.curves.CachedTheory;
import org.attune.curves.CurveRequest;
import org.attune.live.CurveService;
import org.attune.live.LatestWinsCurveService;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.storage.InformationLibrary;

/**
 * Solves the curves that the program starts with, as its window would, and writes them to where {@link FirstAnswers}
 * reads them. To be run whenever the solver's previews change:
 *
 * <pre>
 *     mvn -q test-compile exec:exec -Dexec.classpathScope=test \
 *         -Dexec.args="--add-modules jdk.incubator.vector -cp %classpath org.attune.storage.answers.FirstAnswersGenerator"
 * </pre>
 */
public final class FirstAnswersGenerator {
    private static final String REMARK =
            "# Previews of the program's first curves, in the order of the records of org.attune.model."
                    + " Made by FirstAnswersGenerator.";

    private FirstAnswersGenerator() {}

    /** Writes the file; takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of(REMARK));
        solve().stream().map(AnswerText::line).forEach(lines::add);
        Path file = Path.of("resources" + FirstAnswers.RESOURCE);
        Files.createDirectories(file.getParent());
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** The answers at the points from left to right, then at the marker where that is not one of them. */
    static List<Prediction> solve() throws InterruptedException {
        BlockingQueue<Snapshot> snapshots = new LinkedBlockingQueue<>();
        try (CurveService service =
                new LatestWinsCurveService(CachedTheory.predictor(new InformationLibrary()), 1, snapshots::add)) {
            service.submit(CurveRequest.DEFAULT);
            Snapshot preview = snapshots.take();
            while (!preview.isWhole() || preview.current().isEmpty()) {
                preview = snapshots.take();
            }
            if (preview.level() != Level.PREVIEW) {
                throw new IllegalStateException("the preview is not complete: " + preview.failure());
            }
            return Stream.concat(preview.points().stream(), Stream.of(preview.current()))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }
    }
}
