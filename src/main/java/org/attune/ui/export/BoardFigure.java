package org.attune.ui.export;

import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.ParameterException;
import org.attune.model.Prediction;
import org.attune.model.number.DecimalSign;
import org.attune.simulation.SimulationResult;
import org.attune.storage.ComparedCurves;
import org.attune.storage.CsvTable;
import org.attune.storage.CurveCsv;
import org.attune.storage.PredictionJson;
import org.attune.storage.figure.FigureCaption;
import org.attune.storage.figure.FigureDescription;
import org.attune.storage.figure.LargestError;
import org.attune.ui.charts.BoardPicture;
import org.attune.ui.charts.ChartDot;
import org.attune.ui.charts.ChartFigure;
import org.attune.ui.charts.ChartWords;
import org.attune.ui.charts.Curve;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/** Charts of the board as a figure. The window itself is not looked at, and none is needed. */
final class BoardFigure implements ExhibitFigure {
    private final ExportRequest request;
    private final BoardPicture picture;
    private final DecimalSign sign;
    private final List<ChartFigure> charts;
    private final Level level;
    private final BoardCurves curves;

    /**
     * Prepares a figure.
     *
     * @param request what to export
     * @param shown what the board shows
     * @throws IllegalArgumentException when the picture holds no answer yet, or no chart is asked for
     */
    BoardFigure(ExportRequest request, BoardPicture shown) {
        this.request = request;
        sign = request.sign(shown.language());
        picture = shown.with(sign);
        curves = BoardCurves.of(shown.with(DecimalSign.POINT));
        OptionalDouble marker = marker(picture.snapshot().request());
        if (request.charts().isEmpty()) {
            throw new ParameterException("charts", "none", "one or more");
        }
        charts = request.charts().stream()
                .map(picture::data)
                .map(data -> ChartFigure.fitted(data, picture.marks(), marker, request.appearance())
                        .in(picture.language())
                        .with(sign))
                .toList();
        level = charts.stream()
                .flatMap(chart -> chart.data().level().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no curve to export yet"));
    }

    @Override
    public String caption() {
        Snapshot snapshot = picture.snapshot();
        return FigureCaption.of(
                        snapshot.request(),
                        level,
                        predictions().size(),
                        largestError(),
                        new TranslatedCaption(picture.language(), sign))
                + new DoubtCaption(
                                snapshot,
                                charts.stream()
                                        .flatMap(chart -> chart.data().curves().stream())
                                        .map(Curve::quantity),
                                picture.language(),
                                sign)
                        .text()
                + draftsCaption()
                + new ComparedCaption(curves, sign).text()
                + dotsCaption();
    }

    /** Of what is drawn, whose standard error is largest. */
    private Optional<LargestError> largestError() {
        return charts.stream()
                .flatMap(chart -> chart.data().largestError().stream())
                .max(Comparator.comparingDouble(LargestError::standardError));
    }

    /** That points at which fine-tuning is broken are less accurate than the others, where they are. */
    private String draftsCaption() {
        if (charts.stream().noneMatch(chart -> chart.data().isRefinedInPart())) {
            return "";
        }
        Snapshot snapshot = picture.snapshot();
        Level coarsest = IntStream.range(0, snapshot.points().size())
                .filter(index -> snapshot.points().get(index).isPresent())
                .mapToObj(snapshot.levels()::get)
                .min(Comparator.naturalOrder())
                .orElse(level);
        return " "
                + Texts.of("export", picture.language())
                        .text(
                                "caption.drafts",
                                new ModelTexts(picture.language()).label(coarsest),
                                Integer.toString(coarsest.accuracy().nodes()));
    }

    /** What the squares are, where there are any. */
    private String dotsCaption() {
        List<ChartDot> dots = dots();
        if (dots.isEmpty()) {
            return "";
        }
        IntSummaryStatistics runs = dots.stream().mapToInt(ChartDot::runs).summaryStatistics();
        String dimensions = dots.stream()
                .map(ChartDot::dimension)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return " "
                + Texts.of("simulate", picture.language())
                        .text(
                                "caption",
                                dimensions,
                                runs.getMin() == runs.getMax()
                                        ? Integer.toString(runs.getMax())
                                        : runs.getMin() + "–" + runs.getMax());
    }

    private List<ChartDot> dots() {
        return charts.stream()
                .flatMap(chart -> chart.data().comparison().dots().stream())
                .toList();
    }

    /** The training runs of which something is drawn. */
    private List<SimulationResult> runs() {
        return dots().stream().map(ChartDot::source).distinct().toList();
    }

    @Override
    public CsvTable table() {
        return curves.isComparison()
                ? ComparedCurves.table(curves.compared(request.charts()), runs())
                : CurveCsv.table(predictions(), runs());
    }

    @Override
    public String json() {
        return curves.isComparison()
                ? ComparedCurves.json(curves.compared(request.charts()), runs())
                : PredictionJson.text(predictions(), runs());
    }

    private List<Prediction> predictions() {
        return picture.snapshot().points().stream().flatMap(Optional::stream).toList();
    }

    @Override
    public FigureSheet sheet() {
        FigureSheet sheet = new FigureSheet(
                charts,
                request.captioned() ? caption() : "",
                request.appearance(),
                request.transparent(),
                request.legible());
        sheet.checkRoom(request.size());
        return sheet;
    }

    @Override
    public String script(String dataFile) {
        return BoardScript.text(charts, dataFile, caption(), request, curves);
    }

    private static OptionalDouble marker(CurveRequest request) {
        double value = request.marker();
        return value >= request.from() && value <= request.to() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    @Override
    public FigureDescription description() {
        CurveRequest curves = picture.snapshot().request();
        ChartWords words = new ChartWords(picture.language());
        String titles = request.charts().stream().map(words::title).collect(Collectors.joining(", "));
        return new FigureDescription(
                Texts.of("export", picture.language())
                        .text("description", titles, curves.axis().symbol(), words.label(curves.axis())),
                ExhibitFigure.software(),
                caption(),
                curves,
                level.accuracy());
    }
}
