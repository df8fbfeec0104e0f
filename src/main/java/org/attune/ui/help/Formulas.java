package org.attune.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The formula of each quantity and parameter, by the name of its constant, and what is in it; immutable. */
final class Formulas {
    private static final String FILE = "/help/formulas.properties";

    private final Properties entries = new Properties();

    /** Reads the formulas that come with the program. */
    Formulas() {
        try (InputStream file = Formulas.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
            // A backslash begins a command of a formula here, and escapes nothing.
            entries.load(new StringReader(text(reader).replace("\\", "\\\\")));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + FILE, failure);
        }
    }

    /**
     * The formula of a constant.
     *
     * @throws IllegalArgumentException when it has none
     */
    String of(Enum<?> constant) {
        String formula = entries.getProperty(constant.name());
        if (formula == null) {
            throw new IllegalArgumentException(constant + " has no formula");
        }
        return formula;
    }

    /** The names of the quantities and parameters in it whose values are worth knowing. */
    List<String> uses(Enum<?> constant) {
        return Stream.of(entries.getProperty(constant.name() + ".uses", "").split(" "))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String text(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
