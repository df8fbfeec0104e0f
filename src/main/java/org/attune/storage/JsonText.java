package org.attune.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON trees to text and back, the same on every system and in every language. */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern TWICE = Pattern.compile("^Duplicate field '(.*?)'", Pattern.DOTALL);

    private JsonText() {}

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * A number that is written in the fewest digits that read back to the same double, and without an exponent.
     *
     * @param value a finite number
     */
    public static DecimalNode number(double value) {
        return DecimalNode.valueOf(new BigDecimal(Double.toString(value)));
    }

    /** The text of one value as it stands in a file, without quotes. */
    static String plain(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    /** Indented text that ends with a line feed. */
    public static String of(JsonNode tree) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        try {
            return FileText.ofWholeCharacters(MAPPER.writer(new DefaultPrettyPrinter(separators)
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(tree))
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("a tree in memory could not be written", impossible);
        }
    }

    /**
     * Reads one JSON value.
     *
     * @throws IllegalArgumentException when the text is not one JSON value, or names a field twice; the message is one
     *     line saying where
     */
    public static JsonNode parse(String text) {
        JsonNode value;
        try {
            value = MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("not JSON" + where(notJson) + ": " + why(notJson), notJson);
        }
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("not JSON: the text is empty");
        }
        return value;
    }

    /** In own words, which can be translated: Jackson's describe its sources and features beside. */
    private static String why(JsonProcessingException problem) {
        if (problem instanceof JsonEOFException) {
            return "the text ends too soon";
        }
        Matcher twice = TWICE.matcher(problem.getOriginalMessage());
        return twice.find()
                ? "the field \"" + twice.group(1) + "\" stands there twice"
                : "what stands there, or just before, does not belong there";
    }

    private static String where(JsonProcessingException problem) {
        return problem.getLocation() == null
                ? ""
                : " at line " + problem.getLocation().getLineNr() + ", column "
                        + problem.getLocation().getColumnNr();
    }
}
