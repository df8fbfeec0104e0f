package org.attune.ui.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.model.Quantity;
import org.attune.storage.session.FormatException;
import org.attune.storage.session.SessionState;
import org.attune.storage.session.SessionView;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.ChartContent;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.history.ExplorerState;

/** The states of the window as files name them, and back. */
public final class StateConversion {
    private StateConversion() {}

    /** A state as a file holds it, every chart named with what it draws. */
    public static SessionState toFile(ExplorerState state) {
        Map<String, List<Quantity>> curves = new LinkedHashMap<>();
        state.arrangement()
                .contents()
                .forEach(content -> curves.put(content.kind().fileName(), content.quantities()));
        List<String> charts =
                state.arrangement().places().stream().map(ChartKind::fileName).toList();
        return new SessionState(state.request(), new SessionView(charts, curves));
    }

    /**
     * A state as the window has it.
     *
     * @throws FormatException when the file names charts or curves that there are not
     */
    public static ExplorerState toWindow(SessionState state) {
        return new ExplorerState(state.request(), arrangement(state.view()));
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
        return Stream.of(ChartKind.values())
                .filter(kind -> kind.fileName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        invalid("a chart", name, Stream.of(ChartKind.values()).map(ChartKind::fileName)));
    }

    private static BoardArrangement arrangement(SessionView view) {
        view.curves().keySet().forEach(StateConversion::chart);
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
                Stream.of(ChartKind.values()).map(kind -> content(kind, view)).toList());
    }

    private static ChartContent content(ChartKind kind, SessionView view) {
        List<Quantity> quantities = view.curves().getOrDefault(kind.fileName(), kind.initialQuantities());
        try {
            return new ChartContent(kind, quantities);
        } catch (IllegalArgumentException cannotDraw) {
            throw new FormatException(
                    FormatException.Kind.INVALID,
                    "\"curves." + kind.fileName() + "\": " + cannotDraw.getMessage(),
                    cannotDraw);
        }
    }

    private static FormatException invalid(String what, String name, Stream<String> allowed) {
        return new FormatException(
                FormatException.Kind.INVALID,
                what + " is named \"" + name + "\", but must be one of " + String.join(", ", allowed.toList()));
    }
}
