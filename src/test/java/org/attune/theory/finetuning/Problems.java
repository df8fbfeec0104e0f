package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.fixedpoint.FixedPoint;
import org.attune.theory.gaussian.NodeLibrary;

/** Fine-tuning questions whose branches are known, all with prescribed pre-training. */
final class Problems {
    /** One informed branch, far from any jump; THEORY 10: q = .757, o_w = .948. */
    static final Parameters EASY =
            Parameters.DEFAULT.withPrescribed(Optional.of(new PrescribedPretraining(2, 0.54129, 0.81725)));

    /** Two stable branches, an informed one at o_w = .833 and one without overlap, neither broken. */
    static final Parameters TWO_BRANCHES = Parameters.DEFAULT
            .with(ParameterInfo.ALPHA_PRIME, 0.7)
            .with(ParameterInfo.LAMBDA_PRIME, 0.1)
            .withPrescribed(Optional.of(new PrescribedPretraining(1.5, 1.45, 1.45)));

    private static final NodeLibrary LIBRARY = new NodeLibrary();

    private Problems() {}

    static FrozenModel frozen(Parameters parameters) {
        return FrozenModel.of(parameters.prescribed().orElseThrow());
    }

    static FinetuningNodes nodes(Parameters parameters, int count) {
        return FinetuningNodes.of(parameters, new Accuracy(count, 1), LIBRARY);
    }

    /** A question that stands alone. */
    static FinetuningTask task(Parameters parameters, int count) {
        return task(parameters, count, false, CancellationSignal.NONE);
    }

    static FinetuningTask task(Parameters parameters, int count, boolean followed, CancellationSignal cancellation) {
        return new FinetuningTask(
                parameters,
                nodes(parameters, count),
                frozen(parameters),
                followed,
                true,
                SequenceMemo.NONE,
                cancellation,
                Concurrency.none());
    }

    /** The fixed point without overlap. */
    static FinetuningState uninformed(FinetuningTask task) {
        FinetuningMap map = task.map();
        FixedPointFinder finder = task.finder(map);
        FixedPoint point = finder.solveUninformed(task.informedStart().inverseCurvature());
        return task.state(map, finder, point);
    }
}
