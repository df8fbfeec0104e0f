package org.attune.storage.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Symbols such as "o_w" or "Δ_eff(β)" in Matplotlib's mathematical notation, typeset as in the window: letters in
 * italics, capital Greek upright, and what follows an underscore lowered.
 */
final class MathText {
    private static final Pattern SUBSCRIPT = Pattern.compile("_([\\p{L}\\p{N},]+)");

    private static final Pattern SYMBOL = Pattern.compile("\\p{L}[′″]?_[\\p{L}\\p{N},]+");

    private MathText() {}

    /** Words in which symbols with subscripts may stand, for Matplotlib. */
    static String ofWords(String words) {
        return SYMBOL.matcher(words).replaceAll(found -> Matcher.quoteReplacement(of(found.group())));
    }

    /** The symbol, for Matplotlib; an empty one stays empty. */
    static String of(String symbol) {
        if (symbol.isEmpty()) {
            return "";
        }
        Matcher subscript =
                SUBSCRIPT.matcher(symbol.replaceAll("([Α-Ω])", "\\\\mathrm{$1}").replace(" ", "\\ "));
        return "$"
                + subscript.replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).length() == 1 ? "_" + found.group(1) : "_{\\mathrm{" + found.group(1) + "}}"))
                + "$";
    }
}
