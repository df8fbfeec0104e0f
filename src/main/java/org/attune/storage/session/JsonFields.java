package org.attune.storage.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.storage.JsonText;

/** The fields of a JSON object, which know where in the file they stand, so that what is wrong can be found. */
public final class JsonFields {
    private final ObjectNode object;
    private final String place;

    private JsonFields(ObjectNode object, String place) {
        this.object = object;
        this.place = place;
    }

    /**
     * Reads a file of one of the program's formats.
     *
     * @param text the whole file
     * @param format what its field "format" must be
     * @param version the newest version that is understood; all from 1 on are
     * @throws FormatException when it is no such file, or of a later version
     */
    public static JsonFields ofFile(String text, String format, int version) {
        JsonFields fields = new JsonFields(parsed(text, format), "");
        String found = fields.has("format") ? fields.value("format").asText() : "";
        if (!found.equals(format)) {
            throw new FormatException(
                    FormatException.Kind.OTHER,
                    found.isEmpty()
                            ? "it has no field \"format\": \"" + format + '"'
                            : "its format is \"" + found + "\", not \"" + format + '"');
        }
        JsonNode number = fields.value("version");
        if (!number.isIntegralNumber() || number.asInt() < 1) {
            throw fields.problem("version", "an integer from 1 to " + version);
        }
        if (!number.canConvertToInt() || number.asInt() > version) {
            throw new FormatException(
                    FormatException.Kind.NEWER,
                    "its version is " + number.asText() + ", and this program reads up to version " + version);
        }
        return fields;
    }

    private static ObjectNode parsed(String text, String format) {
        JsonNode value;
        try {
            value = JsonText.parse(text);
        } catch (IllegalArgumentException notJson) {
            throw new FormatException(
                    FormatException.Kind.DAMAGED,
                    Optional.ofNullable(notJson.getMessage()).orElse("not JSON"),
                    notJson);
        }
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw new FormatException(FormatException.Kind.OTHER, "it holds no object of the format \"" + format + '"');
    }

    /** Where in the file the object stands, such as "snapshots[2]"; empty for the whole. */
    public String place() {
        return place;
    }

    /** Where in the file a field stands. */
    public String placeOf(String name) {
        return place.isEmpty() ? name : place + '.' + name;
    }

    /** Whether a field is there. */
    public boolean has(String name) {
        return object.has(name);
    }

    /**
     * Refuses fields that are not known, which are most often misspelt.
     *
     * @throws FormatException when there is one
     */
    public void allow(String... names) {
        List<String> known = Arrays.asList(names);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new FormatException(
                        FormatException.Kind.INVALID,
                        "unknown field \"" + placeOf(name) + "\"; the fields allowed there are "
                                + String.join(", ", known));
            }
        });
    }

    /**
     * The value of a field.
     *
     * @throws FormatException when it is not there
     */
    public JsonNode value(String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new FormatException(FormatException.Kind.INVALID, "the field \"" + placeOf(name) + "\" is missing");
        }
        return value;
    }

    /**
     * A field that is text.
     *
     * @throws FormatException when it is not
     */
    public String text(String name) {
        JsonNode value = value(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw problem(name, "text in quotes, not blank");
        }
        return value.asText();
    }

    /**
     * A field that is a number.
     *
     * @throws FormatException when it is not
     */
    public double number(String name) {
        JsonNode value = value(name);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw problem(name, "a number");
        }
        return value.doubleValue();
    }

    /**
     * A field that is a whole number.
     *
     * @param least smallest that is allowed
     * @param most largest that is allowed; both within ±2⁵³, where every whole number is a double
     * @param allowed says so
     * @throws FormatException when it is none, or outside
     */
    public long integer(String name, long least, long most, String allowed) {
        double number = number(name);
        if (number != Math.rint(number) || number < least || number > most) {
            throw problem(name, allowed);
        }
        return (long) number;
    }

    /**
     * A field that is true or false.
     *
     * @throws FormatException when it is not
     */
    public boolean flag(String name) {
        if (!value(name).isBoolean()) {
            throw problem(name, "true or false");
        }
        return value(name).booleanValue();
    }

    /**
     * A field that names a constant, such as "to-and-fro".
     *
     * @throws FormatException when it names none of them
     */
    public <E extends Enum<E>> E choice(String name, Class<E> choices) {
        String found = text(name);
        List<E> all = Arrays.asList(choices.getEnumConstants());
        return all.stream()
                .filter(choice -> nameOf(choice).equals(found))
                .findFirst()
                .orElseThrow(() -> problem(
                        name,
                        "one of "
                                + String.join(
                                        ", ",
                                        all.stream().map(JsonFields::nameOf).toList())));
    }

    /** The name of a constant in files, such as "to-and-fro". */
    public static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A field that is an object.
     *
     * @throws FormatException when it is not
     */
    public JsonFields object(String name) {
        if (value(name) instanceof ObjectNode inner) {
            return new JsonFields(inner, placeOf(name));
        }
        throw problem(name, "an object in braces");
    }

    /** Names of all fields. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * A field that is a list of objects; no field is an empty list.
     *
     * @throws FormatException when it is something else
     */
    public List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            String here = placeOf(name) + '[' + objects.size() + ']';
            if (!(element instanceof ObjectNode inner)) {
                throw problem(here, element, "an object in braces");
            }
            objects.add(new JsonFields(inner, here));
        }
        return objects;
    }

    /**
     * A field that is a list of numbers; no field is an empty list.
     *
     * @throws FormatException when it is something else
     */
    public List<Double> numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (!element.isNumber() || !Double.isFinite(element.doubleValue())) {
                throw problem(placeOf(name) + '[' + numbers.size() + ']', element, "a number");
            }
            numbers.add(element.doubleValue());
        }
        return numbers;
    }

    /**
     * A field that is a list of texts; no field is an empty list.
     *
     * @throws FormatException when it is something else
     */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (!element.isTextual()) {
                throw problem(placeOf(name) + '[' + texts.size() + ']', element, "text in quotes");
            }
            texts.add(element.asText());
        }
        return texts;
    }

    /** A place in a file names what is not there, or not there to choose. */
    public static FormatException notNamed(String place, String found, Stream<String> allowed) {
        return new FormatException(
                FormatException.Kind.INVALID,
                place + " names \"" + found + "\", but must name one of " + String.join(", ", allowed.toList()));
    }

    /** What is wrong with a field, and what is allowed. */
    public FormatException problem(String name, String allowed) {
        return problem(placeOf(name), value(name), allowed);
    }

    private List<JsonNode> elements(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (!value(name).isArray()) {
            throw problem(name, "a list in brackets");
        }
        List<JsonNode> elements = new ArrayList<>();
        value(name).forEach(elements::add);
        return elements;
    }

    private static FormatException problem(String place, JsonNode value, String allowed) {
        return new FormatException(FormatException.Kind.INVALID, place + " is " + value + ", but must be " + allowed);
    }
}
