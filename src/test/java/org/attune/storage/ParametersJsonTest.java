package org.attune.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Interval;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParametersJsonTest {

    // Edge cases of fourteen values at once are too many to list; those of numbers are in extremeValues.
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void readsBackWhatItWrote(@ForAll("questions") Question question) {
        assertThat(ParametersJson.read(ParametersJson.text(question))).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, Double.MIN_NORMAL, 0.1, 1.0 / 3, 1e-5, 1e7, 1e22, 1e23, Double.MAX_VALUE})
    void extremeValuesReadBack(double value) {
        Question question = new Question(
                Parameters.DEFAULT.with(ParameterInfo.ALPHA, value), new Accuracy(1 << 20, Long.MIN_VALUE));

        assertThat(ParametersJson.read(ParametersJson.text(question))).isEqualTo(question);
    }

    @Test
    void absentFieldsHaveTheirDefaults() {
        assertThat(ParametersJson.read("{}")).isEqualTo(Question.DEFAULT);
        assertThat(ParametersJson.read("{\"kappa\": 2, \"seed\": 7}"))
                .isEqualTo(new Question(
                        Parameters.DEFAULT.with(ParameterInfo.KAPPA, 2), new Accuracy(Question.DEFAULT_NODES, 7)));
    }

    @Test
    void wholeNumbersMayBeWrittenWithAFraction() {
        assertThat(ParametersJson.read("{\"tokens\": 4.0, \"delta\": 1}").parameters())
                .isEqualTo(Parameters.DEFAULT.with(ParameterInfo.TOKENS, 4).with(ParameterInfo.DELTA, 1));
    }

    @ParameterizedTest
    @EnumSource(value = ParameterInfo.class, mode = EnumSource.Mode.EXCLUDE, names = "PRESCRIBED_NOISE")
    void textInPlaceOfANumberIsRefusedByName(ParameterInfo parameter) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> ParametersJson.read("{\"" + parameter.jsonName() + "\": \"many\"}"))
                .withMessageContainingAll(parameter.symbol(), "\"many\"", parameter.allowed())
                .satisfies(refusal -> assertThat(refusal.symbol()).isEqualTo(parameter.symbol()));
    }

    @Test
    void prescribedMomentsAreWrittenOnlyWhereTheyAreGiven() {
        Question prescribed = new Question(
                Parameters.DEFAULT.withPrescribed(Optional.of(new PrescribedPretraining(1.5, 1.25, -1))),
                Question.DEFAULT.accuracy());

        assertThat(ParametersJson.text(Question.DEFAULT)).doesNotContain("prescribed");
        assertThat(ParametersJson.text(prescribed))
                .contains("\"prescribedQ0\": 1.5", "\"prescribedQ\": 1.25", "\"prescribedM\": -1");
        assertThat(ParametersJson.read("{\"prescribedM\": -1, \"prescribedQ0\": 1.5, \"prescribedQ\": 1.25}"))
                .isEqualTo(prescribed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'prescribedQ0': 2}                                        | prescribedQ | missing",
                "{'prescribedQ': 1, 'prescribedM': 0}                       | prescribedQ0 | missing",
                "{'prescribedQ0': 1, 'prescribedQ': 1, 'prescribedM': 1.5}  | M    | 1.5",
                "{'prescribedQ0': 0, 'prescribedQ': 1, 'prescribedM': 0}    | Q₀   | 0",
                "{'prescribedQ0': 1, 'prescribedQ': 1, 'prescribedM': 0, 'reuse': true} | e | 1",
                "{'kappa': 0.5}        | κ    | 0.5",
                "{'tokens': 2.5}       | T    | 2.5",
                "{'tokens': 31}        | T    | 31",
                "{'alpha': 1e999}      | α    | Infinity",
                "{'alpha': null}       | α    | null",
                "{'rho': 0}            | ρ    | 0",
                "{'activation': 'relu'}| σ    | relu",
                "{'activation': 3}     | σ    | 3",
                "{'reuse': 1}          | e    | 1",
                "{'reuse': 'true'}     | e    | true",
                "{'nodes': 1000}       | nodes| 1000",
                "{'nodes': 64.5}       | nodes| 64.5",
                "{'nodes': 1e30}       | nodes| 1.0E30",
                "{'seed': 0.5}         | seed | 0.5",
                "{'seed': 99999999999999999999} | seed | 99999999999999999999",
                "{'alphaprime': 3}     | field | alphaprime",
                "{'α': 3}              | field | α",
                "[]                    | parameters | []"
            })
    void badValuesAreRefusedByName(String json, String symbol, String value) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> ParametersJson.read(json.replace('\'', '"')))
                .withMessageStartingWith(symbol + " = ")
                .withMessageContaining(value)
                .withMessageContaining("must be")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | 'not JSON'",
                "{'tokens': 3                    | 'line 1'",
                "{'tokens': NaN}                 | 'line 1, column 1'",
                "{'tokens': 3, 'tokens': 4}      | 'tokens'",
                "{'tokens': 3} {'tokens': 4}     | 'not JSON'"
            },
            quoteCharacter = '~')
    void whatIsNotOneJsonValueIsRefusedInOneLine(String json, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParametersJson.read(json.equals("''") ? "" : json.replace('\'', '"')))
                .withMessageContaining(expected.replace("'", ""))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1));
    }

    @Provide
    static Arbitrary<Question> questions() {
        List<ParameterInfo> solved = Arrays.stream(ParameterInfo.values())
                .filter(parameter -> !parameter.isPrescribed())
                .toList();
        Arbitrary<Parameters> numbers = Combinators.combine(
                        solved.stream().map(ParametersJsonTest::values).toList())
                .as(values -> {
                    Parameters parameters = Parameters.DEFAULT;
                    Iterator<Double> value = values.iterator();
                    for (ParameterInfo parameter : solved) {
                        parameters = parameters.with(parameter, value.next());
                    }
                    return parameters;
                });
        return Combinators.combine(
                        numbers,
                        Arbitraries.of(Activation.values()),
                        pretrainings(),
                        Arbitraries.integers().between(6, 20),
                        Arbitraries.longs())
                .as((parameters, activation, pretraining, exponent, seed) -> new Question(
                        pretraining.apply(parameters.withActivation(activation)), new Accuracy(1 << exponent, seed)));
    }

    /** Solved, on fresh or reused sequences, or prescribed. */
    private static Arbitrary<UnaryOperator<Parameters>> pretrainings() {
        Arbitrary<UnaryOperator<Parameters>> prescribed = Combinators.combine(
                        Arbitraries.doubles().between(1e-9, 1e9).ofScale(15),
                        Arbitraries.doubles().between(0, 1e9).ofScale(15),
                        Arbitraries.doubles().between(-1, 1).ofScale(15))
                .as((q0, q, correlation) -> new PrescribedPretraining(q0, q, correlation * Math.sqrt(q0 * q)))
                .map(moments -> parameters -> parameters.withPrescribed(Optional.of(moments)));
        Arbitrary<UnaryOperator<Parameters>> solved =
                Arbitraries.of(true, false).map(reuse -> parameters -> parameters.withReuse(reuse));
        return Arbitraries.oneOf(solved, prescribed);
    }

    private static Arbitrary<Double> values(ParameterInfo parameter) {
        if (parameter.isInteger()) {
            return Arbitraries.integers().between(2, 30).map(Integer::doubleValue);
        }
        Interval range = parameter.hardRange();
        double upper = Math.min(range.upper(), 1e300);
        return Arbitraries.doubles()
                .between(range.lower(), range.lowerIncluded(), upper, true)
                .ofScale(15)
                .filter(parameter::accepts);
    }
}
