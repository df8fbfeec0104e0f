package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Status;
import org.attune.model.Verdict;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Charts as they come out, pixel by pixel where it matters. */
final class ThemedChartFactoryTest {
    private static final int WIDTH = 530;
    private static final int HEIGHT = 520;

    /** A picture and the place of its plot. */
    private record Picture(BufferedImage image, Rectangle2D plot) {
        Color at(int x, int y) {
            return new Color(image.getRGB(x, y));
        }

        boolean holds(Color color, Rectangle2D area) {
            for (int y = (int) area.getMinY(); y < area.getMaxY(); y++) {
                for (int x = (int) area.getMinX(); x < area.getMaxX(); x++) {
                    if (at(x, y).equals(color)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void wearsTheColoursOfItsAppearanceAndNoDefaultGrey(Appearance appearance) {
        for (ChartKind kind : ChartKind.values()) {
            Picture picture = picture(figure(kind, complete(), appearance));

            assertThat(picture.at(1, 1)).isEqualTo(appearance.background());
            assertThat(picture.at(WIDTH - 2, HEIGHT - 2)).isEqualTo(appearance.background());
            assertThat(countSimilar(picture, new Color(0xc0c0c0)))
                    .as("JFreeChart's grey, but for the edges of letters")
                    .isLessThan(WIDTH * HEIGHT / 100);
            for (Quantity quantity : figure(kind, complete(), appearance).legend()) {
                if (SeriesStyle.of(quantity, appearance).width() >= 2) {
                    assertThat(picture.holds(
                                    SeriesStyle.of(quantity, appearance).color(), picture.plot()))
                            .as("%s in %s", quantity, appearance)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void legendWithEightEntriesStaysInside(Appearance appearance) {
        ChartFigure figure = figure(ChartKind.ERRORS, complete(), appearance);
        Picture picture = picture(figure);
        Color background = appearance.background();

        Rectangle2D belowPlot = new Rectangle2D.Double(
                0, picture.plot().getMaxY() + 40, WIDTH, HEIGHT - picture.plot().getMaxY() - 40);
        for (Quantity quantity : figure.legend()) {
            if (SeriesStyle.of(quantity, appearance).width() >= 2) {
                assertThat(picture.holds(SeriesStyle.of(quantity, appearance).color(), belowPlot))
                        .as("sample of %s", quantity)
                        .isTrue();
            }
        }
        for (int x = 0; x < WIDTH; x++) {
            assertThat(picture.at(x, HEIGHT - 3)).isEqualTo(background);
        }
        for (int y = 0; y < HEIGHT; y++) {
            assertThat(picture.at(2, y)).isEqualTo(background);
            assertThat(picture.at(WIDTH - 3, y)).isEqualTo(background);
        }
    }

    @Test
    void plotsOfChartsThatStandTogetherAreFlush() {
        List<ChartFigure> figures = figures(complete(), Appearance.LIGHT);
        ChartFrame frame = ChartFrame.around(figures, WIDTH);

        assertThat(figures.stream().map(figure -> picture(figure, frame).plot()).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void curvesDrawnOverTheirFurnitureLookAsDrawnTogether(Appearance appearance) {
        Snapshot unstable = SyntheticSnapshots.of(
                1,
                CurveRequest.DEFAULT,
                Level.PREVIEW,
                index -> Variations.withFinetuningReplicon(
                        SyntheticSnapshots.predict(CurveRequest.DEFAULT, Level.PREVIEW, index),
                        new Estimate(index > 20 ? 1.6 : 0.4, 0.01)));
        for (ChartKind kind : ChartKind.values()) {
            for (double scale : new double[] {1, 1.25}) {
                ChartFigure figure = figure(kind, unstable, appearance);
                ChartFrame frame = frame(appearance);
                JavaPixels whole = new JavaPixels(WIDTH, HEIGHT, scale);
                whole.paint(graphics -> ThemedChartFactory.create(figure, frame)
                        .draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT)));

                ChartFurniture furniture = ChartFurniture.draw(figure.withoutCurves(), frame, WIDTH, HEIGHT, scale);
                JavaPixels layers = new JavaPixels(WIDTH, HEIGHT, scale);
                layers.copy(furniture.pixels(), layers.devicePixels(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT)));
                layers.paint(new CurvePainter(figure.data(), furniture.plot(), appearance)::paint);

                assertThat(layers.buffer()).as("%s", kind).isEqualTo(whole.buffer());
                Rectangle2D reach = CurvePainter.reach(furniture.plot().area());
                layers.copy(furniture.pixels(), layers.devicePixels(reach));
                assertThat(layers.buffer())
                        .as("no ink beyond reach in %s", kind)
                        .isEqualTo(furniture.pixels().buffer());
            }
        }
    }

    @Test
    void logarithmicAxisIsLabelledAtTwoFiveTenTwenty() {
        JFreeChart chart = ThemedChartFactory.create(
                figure(ChartKind.OVERLAP, complete(), Appearance.LIGHT), frame(Appearance.LIGHT));
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Rectangle2D area = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
        LogarithmicAxis axis = (LogarithmicAxis) chart.getXYPlot().getDomainAxis();

        assertThat(axis.refreshTicksHorizontal(graphics, area, org.jfree.chart.ui.RectangleEdge.BOTTOM))
                .extracting(tick -> tick.getText())
                .containsSubsequence("2", "5", "10", "20");
        graphics.dispose();
    }

    @Test
    void curveHasAHoleWhereThereIsNoAnswer() {
        CurveRequest request = CurveRequest.DEFAULT;
        Snapshot holed = SyntheticSnapshots.of(
                1,
                request,
                Level.FINAL,
                index -> SyntheticPredictor.predict(
                        request.parametersAt(index),
                        Level.FINAL.accuracy(),
                        Status.CONVERGED,
                        index >= 10 && index < 15 ? Status.NOT_CONVERGED : Status.CONVERGED));
        Picture picture = picture(figure(ChartKind.OVERLAP, holed, Appearance.LIGHT));
        Color vermillion = Appearance.LIGHT.vermillion();

        assertThat(picture.holds(vermillion, columns(picture.plot(), 9.3 / 40, 14.7 / 40)))
                .isFalse();
        assertThat(picture.holds(vermillion, columns(picture.plot(), 8.0 / 40, 8.9 / 40)))
                .isTrue();
        assertThat(picture.holds(vermillion, columns(picture.plot(), 15.1 / 40, 16.0 / 40)))
                .isTrue();
    }

    @Test
    void answerBetweenTwoGapsIsADot() {
        CurveRequest request = CurveRequest.DEFAULT;
        Snapshot lonely = SyntheticSnapshots.of(
                1,
                request,
                Level.FINAL,
                index -> SyntheticPredictor.predict(
                        request.parametersAt(index),
                        Level.FINAL.accuracy(),
                        Status.CONVERGED,
                        index == 20 ? Status.CONVERGED : Status.NOT_CONVERGED));
        Picture picture = picture(figure(ChartKind.OVERLAP, lonely, Appearance.LIGHT));

        assertThat(picture.holds(Appearance.LIGHT.vermillion(), columns(picture.plot(), 0.48, 0.52)))
                .isTrue();
    }

    @Test
    void bandsAreDrawnWhereTheErrorCanBeSeen() {
        Color band =
                blend(SeriesStyle.of(Quantity.EFFECTIVE_NOISE, Appearance.LIGHT).bandColor(), Color.WHITE);

        Picture coarse = picture(noise(complete()));
        Picture fine = picture(noise(SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.FINAL)));

        assertThat(countSimilar(coarse, band)).isGreaterThan(1000);
        assertThat(countSimilar(fine, band)).isLessThan(countSimilar(coarse, band) / 2);
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void brokenStretchIsHatchedFromTopToBottomOnEveryChart(ChartKind kind) {
        for (Appearance appearance : Appearance.values()) {
            Picture holding = picture(figure(kind, complete(), appearance));
            Picture broken = picture(figure(kind, brokenFrom(20), appearance));
            Rectangle2D plot = broken.plot();

            assertThat(differ(holding, broken, strip(plot, 0.6, 0.99)))
                    .as("strip in %s", appearance)
                    .isTrue();
            for (double height : new double[] {2, plot.getHeight() / 2}) {
                Rectangle2D row = rows(columns(plot, 0.6, 0.99), height, 12);
                assertThat(differ(holding, broken, row))
                        .as("hatching in %s", appearance)
                        .isTrue();
            }
            // Jumps themselves are drawn on one chart, whose axis follows.
            if (kind != ChartKind.JUMPS) {
                assertThat(differ(holding, broken, columns(plot, 0.02, 0.46))).isFalse();
            }
        }
    }

    @Test
    void doubtfulStretchIsNamedAtTheBottomAndNotHatched() {
        Picture holding = picture(figure(ChartKind.EFFECTIVE_NOISE, complete(), Appearance.LIGHT));
        Picture doubtful = picture(figure(ChartKind.EFFECTIVE_NOISE, jumpsFrom(20, 0.1), Appearance.LIGHT));
        Rectangle2D plot = doubtful.plot();

        assertThat(differ(holding, doubtful, strip(plot, 0.6, 0.99))).isTrue();
        assertThat(differ(holding, doubtful, rows(columns(plot, 0.6, 0.99), 0, plot.getHeight() - 20)))
                .as("nothing of pre-training is doubtful")
                .isFalse();
    }

    @Test
    void baselineWithoutPretrainingIsPaleByItsOwnVerdict() {
        CurveRequest request = CurveRequest.DEFAULT;
        Snapshot snapshot = SyntheticSnapshots.of(
                1,
                request,
                Level.FINAL,
                index -> Variations.withLoraOnlyJumps(
                        SyntheticSnapshots.predict(request, Level.FINAL, index), Estimate.exact(-0.4)));
        Picture picture = picture(figure(ChartKind.ERRORS, snapshot, Appearance.LIGHT));
        Picture holding = picture(
                figure(ChartKind.ERRORS, SyntheticSnapshots.complete(1, request, Level.FINAL), Appearance.LIGHT));

        assertThat(holding.holds(Appearance.LIGHT.baseline(), holding.plot())).isTrue();
        ChartData data = ChartData.of(ChartKind.ERRORS, snapshot);
        assertThat(data.assessments()).allMatch(point -> point.doubt().isEmpty());
        assertThat(data.assessments()).allMatch(point -> point.verdict(Quantity.LORA_ONLY_ERROR) == Verdict.BROKEN);
        assertThat(differ(holding, picture, picture.plot())).isTrue();
        assertThat(picture.holds(Appearance.LIGHT.vermillion(), picture.plot()))
                .as("fine-tuning holds")
                .isTrue();
    }

    @Test
    void curvesFadeWhereTheTheoryIsInDoubtAndOthersDoNot() {
        Picture overlap = picture(figure(ChartKind.OVERLAP, brokenFrom(20), Appearance.LIGHT));
        Picture noise = picture(figure(ChartKind.EFFECTIVE_NOISE, brokenFrom(20), Appearance.LIGHT));
        Color vermillion = Appearance.LIGHT.vermillion();

        assertThat(overlap.holds(vermillion, columns(overlap.plot(), 0.02, 0.46)))
                .isTrue();
        assertThat(overlap.holds(vermillion, columns(overlap.plot(), 0.52, 0.98)))
                .isFalse();
        assertThat(noise.holds(Appearance.LIGHT.bluishGreen(), columns(noise.plot(), 0.52, 0.98)))
                .as("pre-training is stable")
                .isTrue();
    }

    @Test
    void marksAreLinesFromTopToBottom() {
        ChartData data = ChartData.of(ChartKind.OVERLAP, complete());
        AxisMark mark = new AxisMark("min", "E", Quantity.PRETRAINING_TEST_ERROR, 3);
        Picture with = picture(ChartFigure.fitted(data, List.of(mark), OptionalDouble.empty(), Appearance.LIGHT));
        Picture without = picture(ChartFigure.fitted(data, List.of(), OptionalDouble.empty(), Appearance.LIGHT));
        double place = data.fractionOf(3);

        assertThat(differ(with, without, columns(with.plot(), place - 0.005, place + 0.005)))
                .isTrue();
        assertThat(differ(with, without, rows(columns(with.plot(), place + 0.01, place + 0.1), 0, 20)))
                .as("label")
                .isTrue();
        assertThat(differ(with, without, columns(with.plot(), 0.6, 1))).isFalse();
    }

    @Test
    void markerIsDrawnOnPaper() {
        ChartData data = ChartData.of(ChartKind.OVERLAP, complete());
        Picture with = picture(ChartFigure.fitted(data, List.of(), OptionalDouble.of(20), Appearance.LIGHT));
        Picture without = picture(ChartFigure.fitted(data, List.of(), OptionalDouble.empty(), Appearance.LIGHT));
        int x = (int) Math.round(with.plot().getMinX() + with.plot().getWidth() * data.fractionOf(20));
        Rectangle2D near = new Rectangle2D.Double(x - 2, with.plot().getMaxY() - 60, 5, 50);

        assertThat(differ(with, without, near)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterInfo.class,
            names = {"ALPHA_PRIME", "LAMBDA", "LAMBDA_PRIME", "ALPHA", "DELTA", "KAPPA0", "KAPPA"})
    void everyAxisHasLabelsOnEitherScale(ParameterInfo axis) {
        for (AxisScale scale : AxisScale.values()) {
            double from = Math.max(axis.softRange().lower(), 0.01);
            CurveRequest request = new CurveRequest(
                    Parameters.DEFAULT, axis, scale, from, axis.softRange().upper(), 41);
            Snapshot snapshot = SyntheticSnapshots.complete(1, request, Level.PREVIEW);
            Picture picture = picture(figure(ChartKind.ERRORS, snapshot, Appearance.LIGHT));

            Rectangle2D labels = new Rectangle2D.Double(
                    picture.plot().getMinX(),
                    picture.plot().getMaxY() + 6,
                    picture.plot().getWidth(),
                    14);
            assertThat(inkedColumns(picture, labels)).as("%s %s", axis, scale).isBetween(20, 400);
        }
    }

    private static Snapshot complete() {
        return SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW);
    }

    private static Snapshot brokenFrom(int first) {
        return jumpsFrom(first, 0.3);
    }

    private static Snapshot jumpsFrom(int first, double share) {
        CurveRequest request = CurveRequest.DEFAULT;
        return SyntheticSnapshots.of(1, request, Level.PREVIEW, index -> {
            Prediction plain = SyntheticSnapshots.predict(request, Level.PREVIEW, index);
            return index < first ? plain : Variations.withJumps(plain, Estimate.exact(share));
        });
    }

    /** The lower end of a part of a plot. */
    private static Rectangle2D strip(Rectangle2D plot, double from, double to) {
        return rows(columns(plot, from, to), plot.getHeight() - 10, 8);
    }

    private static Rectangle2D rows(Rectangle2D area, double from, double height) {
        return new Rectangle2D.Double(area.getX(), area.getY() + from, area.getWidth(), height);
    }

    private static ChartFigure figure(ChartKind kind, Snapshot snapshot, Appearance appearance) {
        ChartContent all = ChartContent.initial(kind).unfolded();
        return ChartFigure.fitted(ChartData.of(all, snapshot), List.of(), OptionalDouble.empty(), appearance);
    }

    /** The effective noise alone: its variants may lie upon it. */
    private static ChartFigure noise(Snapshot snapshot) {
        return ChartFigure.fitted(
                ChartData.of(ChartKind.EFFECTIVE_NOISE, snapshot), List.of(), OptionalDouble.empty(), Appearance.LIGHT);
    }

    private static List<ChartFigure> figures(Snapshot snapshot, Appearance appearance) {
        List<ChartFigure> figures = new ArrayList<>();
        for (ChartKind kind : ChartKind.values()) {
            figures.add(figure(kind, snapshot, appearance));
        }
        return figures;
    }

    private static ChartFrame frame(Appearance appearance) {
        return ChartFrame.around(figures(complete(), appearance), WIDTH);
    }

    private static Picture picture(ChartFigure figure) {
        return picture(figure, ChartFrame.around(List.of(figure), WIDTH));
    }

    private static Picture picture(ChartFigure figure, ChartFrame frame) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        ThemedChartFactory.create(figure, frame).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), info);
        graphics.dispose();
        return new Picture(image, info.getPlotInfo().getDataArea());
    }

    private static Rectangle2D columns(Rectangle2D plot, double from, double to) {
        return new Rectangle2D.Double(
                plot.getMinX() + from * plot.getWidth(),
                plot.getMinY(),
                (to - from) * plot.getWidth(),
                plot.getHeight());
    }

    private static Color blend(Color over, Color under) {
        double alpha = over.getAlpha() / 255.0;
        return new Color(
                (int) Math.round(alpha * over.getRed() + (1 - alpha) * under.getRed()),
                (int) Math.round(alpha * over.getGreen() + (1 - alpha) * under.getGreen()),
                (int) Math.round(alpha * over.getBlue() + (1 - alpha) * under.getBlue()));
    }

    private static int countSimilar(Picture picture, Color color) {
        int count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Color pixel = picture.at(x, y);
                if (Math.abs(pixel.getRed() - color.getRed()) <= 2
                        && Math.abs(pixel.getGreen() - color.getGreen()) <= 2
                        && Math.abs(pixel.getBlue() - color.getBlue()) <= 2) {
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean differ(Picture one, Picture other, Rectangle2D area) {
        for (int y = (int) area.getMinY(); y < area.getMaxY(); y++) {
            for (int x = (int) area.getMinX(); x < area.getMaxX(); x++) {
                if (!one.at(x, y).equals(other.at(x, y))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int inkedColumns(Picture picture, Rectangle2D area) {
        int count = 0;
        for (int x = (int) area.getMinX(); x < area.getMaxX(); x++) {
            boolean ink = false;
            for (int y = (int) area.getMinY(); y < area.getMaxY(); y++) {
                ink |= !picture.at(x, y).equals(Color.WHITE);
            }
            count += ink ? 1 : 0;
        }
        return count;
    }
}
