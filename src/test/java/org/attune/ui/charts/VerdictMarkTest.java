package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.Quantity;
import org.attune.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The marks after numbers for which the theory does not hold for certain. */
final class VerdictMarkTest {
    private static final CurveRequest REQUEST = CurveRequest.DEFAULT;

    @Test
    void onlyWhatIsNotCertainIsMarkedAndDifferently() {
        assertThat(Stream.of(Verdict.values()).map(VerdictMark::of)).containsExactly("", "?", "!");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void theReadoutMarksTheNumbersOfTheStageThatIsConcerned(Verdict verdict) {
        Readout readout = Readout.of(figure(verdict, List.of()), 0);

        assertThat(readout.rows()).extracting(Readout.Row::quantity).contains(Quantity.OVERLAP, Quantity.BAYES_OVERLAP);
        for (Readout.Row row : readout.rows()) {
            assertThat(row.marked())
                    .as(row.quantity().symbol())
                    .isEqualTo(
                            row.quantity() == Quantity.BAYES_OVERLAP || verdict == Verdict.HOLDS
                                    ? row.value()
                                    : row.value() + " " + VerdictMark.of(verdict));
        }
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void soDoesItTheNumbersBeside(Verdict verdict) {
        Ghost pin = new Ghost(
                "pin",
                new Tone.Named(ToneName.OWN),
                Ghost.Extent.FIRST,
                REQUEST,
                false,
                snapshot(verdict).points());
        Readout readout = Readout.of(figure(Verdict.HOLDS, List.of(pin)), 0);

        assertThat(readout.besides()).singleElement().satisfies(beside -> {
            String value = beside.rows().getFirst().value();
            assertThat(beside.spoken())
                    .endsWith(verdict == Verdict.HOLDS ? value : value + " " + VerdictMark.of(verdict));
        });
    }

    private static ChartFigure figure(Verdict verdict, List<Ghost> ghosts) {
        ChartContent content = ChartContent.initial(ChartKind.OVERLAP);
        ChartData data = ChartData.of(content, snapshot(verdict))
                .beside(new ChartComparison(
                        ghosts.stream().map(ghost -> ghost.in(content)).toList(), Optional.empty()));
        return ChartFigure.fitted(data, List.of(), OptionalDouble.empty(), Appearance.LIGHT);
    }

    private static Snapshot snapshot(Verdict verdict) {
        double jumps = switch (verdict) {
            case HOLDS -> 0.01;
            case DOUBTFUL -> 0.1;
            case BROKEN -> 0.3;
        };
        return SyntheticSnapshots.of(
                1,
                REQUEST,
                Level.DRAFT,
                index -> Variations.withJumps(
                        SyntheticSnapshots.predict(REQUEST, Level.DRAFT, index), Estimate.exact(jumps)));
    }
}
