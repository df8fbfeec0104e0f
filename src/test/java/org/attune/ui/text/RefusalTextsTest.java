package org.attune.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attune.curves.CurveRequest;
import org.attune.curves.family.Family;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.NumberInput;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.storage.figure.FigureSize;
import org.attune.storage.session.FormatException;
import org.attune.storage.session.SessionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user of the window can get wrong is explained in the language of the window. */
final class RefusalTextsTest {
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(an?|number|integer|from|to|and|must|be|not|allowed|most|since|given|is|one|of|when|or|with|together|other|values|missing|but|named?|the)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final RefusalTexts english = new RefusalTexts(Language.ENGLISH);
    private final RefusalTexts french = new RefusalTexts(Language.FRENCH);

    private static Parameters prescribed() {
        return Parameters.DEFAULT.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT));
    }

    static Stream<ThrowingCallable> mistakes() {
        CurveRequest request = CurveRequest.DEFAULT;
        return Stream.of(
                () -> ParameterInfo.TOKENS.parse("many"),
                () -> ParameterInfo.TOKENS.check(2.5),
                () -> ParameterInfo.TOKENS.check(99),
                () -> ParameterInfo.RHO.check(2),
                () -> ParameterInfo.ALPHA.parse("1,234"),
                () -> ParameterInfo.RHO.parse("1.234,5"),
                () -> ParameterInfo.TOKENS.parse("NaN"),
                () -> ParameterInfo.LAMBDA.parse("1e-3f"),
                () -> ParameterInfo.LAMBDA.parse("1e-999"),
                () -> ParameterInfo.LAMBDA.parse("1".repeat(2000)),
                () -> NumberInput.longInteger("seed", "2.5", Accuracy.ALLOWED_SEEDS),
                () -> NumberInput.integer("width", "1,600", FigureSize.ALLOWED_SIDES),
                () -> ParameterInfo.PRESCRIBED_M.parse("x"),
                () -> prescribed().with(ParameterInfo.PRESCRIBED_M, 1e6),
                () -> prescribed().with(ParameterInfo.PRESCRIBED_NOISE, 0.1),
                () -> prescribed().withReuse(true),
                () -> PrescribedPretraining.of(Map.of(ParameterInfo.PRESCRIBED_Q0, 2.0), ParameterInfo::jsonName),
                () -> Activation.parse("cubic"),
                () -> new Accuracy(3, 1),
                () -> Parameters.DEFAULT.with(ParameterInfo.PRESCRIBED_M, 1),
                () -> new CurveRequest(
                        request.parameters(), ParameterInfo.LAMBDA, AxisScale.LINEAR, 2, 1, request.points()),
                () -> new CurveRequest(
                        request.parameters(), ParameterInfo.DELTA, AxisScale.LOGARITHMIC, 0, 1, request.points()),
                () -> CurveRequest.over(Parameters.DEFAULT, ParameterInfo.PRESCRIBED_M),
                () -> new Family.OfParameter(ParameterInfo.LAMBDA, List.of()),
                () -> new FigureSize(3, 900, 1),
                () -> new FigureSize(1600, 100_000, 1),
                () -> new FigureSize(1600, 900, 99),
                () -> new FigureSize(8000, 8000, 8));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void explainsEveryMistake(ThrowingCallable mistake) {
        ParameterException refusal = catchThrowableOfType(ParameterException.class, mistake);

        assertThat(english.message(refusal)).isEqualTo(refusal.getMessage());
        assertThat(french.message(refusal)).contains("n’est pas permis").doesNotContainPattern(ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                    | n’est pas du JSON à la ligne
            {"format": "other", "version": 1}                    | son format est « other » et non « attune-session »
            {"format": "attune-session", "version": 9}           | sa version est 9
            {"format": "attune-session", "version": 1}           | le champ « present » manque
            {"format": "attune-session", "version": 1, "present": 3} | present vaut 3, mais doit être un objet entre accolades
            {"format": "attune-session", "version": 1, "present": {"parameters": {"delta": -3}}} | doit être un nombre
            {"format": "attune-session", "version": 1, "present": {"mood": 1}} | champ inconnu « present.mood »
            {"format": "attune-session", "version": 1, "present": {"landscape": {"contours": 1}}} | doit être true ou false
            """)
    void explainsWhatIsWrongWithAFile(String file, String explanation) {
        FormatException problem = catchThrowableOfType(FormatException.class, () -> SessionJson.read(file));
        String message = Optional.ofNullable(problem.getMessage()).orElseThrow();

        assertThat(english.translated(message)).isEqualTo(message);
        assertThat(french.translated(message).replace('\u00a0', ' ').replace('\u202f', ' '))
                .contains(explanation);
    }

    @ParameterizedTest
    @EnumSource(ParameterInfo.class)
    void saysWhatIsAllowed(ParameterInfo parameter) {
        assertThat(english.allowed(parameter)).isEqualTo(parameter.allowed());
        assertThat(french.allowed(parameter)).startsWith("un ").doesNotContainPattern(ENGLISH);
    }

    @Test
    void keepsNumbersInTheirPlaces() {
        assertThat(french.message(catchThrowableOfType(
                        ParameterException.class, () -> prescribed().with(ParameterInfo.PRESCRIBED_M, -50))))
                .startsWith("M = -50,0 n’est pas permis\u00a0; il faut\u00a0: au plus √(Q₀Q) = ")
                .endsWith(" en valeur absolue, car (Q₀, M; M, Q) est une covariance");
        assertThat(french.translated("a number > 0 and ≤ 1")).isEqualTo("un nombre > 0 et ≤ 1");
    }

    @Test
    void leavesWhatItDoesNotKnow() {
        assertThat(french.translated("disk full")).isEqualTo("disk full");
        assertThat(french.translated("disk: full")).isEqualTo("disk: full");
        assertThat(french.translated("some other values")).isEqualTo("some other values");
    }

    @Test
    void leavesPlacesAndQuotations() {
        assertThat(french.translated("steps[0]: a number")).isEqualTo("steps[0]\u00a0: un nombre");
        assertThat(french.translated("steps[0]: parameters: missing"))
                .isEqualTo("steps[0]\u00a0: parameters\u00a0: manquant");
        assertThat(french.translated("a chart is named \"none\", but must be one of errors"))
                .contains("none")
                .doesNotContain("aucun");
    }
}
