package org.attune.storage.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.storage.FileText;

/**
 * Symbols such as "o_w" or "Δ_eff(β)" in Matplotlib's mathematical notation, typeset as in the window: letters in
 * italics, capital Greek upright, and what follows an underscore lowered.
 */
final class MathText {
    private static final Pattern SUBSCRIPT = Pattern.compile("_([\\p{L}\\p{N},]+)");

    private static final Pattern SYMBOL = Pattern.compile("\\p{L}[′″]?_[\\p{L}\\p{N},]+");

    private MathText() {}

    /**
     * Words as they are, for Matplotlib: a dollar sign would begin a formula, and a legend leaves out what begins with
     * an underscore. In one line, because labels are.
     */
    static String plain(String words) {
        String escaped = FileText.line(words).replace("$", "\\$");
        return escaped.startsWith("_") ? "$\\_$" + escaped.substring(1) : escaped;
    }

    /** Words in which symbols with subscripts may stand, for Matplotlib. */
    static String ofWords(String words) {
        StringBuilder text = new StringBuilder();
        Matcher symbols = SYMBOL.matcher(words);
        int end = 0;
        while (symbols.find()) {
            text.append(plain(words.substring(end, symbols.start()))).append(of(symbols.group()));
            end = symbols.end();
        }
        return text.append(plain(words.substring(end))).toString();
    }

    /** What stands beside an axis, or in the legend: a symbol, if there is one, and a name. */
    static String label(String symbol, String name) {
        // Stripped first, so that no underscore comes to stand at the beginning.
        return (of(symbol) + "  " + plain(name.strip())).strip();
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
