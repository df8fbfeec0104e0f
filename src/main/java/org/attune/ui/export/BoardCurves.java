package org.attune.ui.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attune.model.Estimate;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.storage.ComparedCurve;
import org.attune.storage.ComparedCurves;
import org.attune.storage.PredictionField;
import org.attune.ui.charts.BoardPicture;
import org.attune.ui.charts.ChartData;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.Curve;
import org.attune.ui.charts.Ghost;

/**
 * The numbers behind a board on which several curves stand: the current ones, what stands beside them in the order of
 * the charts, and what is subtracted last; with the differences that are drawn.
 *
 * @param picture the board
 * @param drawn what stands beside the current curves in every chart
 * @param names what the curves are called in files: the current ones, then what is drawn, each differently
 */
record BoardCurves(BoardPicture picture, List<Ghost> drawn, List<String> names) {
    private static final String CURRENT = "current";

    /** Defensive copies. */
    BoardCurves {
        drawn = List.copyOf(drawn);
        names = List.copyOf(names);
    }

    /** What stands on a board. */
    static BoardCurves of(BoardPicture picture) {
        Optional<Ghost> subtracted = subtracted(picture);
        List<Ghost> drawn = picture.comparison().ghosts().stream()
                .filter(ghost -> ghost.isOnAxisOf(picture.snapshot().request()) && ghost.hasAnswers())
                .filter(ghost -> !subtracted.equals(Optional.of(ghost)))
                .toList();
        List<String> names = new ArrayList<>(List.of(CURRENT));
        drawn.forEach(ghost -> names.add(unused(ghost.name(), names)));
        subtracted.ifPresent(ghost -> names.add(unused(ghost.name(), names)));
        return new BoardCurves(picture, drawn, names);
    }

    /** What is subtracted from everything; empty for nothing. */
    Optional<Ghost> subtracted() {
        return subtracted(picture);
    }

    /** Whether there is more than the current curves. */
    boolean isComparison() {
        return names.size() > 1;
    }

    /** Whether the charts draw differences. */
    boolean isDifference() {
        return subtracted(picture).isPresent();
    }

    /** What a curve answers, but for the value on the axis: the current one is 0, then comes what is drawn. */
    Parameters parameters(int curve) {
        return curve == 0
                ? picture.snapshot().request().parameters()
                : drawn.get(curve - 1).request().parameters();
    }

    /** The curves, with the differences that some charts draw. */
    List<ComparedCurve> compared(List<ChartKind> kinds) {
        // As the charts have them before anything is left out that has no place on a logarithmic axis.
        List<ChartData> charts = kinds.stream()
                .map(kind -> picture.comparison().data(picture.arrangement().content(kind), picture.snapshot()))
                .toList();
        List<ComparedCurve> curves = new ArrayList<>();
        curves.add(new ComparedCurve(
                names.getFirst(), answered(picture.snapshot().points()), differences(0, charts, ChartData::curves)));
        for (int i = 0; i < drawn.size(); i++) {
            int index = i;
            curves.add(new ComparedCurve(
                    names.get(i + 1),
                    answered(drawn.get(i).points()),
                    differences(
                            i + 1,
                            charts,
                            chart -> chart.comparison().ghosts().get(index).curves())));
        }
        subtracted(picture)
                .ifPresent(ghost -> curves.add(new ComparedCurve(names.getLast(), answered(ghost.points()), Map.of())));
        return curves;
    }

    private Map<PredictionField, List<Optional<Estimate>>> differences(
            int index, List<ChartData> charts, Function<ChartData, List<Curve>> part) {
        Map<PredictionField, List<Optional<Estimate>>> differences = new HashMap<>();
        if (isDifference()) {
            charts.stream()
                    .flatMap(chart -> part.apply(chart).stream())
                    .forEach(curve -> differences.put(
                            PredictionField.of(curve.quantity(), parameters(index)), curve.estimates()));
        }
        return differences;
    }

    private static Optional<Ghost> subtracted(BoardPicture picture) {
        return picture.comparison()
                .subtracted()
                .filter(ghost -> ghost.isOnAxisOf(picture.snapshot().request()));
    }

    private static List<Prediction> answered(List<Optional<Prediction>> points) {
        return points.stream().flatMap(Optional::stream).toList();
    }

    /** A name that no other curve has, as names are written. */
    private static String unused(String wanted, List<String> used) {
        List<String> cells = used.stream().map(ComparedCurves::cell).toList();
        String name = wanted;
        for (int number = 2;
                ComparedCurves.TRAINING.equals(name) || cells.contains(ComparedCurves.cell(name));
                number++) {
            name = wanted + " (" + number + ")";
        }
        return name;
    }
}
