package org.attune.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.ui.controls.Numerals;

/** Names for pins that say what is special about them, in symbols only. Pure functions. */
final class PinNames {
    private static final int DIGITS = 4;

    private PinNames() {}

    /**
     * A name that no other pin has: what is not as in the pin before, or for the first pin as at the start of the
     * program; else its number.
     */
    static String of(CurveRequest request, List<Pin> others) {
        Parameters reference = others.isEmpty()
                ? Parameters.DEFAULT
                : others.getLast().request().parameters();
        List<String> differences = differences(request, reference);
        String name = differences.isEmpty()
                ? "#" + (others.size() + 1)
                : String.join(Numerals.sign().separator(), differences);
        return unique(name, others);
    }

    private static List<String> differences(CurveRequest request, Parameters reference) {
        Parameters parameters = request.parameters();
        List<String> differences = new ArrayList<>();
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            if (!request.axis().sets(parameter)
                    && parameters.dependsOn(parameter)
                    && parameters.get(parameter) != reference.get(parameter)) {
                differences.add(parameter.symbol() + " = "
                        + Numerals.exact(Numerals.toSignificant(parameters.get(parameter), DIGITS)));
            }
        }
        if (parameters.activation() != reference.activation()) {
            differences.add("σ = " + parameters.activation().jsonName());
        }
        if (parameters.reuse() != reference.reuse()) {
            differences.add("e = " + (parameters.reuse() ? 1 : 0));
        }
        return differences;
    }

    private static String unique(String name, List<Pin> others) {
        String candidate = name;
        for (int number = 2; isTaken(candidate, others); number++) {
            candidate = name + " (" + number + ")";
        }
        return candidate;
    }

    private static boolean isTaken(String name, List<Pin> others) {
        return others.stream().anyMatch(pin -> pin.name().equals(name));
    }
}
