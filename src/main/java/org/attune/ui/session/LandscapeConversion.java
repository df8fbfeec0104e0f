package org.attune.ui.session;

import java.util.stream.Stream;
import org.attune.model.ParameterInfo;
import org.attune.storage.session.FormatException;
import org.attune.storage.session.SavedLandscape;
import org.attune.ui.landscape.LandscapeSettings;

/** What a landscape shows as files name it, and back. */
final class LandscapeConversion {
    private LandscapeConversion() {}

    /** What a file holds of a landscape. */
    static SavedLandscape toFile(LandscapeSettings settings) {
        return new SavedLandscape(
                settings.quantity(),
                settings.horizontal(),
                settings.vertical(),
                settings.contours(),
                SavedLandscape.Path.valueOf(settings.path().name()));
    }

    /**
     * A landscape as the window has it.
     *
     * @throws FormatException when it cannot be mapped
     */
    static LandscapeSettings toWindow(SavedLandscape saved) {
        if (!LandscapeSettings.QUANTITIES.contains(saved.quantity())) {
            throw problem(
                    "quantity",
                    saved.quantity().symbol(),
                    LandscapeSettings.QUANTITIES.stream().map(quantity -> quantity.symbol()));
        }
        Stream.of(saved.horizontal(), saved.vertical())
                .filter(parameter -> !LandscapeSettings.parameters().contains(parameter))
                .findFirst()
                .ifPresent(parameter -> {
                    throw problem(
                            "axis",
                            parameter.symbol(),
                            LandscapeSettings.parameters().stream().map(ParameterInfo::symbol));
                });
        return new LandscapeSettings(
                saved.quantity(),
                saved.horizontal(),
                saved.vertical(),
                saved.contours(),
                LandscapeSettings.Path.valueOf(saved.path().name()));
    }

    private static FormatException problem(String field, String found, Stream<String> allowed) {
        return new FormatException(
                FormatException.Kind.INVALID,
                "landscape." + field + " is " + found + ", but must be one of " + String.join(", ", allowed.toList()));
    }
}
