package org.attune.curves.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.attune.curves.RecordingPredictor;
import org.attune.model.Estimate;
import org.attune.model.Interval;
import org.attune.model.Level;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptimumSearchTest {
    private static final SearchAxis LAMBDA = new SearchAxis(ParameterInfo.LAMBDA, Interval.closed(0.001, 1));
    private static final SearchAxis LAMBDA_PRIME =
            new SearchAxis(ParameterInfo.LAMBDA_PRIME, Interval.closed(0.001, 10));
    private static final int SCAN = OptimumSearch.SCAN_POINTS;

    // ---- along one parameter

    @Property(tries = 200)
    void findsTheBottomOfAValley(
            @ForAll @DoubleRange(min = -2.7, max = -0.3) double decade,
            @ForAll @DoubleRange(min = 0.5, max = 5) double steepness) {
        double bottom = Math.pow(10, decade);
        Terrain valley = Terrain.of(overLambda(log -> 0.3 + steepness * square(log - Math.log(bottom))));

        Optimum optimum = find(valley, Objective.LEAST_PRETRAINING_ERROR);

        assertThat(lambda(optimum)).isCloseTo(bottom, Percentage.withPercentage(1));
        assertThat(optimum.coordinates().get(0).place()).isEqualTo(Place.INTERIOR);
        assertThat(optimum.value().value()).isCloseTo(0.3, within(1e-3));
        assertThat(optimum.parameters()).isEqualTo(Parameters.DEFAULT.with(ParameterInfo.LAMBDA, lambda(optimum)));
    }

    @Test
    void maximumOfAQuantityIsFoundAlike() {
        Terrain valley = Terrain.of(overLambda(log -> 0.3 + 0.1 * square(log - Math.log(0.02))));

        Optimum largest = find(valley, Objective.LARGEST_OVERLAP);

        assertThat(lambda(largest)).isCloseTo(0.02, Percentage.withPercentage(1));
        assertThat(largest.value()).isEqualTo(new Estimate(0.7, Terrain.STANDARD_ERROR));
        assertThat(largest.value())
                .isEqualTo(Quantity.OVERLAP.of(largest.prediction()).orElseThrow());
    }

    @Test
    void valleyThatIsNoParabolaIsFoundInFewPredictions() {
        RecordingPredictor theory =
                new RecordingPredictor(Terrain.of(overLambda(log -> Math.exp(-log - 5) + Math.exp(0.5 * (log + 5)))));

        Optimum optimum = find(theory, Objective.LEAST_FINETUNING_ERROR);

        assertThat(Math.log(lambda(optimum))).isCloseTo(-5 + Math.log(2) / 1.5, within(0.01));
        assertThat(theory.questions().size()).isEqualTo(SCAN + 5);
    }

    @Test
    void ofSeveralValleysTheDeepestIsTaken() {
        Terrain hills = Terrain.of(overLambda(log -> Math.cos(3 * log) + 0.05 * log));

        assertThat(Math.log(lambda(find(hills, Objective.LEAST_PRETRAINING_ERROR))))
                .isCloseTo(-5 * Math.PI / 3 - Math.asin(0.05 / 3) / 3, within(0.01));
    }

    @Test
    void errorThatRisesAllAlongIsLeastAtTheLowerEndAndCostsOnePredictionMore() {
        RecordingPredictor theory = new RecordingPredictor(Terrain.of(Parameters::lambda));

        Optimum optimum = find(theory, Objective.LEAST_PRETRAINING_ERROR);

        assertThat(lambda(optimum)).isEqualTo(0.001);
        assertThat(optimum.coordinates().get(0).place()).isEqualTo(Place.LOWER_END);
        assertThat(theory.questions().size()).isEqualTo(SCAN + 1);
    }

    @Test
    void errorThatFallsAllAlongIsLeastAtTheUpperEnd() {
        RecordingPredictor theory = new RecordingPredictor(Terrain.of(parameters -> -parameters.lambda()));

        Optimum optimum = find(theory, Objective.LEAST_PRETRAINING_ERROR);

        assertThat(lambda(optimum)).isEqualTo(1);
        assertThat(optimum.coordinates().get(0).place()).isEqualTo(Place.UPPER_END);
        assertThat(theory.questions().size()).isEqualTo(SCAN + 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0011, 0.0013, 0.75, 0.9})
    void valleyWithinTheFirstOrLastStepIsNotTakenForTheEnd(double bottom) {
        Terrain valley = Terrain.of(overLambda(log -> square(log - Math.log(bottom))));

        Optimum optimum = find(valley, Objective.LEAST_PRETRAINING_ERROR);

        assertThat(lambda(optimum)).isCloseTo(bottom, Percentage.withPercentage(1));
        assertThat(optimum.coordinates().get(0).place()).isEqualTo(Place.INTERIOR);
    }

    @Test
    void pointsWithoutAnAnswerArePassedOver() {
        Terrain valley = Terrain.of(overLambda(log -> square(log - Math.log(0.03))))
                .answeredWhere(parameters -> parameters.lambda() > 0.003 && parameters.lambda() < 0.3);

        Optimum optimum = find(valley, Objective.LEAST_PRETRAINING_ERROR);

        assertThat(lambda(optimum)).isCloseTo(0.03, Percentage.withPercentage(1));
        assertThat(optimum.coordinates().get(0).place()).isEqualTo(Place.INTERIOR);
    }

    @Test
    void bestPointBesideAGapIsCalledSo() {
        Terrain rising = Terrain.of(Parameters::lambda).answeredWhere(parameters -> parameters.lambda() > 0.02);

        Optimum optimum = find(rising, Objective.LEAST_PRETRAINING_ERROR);

        assertThat(lambda(optimum)).isBetween(0.02, 0.0203);
        assertThat(optimum.coordinates().get(0).place()).isEqualTo(Place.NEXT_TO_GAP);
    }

    @Test
    void gapInTheValleyItselfLeavesItsEdge() {
        Terrain valley = Terrain.of(overLambda(log -> square(log - Math.log(0.03))))
                .answeredWhere(parameters -> parameters.lambda() < 0.025 || parameters.lambda() > 0.05);

        Optimum optimum = find(valley, Objective.LEAST_PRETRAINING_ERROR);

        assertThat(lambda(optimum)).isBetween(0.0175, 0.025);
        assertThat(optimum.coordinates().get(0).place()).isEqualTo(Place.NEXT_TO_GAP);
    }

    @Test
    void nothingIsFoundWhereNothingConverges() {
        Terrain nowhere = Terrain.of(Parameters::lambda).answeredWhere(parameters -> false);

        assertThat(search(nowhere).find(Parameters.DEFAULT, Objective.LEAST_PRETRAINING_ERROR, LAMBDA))
                .isEqualTo(Finding.none(Missing.NO_ANSWER));
        assertThat(search(nowhere).find(Parameters.DEFAULT, Objective.LEAST_PRETRAINING_ERROR, LAMBDA, LAMBDA_PRIME))
                .isEqualTo(Finding.none(Missing.NO_ANSWER));
    }

    @Test
    void plateauReachesAsFarAsTheErrorIsWithinItsStandardError() {
        // 0.3 + ln²(λ/0.03)/1000 stays within 1e-3 of its least for a factor e on either side.
        Terrain flat = Terrain.of(overLambda(log -> 0.3 + square(log - Math.log(0.03)) / 1000));
        Terrain steep = Terrain.of(overLambda(log -> 0.3 + square(log - Math.log(0.03))));

        Interval wide = find(flat, Objective.LEAST_PRETRAINING_ERROR)
                .coordinates()
                .get(0)
                .plateau();
        Interval narrow = find(steep, Objective.LEAST_PRETRAINING_ERROR)
                .coordinates()
                .get(0)
                .plateau();

        assertThat(wide.lower()).isCloseTo(0.03 / Math.E, Percentage.withPercentage(8));
        assertThat(wide.upper()).isCloseTo(0.03 * Math.E, Percentage.withPercentage(8));
        assertThat(narrow.lower()).isBetween(0.028, 0.03);
        assertThat(narrow.upper()).isBetween(0.03, 0.032);
        Interval ofMaximum =
                find(flat, Objective.LARGEST_OVERLAP).coordinates().get(0).plateau();
        assertThat(ofMaximum.lower()).isCloseTo(wide.lower(), within(1e-9));
        assertThat(ofMaximum.upper()).isCloseTo(wide.upper(), within(1e-9));
    }

    @Test
    void plateauEndsWithTheRange() {
        Interval plateau = find(Terrain.of(overLambda(log -> 1e-5 * log)), Objective.LEAST_PRETRAINING_ERROR)
                .coordinates()
                .get(0)
                .plateau();

        assertThat(plateau).isEqualTo(LAMBDA.range());
    }

    @Test
    void axisMayBeLinear() {
        Terrain valley = Terrain.of(parameters -> square(parameters.delta() - 1.7));

        Optimum optimum = search(valley)
                .find(Parameters.DEFAULT, Objective.LEAST_PRETRAINING_ERROR, SearchAxis.over(ParameterInfo.DELTA))
                .value()
                .orElseThrow();

        assertThat(optimum.parameters().delta()).isCloseTo(1.7, within(0.005));
    }

    @Test
    void searchesOfOneInstanceShareTheirAnswers() {
        RecordingPredictor theory = new RecordingPredictor(Terrain.of(overLambda(log -> square(log - Math.log(0.03)))));
        OptimumSearch search = search(theory);

        search.find(Parameters.DEFAULT, Objective.LEAST_PRETRAINING_ERROR, LAMBDA);
        int first = theory.questions().size();
        search.find(Parameters.DEFAULT, Objective.LARGEST_OVERLAP, LAMBDA);

        assertThat(theory.questions().size()).isEqualTo(first);
    }

    @Test
    void everyPointStartsFromTheNearestAnswer() {
        RecordingPredictor theory = new RecordingPredictor(Terrain.of(Parameters::lambda));

        find(theory, Objective.LEAST_PRETRAINING_ERROR);

        List<RecordingPredictor.Question> questions = theory.questions();
        assertThat(questions.get(0).neighbour()).isEmpty();
        for (int i = 1; i < SCAN; i++) {
            assertThat(questions.get(i).neighbour().orElseThrow().parameters())
                    .isEqualTo(questions.get(i - 1).parameters());
        }
        assertThat(questions).allMatch(question -> question.accuracy().equals(Level.PREVIEW.accuracy()));
    }

    // ---- along two parameters

    @Property(tries = 100)
    void findsTheBottomOfABasin(
            @ForAll @DoubleRange(min = -2.4, max = -0.5) double decade,
            @ForAll @DoubleRange(min = -2.3, max = 0.3) double decadePrime,
            @ForAll @DoubleRange(min = -0.8, max = 0.8) double tilt) {
        double lambda = Math.pow(10, decade);
        double lambdaPrime = Math.pow(10, decadePrime);
        Terrain basin = basin(lambda, lambdaPrime, tilt);

        Optimum optimum = findBoth(basin);

        assertThat(optimum.value().value()).as("depth").isCloseTo(0.3, within(2e-3));
        assertThat(optimum.parameters().lambda()).isCloseTo(lambda, Percentage.withPercentage(6));
        assertThat(optimum.parameters().lambdaPrime()).isCloseTo(lambdaPrime, Percentage.withPercentage(6));
        assertThat(optimum.coordinates()).extracting(Optimum.Coordinate::place).containsOnly(Place.INTERIOR);
    }

    @Test
    void basinIsFoundInFewPredictions() {
        RecordingPredictor theory = new RecordingPredictor(basin(0.02, 0.2, 0.5));

        findBoth(theory);

        assertThat(theory.questions().size()).isEqualTo(OptimumSearch.GRID_POINTS * OptimumSearch.GRID_POINTS + 29);
    }

    @Test
    void bottomBeyondTheRangesIsSoughtAlongTheirEnds() {
        Optimum optimum = findBoth(basin(0.02, 1000, 0));

        assertThat(optimum.parameters().lambda()).isCloseTo(0.02, Percentage.withPercentage(6));
        assertThat(optimum.coordinates().get(0).place()).isEqualTo(Place.INTERIOR);
        assertThat(optimum.coordinates().get(1).place()).isEqualTo(Place.UPPER_END);
        Optimum corner = findBoth(basin(1e-6, 1000, 0));
        assertThat(corner.parameters().lambda()).isEqualTo(0.001);
        assertThat(corner.parameters().lambdaPrime()).isEqualTo(10);
        assertThat(corner.coordinates())
                .extracting(Optimum.Coordinate::place)
                .containsExactly(Place.LOWER_END, Place.UPPER_END);
    }

    @Test
    void gapsOfABasinArePassedOver() {
        Terrain holed = basin(0.02, 0.2, 0.5).answeredWhere(parameters -> parameters.lambdaPrime() > 0.1);

        Optimum optimum = findBoth(holed);

        assertThat(optimum.value().value()).isCloseTo(0.3, within(5e-3));
        assertThat(optimum.coordinates()).extracting(Optimum.Coordinate::place).containsOnly(Place.NEXT_TO_GAP);
    }

    @Test
    void innerParameterMovesFasterSoThatTheOuterStageIsSolvedOnce() {
        RecordingPredictor theory = new RecordingPredictor(basin(0.02, 0.2, 0));

        findBoth(theory);

        assertThat(theory.questions().subList(0, OptimumSearch.GRID_POINTS))
                .extracting(question -> question.parameters().lambda())
                .containsOnly(0.001);
    }

    // ---- manners

    @Test
    void stopsWhenCancelled() {
        RecordingPredictor theory = new RecordingPredictor(Terrain.of(Parameters::lambda));
        CancellationSignal afterFive = () -> theory.questions().size() >= 5;

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new OptimumSearch(theory, Level.PREVIEW.accuracy(), afterFive)
                        .find(Parameters.DEFAULT, Objective.LEAST_PRETRAINING_ERROR, LAMBDA));
        assertThat(theory.questions().size()).isEqualTo(5);
    }

    @Test
    void rangesThatCannotBeSearchedAreRefused() {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new SearchAxis(ParameterInfo.TOKENS, Interval.closed(2, 6)))
                .withMessageContaining("T");
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new SearchAxis(ParameterInfo.LAMBDA, Interval.closed(0, 1)))
                .withMessageStartingWith("λ = 0");
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new SearchAxis(ParameterInfo.LAMBDA, Interval.closed(1, 1)))
                .withMessageStartingWith("λ = 1");
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new SearchAxis(ParameterInfo.LAMBDA, Interval.atLeast(1)))
                .withMessageStartingWith("λ = Infinity");
    }

    private static OptimumSearch search(Predictor theory) {
        return new OptimumSearch(theory, Level.PREVIEW.accuracy(), CancellationSignal.NONE);
    }

    // ---- searches that do not settle

    @Test
    void searchThatDoesNotSettleSaysSo() {
        // Each answer is lower than the ones before, wherever it is asked for: the simplex never shrinks.
        AtomicInteger asked = new AtomicInteger();
        Terrain sinking = Terrain.of(parameters -> 1 / (1.0 + asked.incrementAndGet()));

        assertThat(search(sinking).find(Parameters.DEFAULT, Objective.LEAST_FINETUNING_ERROR, LAMBDA, LAMBDA_PRIME))
                .isEqualTo(Finding.none(Missing.UNSETTLED));
    }

    private static Optimum find(Predictor theory, Objective objective) {
        return search(theory)
                .find(Parameters.DEFAULT, objective, LAMBDA)
                .value()
                .orElseThrow();
    }

    private static Optimum findBoth(Predictor theory) {
        return search(theory)
                .find(Parameters.DEFAULT, Objective.LEAST_FINETUNING_ERROR, LAMBDA, LAMBDA_PRIME)
                .value()
                .orElseThrow();
    }

    private static double lambda(Optimum optimum) {
        return optimum.coordinates().get(0).value();
    }

    private static ToDoubleFunction<Parameters> overLambda(DoubleUnaryOperator ofLog) {
        return parameters -> ofLog.applyAsDouble(Math.log(parameters.lambda()));
    }

    /** A quadratic basin in the logarithms, tilted against the axes, of depth 0.3. */
    private static Terrain basin(double lambda, double lambdaPrime, double tilt) {
        return Terrain.of(parameters -> {
            double x = Math.log(parameters.lambda() / lambda);
            double y = Math.log(parameters.lambdaPrime() / lambdaPrime);
            return 0.3 + x * x + y * y + 2 * tilt * x * y;
        });
    }

    private static double square(double value) {
        return value * value;
    }
}
