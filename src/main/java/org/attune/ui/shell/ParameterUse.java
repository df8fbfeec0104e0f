package org.attune.ui.shell;

import java.util.List;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.ui.text.Texts;

/** Which parameters matter for a question, and why the others do not, in the language of the window. */
final class ParameterUse {
    private static final List<ParameterInfo> SOLVED_ONLY =
            List.of(ParameterInfo.KAPPA0, ParameterInfo.ALPHA, ParameterInfo.KAPPA, ParameterInfo.LAMBDA);

    private ParameterUse() {}

    /** Why the answer does not depend on a parameter, in one sentence; empty when it does. */
    static String whyUnused(ParameterInfo parameter, Parameters parameters) {
        if (!isUnused(parameter, parameters)) {
            return "";
        }
        String why = parameter.isPrescribed() ? "unused.solved" : "unused.prescribed";
        return Texts.of("shell").text(why, parameter.symbol());
    }

    private static boolean isUnused(ParameterInfo parameter, Parameters parameters) {
        return parameters.prescribed().isPresent() ? SOLVED_ONLY.contains(parameter) : parameter.isPrescribed();
    }

    /** Why sequences cannot be reused, in one sentence; empty when they can. */
    static String whyNoReuse(Parameters parameters) {
        return parameters.prescribed().isPresent() ? Texts.of("shell").text("unused.reuse") : "";
    }

    /** The parameters that are worth sweeping, in the order of the menus. */
    static List<ParameterInfo> axes(Parameters parameters) {
        return ParameterInfo.axes().stream()
                .filter(axis -> !isUnused(axis, parameters))
                .toList();
    }
}
