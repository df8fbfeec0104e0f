package org.attune.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in which symbols such as "o_w", "Δ_eff" or "α′" are typeset as they are where they stand alone, so that a
 * symbol looks the same wherever it is met.
 *
 * @param runs pieces of one face and height each, from left to right; the spaces between words are within them
 */
public record ProseText(List<SymbolText.Run> runs) {
    /**
     * A Greek letter, or a Latin one that the paper gives a meaning, as a word of its own, with what is raised and
     * lowered at it. No article and no elision is one of the Latin letters; a letter after "Ctrl+" is a key.
     */
    private static final String ALONE = "(?:[Δα-ωŴŜŵŷ]|(?<!\\p{N})[ELTDNPRJYWXoewqmvz]|[QMV])";

    /** Accents, primes, a star, and what is raised or lowered; in this order or with the star last. */
    private static final String MARKS =
            "\\p{M}*+[*]?+[′″]?+[₀-₉]?+(?:_[\\p{L}\\p{N}]++(?:,[\\p{L}\\p{N}]++)?+)?+[⁻⁰-⁹¹²³ᵀ]*+[*]?+";

    /** A factor: no two small Latin letters follow each other, since these are words and units. */
    private static final String FACTOR = "(?:[Δα-ωŴŜŵŷ]|[A-Z]|(?<![a-z])[a-z](?![a-z]))" + MARKS;

    /** A product is known by a letter that no word has. */
    private static final String PRODUCT = "(?=[A-Za-z]*[Δα-ωŴŜŵŷ\\p{M}*′₀-₉⁰-⁹²³ᵀ])(?:" + FACTOR + "){2,}+";

    /** An initial, such as the first letter of "M. Okabe and", stands before a name and at the beginning of an item. */
    private static final String INITIAL = "(?<=^|[,(] |\\b(?:and|et|&) |\\p{Lu}[.] )"
            + "\\p{Lu}[.][ -]?(?:\\p{Lu}[.][ -]?)*"
            + "\\p{Lu}[\\p{L}’-]+(?= (?:and|et|&|[(])|[,;:.(]|$)";

    private static final Pattern SYMBOL = Pattern.compile("(?<!\\p{L}|\\p{L}\\+|\\p{L} \\+ |[_.])"
            + "(?!" + INITIAL + ")"
            + "(?:" + PRODUCT + "|" + ALONE + MARKS + ")"
            + "(?![\\p{L}\\p{Nd}\\p{M}’'_]|[.-]\\p{L})");

    /** Defensive copy. */
    public ProseText {
        runs = List.copyOf(runs);
    }

    /** Finds the symbols in a text. */
    public static ProseText of(String text) {
        List<SymbolText.Run> runs = new ArrayList<>();
        Matcher symbol = SYMBOL.matcher(text);
        int start = 0;
        while (symbol.find()) {
            addPlain(text.substring(start, symbol.start()), runs);
            runs.addAll(SymbolText.of(symbol.group()).runs());
            start = symbol.end();
        }
        addPlain(text.substring(start), runs);
        return new ProseText(runs);
    }

    private static void addPlain(String text, List<SymbolText.Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new SymbolText.Run(text, BundledFont.REGULAR, false));
        }
    }

    /** Whether there is no symbol that would look different from the words around it. */
    public boolean isPlain() {
        return runs.stream().allMatch(run -> run.face() == BundledFont.REGULAR && !run.subscript());
    }

    /** Width when written at a size, in the units of the size. */
    public double width(double size, FontRenderContext context) {
        return new SymbolText(runs).width(size, context);
    }

    /**
     * Writes the text in one line.
     *
     * @param x left end
     * @param baseline height of the base line
     * @return the abscissa after its last letter
     */
    public double draw(Graphics2D graphics, double x, double baseline, double size, Color color) {
        return new SymbolText(runs).draw(graphics, x, baseline, size, color);
    }
}
