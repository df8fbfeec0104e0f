package org.attune.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.attune.ui.text.FrenchSpaces;
import org.attune.ui.text.Language;

/** The pages of help, written in Markdown. */
public enum HelpPage {
    /** What is trained on what, and what comes of it. */
    MODEL("model"),
    /** What the terms of the window mean, in plain words. */
    GLOSSARY("glossary"),
    /** Where the theory holds, and how one knows. */
    VALIDITY("validity"),
    /** Where the program departs from the paper, and by which numbers that shows. */
    DEPARTURES("departures"),
    /** What to read. */
    REFERENCES("references"),
    /** How the file of a guided tour is written. */
    TOURS("tours");

    private static final String FOLDER = "/help/";

    private static final String ENDING = ".md";

    private final String stem;

    HelpPage(String stem) {
        this.stem = stem;
    }

    /**
     * Its text, in English where there is none in a language.
     *
     * @throws IllegalStateException when the page is missing from the program
     */
    String markdown(Language language) {
        String text = read(stem + "_" + language.code() + ENDING)
                .or(() -> read(stem + ENDING))
                .orElseThrow(() -> new IllegalStateException("the help page " + stem + " is missing from the program"));
        return language == Language.FRENCH ? FrenchSpaces.unbroken(text) : text;
    }

    private static Optional<String> read(String fileName) {
        try (InputStream file = HelpPage.class.getResourceAsStream(FOLDER + fileName)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the help page " + fileName, failure);
        }
    }
}
