package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;

/** A band that says something is drawn, and a slab is not, of the chart's curves as of a family's. */
final class ErrorBandTest {
    private static final ValueRange AXIS = new ValueRange(0, 6);
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    @Test
    void aBandWiderThanAThirdOfTheAxisIsUncertain() {
        assertThat(ErrorBand.width(new Estimate(3, 0.99), AXIS, false)).isEqualTo(ErrorBand.Width.DRAWN);
        assertThat(ErrorBand.width(new Estimate(3, 1.01), AXIS, false)).isEqualTo(ErrorBand.Width.UNCERTAIN);
        assertThat(ErrorBand.width(new Estimate(3, 0.001), AXIS, false)).isEqualTo(ErrorBand.Width.NONE);
    }

    @Test
    void onALogarithmicAxisRatiosCount() {
        ValueRange decades = new ValueRange(0.001, 1);

        assertThat(ErrorBand.width(new Estimate(0.01, 0.008), decades, true)).isEqualTo(ErrorBand.Width.DRAWN);
        assertThat(ErrorBand.width(new Estimate(0.01, 0.009), decades, true)).isEqualTo(ErrorBand.Width.UNCERTAIN);
        assertThat(ErrorBand.width(new Estimate(0.01, 0.02), decades, true)).isEqualTo(ErrorBand.Width.UNCERTAIN);
    }

    @Test
    void anUncertainCurveIsALineOfDashesWithoutABand() {
        int plain = ink(curve(0.001));
        int banded = ink(curve(0.9));
        int uncertain = ink(curve(1.5));

        assertThat(banded).isGreaterThan(3 * plain);
        assertThat(uncertain).isLessThan(plain).isPositive();
    }

    @Test
    void membersOfAFamilyHaveBandsOfTheirOwn() {
        int plain = ink(member(0.001, false));
        int banded = ink(member(0.9, false));

        assertThat(banded).isGreaterThan(3 * plain);
        assertThat(ink(member(1.5, false))).isLessThan(plain).isPositive();
        assertThat(ink(member(0.9, true))).as("what is outdated has none").isLessThan(banded / 2);
    }

    private static ChartData curve(double error) {
        return data(List.of(constant(error)));
    }

    private static ChartData member(double error, boolean stale) {
        GhostCurves member = new GhostCurves(
                "member",
                new Tone.OnScale(0, 0),
                stale,
                abscissae(),
                List.of(constant(error)),
                List.of(),
                List.of(),
                assessments(),
                Optional.empty());
        return data(List.of()).beside(new ChartComparison(List.of(member), Optional.empty()));
    }

    private static ChartData data(List<Curve> curves) {
        return new ChartData(
                ChartKind.ORDER_PARAMETERS,
                ParameterInfo.ALPHA_PRIME,
                AxisScale.LINEAR,
                1,
                11,
                abscissae(),
                curves,
                assessments(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static List<Double> abscissae() {
        return IntStream.rangeClosed(1, 11).mapToObj(x -> (double) x).toList();
    }

    private static List<PointAssessments> assessments() {
        return Collections.nCopies(11, PointAssessments.HOLDS);
    }

    private static Curve constant(double error) {
        return new Curve(Quantity.SMALL_Q, Collections.nCopies(11, Optional.of(new Estimate(3, error))));
    }

    /** How many pixels are not white, the name at the end of a line aside. */
    private static int ink(ChartData data) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        PlotFrame frame = new PlotFrame(
                new LinearAxis(data.from(), data.to()),
                new LinearAxis(AXIS.lower(), AXIS.upper()),
                new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        CurvePainter painter = new CurvePainter(data, frame, Appearance.LIGHT);
        painter.paintGhosts(graphics);
        data.curves().forEach(curve -> painter.paintBands(graphics, curve));
        data.curves().forEach(curve -> painter.paintLines(graphics, curve));
        graphics.dispose();
        int white = Color.WHITE.getRGB();
        return (int) IntStream.range(0, WIDTH * HEIGHT)
                .filter(place -> image.getRGB(place % WIDTH, place / WIDTH) != white)
                .count();
    }
}
