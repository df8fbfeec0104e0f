package org.attune.ui.present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
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

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> number.group().replace(',', '.'))
                .sorted()
                .toList();
    }
}
