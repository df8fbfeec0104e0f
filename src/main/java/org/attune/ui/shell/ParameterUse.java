package org.attune.ui.shell;

import java.util.List;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;

/** Which parameters matter for a question, and why the others do not. Pure functions. */
final class ParameterUse {
    private static final List<ParameterInfo> SOLVED_ONLY =
            List.of(ParameterInfo.KAPPA0, ParameterInfo.ALPHA, ParameterInfo.KAPPA, ParameterInfo.LAMBDA);

    private ParameterUse() {}

    /** Why the answer does not depend on a parameter, in one sentence; empty when it does. */
    static String whyUnused(ParameterInfo parameter, Parameters parameters) {
        boolean prescribed = parameters.prescribed().isPresent();
        if (prescribed && SOLVED_ONLY.contains(parameter)) {
            return parameter.symbol() + " does not matter while Q₀, Q and M are prescribed.";
        }
        if (!prescribed && parameter.isPrescribed()) {
            return parameter.symbol() + " follows from pre-training while that is solved for.";
        }
        return "";
    }

    /** Why sequences cannot be reused, in one sentence; empty when they can. */
    static String whyNoReuse(Parameters parameters) {
        return parameters.prescribed().isPresent()
                ? "Sequences are fresh while Q₀, Q and M are prescribed: these say nothing of the sequences that"
                        + " pre-training has seen."
                : "";
    }

    /** The parameters that are worth sweeping, in the order of the menus. */
    static List<ParameterInfo> axes(Parameters parameters) {
        return ParameterInfo.axes().stream()
                .filter(axis -> whyUnused(axis, parameters).isEmpty())
                .toList();
    }
}
