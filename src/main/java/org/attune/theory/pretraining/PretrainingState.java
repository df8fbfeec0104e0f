package org.attune.theory.pretraining;

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
 * @param testError E
 * @param trainError L
 * @param lambdaCritical λ_c
 * @param deviations of each scramble: Q, M, V, Q̂, M̂, V̂, E, L, λ_c; no rows for a closed form
 */
public record PretrainingState(
        Convergence convergence,
        PretrainingOverlaps overlaps,
        Conjugates conjugates,
        double testError,
        double trainError,
        double lambdaCritical,
        Deviations deviations) {

    /** Deviations by scramble (row) and quantity (column). */
    public static final class Deviations {
        static final int COLUMNS = 9;

        private final double[][] rows;

        Deviations(double[][] rows) {
            this.rows = rows;
        }

        /** No scrambles: a closed form. */
        static Deviations none() {
            return new Deviations(new double[0][]);
        }

        private double standardError(int column) {
            return rows.length == 0 ? 0 : ErrorPropagation.standardError(rows, column);
        }
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
        return new PretrainingOverlaps(
                Math.max(0, overlaps.self() + row[0]),
                overlaps.target() + row[1],
                Math.max(0, overlaps.inverseCurvature() + row[2]));
    }

    /** Deviation of Δ_eff = A₀ + Q − 2M. */
    public Estimate effectiveNoise(double labelVariance) {
        double[][] noise = new double[deviations.rows.length][];
        for (int scramble = 0; scramble < noise.length; scramble++) {
            double[] row = deviations.rows[scramble];
            noise[scramble] = new double[] {row[0] - 2 * row[1]};
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
                estimate(testError, 6),
                Optional.of(new PretrainingPrediction.Training(
                        estimate(overlaps.inverseCurvature(), 2),
                        estimate(conjugates.self(), 3),
                        estimate(conjugates.target(), 4),
                        estimate(conjugates.inverseCurvature(), 5),
                        estimate(trainError, 7),
                        Estimate.exact(0),
                        Estimate.exact(0),
                        Estimate.exact(0),
                        estimate(lambdaCritical, 8))));
    }

    private Estimate estimate(double value, int column) {
        return new Estimate(value, deviations.standardError(column));
    }
}
