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
