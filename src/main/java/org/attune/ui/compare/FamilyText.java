package org.attune.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attune.curves.family.Family;
import org.attune.model.AxisScale;
import org.attune.model.Interval;
import org.attune.model.NumberInput;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.number.DecimalSign;
import org.attune.model.number.NumberReader;
import org.attune.model.number.NumberReading;
import org.attune.ui.controls.Numerals;

/** Values of a family as a user writes them: "0.05; 1; ∞", of which only a ridge can be the last. Pure. */
final class FamilyText {
    private static final String INFINITE = "∞";

    /** What is easier to type. */
    private static final Set<String> INFINITE_WORDS = Set.of(INFINITE, "inf", "infinity", "infini");

    private static final Pattern SEPARATORS = Pattern.compile("(?:[;\\s]|,(?=[;\\s]|$))+");

    private FamilyText() {}

    /**
     * Reads values, apart by semicolons or spaces, before which a comma may stand.
     *
     * @throws ParameterException when one cannot be used or may mean two, or there are none or too many
     */
    static Family parse(ParameterInfo parameter, String text) {
        List<String> parts = SEPARATORS
                .splitAsStream(NumberReader.strip(text))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Family.OfParameter(
                parameter,
                parts.stream()
                        .map(part -> value(parameter, part, parts.size() == 1))
                        .toList());
    }

    private static double value(ParameterInfo parameter, String part, boolean alone) {
        if (isInfinite(parameter, part)) {
            return Family.INFINITE_RIDGE;
        }
        if (part.indexOf(',') >= 0) {
            refuseTwoMeanings(parameter, part, alone);
        }
        return parameter.parse(part, Numerals.sign());
    }

    /**
     * Beside a semicolon a comma stands before decimals, and after a nought, too, and in languages that write decimals
     * so; elsewhere it may part two values.
     */
    private static void refuseTwoMeanings(ParameterInfo parameter, String part, boolean alone) {
        NumberReading reading = NumberReader.read(part, Numerals.sign());
        if (reading instanceof NumberReading.None) {
            throw NumberInput.refusal(parameter.symbol(), part, parameter.allowed() + ", several apart by semicolons");
        }
        String[] halves = part.split(",", -1);
        if (alone
                && Numerals.sign() != DecimalSign.COMMA
                && reading instanceof NumberReading.One
                && halves.length == 2
                && NumberReader.read(halves[1]) instanceof NumberReading.One
                && NumberReader.read(halves[0]) instanceof NumberReading.One first
                && !first.number().digits().equals("0")) {
            throw NumberInput.refusal(
                    parameter.symbol(),
                    part,
                    parameter.allowed() + NumberInput.ambiguity(part.replace(',', '.'), String.join("; ", halves)));
        }
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
            case LAMBDA_PRIME -> Numerals.sign().write("0.05; 1; " + INFINITE);
            case LAMBDA -> Numerals.sign().write("0.01; 0.05; 0.2; " + INFINITE);
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
