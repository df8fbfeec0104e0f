package org.attune.ui.present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.curves.CurveRequest;
import org.attune.model.Activation;
import org.attune.storage.session.FormatException;
import org.attune.storage.tour.Tour;
import org.attune.storage.tour.TourJson;
import org.attune.storage.tour.TourStep;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.history.ExplorerState;
import org.attune.ui.history.StateHolder;
import org.attune.ui.text.Language;
import org.attune.ui.text.RefusalTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A tour leads from step to step, whoever wrote it. */
final class TourGuideTest {
    private static final String OWN = """
            {"format": "attune-tour", "version": 1, "title": "Mine", "steps": [
              {"title": "One", "text": "Look.", "parameters": {"activation": "linear"}, "highlight": ["overlap"]},
              {"title": {"de": "Zwei", "fr": "Deux"}, "text": {"en": "Now", "fr": "Ici"},
               "sweep": {"axis": "lambda"}, "charts": ["errors", "overlap", "stability", "free-entropy"],
               "sliders": ["lambda", "alpha-prime"]}]}
            """;

    /** What is the file's, not the program's: quotations, and names with points, brackets or hyphens. */
    private static final Pattern QUOTED_OR_PLACE = Pattern.compile("«[^»]*»|\"[^\"]*\"|\\[[^\\]]*\\]|\\S+[.-]\\S+");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(an|the|number|integer|from|to|and|or|must|be|not|allowed|"
                    + "is|are|one|of|name[sd]?|missing|given|with|together|other|values|but|field|chart|there|stands?|"
                    + "parameter|unexpected|character|line|expecting)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");

    private final Holder holder = new Holder();
    private final TourGuide guide = new TourGuide(holder);

    /** Remembers every state. */
    private static final class Holder implements StateHolder {
        private final List<ExplorerState> states =
                new ArrayList<>(List.of(new ExplorerState(CurveRequest.DEFAULT, BoardArrangement.INITIAL)));

        @Override
        public ExplorerState state() {
            return states.getLast();
        }

        @Override
        public void restore(ExplorerState state) {
            states.add(state);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTourOfTheProgramCanBeTakenInEveryLanguage(Language language) {
        Tour tour = BundledTour.in(language);

        guide.start(tour);
        for (int i = 0; i < tour.steps().size(); i++) {
            TourStep step = tour.steps().get(i);
            assertThat(guide.placeProperty().get()).hasValue(new TourGuide.Place(tour, i));
            assertThat(step.text()).hasSizeGreaterThan(100);
            assertThat(step.sliders()).isNotEmpty();
            assertThat(step.highlight()).isNotEmpty();
            guide.next();
        }
        assertThat(tour.steps()).hasSizeBetween(8, 10);
        assertThat(holder.states).hasSize(1 + tour.steps().size());
    }

    @Test
    void whatWasThereBeforeComesBackIfWanted() {
        ExplorerState before = holder.state();
        Tour tour = BundledTour.in(Language.ENGLISH);
        guide.start(tour);
        guide.next();
        // Begun anew on the way: the state before is still the one without a tour.
        guide.start(tour);
        guide.next();

        guide.leaveAndRestore();

        assertThat(guide.placeProperty().get()).isEmpty();
        assertThat(holder.state()).isEqualTo(before);
    }

    @Test
    void anIntroductionStandsBeforeTheFirstStep() {
        assertThat(BundledTour.in(Language.ENGLISH).introduction())
                .contains("LoRA")
                .isNotEqualTo(BundledTour.in(Language.FRENCH).introduction());
        assertThat(TourJson.read(OWN, "en").introduction()).isEmpty();
    }

    @Test
    void whoeverSharesTheTheoryIsToldOfATourOnceItBegins() {
        List<String> told = new ArrayList<>();
        guide.setOnBegun(() -> told.add("begun"));
        Tour tour = BundledTour.in(Language.ENGLISH);

        guide.start(tour);
        guide.next();
        guide.start(tour);

        assertThat(told).containsExactly("begun");
    }

    @Test
    void everyLanguageTellsTheSameStory() {
        List<TourStep> english = BundledTour.in(Language.ENGLISH).steps();
        List<TourStep> french = BundledTour.in(Language.FRENCH).steps();

        assertThat(french).hasSameSizeAs(english);
        for (int i = 0; i < english.size(); i++) {
            assertThat(french.get(i).state()).isEqualTo(english.get(i).state());
            assertThat(french.get(i).text()).isNotEqualTo(english.get(i).text());
            // The numbers, however their decimals are written.
            assertThat(numbers(french.get(i).text()))
                    .isEqualTo(numbers(english.get(i).text()));
        }
    }

    @Test
    void aTourOfOnesOwnSetsAndShowsWhatItSays() {
        guide.start(TourJson.read(OWN, "fr"));
        assertThat(holder.state().request().parameters().activation()).isEqualTo(Activation.LINEAR);
        assertThat(guide.placeProperty().get().orElseThrow().highlighted()).containsExactly(ChartKind.OVERLAP);

        guide.next();
        TourGuide.Place second = guide.placeProperty().get().orElseThrow();
        assertThat(second.step().title()).isEqualTo("Deux");
        assertThat(holder.state().arrangement().places()).endsWith(ChartKind.STABILITY, ChartKind.FREE_ENTROPY);
        assertThat(second.hasNext()).isFalse();

        guide.next();
        assertThat(guide.placeProperty().get()).hasValue(second);
        guide.previous();
        assertThat(guide.placeProperty().get().orElseThrow().index()).isZero();

        int before = holder.states.size();
        guide.leave();
        assertThat(guide.placeProperty().get()).isEmpty();
        assertThat(holder.states).hasSize(before);
    }

    @Test
    void aMissingLanguageIsEnglishOrTheFirst() {
        List<TourStep> steps = TourJson.read(OWN, "it").steps();

        assertThat(steps.get(1).title()).isEqualTo("Zwei");
        assertThat(steps.get(1).text()).isEqualTo("Now");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "title": "One",       | "titel": "One",        | steps[0].titel
            "text": "Look."       | "text": ""             | steps[0].text
            "linear"              | "cubic"                | steps[0].parameters
            "axis": "lambda"      | "axis": "omega"        | steps[1].sweep
            "alpha-prime"         | "alpha-second"         | steps[1].sliders
            "stability"           | "errors"               | steps[1]
            ["overlap"]           | ["stability"]          | steps[0]
            "free-entropy"        | "free-beer"            | steps[1]
            """)
    void whatIsWrongIsNamedWithItsPlaceAndNothingChanges(String there, String instead, String place) {
        assertThat(OWN).contains(there);

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> guide.start(TourJson.read(OWN.replace(there, instead), "en")))
                .withMessageContaining(place);
        assertThat(holder.states).hasSize(1);
        assertThat(guide.placeProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "format"              | "formal"               | il n’a pas de champ « format »
            "attune-tour"         | "attune-session"       | son format est « attune-session » et non « attune-tour »
            "version": 1          | "version": 7           | sa version est 7, et ce programme lit jusqu’à la version 1
            "version": 1          | "version": "one"       | version vaut "one", mais doit être un entier de 1 à 1
            "version": 1,         | "version": 1 1,        | ce n’est pas du JSON à la ligne 1, colonne
            "version": 1,         | "version": 1, "version": 1, | le champ « version » s’y trouve deux fois
            "title": "One",       | "title": One,          | ce qui s’y trouve, ou juste avant, n’y a pas sa place
            ]}]}                  | ]}                     | le texte s’arrête trop tôt
            "title": "One",       | "titel": "One",        | champ inconnu « steps[0].titel » ; les champs permis ici sont
            "title": "One",       | ``                     | le champ « steps[0].title » manque
            "text": "Look."       | "text": ""             | steps[0].text vaut "", mais doit être un texte entre guillemets, non vide
            "text": "Look."       | "text": {}             | steps[0].text vaut {}, mais doit être un texte entre guillemets, ou un objet de textes par langue
            "linear"              | "cubic"                | steps[0].parameters : σ = cubic n’est pas permis ; σ doit être softmax ou linear
            "activation"          | "activity"             | champ inconnu « steps[0].parameters.activity »
            "activation": "linear"| "delta": -3            | steps[0].parameters : Δ = -3 n’est pas permis ; Δ doit être un nombre
            "activation": "linear"| "reuse": 3             | steps[0].parameters : e = 3 n’est pas permis ; e doit être true ou false
            "activation": "linear"| "nodes": 3             | steps[0].parameters : nœuds = 3 n’est pas permis ; nœuds doit être une puissance de deux
            "activation": "linear"| "prescribedQ0": 2      | = manquant n’est pas permis ; prescribedQ doit être donné avec les autres valeurs prescrites
            {"activation": "linear"} | 5                   | steps[0].parameters vaut 5, mais doit être un objet entre accolades
            "axis": "lambda"      | "axis": "lambdaa"      | steps[1].sweep.axis nomme « lambdaa », mais doit nommer l’un de delta, kappa0, alpha
            "axis": "lambda"      | "axis": "tokens"       | steps[1].sweep.axis nomme « tokens », mais doit nommer l’un de delta
            "axis": "lambda"      | "axis": "lambda", "scale": "cubic" | steps[1].sweep.scale vaut "cubic", mais doit être « linear » ou « logarithmic »
            "axis": "lambda"      | "axis": "lambda", "from": 3, "to": 1 | steps[1].sweep : fin = 1,0 n’est pas permis ; fin doit être un nombre > début = 3,0
            "axis": "lambda"      | "axis": "lambda", "points": 2.5 | steps[1].sweep.points vaut 2,5, mais doit être un entier de 2 à
            "alpha-prime"         | "from"                 | steps[1].sliders nomme « from », mais doit nommer l’un de tokens
            "alpha-prime"]        | 3]                     | steps[1].sliders[1] vaut 3, mais doit être un texte entre guillemets
            "stability"           | "errors"               | steps[1] : « charts » vaut [errors, overlap, errors, free-entropy], mais doit nommer 4 graphiques différents
            "stability"           | "erors"                | steps[1] : un graphique se nomme « erors », mais doit être l’un de errors
            "stability"           | "none"                 | steps[1] : un graphique se nomme « none »
            ["overlap"]           | ["stability"]          | steps[0] : « highlight » nomme « stability », un graphique que l’étape ne montre pas
            "highlight"           | "curves": {"errors": ["beauty"]}, "highlight" | steps[0].curves.errors nomme « beauty », mais doit nommer l’un de
            "highlight"           | "curves": {"errors": ["overlap"]}, "highlight" | steps[0] : curves.errors nomme « overlap », mais doit nommer l’un de
            "highlight"           | "family": {"parameter": "alpha", "values": []}, "highlight" | steps[0].family : α = 0 valeurs n’est pas permis ; α doit être de 1 à
            "highlight"           | "landscape": {"quantity": "train-error"}, "highlight" | steps[0]
            """)
    void everyMistakeIsExplainedInBothLanguages(String there, String instead, String explanation) {
        assertThat(OWN).contains(there);
        String file = OWN.replaceFirst(Pattern.quote(there), Matcher.quoteReplacement(instead));

        FormatException problem =
                catchThrowableOfType(FormatException.class, () -> guide.start(TourJson.read(file, "fr")));
        String message = Optional.ofNullable(problem.getMessage()).orElseThrow();

        assertThat(new RefusalTexts(Language.ENGLISH).translated(message)).isEqualTo(message);
        String french = new RefusalTexts(Language.FRENCH)
                .translated(message)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
        assertThat(french).contains(explanation);
        assertThat(QUOTED_OR_PLACE.matcher(french).replaceAll("")).doesNotContainPattern(ENGLISH);
        assertThat(holder.states).hasSize(1);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> number.group().replace(',', '.'))
                .sorted()
                .toList();
    }
}
