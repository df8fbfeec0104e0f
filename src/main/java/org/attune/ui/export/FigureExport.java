package org.attune.ui.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.storage.ComparedCurves;
import org.attune.storage.CurveCsv;
import org.attune.storage.PredictionJson;
import org.attune.storage.figure.Figure;
import org.attune.storage.figure.FigureCaption;
import org.attune.storage.figure.FigureDescription;
import org.attune.storage.figure.FigureFile;
import org.attune.storage.figure.FigureFormat;
import org.attune.storage.figure.FigureSize;
import org.attune.storage.figure.PngFigure;
import org.attune.ui.charts.BoardPicture;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.charts.ChartFigure;
import org.attune.ui.charts.ChartWords;
import org.attune.ui.text.Texts;

/**
 * Makes files from what the window shows: the same data in the same hand. The window itself is not looked at, and none
 * is needed.
 */
public final class FigureExport {
    private static final String PROGRAM = "Attune";

    private final ExportRequest request;
    private final BoardPicture picture;
    private final List<ChartFigure> charts;
    private final Level level;
    private final BoardCurves curves;

    /**
     * Prepares an export.
     *
     * @param request what to export
     * @param picture what the window shows
     * @throws IllegalArgumentException when the picture holds no answer yet
     */
    public FigureExport(ExportRequest request, BoardPicture picture) {
        this.request = request;
        this.picture = picture;
        curves = BoardCurves.of(picture);
        OptionalDouble marker = marker(picture.snapshot().request());
        charts = request.charts().stream()
                .map(picture::data)
                .map(data -> ChartFigure.fitted(data, picture.marks(), marker, request.appearance())
                        .in(picture.language()))
                .toList();
        level = charts.stream()
                .flatMap(chart -> chart.data().level().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no curve to export yet"));
    }

    /**
     * Writes the file that was asked for, and what belongs to it; takes a fraction of a second to a few seconds.
     *
     * @return the files, the one asked for first
     * @throws IOException saying which file could not be written, and why
     */
    public List<Path> write(Path target) throws IOException {
        Optional<FigureFormat> drawing = request.format().drawing();
        if (drawing.isPresent()) {
            FigureFile.write(target, drawing.get(), figure());
            return List.of(target);
        }
        return switch (request.format()) {
            case CSV -> write(target, csv());
            case JSON -> write(target, json());
            default -> writeScript(target);
        };
    }

    /** The drawing in pixels, at the size and scale asked for. */
    public BufferedImage image() {
        return PngFigure.render(request.size(), request.size().scale(), sheet(), request.transparent());
    }

    /**
     * The drawing in fewer pixels.
     *
     * @param width most pixels in a row
     * @param height most rows
     */
    public BufferedImage preview(double width, double height) {
        FigureSize size = request.size();
        double scale = Math.min(width / size.width(), height / size.height());
        return PngFigure.render(size, scale, sheet(), request.transparent());
    }

    /** The words below the figure, with all parameters. */
    public String caption() {
        Snapshot snapshot = picture.snapshot();
        return FigureCaption.of(
                snapshot.request(),
                level,
                predictions().size(),
                charts.stream()
                        .mapToDouble(chart -> chart.data().largestStandardError())
                        .max()
                        .orElse(0),
                new TranslatedCaption(picture.language()));
    }

    /** Every number at every point of every curve, with its standard error, and the differences that are drawn. */
    public String csv() {
        return curves.isComparison()
                ? ComparedCurves.table(curves.compared(request.charts()), ',')
                : CurveCsv.text(predictions());
    }

    private String json() {
        return curves.isComparison()
                ? ComparedCurves.json(curves.compared(request.charts()))
                : PredictionJson.text(predictions());
    }

    /** The same numbers as {@link #csv}, separated as spreadsheets want it when they are pasted. */
    public String table() {
        return curves.isComparison()
                ? ComparedCurves.table(curves.compared(request.charts()), '\t')
                : csv().replace(',', '\t');
    }

    private List<Prediction> predictions() {
        return picture.snapshot().points().stream().flatMap(Optional::stream).toList();
    }

    private FigureSheet sheet() {
        return new FigureSheet(
                charts, request.captioned() ? caption() : "", request.appearance(), request.transparent());
    }

    private Figure figure() {
        return new Figure(request.size(), sheet(), description(), request.transparent(), List.of(BundledFont.values()));
    }

    private static List<Path> write(Path target, String text) throws IOException {
        FigureFile.write(target, text);
        return List.of(target);
    }

    private List<Path> writeScript(Path target) throws IOException {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        Path data = target.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".csv");
        FigureFile.write(data, csv());
        FigureFile.write(
                target,
                BoardScript.text(charts, String.valueOf(data.getFileName()), caption(), request.size(), curves));
        return List.of(target, data);
    }

    private static OptionalDouble marker(CurveRequest request) {
        double value = request.marker();
        return value >= request.from() && value <= request.to() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private FigureDescription description() {
        CurveRequest curves = picture.snapshot().request();
        ChartWords words = new ChartWords(picture.language());
        String titles = request.charts().stream().map(words::title).collect(Collectors.joining(", "));
        return new FigureDescription(
                Texts.of("export", picture.language())
                        .text("description", titles, curves.axis().symbol(), words.label(curves.axis())),
                PROGRAM + " "
                        + Optional.ofNullable(FigureExport.class.getPackage().getImplementationVersion())
                                .orElse("(development build)"),
                caption(),
                curves,
                level.accuracy());
    }
}
