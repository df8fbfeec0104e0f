package org.attune.storage.figure;

/** Symbols such as "o_w" or "E′ BO" for Matplotlib: what follows an underscore or a space is a subscript. */
final class MathText {
    private MathText() {}

    /** The symbol, with its subscript in Matplotlib's mathematical notation. */
    static String of(String symbol) {
        int split = symbol.indexOf('_') >= 0 ? symbol.indexOf('_') : symbol.indexOf(' ');
        if (split <= 0) {
            return symbol;
        }
        String subscript = symbol.substring(split + 1).replace(" ", "\\ ");
        return symbol.substring(0, split) + "$_{\\mathrm{" + subscript + "}}$";
    }
}
