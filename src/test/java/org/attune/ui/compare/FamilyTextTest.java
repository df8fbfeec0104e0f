package org.attune.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.attune.curves.family.Family;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of numbers as people type them. */
final class FamilyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0.05; 1; 2    | 0.05 1 2",
                "0,05; 1; 2    | 0.05 1 2",
                "0.05 1 2      | 0.05 1 2",
                "0.05, 1, 2,   | 0.05 1 2",
                "1,5; 2        | 1.5 2",
                "0,5           | 0.5",
                "\"1;\u00a02\" | 1 2",
                "1\u202f234; 5 | 1234 5",
                "1e-3; 10⁻²    | 0.001 0.01",
                "٣; ٤          | 3 4"
            })
    void readsValues(String text, String values) {
        List<Double> expected =
                Arrays.stream(values.split(" ", -1)).map(Double::valueOf).toList();

        assertThat(FamilyText.parse(ParameterInfo.ALPHA, text))
                .isEqualTo(new Family.OfParameter(ParameterInfo.ALPHA, expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2       | written as 1.2 or as 1; 2,",
                "1,234     | written as 1.234 or as 1234,",
                "1,234; 2  | written as 1.234 or as 1234,",
                "1.234,5;2 | written as 1234.5 or as 1.2345,",
                "1,2,3     | several apart by semicolons",
                "0.1,0.2   | several apart by semicolons",
                "NaN; 1    | neither NaN nor infinite",
                "1f; 2     | without letters"
            })
    void refusesWhatMayMeanSomethingElse(String text, String reason) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> FamilyText.parse(ParameterInfo.ALPHA, text))
                .withMessageContaining(reason);
    }
}
