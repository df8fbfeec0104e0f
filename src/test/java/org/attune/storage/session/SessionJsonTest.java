package org.attune.storage.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.curves.CurveRequest;
import org.attune.curves.family.Family;
import org.attune.curves.preset.PanelName;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.attune.storage.ParametersJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session file says, and what is said of one that cannot be used. */
final class SessionJsonTest {
    private static final Session START = new Session(
            new SessionState(CurveRequest.DEFAULT, SessionView.INITIAL),
            "light",
            List.of(),
            List.of(),
            OptionalInt.empty(),
            Optional.empty());

    @Property(tries = 300)
    void whatIsWrittenReadsBackTheSame(@ForAll("sessions") Session session) {
        assertThat(SessionJson.read(SessionJson.text(session))).isEqualTo(session);
        assertThat(SessionJson.text(SessionJson.read(SessionJson.text(session))))
                .as("the same bytes")
                .isEqualTo(SessionJson.text(session));
        assertThat(SessionJson.missing(SessionJson.text(session))).isEmpty();
    }

    @Test
    void everyParameterIsWrittenByItsName() {
        String text = SessionJson.text(START);

        assertThat(text).contains("\"format\": \"attune-session\"", "\"version\": 2", "\"axis\": \"alphaPrime\"");
        for (ParameterInfo parameter : ParameterInfo.values()) {
            if (!parameter.isPrescribed()) {
                assertThat(text).contains('"' + parameter.jsonName() + '"');
            }
        }
        assertThat(text).contains("\"activation\"", "\"reuse\"");
    }

    @Test
    void saysWhichParametersAFileLacksAndWhatTheyAreSetTo() {
        String text = SessionJson.text(new Session(
                        START.present(),
                        "light",
                        List.of(new NamedState("before", START.present())),
                        List.of(new SavedPin("pinned", "BLUE", true, CurveRequest.DEFAULT)),
                        OptionalInt.empty(),
                        Optional.empty()))
                .replaceFirst("\"lambdaPrime\": [0-9.]+,", "");

        assertThat(SessionJson.missing(text))
                .containsExactly(new MissingParameters(MissingParameters.Holder.PRESENT, "", Map.of("λ′", "0.05")));
        assertThat(SessionJson.missing(text.replace("\"activation\": \"softmax\",", "")))
                .extracting(MissingParameters::holder, MissingParameters::name)
                .containsExactly(
                        tuple(MissingParameters.Holder.PRESENT, ""),
                        tuple(MissingParameters.Holder.SNAPSHOT, "before"),
                        tuple(MissingParameters.Holder.PIN, "pinned"));
        assertThat(SessionJson.missing("{\"format\": \"attune-session\", \"version\": 1, \"present\": {}}")
                        .getFirst()
                        .setTo())
                .containsEntry("T", "3")
                .containsEntry("ρ", "1")
                .containsEntry("σ", "softmax")
                .containsEntry("e", "0")
                .hasSize(ParametersJson.fieldNames().size() - 2 - 3);
    }

    @Test
    void whatIsNotThereIsAsAtTheStart() {
        assertThat(SessionJson.read("{\"format\": \"attune-session\", \"version\": 1, \"present\": {}}"))
                .isEqualTo(START);
    }

    @Test
    void aFileOfTheFirstVersionOpensWithWhatItDoesNotHoldAsAtTheStart() {
        String state = """
                {"parameters": {"delta": 1.25, "lambda": 0.2}, "sweep": {"axis": "lambda", "scale": "logarithmic",
                  "from": 0.01, "to": 1, "points": 31}, "charts": ["errors", "overlap", "stability", "effective-noise"],
                 "curves": {"errors": ["finetuning-test-error"]}}
                """;
        Session session = SessionJson.read("""
                {"format": "attune-session", "version": 1, "appearance": "dark", "present": %s,
                 "snapshots": [{"name": "One", "state": %s}],
                 "pins": [{"name": "α = 1", "tone": "own", "visible": true, "state": %s}]}
                """.formatted(state, state, state));

        SessionView view = session.present().view();
        assertThat(session.present().request().parameters().delta()).isEqualTo(1.25);
        assertThat(view.charts()).endsWith("effective-noise");
        assertThat(view)
                .isEqualTo(new SessionView(view.charts(), Map.of("errors", List.of(Quantity.FINETUNING_TEST_ERROR))));
        assertThat(view.zoom()).isEqualTo(SavedRange.WHOLE);
        assertThat(view.family()).isEmpty();
        assertThat(view.landscape()).isEqualTo(SavedLandscape.INITIAL);
        assertThat(session.present().sight()).isEqualTo(Sight.INITIAL);
        assertThat(session.snapshots()).containsExactly(new NamedState("One", session.present()));
        assertThat(session.pins()).hasSize(1);
        assertThat(session.subtracted()).isEmpty();
        assertThat(session.animation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 400, 900})
    void theBeginningOfAFileIsSaidToBeDamaged(int length) {
        String text = SessionJson.text(START);

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> SessionJson.read(text.substring(0, Math.min(length, text.length() - 3))))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FormatException.Kind.DAMAGED));
    }

    @Test
    void aLaterVersionIsSaidToBeOne() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> SessionJson.read(SessionJson.text(START).replace("\"version\": 2", "\"version\": 7")))
                .withMessageContaining("version is 7")
                .withMessageContaining("up to version 2")
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FormatException.Kind.NEWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "{}", "{\"format\": \"attune-tour\", \"version\": 1}"})
    void somethingElseIsSaidToBeSomethingElse(String text) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> SessionJson.read(text))
                .withMessageContaining("attune-session")
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FormatException.Kind.OTHER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "delta": 0.5              | "delta": -1            | present.parameters | Δ = -1
            "delta": 0.5              | "delta": "much"        | present.parameters | Δ = "much"
            "delta": 0.5              | "dleta": 0.5           | present.parameters | dleta
            "axis": "alphaPrime"      | "axis": "omega"        | present.sweep      | omega
            "scale": "logarithmic"    | "scale": "square"      | present.sweep      | "square"
            "from": 1.5               | "from": 99             | present.sweep      | to = 30.0
            "points": 41              | "points": 1            | present.sweep      | points = 1
            "points": 41              | "points": 2.5          | present.sweep      | 2.5
            "snapshots": []           | "snapshots": {}        | snapshots          | {}
            "snapshots": []           | "snapshots": [4]       | snapshots[0]       | 4
            "snapshots": []           | "snapshots": [{}]      | snapshots[0].name  | missing
            "curves": {}              | "curves": {"errors":["no"]} | present.curves.errors | "no"
            "contours": true          | "contours": 1         | present.landscape.contours | true or false
            "path": "columns"         | "path": "best"        | present.landscape.path | rows
            "y": "lambda"             | "y": "omega"          | present.landscape.y | omega
            "centre": "curves"        | "centre": "map"       | present.view.centre | spectrum
            "snapshots": []           | "subtracted": 0       | subtracted         | 0
            "snapshots": []           | "animation": {"parameter": "nu"} | animation.parameter | nu
            "charts": []              | "zoom": {"from": 0.5, "to": 2} | present.zoom.to | 2
            "charts": []              | "family": {"parameter": "lambda", "values": [-1]} | present.family | -1
            "charts": []              | "axes": {"errors": {"hidden": ["no"]}} | present.axes.errors.hidden | "no"
            "appearance": "light"     | "mood": "light"        | mood               | appearance
            """)
    void aValueThatIsNotAllowedIsNamedWithItsPlace(String there, String instead, String place, String value) {
        String text = SessionJson.text(START)
                .replace("\"snapshots\": [ ]", "\"snapshots\": []")
                .replace("\"charts\": [ ]", "\"charts\": []")
                .replace("\"curves\": { }", "\"curves\": {}");
        assertThat(text).contains(there);

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> SessionJson.read(text.replace(there, instead)))
                .withMessageContaining(place)
                .withMessageContaining(value)
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FormatException.Kind.INVALID));
    }

    @Test
    void theFilesUsedLastAreFewAndDifferent() {
        RecentFiles files = RecentFiles.NONE;
        for (int i = 0; i < 30; i++) {
            files = files.with(Path.of("session" + i % 12 + ".attune"));
        }

        assertThat(files.files()).hasSize(RecentFiles.MOST).doesNotHaveDuplicates();
        assertThat(files.files().getFirst().getFileName()).hasToString("session5.attune");
        assertThat(RecentFiles.read(files.text())).isEqualTo(files);
        assertThat(files.without(Path.of("session5.attune")).files()).hasSize(RecentFiles.MOST - 1);
    }

    @Provide
    static Arbitrary<Session> sessions() {
        Arbitrary<NamedState> named = Combinators.combine(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(name -> !name.isBlank()), states())
                .as(NamedState::new);
        return Combinators.combine(
                        states(),
                        Arbitraries.of("light", "dark", "projector"),
                        named.list().ofMaxSize(4),
                        pins().list().ofMaxSize(3),
                        Arbitraries.integers().between(-1, 2),
                        animations().optional())
                .as((present, appearance, snapshots, pins, index, animation) -> new Session(
                        present,
                        appearance,
                        snapshots,
                        pins,
                        index >= 0 && index < pins.size() ? OptionalInt.of(index) : OptionalInt.empty(),
                        animation));
    }

    private static Arbitrary<SavedAnimation> animations() {
        return Combinators.combine(
                        Arbitraries.of(ParameterInfo.values()),
                        Arbitraries.doubles(),
                        Arbitraries.of(SavedAnimation.Repeat.values()))
                .as((parameter, from, repeat) -> new SavedAnimation(parameter, from, 1.5, 20, repeat));
    }

    private static Arbitrary<SavedPin> pins() {
        return Combinators.combine(
                        Arbitraries.of("α = 1", "Pin 2"),
                        Arbitraries.of("own", "sky-blue"),
                        Arbitraries.of(true, false),
                        requests())
                .as(SavedPin::new);
    }

    private static Arbitrary<SessionState> states() {
        return Combinators.combine(requests(), views(), sights()).as(SessionState::new);
    }

    private static Arbitrary<Sight> sights() {
        return Combinators.combine(Arbitraries.of(Sight.Centre.values()), Arbitraries.of(Sight.Numbers.values()))
                .as(Sight::new);
    }

    private static Arbitrary<SavedChart> looks() {
        return Combinators.combine(
                        Arbitraries.of(AxisScale.values()),
                        Arbitraries.of(Quantity.values()).list().ofMaxSize(3),
                        Arbitraries.doubles()
                                .between(-1e9, 1e9)
                                .map(from -> new SavedRange(from, 2e9))
                                .optional())
                .as(SavedChart::new);
    }

    private static Arbitrary<Family> families() {
        return Arbitraries.of(
                new Family.OfActivation(),
                new Family.OfParameter(ParameterInfo.LAMBDA_PRIME, List.of(0.05, 1.0, 1e-7)),
                new Family.OfParameter(ParameterInfo.TOKENS, List.of(2.0)));
    }

    private static Arbitrary<SavedLandscape> landscapes() {
        return Combinators.combine(
                        Arbitraries.of(Quantity.values()),
                        Arbitraries.of(ParameterInfo.values()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(SavedLandscape.Path.values()))
                .as((quantity, axis, contours, path) ->
                        new SavedLandscape(quantity, axis, ParameterInfo.ALPHA, contours, path));
    }

    private static Arbitrary<SessionView> views() {
        Arbitrary<List<Quantity>> quantities =
                Arbitraries.of(Quantity.values()).list().uniqueElements().ofMaxSize(5);
        return Combinators.combine(
                        Arbitraries.of("errors", "overlap", "stability").list().ofMaxSize(4),
                        Arbitraries.of("errors", "overlap")
                                .flatMap(chart -> quantities.map(drawn -> Map.of(chart, drawn))),
                        Arbitraries.of("errors", "stability")
                                .flatMap(chart -> looks().map(look -> Map.of(chart, look))),
                        Arbitraries.doubles().between(0, 0.9).map(from -> new SavedRange(from, 1)),
                        families().optional(),
                        landscapes(),
                        Arbitraries.of(new PanelName("fig2", "left"), new PanelName("fig6", "right"))
                                .optional())
                .as(SessionView::new);
    }

    private static Arbitrary<CurveRequest> requests() {
        return Combinators.combine(
                        parameters(),
                        Arbitraries.of(ParameterInfo.axes()).filter(axis -> !axis.isPrescribed()),
                        Arbitraries.of(AxisScale.values()),
                        Arbitraries.doubles().between(0.01, 0.99),
                        Arbitraries.integers().between(2, CurveRequest.MAXIMUM_POINTS))
                .as((parameters, axis, scale, share, points) -> {
                    double to = axis.softRange().upper();
                    // κ starts at 1 and all others at 0.
                    double from = axis.hardRange().lower()
                            + share * (to - axis.hardRange().lower());
                    return new CurveRequest(parameters, axis, scale, from, to, points);
                });
    }

    private static Arbitrary<Parameters> parameters() {
        Arbitrary<Double> positive = Arbitraries.doubles().between(1e-9, 1e9).ofScale(12);
        Arbitrary<Parameters> numbers = Combinators.combine(
                        Arbitraries.integers().between(2, 9),
                        positive,
                        positive,
                        positive,
                        positive,
                        positive,
                        positive,
                        Arbitraries.doubles().between(1e-6, 1).ofScale(9))
                .as((tokens, delta, kappa0, alpha, alphaPrime, lambda, lambdaPrime, rho) -> new Parameters(
                        tokens,
                        delta,
                        kappa0,
                        1 + kappa0,
                        alpha,
                        alphaPrime,
                        lambda,
                        lambdaPrime,
                        Activation.SOFTMAX,
                        false,
                        lambda,
                        rho,
                        Optional.empty()));
        return Combinators.combine(
                        numbers,
                        Arbitraries.of(Activation.values()),
                        Arbitraries.integers().between(0, 2))
                .as((parameters, activation, mode) -> switch (mode) {
                    case 0 -> parameters.withActivation(activation);
                    case 1 -> parameters.withActivation(activation).withReuse(true);
                    default -> parameters.withPrescribed(Optional.of(new PrescribedPretraining(2.5, 1.25, -0.75)));
                });
    }
}
