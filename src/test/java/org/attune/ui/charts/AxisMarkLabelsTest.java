package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.nio.IntBuffer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.attune.curves.CurveRequest;
import org.attune.model.Level;
import org.attune.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The labels of landmarks can be read where curves cross them, on screen and in exports. */
final class AxisMarkLabelsTest {
    private static final double WIDTH = 500;
    private static final double HEIGHT = 360;

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void curvesDoNotCoverTheLetters(Appearance appearance) {
        // The overlaps run along the upper edge of the plot, where the labels stand.
        ChartData data = ChartData.of(
                ChartContent.initial(ChartKind.OVERLAP),
                SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.FINAL));
        List<AxisMark> marks = List.of(
                new AxisMark("best", "E′_BO", Quantity.BAYES_FINETUNING_TEST_ERROR, 3),
                new AxisMark("", "o_w", Quantity.OVERLAP, 3.1),
                new AxisMark("", "Δ", Quantity.OVERLAP, 29));
        ChartFigure figure = ChartFigure.fitted(data, marks, OptionalDouble.empty(), appearance);
        ChartFrame frame = ChartFrame.around(List.of(figure), WIDTH);
        ChartFurniture furniture = ChartFurniture.draw(figure.withoutCurves(), frame, WIDTH, HEIGHT, 2);

        JavaPixels exported = new JavaPixels(WIDTH, HEIGHT, 2);
        exported.paint(graphics ->
                ThemedChartFactory.create(figure, frame).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT)));
        JavaPixels screen = new JavaPixels(WIDTH, HEIGHT, 2);
        screen.copy(furniture.pixels(), screen.devicePixels(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT)));
        screen.paint(new CurvePainter(figure, furniture.plot(), Set.of())::paint);
        JavaPixels alone = new JavaPixels(WIDTH, HEIGHT, 2);
        alone.paint(graphics -> new AxisMarkLabels(marks, appearance).draw(graphics, furniture.plot()));

        IntBuffer letters = alone.buffer();
        int seen = 0;
        for (int i = 0; i < letters.capacity(); i++) {
            if (letters.get(i) == appearance.text().getRGB()) {
                seen++;
                assertThat(exported.buffer().get(i)).isEqualTo(letters.get(i));
                assertThat(screen.buffer().get(i)).isEqualTo(letters.get(i));
            }
        }
        assertThat(seen).isGreaterThan(50);
    }
}
