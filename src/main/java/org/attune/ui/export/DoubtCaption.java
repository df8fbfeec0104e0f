package org.attune.ui.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.curves.VerdictStretch;
import org.attune.live.Snapshot;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.model.number.DecimalSign;
import org.attune.ui.controls.Numerals;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;

/** Says in words where replica symmetry is doubtful or broken for curves of a figure, stage by stage. */
final class DoubtCaption {
    private static final int DIGITS = 3;
    private static final char NO_BREAK = '\u00a0';

    private final Texts texts;
    private final Snapshot snapshot;
    private final DecimalSign sign;
    private final Set<Stage> stages;

    /**
     * Prepares the words.
     *
     * @param snapshot the curves
     * @param drawn which quantities of them are drawn
     * @param language of the words
     * @param sign in the numbers
     */
    DoubtCaption(Snapshot snapshot, Stream<Quantity> drawn, Language language, DecimalSign sign) {
        this.sign = sign;
        this.texts = Texts.of("export", language);
        this.snapshot = snapshot;
        this.stages = drawn.map(Quantity::stage)
                .filter(stage -> stage != Stage.TASK && stage != Stage.BAYES)
                // The frozen model is the pre-trained one.
                .map(stage -> stage == Stage.FROZEN ? Stage.PRETRAINING : stage)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One sentence for each verdict, with a space before; empty where the theory holds everywhere. */
    String text() {
        return Stream.of(Verdict.DOUBTFUL, Verdict.BROKEN)
                .map(verdict -> {
                    String places = stages.stream()
                            .flatMap(stage -> places(stage, verdict).stream())
                            .collect(Collectors.joining("; "));
                    return places.isEmpty() ? "" : " " + texts.text("caption." + verdict.name(), places);
                })
                .collect(Collectors.joining());
    }

    private Optional<String> places(Stage stage, Verdict verdict) {
        CurveRequest request = snapshot.request();
        List<VerdictStretch.Place> curve = snapshot.points().stream()
                .flatMap(Optional::stream)
                .map(point -> new VerdictStretch.Place(point.parameters().get(request.axis()), verdict(stage, point)))
                .toList();
        List<VerdictStretch> stretches = VerdictStretch.of(curve, verdict);
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        String ranges = stretches.stream()
                .map(stretch -> rounded(stretch.from()) + (stretch.points() == 1 ? "" : " … " + rounded(stretch.to())))
                .collect(Collectors.joining(sign.separator()));
        return Optional.of(texts.text("caption.stage." + stage.name()) + ", "
                + (request.axis().symbol() + " = " + ranges).replace(' ', NO_BREAK));
    }

    private static Verdict verdict(Stage stage, Prediction point) {
        return point.isAnswered(stage) ? point.assessment(stage).verdict() : Verdict.HOLDS;
    }

    private String rounded(double value) {
        return Numerals.exact(Numerals.toSignificant(value, DIGITS), sign);
    }
}
