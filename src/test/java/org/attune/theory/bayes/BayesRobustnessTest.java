package org.attune.theory.bayes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.BayesPrediction;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.storage.InformationLibrary;
import org.attune.theory.gaussian.NodeLibrary;
import org.junit.jupiter.api.Test;

/** The benchmark answers every question, in its range, also at the edge of exact and of weak recovery. */
class BayesRobustnessTest {
    private final NodeLibrary nodes = new NodeLibrary();
    private final InformationLibrary information = new InformationLibrary();

    @Test
    void randomQuestionsAreAnsweredInTheirRange() {
        for (int number = 0; number < 300; number++) {
            SplittableRandom random = new SplittableRandom(new SplittableRandom(4242 + number).nextLong());
            check("question " + number, question(random));
        }
    }

    private Parameters question(SplittableRandom random) {
        int tokens = 2 + random.nextInt(5);
        Activation activation = random.nextBoolean() ? Activation.SOFTMAX : Activation.LINEAR;
        boolean noiseless = random.nextInt(4) == 0;
        Parameters parameters = new Parameters(
                tokens,
                noiseless ? 0 : logUniform(random, 1e-6, 100),
                logUniform(random, 0.01, 100),
                1,
                logUniform(random, 1e-4, 1e3),
                logUniform(random, 1e-3, 1e4),
                1,
                1,
                activation,
                random.nextInt(4) == 0,
                1,
                1,
                Optional.empty());
        if (noiseless && random.nextBoolean()) {
            double edge = BayesPretraining.alphaPerfect(parameters).orElseThrow();
            parameters = parameters.with(ParameterInfo.ALPHA, near(random, edge));
        }
        if (random.nextInt(4) == 0) {
            double noise = BayesPretraining.solve(parameters).residualVariance();
            double edge =
                    information.get(tokens, activation).sampleRatio(1, noise).value();
            parameters = parameters.with(ParameterInfo.ALPHA_PRIME, near(random, edge));
        }
        return parameters;
    }

    /** Beside a value by a tenth down to rounding. */
    private static double near(SplittableRandom random, double value) {
        double distance = Math.pow(10, -1 - random.nextInt(15));
        return value * (random.nextBoolean() ? 1 + distance : 1 - distance);
    }

    private static double logUniform(SplittableRandom random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    private void check(String label, Parameters parameters) {
        // That all numbers are finite the answer checks itself.
        BayesPrediction prediction = BayesBenchmark.predict(
                parameters,
                nodes.get(parameters.tokens(), parameters.activation(), new Accuracy(64, 1)),
                information.get(parameters.tokens(), parameters.activation()));
        String message = label + ": " + parameters;
        double largest = parameters.targetSecondMoment();
        assertThat(prediction.convergence().status().isAnswer()).as(message).isTrue();
        assertThat(prediction.convergence().residual()).as(message).isLessThan(1e-6);
        assertThat(prediction.self().value())
                .as("Q_BO of " + message)
                .isBetween(parameters.kappa0() - 1e-12 * largest, largest);
        assertThat(prediction.pretrainingPosteriorMeanError().value())
                .as("pre-training error of " + message)
                .isBetween(0.0, prediction.pretrainingTestError().value());
        assertThat(prediction.finetuning().isPresent())
                .as(message)
                .isEqualTo(!parameters.reuse() || parameters.alphaPrime() >= 1);
        prediction.finetuning().ifPresent(finetuning -> {
            assertThat(finetuning.self().value()).as("q_BO of " + message).isBetween(0.0, 1.0);
            assertThat(finetuning.posteriorMeanError().value())
                    .as("fine-tuning error of " + message)
                    .isBetween(0.0, finetuning.testError().value());
        });
    }
}
