package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.Quantity;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Legends have a symbol and a name for every curve, few curves first, and values while a cross-hair is shown. */
final class LegendTest {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Snapshot SNAPSHOT = SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.FINAL);
    private static final Snapshot BRANCHED = SyntheticSnapshots.of(
            1,
            CurveRequest.DEFAULT,
            Level.FINAL,
            index -> Variations.withBranches(
                    SyntheticSnapshots.predict(CurveRequest.DEFAULT, Level.FINAL, index), 0.9, OptionalDouble.of(0.1)));

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void everyEntryHasSymbolAndNameInEveryLanguageAndLook(ChartKind kind) {
        for (Language language : Language.values()) {
            ChartWords words = new ChartWords(language);
            for (Appearance appearance : Appearance.values()) {
                ChartFigure figure =
                        figure(ChartContent.initial(kind).unfolded(), BRANCHED, appearance, LegendFold.NONE, language);

                assertThat(Legend.of(figure).texts())
                        .containsExactlyElementsOf(figure.legend().stream()
                                .map(quantity -> quantity.symbol() + " " + words.label(quantity))
                                .toList());
            }
        }
    }

    /** However narrow a chart is, what does not fit makes rows, not letters alone. */
    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void entriesStayWithinTheirChart(ChartKind kind) {
        ChartFigure figure = figure(
                ChartContent.initial(kind).unfolded(),
                BRANCHED,
                Appearance.PROJECTOR,
                LegendFold.NONE,
                Language.FRENCH);
        for (double width : List.of(200.0, 300.0, 500.0, 900.0, 1800.0)) {
            Legend legend = Legend.of(figure);
            List<Legend.Place> places = legend.places(0, 0, width, CONTEXT);

            assertThat(places).hasSameSizeAs(figure.legend());
            for (Legend.Place place : places) {
                assertThat(place.area().getMaxX()).isLessThanOrEqualTo(width + 1e-6);
                assertThat(place.area().getMaxY()).isLessThanOrEqualTo(legend.height(width, CONTEXT) + 1e-6);
            }
            for (int i = 0; i < places.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(places.get(i).area().intersects(places.get(j).area()))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void chartsBeginWithTheCurvesThatCarryTheMessage() {
        assertThat(Stream.of(ChartKind.values()).map(ChartKind::initialQuantities))
                .allSatisfy(few -> assertThat(few).hasSizeBetween(1, 3));
        assertThat(ChartKind.ERRORS.initialQuantities())
                .containsExactly(
                        Quantity.FINETUNING_TEST_ERROR,
                        Quantity.PRETRAINING_TEST_ERROR,
                        Quantity.BAYES_FINETUNING_TEST_ERROR);
        assertThat(ChartKind.ORDER_PARAMETERS.initialQuantities()).containsExactly(Quantity.SMALL_Q, Quantity.SMALL_M);
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void moreUnfoldsTheRestAndFewerFoldsItAgain(ChartKind kind) {
        ChartContent few = ChartContent.initial(kind);
        ChartContent all = few.unfolded();

        assertThat(all.quantities()).isEqualTo(kind.usualQuantities());
        assertThat(all.folded()).isEqualTo(few);
        assertThat(LegendFold.of(all, BRANCHED)).isEqualTo(all.equals(few) ? LegendFold.NONE : LegendFold.FEWER);
        assertThat(LegendFold.of(few, BRANCHED)).isEqualTo(all.equals(few) ? LegendFold.NONE : LegendFold.MORE);
    }

    @Test
    void nothingIsOfferedThatHasNoAnswer() {
        assertThat(LegendFold.of(ChartContent.initial(ChartKind.OVERLAP), SNAPSHOT))
                .isEqualTo(LegendFold.NONE);
        assertThat(LegendFold.of(ChartContent.initial(ChartKind.ERRORS), SNAPSHOT))
                .isEqualTo(LegendFold.MORE);
    }

    @Test
    void curvesThatWereChosenStayWhenTheRestUnfolds() {
        ChartContent chosen = ChartContent.initial(ChartKind.ERRORS)
                .showing(List.of(Quantity.FINETUNING_TEST_ERROR, Quantity.FORGETTING_ERROR));

        assertThat(chosen.unfolded().quantities())
                .contains(Quantity.FORGETTING_ERROR)
                .containsAll(ChartKind.ERRORS.usualQuantities());
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theLegendTellsTheValuesAtTheCrossHair(ChartKind kind) {
        ChartFigure figure = figure(
                ChartContent.initial(kind).unfolded(), SNAPSHOT, Appearance.LIGHT, LegendFold.FEWER, Language.ENGLISH);
        Readout readout = Readout.of(figure, 8);

        Legend told = Legend.of(figure).with(readout);

        List<Quantity> listed = figure.legend();
        assertThat(IntStream.range(0, listed.size()))
                .allSatisfy(index -> assertThat(told.texts().get(index))
                        .startsWith(listed.get(index).symbol() + " ")
                        .endsWith(readout.row(listed.get(index)).orElseThrow().text()));
        assertThat(told.height(500, CONTEXT)).isEqualTo(Legend.of(figure).height(500, CONTEXT));
    }

    private static ChartFigure figure(
            ChartContent content, Snapshot snapshot, Appearance appearance, LegendFold fold, Language language) {
        ChartData data = ChartData.of(content, snapshot);
        return new ChartFigure(
                data,
                ChartFigure.fittedRange(data),
                data.legend(),
                fold,
                List.of(),
                OptionalDouble.empty(),
                appearance,
                language);
    }
}
