package org.attune.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.attune.model.Status;
import org.attune.model.Verdict;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {
    private static final Simulation SIMULATION = new Simulation(2, 1L << 30);

    /** Differences from the limit D → ∞, seen to be below this over D. */
    private static final double FINITE_SIZE = 2;

    private static final List<Quantity> COMPARED = List.of(
            Quantity.Q,
            Quantity.M,
            Quantity.PRETRAINING_TEST_ERROR,
            Quantity.PRETRAINING_TRAIN_ERROR,
            Quantity.PRETRAINING_FREE_ENTROPY,
            Quantity.FRESH_NOISE,
            Quantity.RECALIBRATED_NOISE,
            Quantity.SMALL_M,
            Quantity.OVERLAP,
            Quantity.FINETUNING_TEST_ERROR,
            Quantity.FINETUNING_TRAIN_ERROR,
            Quantity.FINETUNING_FREE_ENTROPY,
            Quantity.FORGETTING_ERROR,
            Quantity.LORA_ONLY_ERROR);

    private static SimulationResult run(Parameters parameters, int dimension, int seeds) {
        return SIMULATION.run(
                new SimulationRequest(parameters, dimension, seeds, 1, false), CancellationSignal.NONE, run -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "SOFTMAX, 3, 0.05, 1, 0.05, false, 1, 1",
        "SOFTMAX, 2, 0.05, 1.5, 0.3, true, 1, 1",
        "SOFTMAX, 2, 0.05, 1, 0.2, false, 1.4, 0.3",
        "LINEAR, 3, 0.1, 1, 0.05, false, 1, 1",
        "LINEAR, 2, 0.1, 2, 0.3, true, 1, 0.5"
    })
    void followsTheTheory(
            Activation activation,
            int tokens,
            double lambda,
            double kappa,
            double lambdaPrime,
            boolean reuse,
            double beta,
            double rho) {
        int dimension = 60;
        Parameters parameters = Parameters.DEFAULT
                .withActivation(activation)
                .with(ParameterInfo.TOKENS, tokens)
                .with(ParameterInfo.LAMBDA, lambda)
                .with(ParameterInfo.KAPPA, kappa)
                .with(ParameterInfo.LAMBDA_PRIME, lambdaPrime)
                .with(ParameterInfo.BETA, beta)
                .with(ParameterInfo.RHO, rho)
                .withReuse(reuse)
                .with(ParameterInfo.ALPHA, reuse ? 0.2 : 0.1);
        Prediction theory = new StateEvolutionPredictor(new InformationLibrary())
                .predict(parameters, new Accuracy(2048, 1), null, CancellationSignal.NONE);

        SimulationResult result = run(parameters, dimension, 6);

        for (Quantity quantity : COMPARED) {
            SeedAverage average = result.average(quantity).orElseThrow();
            assertThat(average.runs()).isEqualTo(6);
            if (theory.verdict(quantity) == Verdict.BROKEN) {
                continue;
            }
            double error = average.standardError().orElseThrow();
            double expected = quantity.of(theory).orElseThrow().value();
            assertThat(average.mean())
                    .as("%s ± %s", quantity.symbol(), error)
                    .isCloseTo(expected, within(4 * error + FINITE_SIZE / dimension * Math.max(1, expected)));
        }
    }

    @Test
    void isTheSameForASeedHoweverItIsRun() {
        Parameters parameters = Parameters.DEFAULT.with(ParameterInfo.RHO, 0.5);
        SimulationRequest request = new SimulationRequest(parameters, 20, 3, 5, false);
        List<Long> told = new ArrayList<>();

        SimulationResult together = SIMULATION.run(request, CancellationSignal.NONE, run -> told.add(run.seed()));
        SimulationResult alone = new Simulation(1, 1L << 30)
                .run(new SimulationRequest(parameters, 20, 1, 6, false), CancellationSignal.NONE, run -> {});

        assertThat(told).containsExactly(5L, 6L, 7L);
        assertThat(alone.runs()).containsExactly(together.runs().get(1));
        assertThat(together.runs().get(0).values())
                .isNotEqualTo(together.runs().get(1).values());
    }

    @Test
    void collapsesAsTheTheoryDoes() {
        SimulationResult result =
                run(Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 50).with(ParameterInfo.LAMBDA_PRIME, 1e6), 20, 2);

        assertThat(result.worst(SimulationRun::pretraining).status()).isEqualTo(Status.COLLAPSED);
        assertThat(result.worst(SimulationRun::finetuning).status()).isEqualTo(Status.COLLAPSED);
        assertThat(result.average(Quantity.Q).orElseThrow().mean()).isZero();
        assertThat(result.average(Quantity.OVERLAP).orElseThrow().mean()).isZero();
        assertThat(result.average(Quantity.BETA_MIN)).as("M/Q, 0/0").isEmpty();
        assertThat(result.average(Quantity.FINETUNING_TEST_ERROR))
                .isEqualTo(result.average(Quantity.FROZEN_ERROR))
                .isPresent();
    }

    /** On sequences of prescribed fields nothing is pre-trained; Q₀ = 1.5 and noise make the test error of theory. */
    @Test
    void prescribedPretrainingHasNoTrainError() {
        Parameters parameters = Parameters.DEFAULT.withPrescribed(Optional.of(new PrescribedPretraining(1.5, 1.5, 1)));

        SimulationResult result = run(parameters.withActivation(Activation.LINEAR), 30, 1);

        assertThat(result.size().sequences()).isZero();
        assertThat(result.average(Quantity.PRETRAINING_TRAIN_ERROR)).isEmpty();
        assertThat(result.average(Quantity.EFFECTIVE_NOISE).orElseThrow().mean())
                .isCloseTo(1.25, within(1e-12));
        assertThat(result.average(Quantity.PRETRAINING_TEST_ERROR).orElseThrow().mean())
                .isCloseTo(12.0 / 9 * 1.25, within(1e-12));
        assertThat(result.average(Quantity.Q).orElseThrow().standardError()).isEmpty();
    }

    /** The closed form of linear attention against fresh sequences. */
    @Test
    void linearErrorsAreThoseOfSequences() {
        Parameters parameters = Parameters.DEFAULT.withActivation(Activation.LINEAR);
        AttentionWeights target =
                AttentionWeights.gaussian(new GaussianStream(1, GaussianStream.Purpose.PRETRAINING_TARGET), 12, 12);
        AttentionWeights model =
                AttentionWeights.gaussian(new GaussianStream(2, GaussianStream.Purpose.PRETRAINING_TARGET), 12, 6);
        double[] vector = new GaussianStream(1, GaussianStream.Purpose.FINETUNING_TARGET).vector(12);
        double[] update = new GaussianStream(2, GaussianStream.Purpose.FINETUNING_TARGET).vector(12);
        AttentionMap map = new AttentionMap(Activation.LINEAR, 3);

        TestErrors exact = LinearErrors.of(target, Optional.of(model), 0.5).errors(map, 0.7, vector, update);
        TestErrors sampled = new SequenceTests(
                        () -> TrainedModel.stream(
                                1,
                                parameters,
                                12,
                                GaussianStream.Purpose.TEST_TOKENS,
                                GaussianStream.Purpose.TEST_FIELDS),
                        target,
                        Optional.of(model),
                        100_000)
                .errors(map, 0.7, vector, update);

        assertThat(sampled.pretraining()).isCloseTo(exact.pretraining(), within(0.02 * exact.pretraining()));
        assertThat(sampled.frozen()).isCloseTo(exact.frozen(), within(0.02 * exact.frozen()));
        assertThat(sampled.finetuned()).isCloseTo(exact.finetuned(), within(0.02 * exact.finetuned()));
        assertThat(sampled.forgetting()).isCloseTo(exact.forgetting(), within(0.02 * exact.forgetting()));
    }

    @Test
    void leavesWhenCancelled() {
        assertThatThrownBy(() -> SIMULATION.run(
                        new SimulationRequest(Parameters.DEFAULT, 20, 3, 1, false), () -> true, run -> {}))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesWhatCannotBeRun() {
        Parameters reused = Parameters.DEFAULT.withReuse(true);

        refused(Parameters.DEFAULT, 7, "dimension = 7", "from 8 to 100000");
        refused(Parameters.DEFAULT, 2000, "at most ", "MiB");
        refused(Parameters.DEFAULT.with(ParameterInfo.KAPPA0, 0.01), 20, "at least 50");
        refused(reused, 20, "at least 30", "reuses");
        refused(reused.with(ParameterInfo.RHO, 0.1), 100, "at least 300");
        refused(Parameters.DEFAULT.with(ParameterInfo.RHO, 1e-9), 100, "candidates");
        refused(Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 0.01), 10, "1 or more");
        assertThatThrownBy(() -> new SimulationRequest(Parameters.DEFAULT, 20, 0, 1, false))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("seeds = 0");
    }

    @Test
    void theLargestDimensionThatIsNamedIsAllowed() {
        long memory = 1L << 28;
        String message = "";
        try {
            SimulationSize.of(Parameters.DEFAULT, 5000, memory);
        } catch (ParameterException refusal) {
            message = refusal.allowed();
        }
        int largest = Integer.parseInt(message.replaceAll("\\D*(\\d+).*", "$1"));

        assertThat(SimulationSize.of(Parameters.DEFAULT, largest, memory).bytes())
                .isBetween(memory * 9 / 10, memory);
        assertThatThrownBy(() -> SimulationSize.of(Parameters.DEFAULT, largest + 1, memory))
                .isInstanceOf(ParameterException.class);
    }

    private static void refused(Parameters parameters, int dimension, String... parts) {
        assertThatThrownBy(() -> run(parameters, dimension, 1))
                .isInstanceOf(ParameterException.class)
                .hasMessageContainingAll(parts);
    }
}
