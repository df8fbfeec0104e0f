package org.attune.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attune.model.ParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FigureSizeTest {
    @Test
    void scaleMultipliesThePixels() {
        FigureSize size = new FigureSize(1600, 1000, 3);

        assertThat(size.pixelWidth()).isEqualTo(4800);
        assertThat(size.pixelHeight()).isEqualTo(3000);
    }

    @ParameterizedTest
    @CsvSource({
        "299, 600, 1, width, 299, 300 to 8000",
        "8001, 600, 1, width, 8001, 300 to 8000",
        "600, -5, 1, height, -5, 300 to 8000",
        "600, 600, 0, scale, 0, 1 to 8",
        "600, 600, 9, scale, 9, 1 to 8",
        "8000, 8000, 2, size, 16000 × 16000, 100 million"
    })
    void refusesWhatCannotBeDrawn(int width, int height, int scale, String symbol, String value, String allowed) {
        assertThatThrownBy(() -> new FigureSize(width, height, scale))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(symbol)
                .hasMessageContaining(value)
                .hasMessageContaining(allowed);
    }
}
