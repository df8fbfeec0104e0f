package org.attune.proof;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.attune.model.Activation;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;

/**
 * Questions drawn over the hard range of the parameters, log-uniform where the scale is. The question of a number is
 * always the same, so that a failure can be asked for again by its number alone.
 *
 * @param seed of all questions
 */
record RandomQuestions(long seed) {
    private static final double STEP = 1e-3;

    /** Of λ and λ′. */
    private static final double LEAST_RIDGE = 1e-10;

    private static final List<ParameterInfo> AXES = List.of(
            ParameterInfo.ALPHA_PRIME,
            ParameterInfo.LAMBDA,
            ParameterInfo.LAMBDA_PRIME,
            ParameterInfo.ALPHA,
            ParameterInfo.DELTA,
            ParameterInfo.KAPPA0,
            ParameterInfo.KAPPA,
            ParameterInfo.BETA,
            ParameterInfo.RHO);

    /** The question of a number. */
    Parameters question(int number) {
        // Generators of neighbouring seeds would give the same numbers, shifted; their first numbers are independent.
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed + number).nextLong());
        int tokens = 2 + random.nextInt(5);
        Activation activation = random.nextBoolean() ? Activation.SOFTMAX : Activation.LINEAR;
        boolean noiseless = random.nextInt(10) == 0;
        double delta = logUniform(random, 1e-3, 100);
        double kappa0 = logUniform(random, 0.02, 20);
        double kappa = logUniform(random, 1, 10);
        double alpha = logUniform(random, 1e-3, 30);
        double alphaPrime = logUniform(random, 1e-2, 100);
        double lambda = logUniform(random, LEAST_RIDGE, 100);
        double lambdaPrime = logUniform(random, LEAST_RIDGE, 100);
        boolean recalibrated = random.nextBoolean();
        double beta = logUniform(random, 0.25, 4);
        boolean active = random.nextBoolean();
        double rho = logUniform(random, 0.02, 1);
        boolean reuse = random.nextBoolean();
        return new Parameters(
                tokens,
                noiseless ? 0 : delta,
                kappa0,
                kappa,
                alpha,
                alphaPrime,
                lambda,
                lambdaPrime,
                activation,
                reuse,
                recalibrated ? beta : 1,
                active ? rho : 1,
                Optional.empty());
    }

    /**
     * Two questions on either side of that of a number, differing in one parameter only.
     *
     * @param axis the parameter
     * @param below with a value 0.1 % smaller
     * @param above with a value 0.1 % larger
     */
    record Pair(ParameterInfo axis, Parameters below, Parameters above) {}

    /** The neighbours of the question of a number; ρ and κ stay within their ranges. */
    Pair neighbours(int number) {
        Parameters question = question(number);
        ParameterInfo axis = AXES.get(Math.floorMod(number / 8, AXES.size()));
        double value = question.get(axis);
        double lower = Math.max(value * (1 - STEP), axis.hardRange().lower());
        double upper = Math.min(value * (1 + STEP), axis.hardRange().upper());
        return new Pair(axis, question.with(axis, lower), question.with(axis, upper));
    }

    private static double logUniform(SplittableRandom random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }
}
