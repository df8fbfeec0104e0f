package org.attune.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.storage.figure.FigureCaption;
import org.attune.storage.figure.FigureDescription;
import org.attune.storage.figure.PngFigure;
import org.attune.ui.charts.BoardPicture;
import org.attune.ui.charts.ChartData;
import org.attune.ui.charts.ChartFigure;
import org.attune.ui.charts.ChartKind;

/** Makes figure files from answers; the window is not looked at, and none is needed. */
public final class FigureExport {
    private static final String PROGRAM = "Attune";

    private FigureExport() {}

    /**
     * Writes a PNG file; takes a fraction of a second to a few seconds.
     *
     * @param request what to export
     * @param picture what the window shows
     * @param target the file
     * @throws IllegalArgumentException when the picture holds no answer yet
     * @throws IOException saying which file could not be written, and why
     */
    public static void writePng(ExportRequest request, BoardPicture picture, Path target) throws IOException {
        Snapshot snapshot = picture.snapshot();
        List<ChartData> data = request.charts().stream().map(picture::data).toList();
        Level level = data.stream()
                .flatMap(chart -> chart.level().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no curve to export yet"));
        String caption = FigureCaption.of(
                snapshot.request(),
                level,
                (int) snapshot.points().stream().filter(Optional::isPresent).count(),
                data.stream().mapToDouble(ChartData::largestStandardError).max().orElse(0));
        List<ChartFigure> figures = data.stream()
                .map(chart ->
                        ChartFigure.fitted(chart, picture.marks(), marker(snapshot.request()), request.appearance()))
                .toList();
        FigureSheet sheet = new FigureSheet(figures, caption, request.appearance());
        PngFigure.write(target, request.size(), sheet, describe(request, snapshot.request(), level, caption));
    }

    private static OptionalDouble marker(CurveRequest request) {
        double value = request.marker();
        return value >= request.from() && value <= request.to() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static FigureDescription describe(ExportRequest request, CurveRequest curves, Level level, String caption) {
        String charts = request.charts().stream().map(ChartKind::title).collect(Collectors.joining(", "));
        return new FigureDescription(
                charts + " against " + curves.axis().symbol() + " ("
                        + curves.axis().label() + ")",
                PROGRAM + " "
                        + Optional.ofNullable(FigureExport.class.getPackage().getImplementationVersion())
                                .orElse("(development build)"),
                caption,
                curves,
                level.accuracy());
    }
}
