package org.attune.ui.session;

import java.util.stream.Stream;
import org.attune.model.ParameterInfo;
import org.attune.storage.session.FormatException;
import org.attune.storage.session.JsonFields;
import org.attune.storage.session.SavedLandscape;
import org.attune.storage.session.StateJson;
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
                    StateJson.nameOf(saved.quantity()),
                    LandscapeSettings.QUANTITIES.stream().map(StateJson::nameOf));
        }
        checkAxis("horizontal", saved.horizontal());
        checkAxis("vertical", saved.vertical());
        return new LandscapeSettings(
                saved.quantity(),
                saved.horizontal(),
                saved.vertical(),
                saved.contours(),
                LandscapeSettings.Path.valueOf(saved.path().name()));
    }

    private static void checkAxis(String field, ParameterInfo parameter) {
        if (!LandscapeSettings.parameters().contains(parameter)) {
            throw problem(
                    field,
                    parameter.jsonName(),
                    LandscapeSettings.parameters().stream().map(ParameterInfo::jsonName));
        }
    }

    private static FormatException problem(String field, String found, Stream<String> allowed) {
        return JsonFields.notNamed("landscape." + field, found, allowed);
    }
}
