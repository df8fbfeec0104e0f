package org.attune.storage.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.model.AxisScale;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.storage.JsonText;
import org.attune.storage.ParametersJson;
import org.attune.storage.Question;

/**
 * A {@link SessionState} as the fields "parameters", "sweep", "charts" and "curves" of a JSON object. What is not there
 * is as at the start.
 */
public final class StateJson {
    private static final String PARAMETERS = "parameters";
    private static final String SWEEP = "sweep";
    private static final String AXIS = "axis";
    private static final String SCALE = "scale";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String POINTS = "points";
    private static final String CHARTS = "charts";
    private static final String CURVES = "curves";

    private StateJson() {}

    /** Names of the fields. */
    public static List<String> fieldNames() {
        return List.of(PARAMETERS, SWEEP, CHARTS, CURVES);
    }

    /** Writes a state. */
    static ObjectNode tree(SessionState state) {
        CurveRequest request = state.request();
        ObjectNode parameters = ParametersJson.tree(new Question(request.parameters(), Question.DEFAULT.accuracy()));
        parameters.remove(List.of("nodes", "seed"));
        ObjectNode sweep = JsonText.object();
        sweep.put(AXIS, request.axis().jsonName());
        sweep.put(SCALE, nameOf(request.scale()));
        sweep.set(FROM, JsonText.number(request.from()));
        sweep.set(TO, JsonText.number(request.to()));
        sweep.put(POINTS, request.points());
        ObjectNode object = JsonText.object();
        object.set(PARAMETERS, parameters);
        object.set(SWEEP, sweep);
        ArrayNode charts = object.putArray(CHARTS);
        state.view().charts().forEach(charts::add);
        ObjectNode curves = object.putObject(CURVES);
        state.view().curves().forEach((chart, quantities) -> {
            ArrayNode names = curves.putArray(chart);
            quantities.stream().map(StateJson::nameOf).forEach(names::add);
        });
        return object;
    }

    /**
     * Reads a state.
     *
     * @throws FormatException naming the place in the file, the value found and what is allowed
     */
    public static SessionState read(JsonFields fields) {
        return new SessionState(request(fields), view(fields));
    }

    /** The name of a quantity in files, such as "frozen-error". */
    static String nameOf(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String nameOf(AxisScale scale) {
        return scale.name().toLowerCase(Locale.ROOT);
    }

    private static CurveRequest request(JsonFields fields) {
        Parameters parameters = Parameters.DEFAULT;
        if (fields.has(PARAMETERS)) {
            JsonFields object = fields.object(PARAMETERS);
            try {
                parameters = ParametersJson.read(fields.value(PARAMETERS)).parameters();
            } catch (ParameterException refusal) {
                throw at(object.place(), refusal);
            }
        }
        if (!fields.has(SWEEP)) {
            return CurveRequest.over(parameters, ParameterInfo.ALPHA_PRIME);
        }
        JsonFields sweep = fields.object(SWEEP);
        sweep.allow(AXIS, SCALE, FROM, TO, POINTS);
        try {
            CurveRequest usual = CurveRequest.over(parameters, ParameterInfo.parseName(sweep.text(AXIS)));
            return new CurveRequest(
                    parameters,
                    usual.axis(),
                    sweep.has(SCALE) ? scale(sweep) : usual.scale(),
                    sweep.has(FROM) ? sweep.number(FROM) : usual.from(),
                    sweep.has(TO) ? sweep.number(TO) : usual.to(),
                    sweep.has(POINTS) ? points(sweep) : usual.points());
        } catch (ParameterException refusal) {
            throw at(sweep.place(), refusal);
        }
    }

    private static AxisScale scale(JsonFields sweep) {
        String name = sweep.text(SCALE);
        return Stream.of(AxisScale.values())
                .filter(scale -> nameOf(scale).equals(name))
                .findFirst()
                .orElseThrow(() -> sweep.problem(SCALE, "\"linear\" or \"logarithmic\""));
    }

    private static int points(JsonFields sweep) {
        double points = sweep.number(POINTS);
        if (points != Math.rint(points) || Math.abs(points) > CurveRequest.MAXIMUM_POINTS) {
            throw sweep.problem(POINTS, CurveRequest.allowedPoints());
        }
        return (int) points;
    }

    private static SessionView view(JsonFields fields) {
        Map<String, List<Quantity>> curves = new LinkedHashMap<>();
        if (fields.has(CURVES)) {
            JsonFields charts = fields.object(CURVES);
            for (String chart : charts.names()) {
                curves.put(
                        chart,
                        charts.texts(chart).stream()
                                .map(name -> quantity(charts.placeOf(chart), name))
                                .toList());
            }
        }
        return new SessionView(fields.texts(CHARTS), curves);
    }

    private static Quantity quantity(String place, String name) {
        return Stream.of(Quantity.values())
                .filter(quantity -> nameOf(quantity).equals(name))
                .findFirst()
                .orElseThrow(() -> new FormatException(
                        FormatException.Kind.INVALID,
                        place + " names \"" + name + "\", but must name one of "
                                + String.join(
                                        ", ",
                                        Stream.of(Quantity.values())
                                                .map(StateJson::nameOf)
                                                .toList())));
    }

    private static FormatException at(String place, ParameterException refusal) {
        return new FormatException(
                FormatException.Kind.INVALID,
                place + ": " + Optional.ofNullable(refusal.getMessage()).orElse(refusal.symbol()),
                refusal);
    }
}
