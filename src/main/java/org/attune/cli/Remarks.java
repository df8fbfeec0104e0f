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

/**
 * What must be said beside the numbers of a prediction: that a stage has not converged, that it is unstable, that it
 * has a second fixed point.
 */
final class Remarks {
    private Remarks() {}

    /** One line for each thing to say. */
    static List<String> of(Prediction prediction) {
        List<String> remarks = new ArrayList<>(unconverged(prediction));
        if (isUnstableInPretraining(prediction)) {
            remarks.add(unstable("pre-training", Quantity.PRETRAINING_REPLICON, prediction));
        }
        if (isUnstableInFinetuning(prediction)) {
            remarks.add(unstable("fine-tuning", Quantity.FINETUNING_REPLICON, prediction));
        }
        if (isOpenInFinetuning(prediction)) {
            remarks.add("whether fine-tuning is stable is open ("
                    + equation(Quantity.FINETUNING_REPLICON, Quantity.FINETUNING_REPLICON, prediction)
                    + ", stable below 1); where it is not, training need not follow the theory");
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

    /** At most one line for each kind of thing to say of a whole curve. */
    static List<String> of(CurveRequest request, List<Prediction> curve) {
        List<String> remarks = new ArrayList<>();
        remark(
                        request,
                        curve,
                        prediction -> !unconverged(prediction).isEmpty(),
                        "did not converge in every stage",
                        "the numbers of these stages are left out")
                .ifPresent(remarks::add);
        remark(
                        request,
                        curve,
                        Remarks::isUnstableInPretraining,
                        "are unstable in pre-training",
                        "training need not follow the theory there")
                .ifPresent(remarks::add);
        remark(
                        request,
                        curve,
                        Remarks::isUnstableInFinetuning,
                        "are unstable in fine-tuning",
                        "training need not follow the theory there")
                .ifPresent(remarks::add);
        remark(
                        request,
                        curve,
                        Remarks::isOpenInFinetuning,
                        "may be unstable in fine-tuning or not",
                        "more nodes tell, and where they are training need not follow the theory")
                .ifPresent(remarks::add);
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

    private static boolean isUnstableInPretraining(Prediction prediction) {
        return prediction.pretraining().convergence().status().isAnswer()
                && prediction.pretraining().isUnstable();
    }

    private static boolean isUnstableInFinetuning(Prediction prediction) {
        return prediction.finetuning().convergence().status().isAnswer()
                && prediction.finetuning().isUnstable();
    }

    private static boolean isOpenInFinetuning(Prediction prediction) {
        return prediction.finetuning().convergence().status().isAnswer()
                && prediction.finetuning().isStabilityOpen();
    }

    private static boolean hasSecondBranch(Prediction prediction) {
        return Quantity.SECOND_BRANCH_OVERLAP.of(prediction).isPresent();
    }

    private static String unstable(String stage, Quantity replicon, Prediction prediction) {
        return stage + " is unstable (" + equation(replicon, replicon, prediction)
                + ", stable below 1); training depends on its start and need not follow the theory";
    }

    private static String equation(Quantity named, Quantity shown, Prediction prediction) {
        Estimate estimate = shown.of(prediction).orElseThrow();
        return String.format(
                Locale.ROOT, "%s = %.3g ± %.1g", named.symbol(), estimate.value(), estimate.standardError());
    }
}
