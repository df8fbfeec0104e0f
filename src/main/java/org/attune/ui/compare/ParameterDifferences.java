package org.attune.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.number.DecimalSign;
import org.attune.ui.controls.Numerals;

/** What sets curves apart from the present ones, in symbols only. Pure functions. */
public final class ParameterDifferences {
    private static final int DIGITS = 4;

    private ParameterDifferences() {}

    /**
     * The values of some curves that are not those of the present ones, such as "λ = 0.2, e = 1"; empty where all are.
     * What the curves are drawn over has no value of its own.
     */
    public static String of(CurveRequest curves, CurveRequest present) {
        return of(curves, present, Numerals.sign());
    }

    /** The same with a decimal sign that is given, such as that of a drawing. */
    public static String of(CurveRequest curves, CurveRequest present, DecimalSign sign) {
        return of(
                curves.parameters(),
                present.parameters(),
                parameter -> !curves.axis().sets(parameter),
                sign);
    }

    /** The values of some parameters that are not those of others, such as "λ = 0.2, e = 1"; empty where all are. */
    public static String of(Parameters parameters, Parameters reference) {
        return of(parameters, reference, parameter -> true, Numerals.sign());
    }

    private static String of(
            Parameters parameters, Parameters reference, Predicate<ParameterInfo> told, DecimalSign sign) {
        List<String> differences = new ArrayList<>();
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            if (told.test(parameter)
                    && parameters.dependsOn(parameter)
                    && (!reference.dependsOn(parameter) || parameters.get(parameter) != reference.get(parameter))) {
                differences.add(parameter.symbol() + " = "
                        + Numerals.exact(Numerals.toSignificant(parameters.get(parameter), DIGITS), sign));
            }
        }
        if (parameters.activation() != reference.activation()) {
            differences.add("σ = " + parameters.activation().jsonName());
        }
        if (parameters.reuse() != reference.reuse()) {
            differences.add("e = " + (parameters.reuse() ? 1 : 0));
        }
        return String.join(sign.separator(), differences);
    }
}
