package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.attune.curves.preset.PanelMarks;
import org.attune.curves.preset.PresetPanel;
import org.attune.curves.preset.SolvedDot;
import org.attune.curves.preset.SolvedPanel;
import org.attune.curves.preset.SolvedPoint;
import org.attune.curves.preset.SolvedSeries;
import org.attune.model.Accuracy;
import org.attune.model.Estimate;
import org.attune.model.Parameters;
import org.attune.model.Verdict;
import org.attune.storage.preset.PresetLibrary;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;

/** Charts of the panels of the paper's figures. */
final class PanelChartTest {
    @Test
    void marksBestRecalibrationAndNoMinimaInFigure6() {
        SolvedPanel panel = solved("fig6", "left", List.of(), 0.5, 0.3, 0.4, 0.5);

        XYPlot plot = PanelChart.create(panel, 0, Appearance.LIGHT).getXYPlot();

        assertThat(verticals(plot, Layer.FOREGROUND)).containsExactly(1.0);
        assertThat(verticals(plot, Layer.BACKGROUND)).isEmpty();
        assertThat((List<?>) plot.getAnnotations()).hasSize(panel.series().size());
    }

    @Test
    void marksTheMinimaOfFigure1WhereThereIsOne() {
        XYPlot falling = PanelChart.create(solved("fig1", "left", List.of(), 0.9, 0.7, 0.5), 0, Appearance.LIGHT)
                .getXYPlot();
        XYPlot curved = PanelChart.create(solved("fig1", "left", List.of(), 0.9, 0.5, 0.7), 0, Appearance.LIGHT)
                .getXYPlot();

        assertThat(verticals(falling, Layer.BACKGROUND)).isEmpty();
        assertThat(verticals(curved, Layer.BACKGROUND))
                .as("all curves but the Bayes-optimal one")
                .hasSize(4);
    }

    @Test
    void drawsNothingAcrossAGapAndTheBrokenPartPaleAndHatched() {
        SolvedPanel panel = solved("fig1", "left", List.of(3), 0.9, 0.7, Double.NaN, 0.5, 0.6, 0.8);

        XYPlot plot = PanelChart.create(panel, 0, Appearance.LIGHT).getXYPlot();

        int perCurve = plot.getSeriesCount() / panel.series().size();
        assertThat(perCurve).as("before the gap, broken, holding").isEqualTo(3);
        assertThat(IntStream.range(0, perCurve).map(line -> plot.getDataset().getItemCount(line)))
                .containsExactly(2, 2, 2);
        assertThat(IntStream.range(0, perCurve)
                        .mapToObj(line -> ((Color) plot.getRenderer().getSeriesPaint(line)).getAlpha() < 255))
                .containsExactly(false, true, false);
        assertThat((List<?>) plot.getAnnotations())
                .as("hatching of each curve")
                .hasSize(panel.series().size())
                .allMatch(HatchedLineAnnotation.class::isInstance);
    }

    @Test
    void drawsDotsOfTrainingAndGivesTheirBarsRoom() {
        SolvedPanel bare = solved("fig2", "left", List.of(), 0.5, 0.4, 0.3);
        SolvedDot dot = new SolvedDot(0.5, 0.45, OptionalDouble.of(0.3), 4, 100, Parameters.DEFAULT);
        SolvedPanel dotted = new SolvedPanel(
                bare.panel(),
                bare.series().stream()
                        .map(series -> series.withDots(List.of(dot)))
                        .toList());

        XYPlot plot = PanelChart.create(dotted, 0, Appearance.LIGHT).getXYPlot();

        assertThat((List<?>) plot.getAnnotations())
                .hasSize(bare.series().size())
                .allMatch(DotAnnotation.class::isInstance);
        assertThat(PanelChart.range(bare).upper()).isLessThan(0.75);
        assertThat(PanelChart.range(dotted).upper()).isGreaterThanOrEqualTo(0.75);
        assertThat(PanelChart.range(dotted).lower()).isLessThanOrEqualTo(0.15);
    }

    @Test
    void showsNothingBelowZeroNorAboveAnOverlapOfOne() {
        assertThat(PanelChart.range(solved("fig2", "left", List.of(), 0.01, 1.2, 1.5))
                        .lower())
                .isZero();
        assertThat(PanelChart.range(solved("fig3", "right", List.of(), 0.0, 0.5, 0.999)))
                .isEqualTo(new ValueRange(0, 1));
    }

    @Test
    void drawsCurvesOfOneLabellingRatioInOneColourWithDifferentDashes() {
        SolvedPanel panel = solved("fig4", "left", List.of(), 0.1, 0.2);

        List<SeriesStyle> styles = IntStream.range(0, 6)
                .mapToObj(index -> PanelStyle.of(panel, index, Appearance.LIGHT))
                .toList();

        assertThat(styles.get(0).color())
                .isEqualTo(styles.get(1).color())
                .isNotEqualTo(styles.get(2).color());
        assertThat(styles.get(0).dash())
                .isEqualTo(styles.get(2).dash())
                .isNotEqualTo(styles.get(1).dash());
    }

    @Test
    void panelsSideBySideStandOnOneLineHoweverLongTheirLegendsAre() {
        List<SolvedPanel> panels =
                List.of(solved("fig4", "left", List.of(), 0.1, 0.2), solved("fig4", "inset", List.of(), 0.1, 0.2));
        List<Integer> rows = panels.stream()
                .map(panel -> PanelChart.legendRows(panel, 400, Appearance.LIGHT))
                .toList();
        assertThat(rows.getFirst()).isGreaterThan(rows.getLast());

        assertThat(panels)
                .extracting(panel -> bottom(panel, rows.getFirst()))
                .containsOnly(bottom(panels.getFirst(), 0));
    }

    private static double bottom(SolvedPanel panel, int legendRows) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        PanelChart.create(panel, legendRows, Appearance.LIGHT)
                .draw(
                        new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB).createGraphics(),
                        new Rectangle2D.Double(0, 0, 400, 400),
                        null,
                        info);
        return info.getPlotInfo().getDataArea().getMaxY();
    }

    private static List<Double> verticals(XYPlot plot, Layer layer) {
        Collection<?> markers = plot.getDomainMarkers(layer);
        return markers == null
                ? List.of()
                : markers.stream().map(mark -> ((ValueMarker) mark).getValue()).toList();
    }

    private static SolvedPanel solved(String figure, String id, List<Integer> broken, double... values) {
        PresetPanel panel = new PresetLibrary()
                .figure(figure).panels().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        List<SolvedPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(point(
                    panel.axis().from() * (i + 1),
                    Double.isNaN(values[i]) ? Optional.empty() : Optional.of(new Estimate(values[i], 0.01)),
                    broken.contains(i) ? Verdict.BROKEN : Verdict.HOLDS));
        }
        PanelMarks marks = panel.marks();
        return new SolvedPanel(
                panel,
                panel.series().stream()
                        .map(series -> new SolvedSeries(
                                series,
                                points,
                                marks.uncalibrated()
                                        ? Optional.of(point(0.9, Optional.of(new Estimate(0.4, 0.01)), Verdict.HOLDS))
                                        : Optional.empty()))
                        .toList());
    }

    private static SolvedPoint point(double x, Optional<Estimate> value, Verdict verdict) {
        return new SolvedPoint(x, value, verdict, Parameters.DEFAULT, new Accuracy(64, 1));
    }
}
