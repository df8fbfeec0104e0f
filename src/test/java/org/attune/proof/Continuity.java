package org.attune.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Quantity;

/** Compares the answers on either side of a point, so close that no quantity that is continuous differs visibly. */
final class Continuity {
    /** What a quantity may change by, relative to its size; overlaps rise like a root where recovery begins. */
    private static final double RELATIVE_CHANGE = 0.2;

    /** Changes this small cannot be seen on a chart. */
    private static final double VISIBLE = 0.02;

    private static final List<Quantity> QUANTITIES = List.of(
            Quantity.PRETRAINING_TEST_ERROR,
            Quantity.FINETUNING_TEST_ERROR,
            Quantity.FROZEN_ERROR,
            Quantity.LORA_ONLY_ERROR,
            Quantity.EFFECTIVE_NOISE,
            Quantity.OVERLAP,
            Quantity.BAYES_OVERLAP,
            Quantity.BAYES_PRETRAINING_TEST_ERROR);

    private Continuity() {}

    /**
     * The jumps that neither the errors explain nor a second branch, nor the instability beyond which there are
     * solutions without number and the theory does not hold.
     */
    static List<Finding> between(ParameterInfo axis, Prediction below, Prediction above) {
        List<Finding> findings = new ArrayList<>();
        if (hasManySolutions(below) || hasManySolutions(above)) {
            return findings;
        }
        for (Quantity quantity : QUANTITIES) {
            quantity.of(below)
                    .ifPresent(first -> quantity.of(above).ifPresent(second -> {
                        double change = Math.abs(second.value() - first.value());
                        double size = Math.max(Math.abs(first.value()), Math.abs(second.value()));
                        double errors = first.standardError() + second.standardError();
                        if (change > Math.max(RELATIVE_CHANGE * size, VISIBLE) && change > errors) {
                            findings.add(new Finding(
                                    Cause.DISCONTINUITY,
                                    String.format(
                                            Locale.ROOT,
                                            "%s from %.5f to %.5f within 0.2 %% of %s",
                                            quantity.symbol(),
                                            first.value(),
                                            second.value(),
                                            axis.symbol())));
                        }
                    }));
        }
        return findings;
    }

    private static boolean hasManySolutions(Prediction prediction) {
        return prediction.finetuning().secondBranch().isPresent()
                || Stream.of(Quantity.PRETRAINING_REPLICON, Quantity.FINETUNING_REPLICON)
                        .flatMap(replicon -> replicon.of(prediction).stream())
                        .anyMatch(replicon -> replicon.value() >= 1);
    }
}
