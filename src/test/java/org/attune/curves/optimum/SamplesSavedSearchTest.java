package org.attune.curves.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.attune.curves.RecordingPredictor;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Reason;
import org.attune.model.Stages;
import org.attune.model.Verdict;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;

final class SamplesSavedSearchTest {
    private static final Parameters PRESENT = Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 4);

    /** E′ = 0.3 + 1/(α′ + λ): the pre-training with the larger λ saves as many samples as its λ is larger. */
    private static final Terrain FALLING =
            Terrain.of(parameters -> 0.3 + 1 / (parameters.alphaPrime() + parameters.lambda()));

    @Property(tries = 200)
    void findsWhereTheOtherCurveHasTheSameError(
            @ForAll @DoubleRange(min = 0.1, max = 3.9) double lambda,
            @ForAll @DoubleRange(min = 0.1, max = 3.9) double otherLambda) {
        SamplesSaved saved = find(FALLING, PRESENT.with(ParameterInfo.LAMBDA, lambda), otherLambda)
                .value()
                .orElseThrow();

        assertThat(saved.alphaPrimeNeeded().value()).isCloseTo(4 + lambda - otherLambda, within(1e-3));
        assertThat(saved.saved().value()).isCloseTo(otherLambda - lambda, within(1e-3));
        assertThat(saved.ratio().value()).isCloseTo((4 + lambda - otherLambda) / 4, within(1e-3));
        assertThat(saved.testError().value()).isEqualTo(0.3 + 1 / (4 + lambda));
        assertThat(saved.betterLambda()).isEqualTo(otherLambda);
    }

    @Test
    void errorIsThatOfBothErrorsOverTheSlope() {
        SamplesSaved saved = find(FALLING, PRESENT.with(ParameterInfo.LAMBDA, 0.5), 1)
                .value()
                .orElseThrow();

        // dE′/dα′ = −1/(α′ + λ)² at α′ + λ = 4.5; the slope is taken over a factor of 2.
        double expected = Math.sqrt(2) * Terrain.STANDARD_ERROR * 4.5 * 4.5;
        assertThat(saved.alphaPrimeNeeded().standardError()).isCloseTo(expected, within(0.35 * expected));
        assertThat(saved.saved().standardError())
                .isEqualTo(saved.alphaPrimeNeeded().standardError());
        assertThat(saved.ratio().standardError())
                .isEqualTo(saved.alphaPrimeNeeded().standardError() / 4);
    }

    @Test
    void carriesTheLessFavourableVerdictOfBothPlaces() {
        Parameters present = PRESENT.with(ParameterInfo.LAMBDA, 0.5);
        Predictor broken = (parameters, accuracy, neighbour, cancellation) -> Stages.withJumps(
                FALLING.predict(parameters, accuracy, neighbour, cancellation),
                parameters.alphaPrime() < 2 ? 0.4 : 0.02);

        assertThat(find(FALLING, present, 3).value().orElseThrow().verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(find(broken, present, 3).value().orElseThrow().verdict())
                .as("3.5 − 2 samples are needed")
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void saysOfEachCauseOnceWhatSpeaksAgainstEitherPlace() {
        Parameters present = PRESENT.with(ParameterInfo.LAMBDA, 0.5);
        Predictor broken = (parameters, accuracy, neighbour, cancellation) -> Stages.withJumps(
                FALLING.predict(parameters, accuracy, neighbour, cancellation),
                parameters.alphaPrime() < 2 ? 0.4 : 0.2);

        assertThat(find(broken, present, 3).value().orElseThrow().assessment().reasons())
                .as("the more serious one")
                .singleElement()
                .extracting(Reason::value)
                .isEqualTo(0.4);
    }

    @Test
    void takesFewPredictions() {
        RecordingPredictor theory = new RecordingPredictor(FALLING);

        find(theory, PRESENT.with(ParameterInfo.LAMBDA, 0.5), 3);

        assertThat(theory.questions().size()).isEqualTo(8);
        assertThat(theory.questions().stream()
                        .skip(1)
                        .map(question -> question.parameters().lambda()))
                .as("the other pre-training is solved once")
                .containsOnly(3.0);
    }

    @Test
    void theSamePretrainingSavesNothing() {
        Finding<SamplesSaved> finding = find(FALLING, PRESENT, PRESENT.lambda());

        assertThat(finding.value().orElseThrow().alphaPrimeNeeded()).isEqualTo(Estimate.exact(4));
        assertThat(finding.value().orElseThrow().saved()).isEqualTo(Estimate.exact(0));
    }

    @Test
    void nearestOfSeveralCrossingsIsTaken() {
        // On the way down the wave crosses the present error every 1.5 doublings of α′, first after half of that.
        Terrain wave = Terrain.of(parameters -> parameters.lambda() < 1
                ? 0.5
                : 0.5 - 0.1 * Math.cos(Math.PI * Math.log(parameters.alphaPrime() / 4) / Math.log(2) / 1.5));

        SamplesSaved saved = find(wave, PRESENT, 2).value().orElseThrow();

        assertThat(saved.alphaPrimeNeeded().value()).isCloseTo(4 * Math.pow(2, -0.75), within(1e-3));
    }

    @Test
    void betterPretrainingMayNeedNoSamples() {
        Terrain better = Terrain.of(parameters -> parameters.lambda() < 1 ? 0.5 : 0.4 + 0.01 / parameters.alphaPrime());

        assertThat(find(better, PRESENT, 2).value()).isPresent();
        assertThat(find(Terrain.of(parameters -> 1 / parameters.lambda()), PRESENT, 2))
                .isEqualTo(Finding.none(Missing.WITHOUT_SAMPLES));
    }

    @Test
    void worsePretrainingMayNeverReachTheError() {
        assertThat(find(Terrain.of(Parameters::lambda), PRESENT, 2)).isEqualTo(Finding.none(Missing.OUT_OF_REACH));
    }

    @Test
    void pointsWithoutAnAnswerEndTheSearch() {
        Parameters present = PRESENT.with(ParameterInfo.LAMBDA, 0.5);
        for (double lambda : new double[] {0.5, 3}) {
            assertThat(find(FALLING.answeredWhere(parameters -> parameters.lambda() != lambda), present, 3))
                    .isEqualTo(Finding.none(Missing.NO_ANSWER));
        }
        assertThat(find(FALLING.answeredWhere(parameters -> parameters.alphaPrime() > 3.5), present, 3))
                .isEqualTo(Finding.none(Missing.NO_ANSWER));
    }

    private static Finding<SamplesSaved> find(Predictor theory, Parameters present, double otherLambda) {
        return new SamplesSavedSearch(theory, Level.PREVIEW.accuracy(), CancellationSignal.NONE)
                .find(present, otherLambda);
    }
}
