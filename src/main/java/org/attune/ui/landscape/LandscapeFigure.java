package org.attune.ui.landscape;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.curves.grid.GridAxis;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridPlan;
import org.attune.curves.grid.GridValues;
import org.attune.live.GridSnapshot;
import org.attune.model.Accuracy;
import org.attune.model.AxisScale;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Verdict;
import org.attune.model.number.DecimalSign;
import org.attune.storage.CsvTable;
import org.attune.storage.CurveCsv;
import org.attune.storage.PredictionField;
import org.attune.storage.PredictionJson;
import org.attune.storage.figure.FigureCaption;
import org.attune.storage.figure.FigureContent;
import org.attune.storage.figure.FigureDescription;
import org.attune.storage.figure.LandscapeScript;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.charts.SequentialScale;
import org.attune.ui.charts.SeriesStyle;
import org.attune.ui.export.CaptionedSheet;
import org.attune.ui.export.ExhibitFigure;
import org.attune.ui.export.ExportRequest;
import org.attune.ui.export.TranslatedCaption;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/** The landscape as a figure: the map as it is in the window, or every number of every cell. */
final class LandscapeFigure implements ExhibitFigure {
    private static final int SCRIPT_COLORS = 17;

    private final ExportRequest request;
    private final GridSnapshot snapshot;
    private final LandscapeSettings settings;
    private final LandscapeExhibit exhibit;
    private final GridValues values;
    private final LandscapeVerdicts verdicts;
    private final GridAxis horizontal;
    private final GridAxis vertical;
    private final Texts texts;
    private final ModelTexts model;
    private final DecimalSign sign;

    LandscapeFigure(ExportRequest request, LandscapeExhibit exhibit) {
        this.request = request;
        this.exhibit = exhibit;
        snapshot = exhibit.snapshot();
        settings = exhibit.settings();
        values = snapshot.values(settings.quantity());
        verdicts = new LandscapeVerdicts(snapshot, settings.quantity());
        horizontal = snapshot.request().horizontal();
        vertical = snapshot.request().vertical();
        texts = Texts.of("landscape", exhibit.language());
        model = new ModelTexts(exhibit.language());
        sign = request.sign(exhibit.language());
    }

    @Override
    public FigureContent sheet() {
        return CaptionedSheet.of(this::drawMap, caption(), request);
    }

    private void drawMap(Graphics2D graphics, Rectangle2D place) {
        MapMargins margins = MapMargins.of(
                request.appearance(), vertical, ColorRange.of(settings.quantity(), values), exhibit.language());
        PlotArea area = PlotArea.within(place.getX(), place.getY(), place.getWidth(), place.getHeight(), margins);
        HeatMapPainter painter =
                new HeatMapPainter(graphics, margins, area, request.appearance(), exhibit.language(), sign);
        painter.paint(snapshot, settings);
        painter.paintAxes(horizontal, vertical);
        for (LandscapeScript.Place point : point()) {
            double x = area.left() + area.width() * horizontal.fractionOf(point.x());
            double y = area.top() + area.height() * (1 - vertical.fractionOf(point.y()));
            new MapSigns(graphics, request.appearance(), exhibit.language()).paintPoint(x, y);
        }
    }

    @Override
    public String caption() {
        String optimum =
                LandscapeOptimum.of(snapshot, settings).map(this::optimum).orElse("");
        List<Integer> nodes =
                cells().map(cell -> cell.accuracy().nodes()).distinct().sorted().toList();
        String accuracy = texts.text(
                "caption.cells",
                Integer.toString(exhibit.points()),
                nodes.size() == 1 ? nodes.getFirst().toString() : nodes.getFirst() + "–" + nodes.getLast());
        return FigureCaption.of(
                snapshot.request().parameters(),
                List.of(sweep(horizontal), sweep(vertical)),
                settings.quantity().symbol() + ", " + model.label(settings.quantity()) + ". " + optimum + accuracy
                        + doubts(),
                new TranslatedCaption(exhibit.language(), sign));
    }

    /** What hatching and dots mean, where there are any. */
    private String doubts() {
        return Stream.of(Verdict.BROKEN, Verdict.DOUBTFUL)
                .filter(verdict -> verdicts.count(verdict) > 0)
                .map(verdict -> " " + texts.text("caption." + verdict.name()))
                .collect(Collectors.joining());
    }

    private String optimum(LandscapeOptimum best) {
        Verdict verdict = verdicts.at(best.cell());
        return texts.text(
                        settings.least() ? "least" : "largest",
                        settings.quantity().symbol(),
                        EstimateFormat.both(best.value(), sign),
                        horizontal.parameter().symbol(),
                        best.written(horizontal.parameter(), sign),
                        vertical.parameter().symbol(),
                        best.written(vertical.parameter(), sign))
                + (verdict == Verdict.HOLDS ? "" : " – " + texts.text("optimum." + verdict.name()))
                + ". ";
    }

    @Override
    public CsvTable table() {
        return CurveCsv.table(cells().toList());
    }

    @Override
    public String json() {
        return PredictionJson.text(cells().toList());
    }

    @Override
    public String script(String dataFile) {
        PredictionField field =
                PredictionField.of(settings.quantity(), snapshot.request().parameters());
        ColorRange range = ColorRange.of(settings.quantity(), values).orElse(new ColorRange(0, 1, false));
        LandscapeScript script = new LandscapeScript(
                axis(horizontal),
                axis(vertical),
                new LandscapeScript.Axis(
                        CurveCsv.column(field),
                        settings.quantity().symbol(),
                        model.label(settings.quantity()),
                        AxisScale.LINEAR,
                        range.lower(),
                        range.upper()),
                CurveCsv.verdictColumn(settings.quantity()),
                CurveCsv.NODES);
        int stride = snapshot.pass() > 0 ? GridPlan.stride(snapshot.pass() - 1) : 1;
        return script.text(
                dataFile,
                caption(),
                request.size(),
                request.scriptLook(),
                new LandscapeScript.Marks(
                        IntStream.range(0, SCRIPT_COLORS)
                                .mapToObj(i -> SequentialScale.area(i / (SCRIPT_COLORS - 1.0)))
                                .map(color -> new SeriesStyle(color, List.of(), 1).webColor())
                                .toList(),
                        settings.contours() ? range.levels() : List.of(),
                        LandscapePath.of(values, settings, stride).stream()
                                .map(this::place)
                                .toList(),
                        values.best(settings.least()).map(this::place).stream().toList(),
                        point(),
                        new LandscapeScript.Key(model.ofTheory(Verdict.DOUBTFUL), model.ofTheory(Verdict.BROKEN))));
    }

    @Override
    public FigureDescription description() {
        return new FigureDescription(
                texts.text(
                        "title",
                        settings.quantity().symbol(),
                        horizontal.parameter().symbol(),
                        vertical.parameter().symbol()),
                ExhibitFigure.software(),
                caption(),
                exhibit.point(),
                Optional.empty(),
                cells().findFirst().map(Prediction::accuracy).orElse(new Accuracy(Accuracy.MINIMUM_NODES, 1)));
    }

    private Stream<Prediction> cells() {
        return snapshot.answers().stream().flatMap(Optional::stream);
    }

    private LandscapeScript.Place place(GridCell cell) {
        Parameters there = snapshot.request().parametersAt(cell);
        return new LandscapeScript.Place(there.get(horizontal.parameter()), there.get(vertical.parameter()));
    }

    /** Where the sliders stand, if it is on the map. */
    private List<LandscapeScript.Place> point() {
        double x = exhibit.point().get(horizontal.parameter());
        double y = exhibit.point().get(vertical.parameter());
        boolean inside = x >= horizontal.from() && x <= horizontal.to() && y >= vertical.from() && y <= vertical.to();
        return inside ? List.of(new LandscapeScript.Place(x, y)) : List.of();
    }

    private LandscapeScript.Axis axis(GridAxis axis) {
        return new LandscapeScript.Axis(
                CurveCsv.column(axis.parameter()),
                axis.parameter().symbol(),
                model.label(axis.parameter()),
                axis.scale(),
                axis.from(),
                axis.to());
    }

    private static FigureCaption.Sweep sweep(GridAxis axis) {
        return new FigureCaption.Sweep(axis.parameter(), axis.scale(), axis.from(), axis.to());
    }
}
