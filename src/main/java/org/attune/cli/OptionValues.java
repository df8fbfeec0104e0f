package org.attune.cli;

import java.util.Locale;
import org.attune.model.NumberInput;
import org.attune.model.ParameterException;

/** Text to values, for options that are no numeric parameter of the model. */
final class OptionValues {
    private OptionValues() {}

    /**
     * Reads true or false.
     *
     * @throws ParameterException when the text is neither
     */
    static boolean bool(String symbol, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw NumberInput.refusal(symbol, text, "true or false");
        };
    }

    /** A value that was refused, as messages show it. */
    static String quoted(String text) {
        return NumberInput.quoted(text);
    }
}
