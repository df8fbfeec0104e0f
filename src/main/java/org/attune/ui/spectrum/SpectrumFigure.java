package org.attune.ui.spectrum;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.curves.spectrum.DensityPoint;
import org.attune.curves.spectrum.WeightSpectra;
import org.attune.model.AxisScale;
import org.attune.model.number.DecimalSign;
import org.attune.storage.CsvCell;
import org.attune.storage.CsvTable;
import org.attune.storage.JsonText;
import org.attune.storage.ParametersJson;
import org.attune.storage.Question;
import org.attune.storage.figure.FigureCaption;
import org.attune.storage.figure.FigureContent;
import org.attune.storage.figure.FigureDescription;
import org.attune.storage.figure.MatplotlibScript;
import org.attune.storage.figure.ScriptDoubt;
import org.attune.storage.figure.ScriptLine;
import org.attune.storage.figure.ScriptMark;
import org.attune.storage.figure.ScriptPanel;
import org.attune.ui.charts.DensityCurve;
import org.attune.ui.charts.DensityFigure;
import org.attune.ui.charts.SeriesStyle;
import org.attune.ui.export.CaptionedSheet;
import org.attune.ui.export.ExhibitFigure;
import org.attune.ui.export.ExportRequest;
import org.attune.ui.export.TranslatedCaption;
import org.attune.ui.text.Texts;

/**
 * Both charts of the spectrum view as a figure. Densities follow from the order parameters of one answer and have no
 * standard errors of their own; those of the order parameters are in every export of curves.
 */
final class SpectrumFigure implements ExhibitFigure {
    private static final double LINE_WIDTH = 1.8;
    private static final String CURVE = "curve";
    private static final String EIGENVALUE = "eigenvalue";
    private static final String DENSITY = "density";
    private static final String TARGET = "target";
    private static final String NOISY = "noisy";
    private static final String KEPT = "kept";
    private static final String TRAINED = "trained";

    private final ExportRequest request;
    private final SpectrumExhibit exhibit;
    private final Texts texts;
    private final DecimalSign sign;
    private final DensityFigure left;
    private final DensityFigure right;

    SpectrumFigure(ExportRequest request, SpectrumExhibit exhibit) {
        this.request = request;
        this.exhibit = exhibit;
        texts = Texts.of("spectrum", exhibit.language());
        sign = request.sign(exhibit.language());
        left = SpectrumFigures.noisy(exhibit.spectra(), texts, request.appearance())
                .with(sign);
        right = SpectrumFigures.trained(exhibit.spectra(), texts, request.appearance())
                .with(sign);
    }

    @Override
    public FigureContent sheet() {
        return CaptionedSheet.of(this::drawCharts, caption(), request);
    }

    private void drawCharts(Graphics2D graphics, Rectangle2D area) {
        double width = area.getWidth() / 2;
        left.draw(
                graphics,
                new Rectangle2D.Double(area.getX(), area.getY(), width, area.getHeight()),
                request.transparent());
        right.draw(
                graphics,
                new Rectangle2D.Double(area.getX() + width, area.getY(), width, area.getHeight()),
                request.transparent());
    }

    @Override
    public String caption() {
        String numbers = String.join(sign.separator(), SpectrumView.words(exhibit.spectra(), texts, sign));
        String nodes = Integer.toString(exhibit.prediction().accuracy().nodes());
        return FigureCaption.of(
                exhibit.prediction().parameters(),
                List.of(),
                numbers + ". " + texts.text("caption.nodes", nodes),
                new TranslatedCaption(exhibit.language(), sign));
    }

    /** One row for each point of each density, with all parameters. */
    @Override
    public CsvTable table() {
        ObjectNode parameters = parameters();
        List<CsvCell> held = ParametersJson.fieldNames().stream()
                .map(name -> CsvCell.of(parameters.path(name)))
                .toList();
        CsvTable table = new CsvTable(Stream.concat(
                        Stream.of(CURVE, EIGENVALUE, DENSITY),
                        ParametersJson.fieldNames().stream().map(name -> "parameters." + name))
                .toList());
        densities()
                .forEach((name, points) -> points.forEach(point -> {
                    List<CsvCell> row = new ArrayList<>();
                    row.add(CsvCell.words(name));
                    row.add(CsvCell.number(point.eigenvalue()));
                    row.add(CsvCell.number(point.density()));
                    row.addAll(held);
                    table.add(row);
                }));
        return table;
    }

    @Override
    public String json() {
        WeightSpectra spectra = exhibit.spectra();
        ObjectNode tree = JsonText.object();
        tree.set("parameters", parameters());
        tree.set("eta", JsonText.number(spectra.eta()));
        tree.set("epsilon", JsonText.number(spectra.epsilon()));
        tree.set("gain", JsonText.number(spectra.gain()));
        tree.set("keptShare", JsonText.number(spectra.kept()));
        tree.set("targetShareAtZero", JsonText.number(spectra.targetAtZero()));
        densities().forEach((name, points) -> {
            ArrayNode array = tree.putArray(name);
            points.forEach(point ->
                    array.addObject().put(EIGENVALUE, point.eigenvalue()).put(DENSITY, point.density()));
        });
        return JsonText.of(tree);
    }

    @Override
    public String script(String dataFile) {
        return MatplotlibScript.text(
                dataFile,
                caption(),
                2,
                request.size(),
                request.scriptLook(),
                List.of(panel(left, List.of(TARGET, NOISY, KEPT)), panel(right, List.of(TARGET, TRAINED))));
    }

    private ScriptPanel panel(DensityFigure chart, List<String> sources) {
        List<ScriptLine> lines = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            DensityCurve curve = chart.curves().get(i);
            lines.add(new ScriptLine(
                    "",
                    curve.name(),
                    EIGENVALUE,
                    DENSITY,
                    "",
                    Map.of(CURVE, sources.get(i)),
                    new SeriesStyle(curve.colour(), List.of(), LINE_WIDTH).webColor(),
                    List.of(),
                    LINE_WIDTH,
                    ScriptDoubt.NONE,
                    curve.filled()));
        }
        return new ScriptPanel(
                chart.title(),
                "",
                chart.axis(),
                AxisScale.LINEAR,
                chart.range().lower(),
                chart.range().upper(),
                0,
                chart.highest(),
                AxisScale.LINEAR,
                lines,
                List.of(),
                chart.threshold().stream()
                        .map(threshold -> new ScriptMark(
                                threshold.eigenvalue(),
                                "",
                                threshold.name(),
                                request.scriptLook().mutedText()))
                        .toList(),
                List.of(),
                List.of());
    }

    @Override
    public FigureDescription description() {
        return new FigureDescription(
                left.title() + ", " + right.title(),
                ExhibitFigure.software(),
                caption(),
                exhibit.prediction().parameters(),
                Optional.empty(),
                exhibit.prediction().accuracy());
    }

    private ObjectNode parameters() {
        return ParametersJson.tree(new Question(
                exhibit.prediction().parameters(), exhibit.prediction().accuracy()));
    }

    private Map<String, List<DensityPoint>> densities() {
        WeightSpectra spectra = exhibit.spectra();
        Map<String, List<DensityPoint>> densities = new LinkedHashMap<>();
        densities.put(TARGET, spectra.target());
        densities.put(NOISY, spectra.noisy());
        densities.put(KEPT, SpectrumFigures.kept(spectra));
        densities.put(TRAINED, spectra.trained());
        return densities;
    }
}
