package org.attune.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages of help, written in Markdown. */
public enum HelpPage {
    /** Where the program departs from the paper, and by which numbers that shows. */
    DEPARTURES("Departures from the paper", "departures.md");

    private static final String FOLDER = "/help/";

    private final String title;
    private final String fileName;

    HelpPage(String title, String fileName) {
        this.title = title;
        this.fileName = fileName;
    }

    /** Title of its window. */
    public String title() {
        return title;
    }

    /**
     * Its text.
     *
     * @throws IllegalStateException when the page is missing from the program
     */
    String markdown() {
        try (InputStream file = HelpPage.class.getResourceAsStream(FOLDER + fileName)) {
            if (file == null) {
                throw new IllegalStateException("the help page " + fileName + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the help page " + fileName, failure);
        }
    }
}
