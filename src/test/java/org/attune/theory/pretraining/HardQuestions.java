package org.attune.theory.pretraining;

import java.util.Optional;
import java.util.SplittableRandom;
import org.attune.model.Activation;
import org.attune.model.Parameters;

/** Questions drawn over the whole hard range of pre-training, log-uniformly; the question of a number never changes. */
final class HardQuestions {
    private static final long SEED = 777;

    private HardQuestions() {}

    static Parameters question(int number) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(SEED + number).nextLong());
        int tokens = 2 + random.nextInt(5);
        Activation activation = random.nextBoolean() ? Activation.SOFTMAX : Activation.LINEAR;
        boolean noiseless = random.nextInt(10) == 0;
        double delta = logUniform(random, 1e-3, 100);
        double kappa0 = logUniform(random, 0.02, 20);
        double kappa = logUniform(random, 1, 10);
        double alpha = logUniform(random, 1e-3, 30);
        double lambda = logUniform(random, 1e-4, 100);
        return new Parameters(
                tokens,
                noiseless ? 0 : delta,
                kappa0,
                kappa,
                alpha,
                1,
                lambda,
                1,
                activation,
                false,
                1,
                1,
                Optional.empty());
    }

    private static double logUniform(SplittableRandom random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }
}
