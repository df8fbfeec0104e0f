package org.attune.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.curves.family.Family;
import org.attune.model.AxisScale;
import org.attune.model.Interval;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.ui.controls.Numerals;

/** Values of a family as a user writes them: "0.05; 1; ∞", of which only a ridge can be the last. Pure. */
final class FamilyText {
    private static final String INFINITE = "∞";

    /** What is easier to type. */
    private static final Set<String> INFINITE_WORDS = Set.of(INFINITE, "inf", "infinity", "infini");

    private FamilyText() {}

    /**
     * Reads values.
     *
     * @throws ParameterException when one cannot be used, or there are none or too many
     */
    static Family parse(ParameterInfo parameter, String text) {
        List<Double> values = new ArrayList<>();
        for (String part : text.strip().split("[;\\s]+", -1)) {
            if (!part.isEmpty()) {
                values.add(isInfinite(parameter, part) ? Family.INFINITE_RIDGE : parameter.parse(part));
            }
        }
        return new Family.OfParameter(parameter, values);
    }

    private static boolean isInfinite(ParameterInfo parameter, String part) {
        return Family.canBeInfinite(parameter) && INFINITE_WORDS.contains(part.toLowerCase(Locale.ROOT));
    }

    /** The values of a family as a text. */
    static String of(Family.OfParameter family) {
        return family.values().stream()
                .map(value -> Family.canBeInfinite(family.parameter()) && value >= Family.INFINITE_RIDGE
                        ? INFINITE
                        : Numerals.exact(value))
                .collect(Collectors.joining("; "));
    }

    /** Some values to begin with, spread over the slider. */
    static String initial(ParameterInfo parameter) {
        return switch (parameter) {
            case TOKENS -> "2; 3; 4";
            case LAMBDA_PRIME -> "0.05; 1; " + INFINITE;
            case LAMBDA -> "0.01; 0.05; 0.2; " + INFINITE;
            default -> {
                Interval soft = parameter.softRange();
                AxisScale scale = parameter.scale();
                yield List.of(0.2, 0.5, 0.8).stream()
                        .map(fraction -> Numerals.exact(
                                Numerals.toSignificant(scale.valueAt(fraction, soft.lower(), soft.upper()), 1)))
                        .collect(Collectors.joining("; "));
            }
        };
    }
}
