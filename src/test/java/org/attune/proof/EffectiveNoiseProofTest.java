package org.attune.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.EffectiveNoise;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.junit.jupiter.api.Test;

/** The effective noises against averages of z* − z over the laws that they stand for. */
class EffectiveNoiseProofTest {
    private static final Parameters PARAMETERS =
            Parameters.DEFAULT.with(ParameterInfo.TOKENS, 2).withActivation(Activation.LINEAR);

    private final Prediction prediction = new StateEvolutionPredictor(new InformationLibrary())
            .predict(PARAMETERS, new Accuracy(256, 1), null, CancellationSignal.NONE);
    private final EffectiveNoise noise = prediction.effectiveNoise();
    private final double self = prediction.pretraining().self().value();
    private final double target = prediction.pretraining().target().value();
    private final FieldLaw law = new FieldLaw(PARAMETERS.labelVariance(), self, target);

    @Test
    void isTheVarianceOfTheDifferenceOnTheTestLaw() {
        Average variance = new Average();
        Draws draws = new Draws(14);
        for (int sample = 0; sample < 50_000; sample++) {
            FieldLaw.Fields fields = law.draw(draws, 2);
            variance.add(Math.pow(fields.label()[0][1] - fields.model()[0][1], 2));
            variance.add(Math.pow(fields.label()[1][1] - fields.model()[1][1], 2) / 2);
        }
        variance.assertAgrees("Δ_eff", noise.value().value());
    }

    @Test
    void ofReusedSequencesIsThatOfTheTrainLaw() {
        double inverseCurvature = prediction
                .pretraining()
                .training()
                .orElseThrow()
                .inverseCurvature()
                .value();
        Average variance = new Average();
        Draws draws = new Draws(15);
        for (int sample = 0; sample < 1000; sample++) {
            ExtensiveRankTask task = ExtensiveRankTask.draw(draws, Activation.LINEAR, 2, PARAMETERS.labelVariance());
            double[] difference = Draws.combine(1, task.label(), -1, task.proximal(self, target, inverseCurvature));
            variance.add(Draws.dot(difference, difference) / 3);
        }
        // Until reused sequences are answered, against Δ_eff/(1 + 4V/T²)².
        double expected = noise.value().value() / Math.pow(1 + inverseCurvature, 2);
        variance.assertAgrees("Δ_eff(e=1)", expected);
        noise.reused().ifPresent(reused -> assertThat(reused.value()).isCloseTo(expected, within(1e-9)));
    }

    @Test
    void ofSequencesSelectedFromAWidePoolIsTheConditionalVariance() {
        Draws draws = new Draws(16);
        FieldLaw.Fields[] pool = new FieldLaw.Fields[100_000];
        Arrays.setAll(pool, n -> law.draw(draws, 2));
        double[][] zero = new double[2][2];
        Arrays.sort(pool, Comparator.comparingDouble(fields -> Attention.distance(fields.model(), zero)));
        Average variance = new Average();
        for (int n = 0; n < pool.length / 100; n++) {
            variance.add(Math.pow(pool[n].label()[0][1] - pool[n].model()[0][1], 2));
            variance.add(Math.pow(pool[n].label()[1][1] - pool[n].model()[1][1], 2) / 2);
        }
        double expected = PARAMETERS.labelVariance() - target * target / self;
        // The chosen fields are small, not zero.
        variance.assertAgrees("Δ_eff,ActFT", expected, 0.03 * expected);
        assertThat(expected).isLessThan(0.99 * noise.value().value());
    }

    @Test
    void recalibrationIsBestAtTargetOverSelf() {
        double best = target / self;
        Average atBest = new Average();
        Average below = new Average();
        Average above = new Average();
        Draws draws = new Draws(17);
        for (int sample = 0; sample < 50_000; sample++) {
            FieldLaw.Fields fields = law.draw(draws, 2);
            atBest.add(squared(fields, best));
            below.add(squared(fields, 0.8 * best));
            above.add(squared(fields, 1.2 * best));
        }
        atBest.assertAgrees("Δ_eff(β_min)", PARAMETERS.labelVariance() - target * target / self);
        assertThat(atBest.mean()).isLessThan(below.mean()).isLessThan(above.mean());
        assertThat(noise.active().value()).isLessThanOrEqualTo(noise.value().value());
    }

    private static double squared(FieldLaw.Fields fields, double beta) {
        return Math.pow(fields.label()[0][1] - beta * fields.model()[0][1], 2);
    }
}
