package org.attune.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.ParameterException;
import org.attune.storage.figure.FigureSize;
import org.attune.ui.charts.Appearance;
import org.junit.jupiter.api.Test;

/** How large figures are where they stand, and which charts have room in them. */
final class FigureRoomTest {
    private static final double POINTS_PER_CENTIMETRE = 72 / 2.54;

    @Test
    void aColumnIsAsWideAsItIsPrintedAndItsTextIsLegible() {
        for (Appearance appearance : Appearance.values()) {
            FigureSize size = ExportMedium.COLUMN.size("8.6", "10", 4, appearance);
            assertThat(size.width() * size.pointsPerPixel() / POINTS_PER_CENTIMETRE)
                    .isCloseTo(8.6, within(0.02));
            assertThat(size.height() * size.pointsPerPixel() / POINTS_PER_CENTIMETRE)
                    .isCloseTo(10, within(0.02));
            assertThat(appearance.textSize() * size.pointsPerPixel()).isGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void chartsStandBelowEachOtherInAColumn() {
        int column = ExportMedium.COLUMN.size("8.6", "10", 1, Appearance.LIGHT).width();
        int page = ExportMedium.PAGE.size("17.8", "10", 1, Appearance.LIGHT).width();
        assertThat(FigureRoom.columns(4, column)).isEqualTo(1);
        assertThat(FigureRoom.columns(4, page)).isEqualTo(2);
        assertThat(FigureRoom.columns(9, page)).isEqualTo(3);
    }

    @Test
    void chartsWithoutRoomAreRefusedWithTheHeightThatTheyNeed() {
        FigureSize size = new FigureSize(440, 900, 1);
        assertThatCode(() -> FigureRoom.check(4, size, 0)).doesNotThrowAnyException();
        assertThatExceptionOfType(NoRoomException.class)
                .isThrownBy(() -> FigureRoom.check(4, size, 100))
                .satisfies(refusal -> {
                    assertThat(refusal.charts()).isEqualTo(4);
                    assertThatCode(() -> FigureRoom.check(4, new FigureSize(440, refusal.neededHeight(), 1), 100))
                            .doesNotThrowAnyException();
                });
    }

    @Test
    void whatIsTypedAfterARefusalIsEnough() {
        for (int needed = 300; needed < 1300; needed++) {
            String typed = ExportMedium.COLUMN.typed(needed);
            assertThat(ExportMedium.COLUMN
                            .size("8.6", typed, 1, Appearance.LIGHT)
                            .height())
                    .isGreaterThanOrEqualTo(needed);
        }
    }

    @Test
    void textOnASlideIsNeverTooSmall() {
        FigureSize size = ExportMedium.SLIDE.size("960", "540", 2, Appearance.LIGHT);
        assertThat(size.pixelWidth()).isEqualTo(1920);
        assertThat(size.pixelHeight()).isEqualTo(1080);
        assertThat(ExportMedium.slideText(Appearance.LIGHT, size)).isGreaterThanOrEqualTo(24);
        assertThatThrownBy(() -> ExportMedium.SLIDE.size("1280", "720", 1, Appearance.LIGHT))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("1040");
        assertThatCode(() -> ExportMedium.SLIDE.size("1280", "720", 1, Appearance.PROJECTOR))
                .doesNotThrowAnyException();
    }

    @Test
    void aLengthThatIsNoneIsRefusedInItsUnit() {
        assertThatThrownBy(() -> ExportMedium.COLUMN.size("1", "10", 1, Appearance.LIGHT))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("a number from 5.9 to 156");
    }
}
