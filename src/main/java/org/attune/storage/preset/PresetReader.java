package org.attune.storage.preset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.curves.family.Family;
import org.attune.curves.preset.PanelMarks;
import org.attune.curves.preset.PresetAxis;
import org.attune.curves.preset.PresetChart;
import org.attune.curves.preset.PresetFigure;
import org.attune.curves.preset.PresetPanel;
import org.attune.curves.preset.PresetSeries;
import org.attune.model.AxisScale;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.storage.ParametersJson;

/**
 * Reads a figure: "parameters" of a panel hold for all its curves, and "set" of a curve changes some of them, both with
 * the names of {@link ParametersJson}. What the window asks and draws for a panel is in "window" and "windowSet", where
 * its axis and parameters differ from the panel's, in "family" and in "charts".
 */
final class PresetReader {
    private PresetReader() {}

    /**
     * A figure.
     *
     * @throws ParameterException naming the field that cannot be used
     */
    static PresetFigure figure(JsonNode tree) {
        List<PresetPanel> panels = new ArrayList<>();
        required(tree, "panels").forEach(panel -> panels.add(panel(panel)));
        return new PresetFigure(
                required(tree, "id").asText(),
                required(tree, "title").asText(),
                tree.path("note").asText(""),
                panels);
    }

    private static PresetPanel panel(JsonNode tree) {
        JsonNode held = required(tree, "parameters");
        PresetAxis axis = axis(required(tree, "x"));
        List<PresetSeries> series = new ArrayList<>();
        required(tree, "series").forEach(curve -> series.add(series(curve, held)));
        return new PresetPanel(
                required(tree, "id").asText(),
                required(tree, "title").asText(),
                axis,
                required(tree, "vertical").asText(),
                series,
                marks(tree.path("marks")),
                optional(tree, "at")
                        .map(at -> new PresetPanel.AtOptimum(
                                required(at, "panel").asText(), parameter(required(at, "parameter")))),
                request(axis, tree, parameters(overlaid(held, tree.path("windowSet")))),
                optional(tree, "family")
                        .map(family -> new Family.OfParameter(
                                parameter(required(family, "parameter")), numbers(required(family, "values")))),
                charts(required(tree, "charts")));
    }

    /** What the charts of the window draw, as in "overlap": ["OVERLAP", "BAYES_OVERLAP"]. */
    private static List<PresetChart> charts(JsonNode tree) {
        return tree.properties().stream()
                .map(chart -> new PresetChart(
                        chart.getKey(),
                        chart.getValue()
                                .valueStream()
                                .map(PresetReader::quantity)
                                .toList()))
                .toList();
    }

    private static PanelMarks marks(JsonNode tree) {
        List<PanelMarks.Vertical> verticals = new ArrayList<>();
        tree.path("verticals")
                .forEach(line -> verticals.add(new PanelMarks.Vertical(
                        required(line, "x").asDouble(), required(line, "label").asText())));
        return new PanelMarks(
                tree.path("minima").asBoolean(false),
                verticals,
                tree.path("uncalibrated").asBoolean(false));
    }

    /** What the window asks: the axis of the panel, or "window" where only panels can have that axis. */
    private static CurveRequest request(PresetAxis axis, JsonNode tree, Parameters held) {
        PresetAxis shown = optional(tree, "window").map(PresetReader::axis).orElse(axis);
        return new CurveRequest(
                held,
                shown.parameter().orElseThrow(() -> new ParameterException("window", "missing", "an axis")),
                shown.scale(),
                shown.from(),
                shown.to(),
                CurveRequest.DEFAULT_POINTS);
    }

    private static PresetAxis axis(JsonNode tree) {
        PresetAxis.Kind kind =
                tree.has("relativeRecalibration") ? PresetAxis.Kind.RELATIVE_RECALIBRATION : PresetAxis.Kind.PARAMETER;
        return new PresetAxis(
                kind,
                optional(tree, "parameter").map(PresetReader::parameter),
                AxisScale.valueOf(required(tree, "scale").asText().toUpperCase(Locale.ROOT)),
                required(tree, "from").asDouble(),
                required(tree, "to").asDouble(),
                tree.path("points").asInt(CurveRequest.DEFAULT_POINTS));
    }

    private static PresetSeries series(JsonNode tree, JsonNode held) {
        JsonNode own = overlaid(held, tree.path("set"));
        JsonNode factor = tree.path("relativeRecalibration");
        return new PresetSeries(
                required(tree, "label").asText(),
                quantity(required(tree, "quantity")),
                parameters(own),
                factor.isNumber() ? OptionalDouble.of(factor.asDouble()) : OptionalDouble.empty(),
                numbers(tree.path("bestOf")),
                optional(tree, "subtract")
                        .map(other -> new PresetSeries.Subtrahend(
                                quantity(required(other, "quantity")),
                                parameters(overlaid(own, other.path("set"))),
                                other.path("constant").asDouble(0))),
                tree.has("shade") ? OptionalInt.of(tree.path("shade").asInt()) : OptionalInt.empty());
    }

    private static JsonNode overlaid(JsonNode held, JsonNode changes) {
        ObjectNode merged = held.deepCopy();
        changes.properties().forEach(change -> merged.set(change.getKey(), change.getValue()));
        return merged;
    }

    private static Parameters parameters(JsonNode tree) {
        return ParametersJson.read(tree).parameters();
    }

    private static ParameterInfo parameter(JsonNode name) {
        return Stream.of(ParameterInfo.values())
                .filter(parameter -> parameter.jsonName().equals(name.asText()))
                .findFirst()
                .orElseThrow(() -> new ParameterException("parameter", name.toString(), "a name as in files"));
    }

    private static Quantity quantity(JsonNode name) {
        return Stream.of(Quantity.values())
                .filter(quantity -> quantity.name().equals(name.asText()))
                .findFirst()
                .orElseThrow(() -> new ParameterException("quantity", name.toString(), "a quantity of the program"));
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }

    private static JsonNode required(JsonNode tree, String field) {
        return optional(tree, field)
                .orElseThrow(() -> new ParameterException("field", '"' + field + "\" is missing", "there"));
    }

    private static Optional<JsonNode> optional(JsonNode tree, String field) {
        return Optional.ofNullable(tree.get(field));
    }
}
