package org.attune.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.attune.model.ParameterException;

/** The forms in which an answer can be printed. */
enum OutputFormat {
    /** For programs: every number, at full precision. */
    JSON,
    /** For spreadsheets and plotting programs. */
    CSV,
    /** For people. */
    TABLE;

    /** The name on the command line. */
    String optionValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a format.
     *
     * @param allowed what the command can print
     * @throws ParameterException when the text is none of these
     */
    static OutputFormat parse(String text, OutputFormat... allowed) {
        for (OutputFormat format : allowed) {
            if (format.optionValue().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        List<String> names =
                Arrays.stream(allowed).map(OutputFormat::optionValue).toList();
        throw new ParameterException("format", OptionValues.quoted(text), String.join(" or ", names));
    }
}
