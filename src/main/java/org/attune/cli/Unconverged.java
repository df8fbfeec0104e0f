package org.attune.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.Prediction;

/** What to say of predictions whose fixed point was not reached. */
final class Unconverged {
    private Unconverged() {}

    /** One line for each stage that did not converge. */
    static List<String> remarks(Prediction prediction) {
        List<String> remarks = new ArrayList<>();
        remark("pre-training", prediction.pretraining().convergence()).ifPresent(remarks::add);
        remark("fine-tuning", prediction.finetuning().convergence()).ifPresent(remarks::add);
        prediction
                .bayes()
                .map(BayesPrediction::convergence)
                .flatMap(convergence -> remark("the Bayes-optimal benchmark", convergence))
                .ifPresent(remarks::add);
        return remarks;
    }

    /** One line for the whole curve; none when every point converged. */
    static Optional<String> remark(CurveRequest request, List<Prediction> curve) {
        List<Prediction> bad =
                curve.stream().filter(point -> !remarks(point).isEmpty()).toList();
        if (bad.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%d of %d points did not converge in every stage, the first at %s = %s; the numbers of these stages are left out",
                bad.size(),
                curve.size(),
                request.axis().symbol(),
                Numbers.plain(bad.getFirst().parameters().get(request.axis()))));
    }

    private static Optional<String> remark(String stage, Convergence convergence) {
        if (convergence.status().isAnswer()) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%s did not converge (residual %.1e after %d iterations); its numbers are left out",
                stage,
                convergence.residual(),
                convergence.iterations()));
    }
}
