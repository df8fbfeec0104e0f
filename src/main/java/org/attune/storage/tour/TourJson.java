package org.attune.storage.tour;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attune.storage.session.FormatException;
import org.attune.storage.session.JsonFields;
import org.attune.storage.session.StateJson;

/**
 * Reads tours: "format", "version", "title", "introduction" and "steps", each of which has "title", "text", the fields
 * of {@link StateJson}, "sliders" and "highlight". A text is in one language, or an object of texts by language.
 */
public final class TourJson {
    /** The format that the files name. */
    public static final String FORMAT = "attune-tour";

    /** The newest version that is read. */
    public static final int VERSION = 1;

    private static final String TITLE = "title";
    private static final String INTRODUCTION = "introduction";
    private static final String TEXT = "text";
    private static final String STEPS = "steps";
    private static final String SLIDERS = "sliders";
    private static final String HIGHLIGHT = "highlight";

    private TourJson() {}

    /**
     * Reads a file.
     *
     * @param text the whole file
     * @param language code of the language wanted, such as "fr"; where it is missing, English or the first one
     * @throws FormatException saying where in the file what stands, and what is allowed
     */
    public static Tour read(String text, String language) {
        JsonFields file = JsonFields.ofFile(text, FORMAT, VERSION);
        file.allow("format", "version", TITLE, INTRODUCTION, STEPS);
        List<TourStep> steps = new ArrayList<>();
        for (JsonFields step : file.objects(STEPS)) {
            steps.add(step(step, language));
        }
        if (steps.isEmpty()) {
            throw new FormatException(FormatException.Kind.INVALID, "\"steps\" must hold at least one step");
        }
        return new Tour(
                text(file, TITLE, language), file.has(INTRODUCTION) ? text(file, INTRODUCTION, language) : "", steps);
    }

    /** Whether a text is a tour, of any version, in which the rest may be wrong. */
    public static boolean isTour(String text) {
        try {
            return JsonFields.ofFile(text, FORMAT, Integer.MAX_VALUE).has("format");
        } catch (FormatException other) {
            return false;
        }
    }

    private static TourStep step(JsonFields step, String language) {
        step.allow(Stream.concat(StateJson.fieldNames().stream(), Stream.of(TITLE, TEXT, SLIDERS, HIGHLIGHT))
                .toArray(String[]::new));
        return new TourStep(
                text(step, TITLE, language),
                text(step, TEXT, language),
                StateJson.read(step),
                step.texts(SLIDERS).stream()
                        .map(name -> StateJson.parameter(step.placeOf(SLIDERS), name))
                        .toList(),
                step.texts(HIGHLIGHT));
    }

    private static String text(JsonFields fields, String name, String language) {
        if (!(fields.value(name) instanceof ObjectNode)) {
            return fields.text(name);
        }
        JsonFields texts = fields.object(name);
        return Stream.concat(Stream.of(language, "en"), texts.names().stream())
                .filter(texts::has)
                .findFirst()
                .map(texts::text)
                .orElseThrow(() -> fields.problem(name, "text in quotes, or an object of texts by language"));
    }
}
