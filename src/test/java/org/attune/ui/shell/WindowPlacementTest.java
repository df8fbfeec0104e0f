package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.api.Assertions;
import org.attune.ui.settings.WindowPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a window was, and whichever screens are left: its title bar can be reached, and it has room. */
final class WindowPlacementTest {
    private static final Rectangle2D PRIMARY = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D LEFT = new Rectangle2D(-1366, 200, 1366, 768);
    private static final Rectangle2D ABOVE = new Rectangle2D(0, -1080, 1920, 1080);

    @ParameterizedTest
    @CsvSource({
        "100, 50, 100, 50", "0, 0, 0, 0",
        "-1300, 300, -1300, 300", "100, -900, 100, -900",
        "1800, 100, 1800, 100", "500, 1040, 500, 1040"
    })
    void staysWhereItsTitleBarCanBeReached(double x, double y, double expectedX, double expectedY) {
        assertThat(of(List.of(PRIMARY, LEFT, ABOVE), 1000, 700, x, y).corner())
                .isEqualTo(new WindowPlace.Corner(expectedX, expectedY));
    }

    @ParameterizedTest
    @CsvSource({
        "-1300, 300, 0, 300", "100, -900, 100, 0", "5000, 100, 920, 100", "100, 3000, 100, 380",
        "1900, 100, 920, 100", "-980, 100, 0, 100", "200, -10, 200, 0", "200, 1070, 200, 380"
    })
    void comesBackFromScreensThatAreGone(double x, double y, double expectedX, double expectedY) {
        assertThat(of(List.of(PRIMARY), 1000, 700, x, y).corner())
                .isEqualTo(new WindowPlace.Corner(expectedX, expectedY));
    }

    @Test
    void goesToTheNearestOfTheScreensThatAreLeft() {
        assertThat(of(List.of(PRIMARY, LEFT), 1000, 700, -3000, 300).corner())
                .isEqualTo(new WindowPlace.Corner(-1366, 268));
    }

    @Test
    void isNeverLargerThanItsScreenAndNeitherIsItsLeastSize() {
        Rectangle2D twiceAsDense = new Rectangle2D(0, 0, 960, 540);
        WindowPlacement placement = of(List.of(twiceAsDense), 3000, 2000, 0, 0);

        assertThat(placement.width()).isEqualTo(960);
        assertThat(placement.height()).isEqualTo(540);
        assertThat(placement.leastWidth()).isEqualTo(960);
        assertThat(placement.leastHeight()).isEqualTo(540);
        assertThat(of(List.of(PRIMARY), 1400, 900, 0, 0).leastWidth()).isEqualTo(1000);
        assertThat(of(List.of(PRIMARY), 200, 100, 0, 0).height()).isEqualTo(700);
    }

    @Test
    void aWindowThatIsMadeSmallerIsWhollyOnItsScreen() {
        assertThat(of(List.of(PRIMARY), 3000, 2000, 100, 100).corner()).isEqualTo(new WindowPlace.Corner(0, 0));
        assertThat(of(List.of(PRIMARY), 3000, 900, 100, 100).corner()).isEqualTo(new WindowPlace.Corner(0, 100));
    }

    @Test
    void standsInTheMiddleAtFirstWithItsTitleBarOnTheScreen() {
        assertThat(first(PRIMARY)).isEqualTo(new WindowPlace.Corner(260, 90));
        assertThat(first(new Rectangle2D(0, 0, 1400, 900))).isEqualTo(new WindowPlace.Corner(0, 0));
        assertThat(first(new Rectangle2D(0, 27, 1366, 741))).isEqualTo(new WindowPlace.Corner(0, 27));
    }

    private static WindowPlace.Corner first(Rectangle2D screen) {
        return WindowPlacement.of(List.of(screen), WindowPlace.INITIAL, 1000, 700)
                .corner();
    }

    @Property
    void titleBarCanAlwaysBeTakenHoldOf(
            @ForAll @DoubleRange(min = -10_000, max = 10_000) double x,
            @ForAll @DoubleRange(min = -10_000, max = 10_000) double y,
            @ForAll @DoubleRange(min = 1, max = 6000) double width,
            @ForAll @DoubleRange(min = 1, max = 4000) double height) {
        List<Rectangle2D> screens = List.of(new Rectangle2D(0, 27, 1366, 741), LEFT, ABOVE);
        WindowPlacement placement = of(screens, width, height, x, y);
        WindowPlace.Corner corner = placement.corner();

        Assertions.assertThat(screens).anySatisfy(screen -> {
            Assertions.assertThat(corner.y()).isBetween(screen.getMinY(), screen.getMaxY() - 32);
            Assertions.assertThat(corner.x() + placement.width()).isGreaterThanOrEqualTo(screen.getMinX() + 1);
            Assertions.assertThat(corner.x()).isLessThan(screen.getMaxX());
            Assertions.assertThat(placement.width()).isLessThanOrEqualTo(screen.getWidth());
            Assertions.assertThat(placement.height()).isLessThanOrEqualTo(screen.getHeight());
        });
    }

    private static WindowPlacement of(List<Rectangle2D> screens, double width, double height, double x, double y) {
        return WindowPlacement.of(
                screens, new WindowPlace(width, height, Optional.of(new WindowPlace.Corner(x, y)), false), 1000, 700);
    }
}
