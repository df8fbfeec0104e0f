package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrescribedPretrainingTest {

    @ParameterizedTest
    @CsvSource({"1.5, 1.5, 1", "1, 1, 1", "1, 1, -1", "2, 0.5, 1", "3, 0, 0", "1e-6, 1e6, 1"})
    void covarianceIsAccepted(double q0, double q, double m) {
        PrescribedPretraining prescribed = new PrescribedPretraining(q0, q, m);

        assertThat(prescribed.targetSecondMoment()).isEqualTo(q0);
        assertThat(prescribed.self()).isEqualTo(q);
        assertThat(prescribed.target()).isEqualTo(m);
    }

    @Property
    void edgeOfTheCovariancesIsAcceptedWhateverTheRounding(
            @ForAll @DoubleRange(min = 0.01, max = 1e3) double q0, @ForAll @DoubleRange(min = 0, max = 1e3) double q) {
        double largest = Math.sqrt(q0) * Math.sqrt(q);

        assertThat(new PrescribedPretraining(q0, q, largest).target()).isEqualTo(largest);
        assertThat(new PrescribedPretraining(q0, q, -largest).target()).isEqualTo(-largest);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.5, 1.51", "1.5, 1.5, -1.51", "1, 0, 1e-9", "0.25, 1, 0.6"})
    void whatIsNoCovarianceIsRefused(double q0, double q, double m) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new PrescribedPretraining(q0, q, m))
                .withMessage(
                        "M = %s is not allowed: M must be at most √(Q₀Q) = %s in size, since (Q₀, M; M, Q) is a covariance",
                        m, Math.sqrt(q0 * q));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0, Q₀", "-1, 1, 0, Q₀", "1, -0.5, 0, Q", "Infinity, 1, 0, Q₀", "1, NaN, 0, Q", "1, 1, NaN, M"})
    void badMomentIsRefusedByName(double q0, double q, double m, String symbol) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new PrescribedPretraining(q0, q, m))
                .satisfies(refusal -> assertThat(refusal.symbol()).isEqualTo(symbol));
    }

    @Property
    void effectiveNoiseMovesBothSecondMomentsAlike(
            @ForAll @DoubleRange(min = 0.01, max = 20) double q0,
            @ForAll @DoubleRange(min = 0, max = 20) double q,
            @ForAll @DoubleRange(min = -1, max = 1) double correlation,
            @ForAll @DoubleRange(min = 0, max = 50) double delta,
            @ForAll @DoubleRange(min = 0.01, max = 30) double excess) {
        PrescribedPretraining given = new PrescribedPretraining(q0, q, correlation * Math.sqrt(q0 * q));
        double noise = given.leastEffectiveNoise(delta) + excess;

        PrescribedPretraining moved = given.withEffectiveNoise(noise, delta);

        assertThat(moved.effectiveNoise(delta)).isCloseTo(noise, within(1e-12 * (1 + noise)));
        assertThat(moved.difference()).isCloseTo(given.difference(), within(2e-12));
        assertThat(moved.target()).isEqualTo(given.target());
        assertThat(given.effectiveNoise(delta)).isGreaterThanOrEqualTo(given.leastEffectiveNoise(delta) - 1e-10);
    }

    @Property
    void leastEffectiveNoiseIsWhereTheMomentsCeaseToBeACovariance(
            @ForAll @DoubleRange(min = 0.01, max = 20) double q0,
            @ForAll @DoubleRange(min = 0, max = 20) double q,
            @ForAll @DoubleRange(min = 0.01, max = 1) double correlation) {
        PrescribedPretraining given = new PrescribedPretraining(q0, q, correlation * Math.sqrt(q0 * q));
        double least = given.leastEffectiveNoise(0.5);

        if (given.target() > 0) {
            PrescribedPretraining moved = given.withEffectiveNoise(least, 0.5);
            assertThat(moved.targetSecondMoment() * moved.self())
                    .isCloseTo(given.target() * given.target(), withinPercentage(1e-6));
        }
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> given.withEffectiveNoise(least - 1e-3, 0.5))
                .withMessageStartingWith("Δ_eff = " + (least - 1e-3) + " is not allowed: Δ_eff must be at least")
                .withMessageContaining("= " + least + ",");
    }

    @Test
    void effectiveNoiseOfEqualMomentsIsThatOfTheFigures() {
        assertThat(new PrescribedPretraining(1.5, 1.5, 1).withEffectiveNoise(3, 2))
                .as("Δ_eff = Δ/2 + 2Q − 2M")
                .isEqualTo(new PrescribedPretraining(2, 2, 1));
        assertThat(new PrescribedPretraining(1.5, 1.5, 1).leastEffectiveNoise(2))
                .isEqualTo(1);
    }

    @Test
    void isReadFromAllThreeOrNone() {
        Map<ParameterInfo, Double> given = new EnumMap<>(ParameterInfo.class);
        assertThat(PrescribedPretraining.of(given, ParameterInfo::symbol)).isEmpty();

        given.put(ParameterInfo.PRESCRIBED_Q0, 2.0);
        given.put(ParameterInfo.PRESCRIBED_M, 0.5);
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> PrescribedPretraining.of(given, ParameterInfo::jsonName))
                .withMessage("prescribedQ = missing is not allowed: prescribedQ must be given together with the other"
                        + " prescribed values");

        given.put(ParameterInfo.PRESCRIBED_Q, 1.0);
        assertThat(PrescribedPretraining.of(given, ParameterInfo::symbol))
                .contains(new PrescribedPretraining(2, 1, 0.5));
    }
}
