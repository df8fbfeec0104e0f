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
import org.attune.curves.family.Family;
import org.attune.curves.preset.PanelName;
import org.attune.curves.preset.PresetPanel;
import org.attune.model.AxisScale;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.storage.JsonText;
import org.attune.storage.ParametersJson;
import org.attune.storage.Question;
import org.attune.storage.preset.PresetLibrary;

/**
 * A {@link SessionState} as the fields "parameters", "sweep", "charts", "curves", "axes", "zoom", "family",
 * "landscape", "figure" and "view" of a JSON object. What is not there is as at the start.
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
    private static final String AXES = "axes";
    private static final String HIDDEN = "hidden";
    private static final String ZOOM = "zoom";
    private static final String FAMILY = "family";
    private static final String PARAMETER = "parameter";
    private static final String ACTIVATION = "activation";
    private static final String VALUES = "values";
    private static final String LANDSCAPE = "landscape";
    private static final String QUANTITY = "quantity";
    private static final String HORIZONTAL = "x";
    private static final String VERTICAL = "y";
    private static final String CONTOURS = "contours";
    private static final String PATH = "path";
    private static final String FIGURE = "figure";
    private static final String PANEL = "panel";
    private static final String VIEW = "view";
    private static final String CENTRE = "centre";
    private static final String NUMBERS = "numbers";

    private StateJson() {}

    /** Names of the fields. */
    public static List<String> fieldNames() {
        return List.of(PARAMETERS, SWEEP, CHARTS, CURVES, AXES, ZOOM, FAMILY, LANDSCAPE, FIGURE, VIEW);
    }

    /** Writes what is asked, and nothing of what is shown. */
    static ObjectNode question(CurveRequest request) {
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
        return object;
    }

    /** Writes a state. */
    static ObjectNode tree(SessionState state) {
        ObjectNode object = question(state.request());
        ArrayNode charts = object.putArray(CHARTS);
        state.view().charts().forEach(charts::add);
        ObjectNode curves = object.putObject(CURVES);
        state.view().curves().forEach((chart, quantities) -> {
            ArrayNode names = curves.putArray(chart);
            quantities.stream().map(StateJson::nameOf).forEach(names::add);
        });
        writeLooks(object, state.view());
        state.view().family().ifPresent(family -> object.set(FAMILY, tree(family)));
        object.set(LANDSCAPE, tree(state.view().landscape()));
        state.view().figure().ifPresent(name -> {
            ObjectNode figure = object.putObject(FIGURE);
            figure.put(FIGURE, name.figure());
            figure.put(PANEL, name.panel());
        });
        ObjectNode sight = object.putObject(VIEW);
        sight.put(CENTRE, JsonFields.nameOf(state.sight().centre()));
        sight.put(NUMBERS, JsonFields.nameOf(state.sight().numbers()));
        return object;
    }

    private static void writeLooks(ObjectNode object, SessionView view) {
        if (!view.looks().isEmpty()) {
            ObjectNode axes = object.putObject(AXES);
            view.looks().forEach((chart, look) -> {
                ObjectNode entry = axes.putObject(chart);
                entry.put(SCALE, nameOf(look.scale()));
                ArrayNode hidden = entry.putArray(HIDDEN);
                look.hidden().stream().map(StateJson::nameOf).forEach(hidden::add);
                look.values().ifPresent(range -> write(entry, range));
            });
        }
        if (!view.zoom().equals(SavedRange.WHOLE)) {
            write(object.putObject(ZOOM), view.zoom());
        }
    }

    private static void write(ObjectNode object, SavedRange range) {
        object.set(FROM, JsonText.number(range.from()));
        object.set(TO, JsonText.number(range.to()));
    }

    private static ObjectNode tree(Family family) {
        ObjectNode object = JsonText.object();
        if (family instanceof Family.OfParameter numeric) {
            object.put(PARAMETER, numeric.parameter().jsonName());
            ArrayNode values = object.putArray(VALUES);
            numeric.values().stream().map(JsonText::number).forEach(values::add);
        } else {
            object.put(PARAMETER, ACTIVATION);
        }
        return object;
    }

    private static ObjectNode tree(SavedLandscape landscape) {
        ObjectNode object = JsonText.object();
        object.put(QUANTITY, nameOf(landscape.quantity()));
        object.put(HORIZONTAL, landscape.horizontal().jsonName());
        object.put(VERTICAL, landscape.vertical().jsonName());
        object.put(CONTOURS, landscape.contours());
        object.put(PATH, JsonFields.nameOf(landscape.path()));
        return object;
    }

    /**
     * Reads a state.
     *
     * @throws FormatException naming the place in the file, the value found and what is allowed
     */
    public static SessionState read(JsonFields fields) {
        return new SessionState(
                request(fields), view(fields), fields.has(VIEW) ? sight(fields.object(VIEW)) : Sight.INITIAL);
    }

    /** The name of a quantity in files, such as "frozen-error". */
    public static String nameOf(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String nameOf(AxisScale scale) {
        return scale.name().toLowerCase(Locale.ROOT);
    }

    /** Names of the parameters that a state gives. */
    static List<String> parameterNames(JsonFields fields) {
        return fields.has(PARAMETERS) ? fields.object(PARAMETERS).names() : List.of();
    }

    private static CurveRequest request(JsonFields fields) {
        Parameters parameters = Parameters.DEFAULT;
        if (fields.has(PARAMETERS)) {
            JsonFields object = fields.object(PARAMETERS);
            object.allow(ParametersJson.fieldNames().toArray(String[]::new));
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
            CurveRequest usual = CurveRequest.over(
                    parameters, parameter(sweep.placeOf(AXIS), sweep.text(AXIS), ParameterInfo.axes()));
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
        int most = CurveRequest.MAXIMUM_POINTS;
        return (int) sweep.integer(POINTS, -most, most, CurveRequest.allowedPoints());
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
        return new SessionView(
                fields.texts(CHARTS),
                curves,
                fields.has(AXES) ? looks(fields.object(AXES)) : Map.of(),
                fields.has(ZOOM) ? zoom(fields.object(ZOOM)) : SavedRange.WHOLE,
                fields.has(FAMILY) ? Optional.of(family(fields.object(FAMILY))) : Optional.empty(),
                fields.has(LANDSCAPE) ? landscape(fields.object(LANDSCAPE)) : SavedLandscape.INITIAL,
                fields.has(FIGURE) ? Optional.of(figure(fields.object(FIGURE))) : Optional.empty());
    }

    /** A panel of the paper that there is. */
    private static PanelName figure(JsonFields fields) {
        fields.allow(FIGURE, PANEL);
        PresetLibrary library = new PresetLibrary();
        String figure = fields.text(FIGURE);
        if (!library.ids().contains(figure)) {
            throw fields.problem(FIGURE, "one of " + String.join(", ", library.ids()));
        }
        String panel = fields.text(PANEL);
        List<String> panels =
                library.figure(figure).panels().stream().map(PresetPanel::id).toList();
        if (!panels.contains(panel)) {
            throw fields.problem(PANEL, "one of " + String.join(", ", panels));
        }
        return new PanelName(figure, panel);
    }

    private static Map<String, SavedChart> looks(JsonFields charts) {
        Map<String, SavedChart> looks = new LinkedHashMap<>();
        for (String chart : charts.names()) {
            JsonFields look = charts.object(chart);
            look.allow(SCALE, HIDDEN, FROM, TO);
            looks.put(
                    chart,
                    new SavedChart(
                            look.has(SCALE) ? scale(look) : SavedChart.PLAIN.scale(),
                            look.texts(HIDDEN).stream()
                                    .map(name -> quantity(look.placeOf(HIDDEN), name))
                                    .toList(),
                            look.has(FROM) || look.has(TO) ? Optional.of(range(look)) : Optional.empty()));
        }
        return looks;
    }

    private static SavedRange zoom(JsonFields fields) {
        fields.allow(FROM, TO);
        SavedRange range = range(fields);
        if (range.from() < 0 || range.from() >= 1) {
            throw fields.problem(FROM, "a number from 0 to 1");
        }
        if (range.to() > 1) {
            throw fields.problem(TO, "a number from 0 to 1");
        }
        return range;
    }

    private static SavedRange range(JsonFields fields) {
        SavedRange range = new SavedRange(fields.number(FROM), fields.number(TO));
        if (range.from() >= range.to()) {
            throw fields.problem(TO, "a number > " + range.from());
        }
        return range;
    }

    private static Family family(JsonFields fields) {
        fields.allow(PARAMETER, VALUES);
        if (fields.text(PARAMETER).equals(ACTIVATION)) {
            return new Family.OfActivation();
        }
        try {
            return new Family.OfParameter(parameter(fields, PARAMETER), fields.numbers(VALUES));
        } catch (ParameterException refusal) {
            throw at(fields.place(), refusal);
        }
    }

    private static SavedLandscape landscape(JsonFields fields) {
        fields.allow(QUANTITY, HORIZONTAL, VERTICAL, CONTOURS, PATH);
        SavedLandscape usual = SavedLandscape.INITIAL;
        return new SavedLandscape(
                fields.has(QUANTITY) ? quantity(fields.placeOf(QUANTITY), fields.text(QUANTITY)) : usual.quantity(),
                fields.has(HORIZONTAL) ? parameter(fields, HORIZONTAL) : usual.horizontal(),
                fields.has(VERTICAL) ? parameter(fields, VERTICAL) : usual.vertical(),
                fields.has(CONTOURS) ? fields.flag(CONTOURS) : usual.contours(),
                fields.has(PATH) ? fields.choice(PATH, SavedLandscape.Path.class) : usual.path());
    }

    private static Sight sight(JsonFields fields) {
        fields.allow(CENTRE, NUMBERS);
        return new Sight(
                fields.has(CENTRE) ? fields.choice(CENTRE, Sight.Centre.class) : Sight.INITIAL.centre(),
                fields.has(NUMBERS) ? fields.choice(NUMBERS, Sight.Numbers.class) : Sight.INITIAL.numbers());
    }

    /** The parameter that a field names. */
    static ParameterInfo parameter(JsonFields fields, String name) {
        return parameter(fields.placeOf(name), fields.text(name));
    }

    /**
     * The parameter of a name.
     *
     * @param place where in the file the name stands
     * @param name as files, options or formulas call the parameter
     * @throws FormatException when there is none, with the names that files use
     */
    public static ParameterInfo parameter(String place, String name) {
        return parameter(place, name, List.of(ParameterInfo.values()));
    }

    private static ParameterInfo parameter(String place, String name, List<ParameterInfo> allowed) {
        try {
            ParameterInfo found = ParameterInfo.parseName(name);
            if (allowed.contains(found)) {
                return found;
            }
        } catch (ParameterException unknown) {
            FormatException problem = notNamed(place, name, allowed);
            problem.initCause(unknown);
            throw problem;
        }
        throw notNamed(place, name, allowed);
    }

    private static FormatException notNamed(String place, String name, List<ParameterInfo> allowed) {
        return JsonFields.notNamed(place, name, allowed.stream().map(ParameterInfo::jsonName));
    }

    /** The quantity of a name in a file. */
    static Quantity quantity(String place, String name) {
        return Stream.of(Quantity.values())
                .filter(quantity -> nameOf(quantity).equals(name))
                .findFirst()
                .orElseThrow(() -> JsonFields.notNamed(
                        place, name, Stream.of(Quantity.values()).map(StateJson::nameOf)));
    }

    private static FormatException at(String place, ParameterException refusal) {
        return new FormatException(
                FormatException.Kind.INVALID,
                place + ": " + Optional.ofNullable(refusal.getMessage()).orElse(refusal.symbol()),
                refusal);
    }
}
