package org.attune.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.curves.CurveRequest;
import org.attune.curves.VerdictStretch;
import org.attune.model.Prediction;
import org.attune.model.Reason;
import org.attune.model.Stage;
import org.attune.model.Verdict;

/** What the verdicts of the stages say of a prediction or a curve, in lines for standard error. */
final class VerdictRemarks {
    /** The stages that have verdicts of their own. */
    static final List<Stage> STAGES = List.of(Stage.PRETRAINING, Stage.FINETUNING, Stage.LORA_ONLY);

    /** A curve with more stretches is told by its ends. */
    private static final int MOST_STRETCHES = 3;

    private VerdictRemarks() {}

    /** What speaks against replica symmetry in a stage by itself; nothing where the stage has no answer. */
    static List<String> of(Stage stage, Prediction prediction) {
        return reasons(stage, prediction).stream()
                .map(Reason::sentence)
                .map(VerdictRemarks::asRemark)
                .toList();
    }

    /** One line for each verdict that a stage has somewhere on a curve. */
    static List<String> of(Stage stage, CurveRequest request, List<Prediction> curve) {
        List<String> remarks = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.BROKEN, Verdict.DOUBTFUL)) {
            List<Reason> reasons = curve.stream()
                    .filter(prediction -> own(stage, prediction) == verdict)
                    .flatMap(prediction -> reasons(stage, prediction).stream())
                    .filter(reason -> reason.verdict() == verdict)
                    .toList();
            if (!reasons.isEmpty()) {
                remarks.add(remark(stage, verdict, request, curve, reasons));
            }
        }
        return remarks;
    }

    private static String remark(
            Stage stage, Verdict verdict, CurveRequest request, List<Prediction> curve, List<Reason> reasons) {
        List<VerdictStretch> stretches = VerdictStretch.of(
                curve.stream()
                        .map(prediction -> new VerdictStretch.Place(
                                prediction.parameters().get(request.axis()), own(stage, prediction)))
                        .toList(),
                verdict);
        int points = stretches.stream().mapToInt(VerdictStretch::points).sum();
        return String.format(
                Locale.ROOT,
                "at %d of %d points, %s, replica symmetry is %s in %s%s: %s; %s",
                points,
                curve.size(),
                places(request.axis().symbol(), stretches),
                verdict.label(),
                stage.label(),
                stage == Stage.PRETRAINING ? ", on which fine-tuning rests" : "",
                causes(reasons),
                verdict == Verdict.BROKEN
                        ? "training need not follow the theory there"
                        : "training may differ from the theory there by more than the standard errors");
    }

    private static String places(String symbol, List<VerdictStretch> stretches) {
        if (stretches.size() > MOST_STRETCHES) {
            return symbol + " between " + Numbers.place(stretches.getFirst().from()) + " and "
                    + Numbers.place(stretches.getLast().to());
        }
        return stretches.stream()
                .map(stretch -> stretch.points() == 1
                        ? symbol + " = " + Numbers.place(stretch.from())
                        : symbol + " from " + Numbers.place(stretch.from()) + " to " + Numbers.place(stretch.to()))
                .collect(Collectors.joining(" and "));
    }

    private static String causes(List<Reason> reasons) {
        return reasons.stream()
                .map(Reason::cause)
                .distinct()
                .sorted()
                .map(cause -> worst(cause, reasons))
                .flatMap(Optional::stream)
                .map(VerdictRemarks::cause)
                .collect(Collectors.joining(", "));
    }

    private static Optional<Reason> worst(Reason.Cause cause, List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.cause() == cause)
                .max(Comparator.comparingDouble(Reason::value));
    }

    private static String cause(Reason reason) {
        return switch (reason.cause()) {
            case JUMPS ->
                String.format(
                        Locale.ROOT, "jumps of the proximal carry up to %.0f %% of its response", 100 * reason.value());
            case REPLICON -> String.format(Locale.ROOT, "the replicon reaches %.3g", reason.value());
            case COMPETING_BRANCH -> "two solutions have the same free entropy within its standard error";
            case SENSITIVE -> String.format(Locale.ROOT, "o_w is known only to ± %.1g", reason.value());
            case UNANSWERED -> "the equations were not solved";
        };
    }

    /** What the reasons of a stage itself say, without those of a stage that it rests on. */
    private static Verdict own(Stage stage, Prediction prediction) {
        return reasons(stage, prediction).stream().map(Reason::verdict).reduce(Verdict.HOLDS, Verdict::worse);
    }

    private static List<Reason> reasons(Stage stage, Prediction prediction) {
        if (!prediction.isAnswered(stage)) {
            return List.of();
        }
        return prediction.assessment(stage).reasons().stream()
                .filter(reason -> reason.stage() == stage)
                .toList();
    }

    private static String asRemark(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1, sentence.length() - 1);
    }
}
