package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.storage.figure.FigureCaption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class BundledFontTest {
    /** What the theory is written with, beyond what the program's own texts hold. */
    private static final String MATHEMATICS = "αβγδηζκλμξρσφχψωΓΔΦΣΩ′″₀₁₂⁰¹²³⁴⁵⁶⁷⁸⁹⁻√‖∞≥≤±·−→×≈≠∂∫∑ŜŴŷ…–";

    static Stream<String> texts() {
        Stream<String> quantities = Stream.of(Quantity.values())
                .flatMap(quantity ->
                        Stream.of(quantity.symbol(), quantity.label(), quantity.meaning(), quantity.equation()));
        Stream<String> parameters = Stream.of(ParameterInfo.values())
                .flatMap(parameter -> Stream.of(
                        parameter.symbol(),
                        parameter.label(),
                        parameter.help(),
                        parameter.equation(),
                        parameter.allowed()));
        return Stream.of(
                        quantities,
                        parameters,
                        Stream.of(
                                MATHEMATICS, FigureCaption.of(CurveRequest.DEFAULT, Level.FINAL, 41, Optional.empty())))
                .flatMap(stream -> stream)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyFaceHasEveryCharacter(String text) {
        for (BundledFont face : BundledFont.values()) {
            assertThat(face.at(13).canDisplayUpTo(text))
                    .as("%s in %s", text, face)
                    .isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource(BundledFont.class)
    void comesFromTheBundledFileAndNotFromTheSystem(BundledFont face) {
        assertThat(face.at(13).getFamily()).startsWith(BundledFont.FAMILY);
        assertThat(face.at(13).getSize2D()).isEqualTo(13f);
    }
}
