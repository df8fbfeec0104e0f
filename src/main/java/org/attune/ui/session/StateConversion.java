package org.attune.ui.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.model.Quantity;
import org.attune.storage.session.FormatException;
import org.attune.storage.session.JsonFields;
import org.attune.storage.session.NamedState;
import org.attune.storage.session.SavedChart;
import org.attune.storage.session.SavedRange;
import org.attune.storage.session.SessionState;
import org.attune.storage.session.SessionView;
import org.attune.storage.session.StateJson;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.AxisWindow;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.ChartContent;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.ChartView;
import org.attune.ui.charts.ValueRange;
import org.attune.ui.history.ExplorerState;

/** The states of the window as files name them, and back. */
public final class StateConversion {
    private StateConversion() {}

    /** A state as a file holds it, every chart named with what it draws. */
    public static SessionState toFile(ExplorerState state) {
        Map<String, List<Quantity>> curves = new LinkedHashMap<>();
        Map<String, SavedChart> looks = new LinkedHashMap<>();
        for (ChartContent content : state.arrangement().contents()) {
            String name = content.kind().fileName();
            ChartView view = content.view();
            curves.put(name, content.quantities());
            looks.put(
                    name,
                    new SavedChart(
                            view.scale(),
                            List.copyOf(view.hidden()),
                            view.values().map(range -> new SavedRange(range.lower(), range.upper()))));
        }
        List<String> charts =
                state.arrangement().places().stream().map(ChartKind::fileName).toList();
        AxisWindow window = state.arrangement().window();
        return new SessionState(
                state.request(),
                new SessionView(
                        charts,
                        curves,
                        looks,
                        new SavedRange(window.from(), window.to()),
                        state.comparison().family(),
                        LandscapeConversion.toFile(state.landscape()),
                        state.figure()),
                state.sight());
    }

    /**
     * A state as the window has it; pins and snapshots, of which the file's state says nothing, stay.
     *
     * @param state what the file says
     * @param now the window's state, whose pins and snapshots stay
     * @throws FormatException when the file names charts or curves that there are not
     */
    public static ExplorerState toWindow(SessionState state, ExplorerState now) {
        return new ExplorerState(
                state.request(),
                arrangement(state.view()),
                now.comparison().withFamily(state.view().family()),
                LandscapeConversion.toWindow(state.view().landscape()),
                now.snapshots(),
                state.view().figure(),
                state.sight());
    }

    /** A snapshot of a file with everything named that the window knows of, so that it can be recognised. */
    static NamedState completed(NamedState snapshot, ExplorerState now) {
        return new NamedState(snapshot.name(), toFile(toWindow(snapshot.state(), now)));
    }

    /** The name of an appearance in files, such as "dark". */
    public static String nameOf(Appearance appearance) {
        return appearance.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The appearance of a name.
     *
     * @throws FormatException when there is none
     */
    public static Appearance appearance(String name) {
        return Stream.of(Appearance.values())
                .filter(appearance -> nameOf(appearance).equals(name))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "the appearance", name, Stream.of(Appearance.values()).map(StateConversion::nameOf)));
    }

    /**
     * The chart of a name.
     *
     * @throws FormatException when there is none
     */
    public static ChartKind chart(String name) {
        return ChartKind.named(name)
                .orElseThrow(() ->
                        invalid("a chart", name, Stream.of(ChartKind.values()).map(ChartKind::fileName)));
    }

    private static BoardArrangement arrangement(SessionView view) {
        view.curves().keySet().forEach(StateConversion::chart);
        view.looks().keySet().forEach(StateConversion::chart);
        List<ChartKind> places = view.charts().isEmpty()
                ? BoardArrangement.INITIAL.places()
                : view.charts().stream().map(StateConversion::chart).toList();
        if (places.size() != BoardArrangement.PLACES
                || places.stream().distinct().count() != BoardArrangement.PLACES) {
            throw new FormatException(
                    FormatException.Kind.INVALID,
                    "\"charts\" is " + view.charts() + ", but must name " + BoardArrangement.PLACES
                            + " different charts");
        }
        return new BoardArrangement(
                places,
                Stream.of(ChartKind.values()).map(kind -> content(kind, view)).toList(),
                new AxisWindow(view.zoom().from(), view.zoom().to()));
    }

    private static ChartContent content(ChartKind kind, SessionView view) {
        List<Quantity> quantities = view.curves().getOrDefault(kind.fileName(), kind.initialQuantities());
        quantities.stream()
                .filter(quantity -> !kind.quantities().contains(quantity))
                .findFirst()
                .ifPresent(quantity -> {
                    throw JsonFields.notNamed(
                            "curves." + kind.fileName(),
                            StateJson.nameOf(quantity),
                            kind.quantities().stream().map(StateJson::nameOf));
                });
        SavedChart look = view.looks().getOrDefault(kind.fileName(), SavedChart.PLAIN);
        return new ChartContent(
                kind,
                quantities,
                new ChartView(
                        look.scale(),
                        Set.copyOf(look.hidden()),
                        look.values().map(range -> new ValueRange(range.from(), range.to()))));
    }

    private static FormatException invalid(String what, String name, Stream<String> allowed) {
        return new FormatException(
                FormatException.Kind.INVALID,
                what + " is named \"" + name + "\", but must be one of " + String.join(", ", allowed.toList()));
    }
}
