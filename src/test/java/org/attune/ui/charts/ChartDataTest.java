package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.model.Status;
import org.attune.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChartDataTest {
    private final CurveRequest request = CurveRequest.DEFAULT;

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void holdsWhatThePredictionsSay(ChartKind kind) {
        Snapshot snapshot = SyntheticSnapshots.complete(1, request, Level.DRAFT);

        ChartData data = ChartData.of(kind, snapshot);

        assertThat(data.level()).contains(Level.DRAFT);
        assertThat(data.curves()).extracting(Curve::quantity).containsExactlyElementsOf(kind.initialQuantities());
        for (int i = 0; i < request.points(); i++) {
            assertThat(data.abscissae().get(i)).isEqualTo(request.abscissa(i));
            Prediction prediction = snapshot.points().get(i).orElseThrow();
            for (Quantity quantity : kind.initialQuantities()) {
                assertThat(data.curve(quantity).estimates().get(i)).isEqualTo(quantity.of(prediction));
            }
        }
    }

    @Test
    void hasGapsWhereThereIsNoAnswer() {
        Snapshot snapshot = SyntheticSnapshots.of(1, request, Level.PREVIEW, this::unconvergedInTheMiddle);

        Curve finetuning = ChartData.of(ChartKind.ERRORS, snapshot).curve(Quantity.FINETUNING_TEST_ERROR);
        Curve pretraining = ChartData.of(ChartKind.ERRORS, snapshot).curve(Quantity.PRETRAINING_TEST_ERROR);

        assertThat(finetuning.estimates().subList(10, 15)).containsOnly(Optional.empty());
        assertThat(finetuning.answers()).hasSize(request.points() - 5);
        assertThat(pretraining.answers()).hasSize(request.points());
    }

    @Test
    void leavesOutWhatIsStillToCome() {
        Snapshot beginning = SyntheticSnapshots.partial(1, request, 12, Duration.ofSeconds(1));

        ChartData data = ChartData.of(ChartKind.OVERLAP, beginning);

        assertThat(data.abscissae()).hasSize(12).endsWith(request.abscissa(11));
        assertThat(data.curve(Quantity.OVERLAP).answers()).hasSize(12);
        assertThat(ChartData.of(ChartKind.OVERLAP, SyntheticSnapshots.partial(1, request, 0, Duration.ZERO))
                        .level())
                .isEmpty();
    }

    @Test
    void coarsestLevelCounts() {
        Snapshot fine = SyntheticSnapshots.complete(1, request, Level.FINAL);
        List<Level> mixed = new ArrayList<>(fine.levels());
        mixed.set(7, Level.PREVIEW);
        Snapshot snapshot = new Snapshot(
                1,
                request,
                Level.FINAL,
                fine.points(),
                mixed,
                fine.current(),
                Level.FINAL,
                40,
                fine.elapsed(),
                Snapshot.State.RUNNING,
                Optional.empty());

        assertThat(ChartData.of(ChartKind.OVERLAP, snapshot).level()).contains(Level.PREVIEW);
    }

    @Test
    void divergingCurvatureDoesNotPressTheOthersFlat() {
        ChartData data = data(curve(Quantity.Q, 0.4, 0.8), curve(Quantity.SMALL_V, 90, 0.1));

        assertThat(data.valueRange()).contains(new ValueRange(0.1, 1.5 * 0.8));
    }

    @Test
    void curvatureThatWouldLieWhollyAboveThePlotIsReachedIfItIsNotTooFar() {
        assertThat(data(curve(Quantity.Q, 0.4, 0.8), curve(Quantity.V, 2, 1.8)).valueRange())
                .contains(new ValueRange(0.4, 1.8));
        assertThat(data(curve(Quantity.Q, 0.4, 0.8), curve(Quantity.V, 20, 18)).valueRange())
                .contains(new ValueRange(0.4, 3 * 0.8));
    }

    @Test
    void curvatureAloneIsShownWhole() {
        assertThat(data(curve(Quantity.SMALL_V, 90, 0.1)).valueRange()).contains(new ValueRange(0.1, 90));
        assertThat(data().valueRange()).isEmpty();
    }

    @Test
    void divergingRepliconLeavesTheLevelOfOneInSight() {
        assertThat(data(ChartKind.STABILITY, curve(Quantity.FINETUNING_REPLICON, 0.2, 70))
                        .valueRange())
                .contains(new ValueRange(0.2, 1.5 * 1.2));
    }

    @Test
    void drawsWhatItIsToldTo() {
        ChartContent content = ChartContent.initial(ChartKind.ERRORS)
                .with(Quantity.FORGETTING_ERROR, true)
                .with(Quantity.FROZEN_ERROR, true)
                .with(Quantity.FROZEN_ERROR, false);
        ChartData data = ChartData.of(content, SyntheticSnapshots.complete(1, request, Level.PREVIEW));

        assertThat(data.curve(Quantity.FORGETTING_ERROR).answers()).hasSize(request.points());
        assertThatThrownBy(() -> data.curve(Quantity.FROZEN_ERROR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void legendListsASecondBranchOnlyWhereThereIsOne() {
        Snapshot plain = SyntheticSnapshots.complete(1, request, Level.PREVIEW);
        Snapshot branched = SyntheticSnapshots.of(
                1,
                request,
                Level.PREVIEW,
                index -> Variations.withBranches(
                        SyntheticSnapshots.predict(request, Level.PREVIEW, index), 0.9, OptionalDouble.of(0.1)));

        ChartContent all = ChartContent.initial(ChartKind.OVERLAP).unfolded();
        assertThat(ChartData.of(all, plain).legend()).containsExactly(Quantity.OVERLAP, Quantity.BAYES_OVERLAP);
        assertThat(ChartData.of(all, branched).legend()).contains(Quantity.SECOND_BRANCH_OVERLAP);
    }

    @Test
    void legendListsNothingThatHasNoAnswerOnceThereArePoints() {
        Snapshot withoutBayes = SyntheticSnapshots.of(1, request, Level.PREVIEW, index -> {
            Prediction plain = SyntheticSnapshots.predict(request, Level.PREVIEW, index);
            return new Prediction(
                    plain.parameters(),
                    plain.accuracy(),
                    plain.pretraining(),
                    plain.finetuning(),
                    plain.baselines(),
                    plain.effectiveNoise(),
                    Optional.empty());
        });
        Snapshot nothingYet = SyntheticSnapshots.partial(1, request, 0, Duration.ZERO);

        assertThat(ChartData.of(ChartKind.OVERLAP, withoutBayes).legend()).containsExactly(Quantity.OVERLAP);
        assertThat(ChartData.of(ChartKind.OVERLAP, nothingYet).legend())
                .as("what may come")
                .containsExactly(Quantity.OVERLAP, Quantity.BAYES_OVERLAP);
    }

    @Test
    void knowsWhereTheTheoryIsInDoubtAndOfWhat() {
        ChartData data = ChartData.of(ChartKind.OVERLAP, SyntheticSnapshots.of(1, request, Level.PREVIEW, index -> {
            Prediction plain = SyntheticSnapshots.predict(request, Level.PREVIEW, index);
            return switch (index) {
                case 3 -> Variations.withFinetuningReplicon(plain, new Estimate(1.3, 0.05));
                case 4 -> Variations.withFinetuningReplicon(plain, new Estimate(1.3, 0.2));
                case 5 -> Variations.withPretrainingReplicon(plain, new Estimate(2, 0.1));
                case 6 -> Variations.withJumps(plain, Estimate.exact(-0.1));
                default -> plain;
            };
        }));

        PointAssessments finetuning = data.assessments().get(3);
        assertThat(finetuning.doubt()).contains(new PointAssessments.Doubt(Stage.FINETUNING, Verdict.BROKEN));
        assertThat(finetuning.verdict(Quantity.OVERLAP)).isEqualTo(Verdict.BROKEN);
        assertThat(finetuning.verdict(Quantity.Q)).isEqualTo(Verdict.HOLDS);
        assertThat(data.assessments().get(4).doubt())
                .as("not significantly above 1")
                .isEmpty();
        assertThat(data.assessments().get(6).doubt())
                .contains(new PointAssessments.Doubt(Stage.FINETUNING, Verdict.DOUBTFUL));
        PointAssessments pretraining = data.assessments().get(5);
        assertThat(pretraining.doubt()).contains(new PointAssessments.Doubt(Stage.PRETRAINING, Verdict.BROKEN));
        assertThat(Quantity.values())
                .filteredOn(quantity -> pretraining.verdict(quantity) != Verdict.HOLDS)
                .contains(Quantity.Q, Quantity.OVERLAP, Quantity.FROZEN_ERROR)
                .doesNotContain(Quantity.BAYES_OVERLAP, Quantity.IRREDUCIBLE_NOISE, Quantity.LORA_ONLY_ERROR);
    }

    @Test
    void aStageWithoutAnAnswerHasNoDoubts() {
        ChartData data = ChartData.of(
                ChartKind.OVERLAP,
                SyntheticSnapshots.of(
                        1,
                        request,
                        Level.PREVIEW,
                        index -> Variations.withJumps(unconvergedInTheMiddle(index), Estimate.exact(-0.4))));

        assertThat(data.assessments().get(12).doubt()).isEmpty();
        assertThat(data.assessments().get(3).doubt()).isPresent();
    }

    @Test
    void levelIsThatOfWhatIsNotBroken() {
        Snapshot mixed = SyntheticSnapshots.brokenUpTo(9, request);
        ChartData data = ChartData.of(ChartKind.OVERLAP, mixed);

        assertThat(data.level()).contains(Level.FINAL);
        assertThat(data.isRefinedInPart()).isTrue();
        assertThat(data.levelChanges()).containsExactly(9);
        ChartData whole = ChartData.of(ChartKind.OVERLAP, SyntheticSnapshots.complete(1, request, Level.FINAL));
        assertThat(whole.isRefinedInPart()).isFalse();
    }

    @Test
    void landmarksStandOnTheirOwnAxisWithinItsEnds() {
        CurveRequest lambda = CurveRequest.over(request.parameters(), ParameterInfo.LAMBDA);

        assertThat(ChartData.of(ChartKind.ERRORS, SyntheticSnapshots.complete(1, lambda, Level.PREVIEW))
                        .landmarks())
                .singleElement()
                .satisfies(mark -> {
                    assertThat(mark.symbol()).isEqualTo("λ_c");
                    assertThat(mark.value()).isEqualTo(1.3);
                });
        assertThat(ChartData.of(ChartKind.ERRORS, SyntheticSnapshots.complete(1, request, Level.PREVIEW))
                        .landmarks())
                .as("α′_c = 0.2 is below the axis")
                .isEmpty();
    }

    @Test
    void findsTheNearestPointOnTheAxisAsItIsDrawn() {
        ChartData data = ChartData.of(ChartKind.OVERLAP, SyntheticSnapshots.complete(1, request, Level.PREVIEW));

        assertThat(data.nearestPoint(0)).isZero();
        assertThat(data.nearestPoint(0.51)).isEqualTo(20);
        assertThat(data.nearestPoint(1)).isEqualTo(40);
    }

    @Test
    void refusesAQuantityThatItDoesNotDraw() {
        assertThatThrownBy(() -> ChartData.none(ChartKind.OVERLAP).curve(Quantity.Q))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Overlap")
                .hasMessageContaining("Q");
    }

    private Prediction unconvergedInTheMiddle(int index) {
        Status status = index >= 10 && index < 15 ? Status.NOT_CONVERGED : Status.CONVERGED;
        return SyntheticPredictor.predict(
                request.parametersAt(index), Level.PREVIEW.accuracy(), Status.CONVERGED, status);
    }

    private ChartData data(Curve... curves) {
        return data(ChartKind.ORDER_PARAMETERS, curves);
    }

    private ChartData data(ChartKind kind, Curve... curves) {
        return new ChartData(
                kind,
                request.axis(),
                request.scale(),
                request.from(),
                request.to(),
                List.of(0.3, 30.0),
                List.of(curves),
                Collections.nCopies(2, PointAssessments.HOLDS),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(Level.PREVIEW));
    }

    private static Curve curve(Quantity quantity, double first, double second) {
        return new Curve(quantity, List.of(Optional.of(Estimate.exact(first)), Optional.of(Estimate.exact(second))));
    }
}
