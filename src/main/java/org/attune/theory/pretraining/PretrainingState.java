package org.attune.theory.pretraining;

import java.util.Arrays;
import java.util.Optional;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.PretrainingPrediction;
import org.attune.theory.fixedpoint.ErrorPropagation;

/**
 * A solved pre-training stage: the fixed point, and how far each independent scramble lies from it.
 *
 * @param convergence how it was reached
 * @param overlaps Q, M, V; zero when collapsed
 * @param conjugates Q̂, M̂, V̂
 * @param readings E, L, Φ, R_pre and the share of jumps
 * @param lambdaCritical λ_c
 * @param deviations of each scramble
 */
public record PretrainingState(
        Convergence convergence,
        PretrainingOverlaps overlaps,
        Conjugates conjugates,
        PretrainingReadings readings,
        double lambdaCritical,
        Deviations deviations) {
    private static final double ROUNDING = 1e-15;

    /**
     * Deviations by scramble (row) and quantity (column): Q, M, V, Q̂, M̂, V̂, the readings, λ_c, and Q − 2M where that
     * is a quantity of its own, next to the target; no rows for a closed form.
     */
    public static final class Deviations {
        static final int CONJUGATES = 3;
        static final int READINGS = 6;
        static final int LAMBDA_CRITICAL = READINGS + PretrainingReadings.COUNT;
        static final int DISTANCE = LAMBDA_CRITICAL + 1;
        static final int COLUMNS = DISTANCE + 1;

        private final double[][] rows;

        Deviations(double[][] rows) {
            this.rows = rows;
        }

        private double standardError(int column) {
            return rows.length == 0 ? 0 : ErrorPropagation.standardError(rows, column);
        }
    }

    /** Whether all numbers are finite, those of each scramble too. */
    boolean isFinite() {
        return overlaps.isFinite()
                && conjugates.isValid()
                && readings.isFinite()
                && Arrays.stream(deviations.rows)
                        .flatMapToDouble(Arrays::stream)
                        .allMatch(Double::isFinite);
    }

    /** E. */
    public double testError() {
        return readings.testError();
    }

    /** L. */
    public double trainError() {
        return readings.trainError();
    }

    /**
     * Order parameters as one scramble alone would give them, to first order; the pooled ones for a closed form. B
     * stays ≥ 0.
     */
    public PretrainingOverlaps overlapsOf(int scramble) {
        if (deviations.rows.length == 0) {
            return overlaps;
        }
        double[] row = deviations.rows[scramble];
        double inverseCurvature = Math.max(0, overlaps.inverseCurvature() + row[2]);
        if (row[Deviations.DISTANCE] != 0 && overlaps.gap().isPresent()) {
            PretrainingOverlaps.Gap gap = overlaps.gap().get();
            double shortfall = gap.shortfall() - row[1];
            // Q − M²/Q₀ ≥ 0, and with it B for any noise.
            double least = shortfall * shortfall / gap.secondMoment() * (1 + ROUNDING);
            return PretrainingOverlaps.near(
                    new PretrainingOverlaps.Gap(
                            gap.secondMoment(), Math.max(least, gap.distance() + row[Deviations.DISTANCE]), shortfall),
                    inverseCurvature);
        }
        return new PretrainingOverlaps(
                Math.max(0, overlaps.self() + row[0]), overlaps.target() + row[1], inverseCurvature);
    }

    /** Deviation of Δ_eff = A₀ + Q − 2M. */
    public Estimate effectiveNoise(double labelVariance) {
        double[][] noise = new double[deviations.rows.length][];
        for (int scramble = 0; scramble < noise.length; scramble++) {
            double[] row = deviations.rows[scramble];
            noise[scramble] =
                    new double[] {row[Deviations.DISTANCE] != 0 ? row[Deviations.DISTANCE] : row[0] - 2 * row[1]};
        }
        return new Estimate(
                overlaps.effectiveNoise(labelVariance),
                noise.length == 0 ? 0 : ErrorPropagation.standardError(noise, 0));
    }

    /** The answer with standard errors. */
    public PretrainingPrediction toPrediction() {
        return new PretrainingPrediction(
                convergence,
                estimate(overlaps.self(), 0),
                estimate(overlaps.target(), 1),
                estimate(readings.testError(), Deviations.READINGS),
                Optional.of(new PretrainingPrediction.Training(
                        estimate(overlaps.inverseCurvature(), 2),
                        estimate(conjugates.self(), Deviations.CONJUGATES),
                        estimate(conjugates.target(), Deviations.CONJUGATES + 1),
                        estimate(conjugates.inverseCurvature(), Deviations.CONJUGATES + 2),
                        estimate(readings.trainError(), Deviations.READINGS + 1),
                        estimate(readings.freeEntropy(), Deviations.READINGS + 2),
                        estimate(readings.replicon(), Deviations.READINGS + 3),
                        estimate(readings.jumpShare(), Deviations.READINGS + 4),
                        estimate(lambdaCritical, Deviations.LAMBDA_CRITICAL))));
    }

    private Estimate estimate(double value, int column) {
        return new Estimate(value, deviations.standardError(column));
    }
}
