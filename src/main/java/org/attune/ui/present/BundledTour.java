package org.attune.ui.present;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.attune.storage.tour.Tour;
import org.attune.storage.tour.TourJson;
import org.attune.ui.text.Language;

/** The tour that comes with the program. */
public final class BundledTour {
    private static final String FILE = "tour.json";

    private BundledTour() {}

    /**
     * The tour, in a language.
     *
     * @throws IllegalStateException when it is missing from the program
     */
    public static Tour in(Language language) {
        try (InputStream file = BundledTour.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the tour is missing from the program");
            }
            return TourJson.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), language.code());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the tour", failure);
        }
    }
}
