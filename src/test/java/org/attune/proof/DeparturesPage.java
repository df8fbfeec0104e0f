package org.attune.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page on departures from the paper, of which tests quote the numbers that they repeat. */
final class DeparturesPage {
    private static final String RESOURCE = "/help/departures.md";

    private final String text;

    DeparturesPage() {
        try (InputStream page = DeparturesPage.class.getResourceAsStream(RESOURCE)) {
            assertThat(page).as(RESOURCE).isNotNull();
            text = new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\\", "")
                    // Formulas within the text, as they are read.
                    .replaceAll("`[$]|[$]`", "")
                    .replace("op{E}", "E")
                    .replace("^{2}", "²")
                    .replaceAll("\\s+", " ");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A number as the page writes it, in the words around it.
     *
     * @param context words of the page that contain the number once
     * @param number as written, such as "−0.54"
     */
    double number(String context, String number) {
        assertThat(text.contains(context)).as("the page says «%s»", context).isTrue();
        assertThat(context).containsOnlyOnce(number);
        return Double.parseDouble(number.replace('−', '-'));
    }
}
