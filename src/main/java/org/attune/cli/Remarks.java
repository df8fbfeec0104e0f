package org.attune.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.attune.curves.CurveRequest;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;

/**
 * What must be said beside the numbers of a prediction: that a stage has not converged, that replica symmetry does not
 * hold in it for certain, that it has a second fixed point.
 */
final class Remarks {
    private Remarks() {}

    /** One line for each thing to say. */
    static List<String> of(Prediction prediction) {
        return of(prediction, VerdictRemarks.STAGES);
    }

    /** One line for each thing to say of the two stages, without the baseline. */
    static List<String> ofStages(Prediction prediction) {
        return of(prediction, List.of(Stage.PRETRAINING, Stage.FINETUNING));
    }

    private static List<String> of(Prediction prediction, List<Stage> stages) {
        List<String> remarks = new ArrayList<>(unconverged(prediction));
        for (Stage stage : stages) {
            remarks.addAll(VerdictRemarks.of(stage, prediction));
        }
        if (hasSecondBranch(prediction)) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "fine-tuning has a second fixed point, with %s and %s; training that knows nothing of the target"
                            + " may end there",
                    equation(Quantity.OVERLAP, Quantity.SECOND_BRANCH_OVERLAP, prediction),
                    equation(Quantity.FINETUNING_TEST_ERROR, Quantity.SECOND_BRANCH_TEST_ERROR, prediction)));
        }
        return remarks;
    }

    /** At most one line for each kind of thing to say of a whole curve, and for each stage and verdict. */
    static List<String> of(CurveRequest request, List<Prediction> curve) {
        List<String> remarks = new ArrayList<>();
        remark(
                        request,
                        curve,
                        prediction -> !unconverged(prediction).isEmpty(),
                        "did not converge in every stage",
                        "the numbers of these stages are left out")
                .ifPresent(remarks::add);
        for (Stage stage : VerdictRemarks.STAGES) {
            remarks.addAll(VerdictRemarks.of(stage, request, curve));
        }
        remark(
                        request,
                        curve,
                        Remarks::hasSecondBranch,
                        "have a second fixed point of fine-tuning",
                        "training that knows nothing of the target may end there")
                .ifPresent(remarks::add);
        return remarks;
    }

    private static Optional<String> remark(
            CurveRequest request,
            List<Prediction> curve,
            Predicate<Prediction> concerned,
            String what,
            String consequence) {
        List<Prediction> points = curve.stream().filter(concerned).toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%d of %d points %s, the first at %s = %s; %s",
                points.size(),
                curve.size(),
                what,
                request.axis().symbol(),
                Numbers.plain(points.getFirst().parameters().get(request.axis())),
                consequence));
    }

    private static List<String> unconverged(Prediction prediction) {
        List<String> remarks = new ArrayList<>();
        Convergence pretraining = prediction.pretraining().convergence();
        if (pretraining.status().isAnswer()) {
            unconverged("fine-tuning", prediction.finetuning().convergence()).ifPresent(remarks::add);
        } else {
            // How fine-tuning of a model that is no answer went says nothing.
            remarks.add("pre-training did not converge " + progress(pretraining)
                    + ", and fine-tuning, which starts from it, has no answer either; the numbers of both are left"
                    + " out");
        }
        prediction
                .bayes()
                .map(BayesPrediction::convergence)
                .flatMap(convergence -> unconverged("the Bayes-optimal benchmark", convergence))
                .ifPresent(remarks::add);
        return remarks;
    }

    private static Optional<String> unconverged(String stage, Convergence convergence) {
        if (convergence.status().isAnswer()) {
            return Optional.empty();
        }
        return Optional.of(stage + " did not converge " + progress(convergence) + "; its numbers are left out");
    }

    /** In brackets; a residual that is no number, as where the equations could not be evaluated, is left out. */
    private static String progress(Convergence convergence) {
        return Double.isFinite(convergence.residual())
                ? String.format(
                        Locale.ROOT,
                        "(residual %.1e after %d iterations)",
                        convergence.residual(),
                        convergence.iterations())
                : String.format(Locale.ROOT, "(after %d iterations)", convergence.iterations());
    }

    private static boolean hasSecondBranch(Prediction prediction) {
        return Quantity.SECOND_BRANCH_OVERLAP.of(prediction).isPresent();
    }

    private static String equation(Quantity named, Quantity shown, Prediction prediction) {
        Estimate estimate = shown.of(prediction).orElseThrow();
        return String.format(
                Locale.ROOT, "%s = %.3g ± %.1g", named.symbol(), estimate.value(), estimate.standardError());
    }
}
