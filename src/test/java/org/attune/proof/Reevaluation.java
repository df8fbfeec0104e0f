package org.attune.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.finetuning.FinetuningNodes;
import org.attune.theory.finetuning.FinetuningReevaluation;
import org.attune.theory.finetuning.FrozenModel;
import org.attune.theory.gaussian.NodeLibrary;
import org.attune.theory.pretraining.PretrainingReevaluation;
import org.attune.theory.pretraining.PretrainingSolver;
import org.attune.theory.pretraining.PretrainingState;

/** Whether answers that are called converged solve their equations when these are evaluated anew. */
final class Reevaluation {
    private static final double MANY_JUMPS = 0.05;
    private static final double RECOVERED = 1e-8;

    private final NodeLibrary library = new NodeLibrary();
    private final PretrainingSolver solver = new PretrainingSolver();

    /** What does not. */
    List<Finding> of(Prediction prediction, double largest) {
        List<Finding> findings = new ArrayList<>();
        Parameters parameters = prediction.parameters();
        FinetuningNodes nodes = FinetuningNodes.of(parameters, prediction.accuracy(), library);
        if (prediction.pretraining().convergence().status() == Status.CONVERGED && !isRecovered(prediction)) {
            double residual = PretrainingReevaluation.residual(parameters, prediction.pretraining(), nodes.training());
            double jumps = prediction
                    .pretraining()
                    .training()
                    .orElseThrow()
                    .jumpShare()
                    .value();
            add(findings, "pre-training", jumps, residual, largest);
        }
        if (prediction.finetuning().convergence().status() == Status.CONVERGED) {
            PretrainingState state = solver.solve(parameters, nodes.training(), null, CancellationSignal.NONE);
            double residual =
                    FinetuningReevaluation.residual(parameters, prediction.finetuning(), nodes, FrozenModel.of(state));
            add(
                    findings,
                    "fine-tuning",
                    prediction.finetuning().jumpShare().value(),
                    residual,
                    Examination.largestResidual(prediction));
        }
        return findings;
    }

    /**
     * Next to perfect recovery the loss is taken for quadratic, and the averages of its response differ from those of
     * the proximals by the noise of the nodes; RecoveryTest compares the two.
     */
    private static boolean isRecovered(Prediction prediction) {
        return prediction.effectiveNoise().value().value() <= RECOVERED;
    }

    /** Where the proximals jump much, no search finds all of the minima that compete, and none finds the same. */
    private static void add(List<Finding> findings, String stage, double jumps, double residual, double largest) {
        if (!(residual <= largest)) {
            findings.add(new Finding(
                    Math.abs(jumps) > MANY_JUMPS ? Cause.OTHER_MINIMA : Cause.RESIDUAL,
                    String.format(Locale.ROOT, "%s %.2g evaluated anew, share of jumps %.2g", stage, residual, jumps)));
        }
    }
}
