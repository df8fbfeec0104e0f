package org.attune.proof;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.simulation.SimulationRun;
import org.attune.simulation.TrainingRun;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.prediction.StateEvolutionPredictor;

/**
 * A point where the theory of fine-tuning is compared with training at finite dimension. Without reuse, pre-training is
 * prescribed as Q₀ = 2, Q = 0.546, M = 0.822; with reuse it is the program's default, solved.
 *
 * @param tokens T
 * @param reuse e
 */
record CalibrationPoint(
        int tokens, Activation activation, boolean reuse, double rho, double alphaPrime, double lambdaPrime) {
    private static final PrescribedPretraining PRESCRIBED = new PrescribedPretraining(2, 0.546, 0.822);
    private static final Accuracy ACCURACY = new Accuracy(8192, Accuracy.DEFAULT_SEED);

    private Parameters parameters() {
        return Parameters.DEFAULT
                .with(ParameterInfo.TOKENS, tokens)
                .with(ParameterInfo.ALPHA_PRIME, alphaPrime)
                .with(ParameterInfo.LAMBDA_PRIME, lambdaPrime)
                .with(ParameterInfo.RHO, rho)
                .withActivation(activation)
                .withReuse(reuse)
                .withPrescribed(reuse ? Optional.empty() : Optional.of(PRESCRIBED));
    }

    /** The theory's answer. */
    Prediction predict() {
        return new StateEvolutionPredictor(new InformationLibrary())
                .restrictedTo(Set.of(Stage.FINETUNING))
                .predict(parameters(), ACCURACY, null, CancellationSignal.NONE);
    }

    /**
     * Solves the theory and trains.
     *
     * @param dimension D
     * @param seeds number of training runs, at least 2
     * @param randomStarts random starts of each, beside the one at w*
     */
    Calibration calibrate(int dimension, int seeds, int randomStarts) {
        Prediction prediction = predict();
        List<SimulationRun> random = runs(prediction, dimension, seeds, new TrainingRun.Starts(randomStarts, false));
        List<SimulationRun> informed = runs(prediction, dimension, seeds, new TrainingRun.Starts(0, true));
        Average bestOverlap = new Average();
        Average bestObjective = new Average();
        Average randomOverlap = new Average();
        for (int seed = 0; seed < seeds; seed++) {
            SimulationRun best =
                    objective(informed.get(seed)) < objective(random.get(seed)) ? informed.get(seed) : random.get(seed);
            bestOverlap.add(value(best, Quantity.OVERLAP));
            bestObjective.add(objective(best));
            randomOverlap.add(value(random.get(seed), Quantity.OVERLAP));
        }
        return new Calibration(
                this, prediction, estimate(bestOverlap), estimate(randomOverlap), estimate(bestObjective));
    }

    private static List<SimulationRun> runs(
            Prediction prediction, int dimension, int seeds, TrainingRun.Starts starts) {
        return LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> SyntheticTraining.of(
                        prediction, new TrainingRun(dimension, seed, starts, CancellationSignal.NONE)))
                .toList();
    }

    private static double objective(SimulationRun run) {
        return -value(run, Quantity.FINETUNING_FREE_ENTROPY);
    }

    private static double value(SimulationRun run, Quantity quantity) {
        return Objects.requireNonNull(run.values().get(quantity), () -> run + " lacks " + quantity);
    }

    private static Estimate estimate(Average average) {
        return new Estimate(average.mean(), average.standardError());
    }
}
