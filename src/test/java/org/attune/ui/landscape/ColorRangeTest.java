package org.attune.ui.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridRequest;
import org.attune.curves.grid.GridValues;
import org.attune.model.Estimate;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;

final class ColorRangeTest {
    private static GridValues ramp(double outlier) {
        return GridValues.of(cell -> Optional.of(
                Estimate.exact(cell.equals(new GridCell(0, 0)) ? outlier : cell.column() / (GridRequest.SIDE - 1.0))));
    }

    @Test
    void spansEvenValuesFromEndToEnd() {
        ColorRange range = ColorRange.of(Quantity.OVERLAP, ramp(0)).orElseThrow();

        assertThat(range.lower()).isZero();
        assertThat(range.upper()).isEqualTo(1);
        assertThat(range.exceeded()).isFalse();
        assertThat(range.levels()).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    }

    @Test
    void oneHugeValueDoesNotTakeTheColoursOfAllOthers() {
        ColorRange range =
                ColorRange.of(Quantity.FINETUNING_TEST_ERROR, ramp(1000)).orElseThrow();

        assertThat(range.upper()).isEqualTo(1.3, within(0.1));
        assertThat(range.exceeded()).isTrue();
        assertThat(range.fractionOf(1000)).isEqualTo(1);
    }

    @Test
    void thereIsNoScaleWithoutValuesAndOneOfPositiveLengthForEqualOnes() {
        assertThat(ColorRange.of(Quantity.OVERLAP, GridValues.of(cell -> Optional.empty())))
                .isEmpty();
        ColorRange flat = ColorRange.of(Quantity.OVERLAP, GridValues.of(cell -> Optional.of(Estimate.exact(0.5))))
                .orElseThrow();
        assertThat(flat.upper()).isGreaterThan(flat.lower());
    }
}
