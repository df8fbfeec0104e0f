package org.attune.cli;

import java.util.Locale;
import org.attune.model.ParameterException;

/** Text to values, for options that are no numeric parameter of the model. */
final class OptionValues {
    private OptionValues() {}

    /**
     * Reads an integer.
     *
     * @throws ParameterException when the text is none
     */
    static int integer(String symbol, String text, String allowed) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notAnInteger) {
            throw refusal(symbol, text, allowed, notAnInteger);
        }
    }

    /**
     * Reads an integer of 64 bits.
     *
     * @throws ParameterException when the text is none
     */
    static long longInteger(String symbol, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException notAnInteger) {
            throw refusal(symbol, text, "an integer of at most 64 bits", notAnInteger);
        }
    }

    /**
     * Reads true or false.
     *
     * @throws ParameterException when the text is neither
     */
    static boolean bool(String symbol, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ParameterException(symbol, quoted(text), "true or false");
        };
    }

    /** A value that was refused, as messages show it. */
    static String quoted(String text) {
        return '"' + text.strip() + '"';
    }

    /** The exception that refuses a text. */
    static ParameterException refusal(String symbol, String text, String allowed, Exception cause) {
        ParameterException refusal = new ParameterException(symbol, quoted(text), allowed);
        refusal.initCause(cause);
        return refusal;
    }
}
