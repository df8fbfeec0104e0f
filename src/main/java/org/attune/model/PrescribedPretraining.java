package org.attune.model;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Order parameters of pre-training that are given instead of solved for, as Figures 2, 4 and 5 of arXiv:2606.05899 do;
 * dimensionless. They are the second moments of target and model, so (Q₀, M; M, Q) must be a covariance.
 *
 * @param targetSecondMoment Q₀ &gt; 0, in place of 1 + κ₀
 * @param self Q ≥ 0
 * @param target M, with M² ≤ Q₀ Q
 */
public record PrescribedPretraining(double targetSecondMoment, double self, double target) {
    /** Where the mode starts: the setting of the check values of Figure 4. */
    public static final PrescribedPretraining DEFAULT = new PrescribedPretraining(1.5, 1.5, 1);

    private static final double ROUNDING = 1e-12;

    /**
     * Checks the ranges and that the three are a covariance.
     *
     * @throws ParameterException naming the symbol, the value and what is allowed
     */
    public PrescribedPretraining {
        ParameterInfo.PRESCRIBED_Q0.check(targetSecondMoment);
        ParameterInfo.PRESCRIBED_Q.check(self);
        ParameterInfo.PRESCRIBED_M.check(target);
        // 0 and −0 are the same question.
        target += 0.0;
        double largest = Math.sqrt(targetSecondMoment * self);
        if (Math.abs(target) > largest * (1 + ROUNDING)) {
            throw new ParameterException(
                    ParameterInfo.PRESCRIBED_M.symbol(),
                    Double.toString(target),
                    "at most √(Q₀Q) = " + largest + " in size, since (Q₀, M; M, Q) is a covariance");
        }
    }

    /**
     * Δ_eff = Δ/2 + Q₀ − 2M + Q, Eq. (25), arXiv:2606.05899.
     *
     * @param delta Δ ≥ 0
     */
    public double effectiveNoise(double delta) {
        return delta / 2 + targetSecondMoment - 2 * target + self;
    }

    /**
     * The least Δ_eff that Q₀ and Q lead to when they move together: Δ/2 − 2M + √((Q₀ − Q)² + 4M²), where Q₀Q = M².
     *
     * @param delta Δ ≥ 0
     */
    public double leastEffectiveNoise(double delta) {
        return delta / 2 - 2 * target + Math.hypot(difference(), 2 * target);
    }

    /**
     * The same M and Q₀ − Q with another Δ_eff. Figures 2, 4 and 5 of arXiv:2606.05899 have Q₀ = Q.
     *
     * @param noise Δ_eff ≥ {@link #leastEffectiveNoise}
     * @param delta Δ ≥ 0
     * @throws ParameterException when there is no such Δ_eff
     */
    public PrescribedPretraining withEffectiveNoise(double noise, double delta) {
        double least = leastEffectiveNoise(delta);
        if (!(noise >= least - ROUNDING * (1 + least))) {
            throw new ParameterException(
                    ParameterInfo.PRESCRIBED_NOISE.symbol(),
                    Double.toString(noise),
                    "at least Δ/2 − 2M + √((Q₀ − Q)² + 4M²) = " + least + ", since (Q₀, M; M, Q) is a covariance");
        }
        double difference = difference();
        double sum = Math.max(noise - delta / 2 + 2 * target, Math.hypot(difference, 2 * target));
        double larger = (sum + Math.abs(difference)) / 2;
        // Near the least noise the subtraction may round to what is no covariance.
        double smaller = larger > 0 ? Math.max((sum - Math.abs(difference)) / 2, target * target / larger) : 0;
        return difference < 0
                ? new PrescribedPretraining(smaller, larger, target)
                : new PrescribedPretraining(larger, smaller, target);
    }

    /** Q₀ − Q without the last digits: rounding must not make another question of the one at the same Δ_eff. */
    public double difference() {
        return Math.rint((targetSecondMoment - self) / ROUNDING) * ROUNDING;
    }

    /**
     * From those that are given: all three, or none.
     *
     * @param given values by parameter
     * @param naming how whoever gives them names a parameter
     * @throws ParameterException when some are missing, or as the constructor
     */
    public static Optional<PrescribedPretraining> of(
            Map<ParameterInfo, Double> given, Function<ParameterInfo, String> naming) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PrescribedPretraining(
                required(given, ParameterInfo.PRESCRIBED_Q0, naming),
                required(given, ParameterInfo.PRESCRIBED_Q, naming),
                required(given, ParameterInfo.PRESCRIBED_M, naming)));
    }

    private static double required(
            Map<ParameterInfo, Double> given, ParameterInfo parameter, Function<ParameterInfo, String> naming) {
        Double value = given.get(parameter);
        if (value == null) {
            throw new ParameterException(
                    naming.apply(parameter), "missing", "given together with the other prescribed values");
        }
        return value;
    }
}
