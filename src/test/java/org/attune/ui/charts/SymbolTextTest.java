package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SymbolTextTest {
    @Test
    void setsSubscriptsAfterUnderscores() {
        assertThat(SymbolText.of("o_w").runs())
                .containsExactly(
                        new SymbolText.Run("o", BundledFont.ITALIC, false),
                        new SymbolText.Run("w", BundledFont.ITALIC, true));
        assertThat(SymbolText.of("E′_BO").runs())
                .containsExactly(
                        new SymbolText.Run("E′", BundledFont.ITALIC, false),
                        new SymbolText.Run("BO", BundledFont.REGULAR, true));
        assertThat(SymbolText.of("o_w,2nd").runs())
                .last()
                .isEqualTo(new SymbolText.Run("w,2nd", BundledFont.REGULAR, true));
    }

    @Test
    void setsWhatASymbolDependsOnBackOnTheLine() {
        assertThat(SymbolText.of("Δ_eff(e=1)").runs())
                .containsExactly(
                        new SymbolText.Run("Δ", BundledFont.REGULAR, false),
                        new SymbolText.Run("eff", BundledFont.REGULAR, true),
                        new SymbolText.Run("(", BundledFont.REGULAR, false),
                        new SymbolText.Run("e", BundledFont.ITALIC, false),
                        new SymbolText.Run("=1)", BundledFont.REGULAR, false));
    }

    @Test
    void setsCapitalGreekAndDigitsUpright() {
        assertThat(SymbolText.of("Δ/2").runs()).containsExactly(new SymbolText.Run("Δ/2", BundledFont.REGULAR, false));
        assertThat(SymbolText.of("κ₀").runs())
                .containsExactly(
                        new SymbolText.Run("κ", BundledFont.ITALIC, false),
                        new SymbolText.Run("₀", BundledFont.REGULAR, false));
    }
}
