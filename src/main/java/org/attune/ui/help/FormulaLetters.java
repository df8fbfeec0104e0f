package org.attune.ui.help;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Explains the letters of a formula that are neither a quantity nor a parameter; pure functions of the formula. */
final class FormulaLetters {
    /**
     * A letter, or several that go together.
     *
     * @param key the name of its explanation among the texts, after "letter."
     * @param found where a formula has it
     */
    private record Letter(String key, Pattern found) {
        private Letter(String key, String found) {
            this(key, Pattern.compile(found));
        }
    }

    private static final List<Letter> LETTERS = List.of(
            new Letter("mean", "op\\{E\\}"),
            new Letter("sigma", "σ"),
            new Letter("z-target", "z\\*"),
            new Letter("z", "(?<![a-z])z(?![*\\u0303])"),
            new Letter("z-before", "z\\u0303"),
            new Letter("chi-target", "χ\\*"),
            new Letter("chi", "χ(?![*\\u0303])"),
            new Letter("chi-before", "χ\\u0303"),
            new Letter("omega", "ω"),
            new Letter("zeta", "ζ(?!\\()"),
            new Letter("zeta-spectrum", "ζ\\("),
            new Letter("unit", "(?<![A-Za-z])I(?![A-Za-z])"),
            new Letter("prox", "(?i)op\\{prox\\}"),
            new Letter("hessian", "(?<![A-Za-z])H(?![A-Za-z])"),
            new Letter("mu", "μ"),
            new Letter("density", "ρ\\(x"),
            new Letter("conjugates", "[MVQmvq]\\u0302"),
            new Letter("edge", "x_\\{\\+\\}"),
            new Letter("weights", "[ŜŴŵ]|[Sw]\\*"),
            new Letter("labels", "ŷ"),
            new Letter("delta", "δ"),
            new Letter("xi", "ξ"),
            new Letter("trace", "op\\{Tr\\}"),
            new Letter("dimension", "(?<![A-Za-z])D(?![A-Za-z])"));

    private FormulaLetters() {}

    /** The names of the explanations that belong beside a formula, in the order in which they are read. */
    static List<String> of(String formula) {
        return LETTERS.stream()
                .filter(letter -> letter.found().matcher(formula).find())
                .map(letter -> "letter." + letter.key())
                .toList();
    }

    /** The names of all explanations. */
    static Stream<String> all() {
        return LETTERS.stream().map(letter -> "letter." + letter.key());
    }
}
