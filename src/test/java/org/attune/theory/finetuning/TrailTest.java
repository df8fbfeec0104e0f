package org.attune.theory.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The trail of a drag guesses where the next solution lies")
final class TrailTest {
    private static final FinetuningOverlaps ONE = new FinetuningOverlaps(0.9, 0.2, 0.3);
    private static final FinetuningOverlaps TWO = new FinetuningOverlaps(0.95, 0.19, 0.31);

    @Test
    void aTrailThatBeginsGuessesItsOnlySolution() {
        assertThat(Trail.from(at(1), ONE).guess(at(1.1))).isEqualTo(ONE);
    }

    @Test
    void equalRatiosOfALogarithmicSliderAreEqualSteps() {
        FinetuningOverlaps guess = Trail.from(at(1), ONE).then(at(1.1), TWO).guess(at(1.1 * 1.1));

        assertThat(guess.residualVariance()).isCloseTo(0.19 * 0.19 / 0.2, within(1e-12));
        assertThat(guess.inverseCurvature()).isCloseTo(0.31 * 0.31 / 0.3, within(1e-12));
        assertThat(guess.target()).isGreaterThan(TWO.target());
    }

    @Test
    void backAtTheQuestionBeforeItsSolutionIsGuessed() {
        FinetuningOverlaps guess = Trail.from(at(1), ONE).then(at(1.1), TWO).guess(at(1));

        assertThat(guess.target()).isCloseTo(ONE.target(), within(1e-12));
        assertThat(guess.residualVariance()).isCloseTo(ONE.residualVariance(), within(1e-12));
        assertThat(guess.inverseCurvature()).isCloseTo(ONE.inverseCurvature(), within(1e-12));
    }

    @Test
    void threeSolutionsGuessTheParabolaThroughThem() {
        Trail trail = Trail.from(at(1), curved(0)).then(at(1.1), curved(1)).then(at(1.331), curved(3));

        FinetuningOverlaps ahead = trail.guess(at(1.4641));
        assertThat(ahead.inverseCurvature()).isCloseTo(curved(4).inverseCurvature(), within(1e-12));
        FinetuningOverlaps between = trail.guess(at(1.21));
        assertThat(between.inverseCurvature()).isCloseTo(curved(2).inverseCurvature(), within(1e-12));
        assertThat(trail.guess(at(1.1)).inverseCurvature()).isCloseTo(curved(1).inverseCurvature(), within(1e-12));
    }

    @Test
    void threeSolutionsOfWhichOneLiesElsewhereGuessAlongTheLastTwo() {
        Trail turned = Trail.from(at(1.21), TWO).then(at(1.1), ONE).then(at(1.21), TWO);
        assertThat(turned.guess(at(1.331)))
                .isEqualTo(Trail.from(at(1.1), ONE).then(at(1.21), TWO).guess(at(1.331)));

        Trail bent = Trail.from(at(1).with(ParameterInfo.DELTA, 0.6), TWO)
                .then(at(1), ONE)
                .then(at(1.1), TWO);
        assertThat(bent.guess(at(1.21)))
                .isEqualTo(Trail.from(at(1), ONE).then(at(1.1), TWO).guess(at(1.21)));
    }

    /** Its logarithm of v is a parabola of the number of slider steps. */
    private static FinetuningOverlaps curved(int steps) {
        return new FinetuningOverlaps(0.9, 0.2, Math.exp(0.01 * steps + 0.002 * steps * steps));
    }

    @Test
    void questionsThatLieOnNoLineGuessTheLastSolution() {
        Trail trail = Trail.from(at(1), ONE).then(at(1.1), TWO);

        assertThat(trail.guess(at(1.1).with(ParameterInfo.DELTA, 0.6))).isEqualTo(TWO);
        assertThat(trail.guess(at(1.21).with(ParameterInfo.DELTA, 0.6))).isEqualTo(TWO);
    }

    @Test
    void farAheadNothingIsGuessed() {
        assertThat(Trail.from(at(1), ONE).then(at(1.1), TWO).guess(at(2))).isEqualTo(TWO);
        FinetuningOverlaps elsewhere = new FinetuningOverlaps(0.1, 1, 3);
        assertThat(Trail.from(at(1), ONE).then(at(1.1), elsewhere).guess(at(1.2)))
                .isEqualTo(elsewhere);
    }

    private static Parameters at(double lambdaPrime) {
        return Parameters.DEFAULT.with(ParameterInfo.LAMBDA_PRIME, lambdaPrime);
    }
}
