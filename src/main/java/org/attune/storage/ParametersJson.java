package org.attune.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;

/**
 * A {@link Question} as a flat JSON object. The numeric fields are those of {@link ParameterInfo}, by their
 * {@link ParameterInfo#jsonName()}; beside them stand "activation", "reuse", "nodes" and "seed".
 */
public final class ParametersJson {
    static final String ACTIVATION = "activation";
    static final String REUSE = "reuse";
    static final String NODES = "nodes";
    static final String SEED = "seed";

    private ParametersJson() {}

    /** Names of all fields, in the order in which they are written. */
    public static List<String> fieldNames() {
        List<String> names = new ArrayList<>();
        ParameterInfo.independent().stream().map(ParameterInfo::jsonName).forEach(names::add);
        names.addAll(List.of(ACTIVATION, REUSE, NODES, SEED));
        return List.copyOf(names);
    }

    /** The object that holds a question; every field is written, the prescribed ones where they are given. */
    public static ObjectNode tree(Question question) {
        return tree(question.parameters())
                .put(NODES, question.accuracy().nodes())
                .put(SEED, question.accuracy().seed());
    }

    /** The object that holds parameters alone, without how exactly anything is asked. */
    public static ObjectNode tree(Parameters parameters) {
        ObjectNode object = JsonText.object();
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            if (parameter.isPrescribed() && parameters.prescribed().isEmpty()) {
                continue;
            }
            double value = parameters.get(parameter);
            if (parameter.isInteger()) {
                object.put(parameter.jsonName(), (int) value);
            } else {
                object.set(parameter.jsonName(), JsonText.number(value));
            }
        }
        return object.put(ACTIVATION, parameters.activation().jsonName()).put(REUSE, parameters.reuse());
    }

    /** The text of {@link #tree(Question)}. */
    public static String text(Question question) {
        return JsonText.of(tree(question));
    }

    /**
     * Reads a question; a field that is absent has its value of {@link Question#DEFAULT}, as on the command line.
     *
     * @throws IllegalArgumentException when the text is not one JSON value
     * @throws ParameterException as {@link #read(JsonNode)}
     */
    public static Question read(String text) {
        return read(JsonText.parse(text));
    }

    /**
     * Reads a question; a field that is absent has its value of {@link Question#DEFAULT}, as on the command line.
     *
     * @throws ParameterException naming the field or symbol, the value found and what is allowed, when the value is not
     *     an object, a field is unknown, or its value is of another type or outside the hard range
     */
    public static Question read(JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            throw new ParameterException("parameters", value.toString(), "an object");
        }
        rejectUnknownFields(object);
        Parameters parameters = Parameters.DEFAULT;
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            JsonNode field = object.get(parameter.jsonName());
            if (field != null && !parameter.isPrescribed()) {
                parameters = parameters.with(parameter, number(parameter, field));
            }
        }
        if (object.has(ACTIVATION)) {
            parameters = parameters.withActivation(activation(object.get(ACTIVATION)));
        }
        parameters = parameters.withPrescribed(prescribed(object));
        if (object.has(REUSE)) {
            parameters = parameters.withReuse(reuse(object.get(REUSE)));
        }
        return new Question(parameters, accuracy(object));
    }

    /**
     * What parameters are set to that a file does not give; the prescribed ones are then solved for, and not among
     * them.
     *
     * @param given names of the fields that the file has
     * @return by symbol, in the order of {@link #fieldNames()}
     */
    public static Map<String, String> defaultsBut(Collection<String> given) {
        Map<String, String> defaults = new LinkedHashMap<>();
        ObjectNode usual = tree(Parameters.DEFAULT);
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            if (usual.has(parameter.jsonName()) && !given.contains(parameter.jsonName())) {
                defaults.put(parameter.symbol(), plain(usual.get(parameter.jsonName())));
            }
        }
        if (!given.contains(ACTIVATION)) {
            defaults.put("σ", usual.get(ACTIVATION).asText());
        }
        if (!given.contains(REUSE)) {
            defaults.put("e", Parameters.DEFAULT.reuse() ? "1" : "0");
        }
        return defaults;
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().stripTrailingZeros().toPlainString();
    }

    private static Optional<PrescribedPretraining> prescribed(ObjectNode object) {
        Map<ParameterInfo, Double> given = new EnumMap<>(ParameterInfo.class);
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            JsonNode field = object.get(parameter.jsonName());
            if (parameter.isPrescribed() && field != null) {
                given.put(parameter, number(parameter, field));
            }
        }
        return PrescribedPretraining.of(given, ParameterInfo::jsonName);
    }

    private static void rejectUnknownFields(ObjectNode object) {
        List<String> known = fieldNames();
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new ParameterException("field", '"' + name + '"', "one of " + String.join(", ", known));
            }
        });
    }

    private static double number(ParameterInfo parameter, JsonNode field) {
        if (!field.isNumber()) {
            throw new ParameterException(parameter.symbol(), field.toString(), parameter.allowed());
        }
        return parameter.check(field.doubleValue());
    }

    private static Activation activation(JsonNode field) {
        return Activation.parse(field.isTextual() ? field.textValue() : field.toString());
    }

    private static boolean reuse(JsonNode field) {
        if (!field.isBoolean()) {
            throw new ParameterException("e", field.toString(), "true or false");
        }
        return field.booleanValue();
    }

    private static Accuracy accuracy(ObjectNode object) {
        Accuracy base = Question.DEFAULT.accuracy();
        int nodes = base.nodes();
        if (object.has(NODES)) {
            JsonNode field = object.get(NODES);
            if (!field.canConvertToInt() || !field.isIntegralNumber()) {
                throw new ParameterException(NODES, field.toString(), Accuracy.allowedNodes());
            }
            nodes = field.intValue();
        }
        long seed = base.seed();
        if (object.has(SEED)) {
            JsonNode field = object.get(SEED);
            if (!field.canConvertToLong() || !field.isIntegralNumber()) {
                throw new ParameterException(SEED, field.toString(), "an integer");
            }
            seed = field.longValue();
        }
        return new Accuracy(nodes, seed);
    }
}
