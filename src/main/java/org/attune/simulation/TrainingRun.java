package org.attune.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.model.Activation;
import org.attune.model.Convergence;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.attune.model.Status;
import org.attune.simulation.GaussianStream.Purpose;
import org.attune.theory.CancellationSignal;

/**
 * The training of one seed at one size: pre-training, and any number of fine-tunings on it. Each is a pure function of
 * the parameters, the dimension and the seed.
 *
 * <p>w* is scaled to the length √D, which a Gaussian one has but for fluctuations of order 1: they would be seen as
 * noise of order D^{-1/2} in every error, and the limit is the same.
 *
 * @param dimension D
 * @param seed the seed
 * @param starts where fine-tuning starts from
 * @param cancellation asked between steps
 */
public record TrainingRun(int dimension, long seed, Starts starts, CancellationSignal cancellation) {
    /** The linear problem is convex in S, and with as many columns as rows W has no other minima either. */
    private static final int LINEAR_PRETRAINING_STARTS = 1;

    private static final int SOFTMAX_PRETRAINING_STARTS = 2;
    private static final int MOST_STEPS = 3000;

    /**
     * The points that fine-tuning starts from; the lowest objective found from any of them counts.
     *
     * @param random random ones, ≥ 0
     * @param informed whether w* is one too
     */
    public record Starts(int random, boolean informed) {
        private static final int DEFAULT_RANDOM = 4;

        /** Checks that fine-tuning has a start. */
        public Starts {
            if (random < 0 || (random == 0 && !informed)) {
                throw new IllegalArgumentException(random + " random starts, informed: " + informed);
            }
        }

        /**
         * The usual number of random starts.
         *
         * @param informed whether w* is a start too
         */
        static Starts usual(boolean informed) {
            return new Starts(DEFAULT_RANDOM, informed);
        }
    }

    /**
     * Draws the target and the training set and minimises the loss of pre-training; where the order parameters are
     * prescribed, nothing is left to do.
     *
     * @param size as {@link SimulationSize#of} gives it for these parameters
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    PretrainedModel pretrain(Parameters parameters, SimulationSize size) {
        if (parameters.prescribed().isPresent()) {
            PrescribedPretraining given = parameters.prescribed().get();
            FieldLaw law = new FieldLaw(parameters.labelVariance(), given.self(), given.target());
            return new PrescribedModel(seed, law, law, parameters.delta());
        }
        AttentionWeights target = AttentionWeights.gaussian(stream(Purpose.PRETRAINING_TARGET), dimension, size.rank());
        cancellation.throwIfCancelled();
        PretrainingLoss loss = PretrainingLoss.draw(
                parameters,
                TrainedModel.stream(seed, parameters, dimension, Purpose.PRETRAINING_TOKENS, Purpose.PRETRAINING_NOISE),
                target,
                size.sequences(),
                cancellation);
        int starts =
                parameters.activation() == Activation.LINEAR ? LINEAR_PRETRAINING_STARTS : SOFTMAX_PRETRAINING_STARTS;
        Found found = lowest(
                loss,
                parameters.lambda(),
                stream(Purpose.PRETRAINING_STARTS),
                dimension * dimension,
                starts,
                Optional.empty());
        AttentionWeights model = loss.weights(found.point());
        return new TrainedModel(
                seed,
                target,
                model,
                PretrainedMoments.of(target, Optional.of(model)),
                found.minimum().convergence(),
                loss.trainError(found.point(), found.minimum().value()),
                -found.minimum().value() / loss.count());
    }

    /**
     * Fine-tunes and measures everything, also without pre-training.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    SimulationRun finetune(PretrainedModel model, Parameters parameters, SimulationSize size) {
        SimulationRun run = finetuneOnly(model, parameters, size);
        Finetuned alone = withoutPretraining(model, parameters, size);
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.putAll(run.values());
        if (alone.convergence().status().isAnswer()) {
            put(values, Quantity.LORA_ONLY_ERROR, alone.errors().finetuned());
        }
        return new SimulationRun(seed, run.pretraining(), run.finetuning(), Optional.of(alone.convergence()), values);
    }

    /**
     * Fine-tunes on fields of given laws, and measures everything but the error without pre-training.
     *
     * @param parameters what is simulated; only what concerns fine-tuning matters
     * @param testing law of the fields of test sequences
     * @param training law of the fields of training sequences
     * @throws org.attune.model.ParameterException as {@link SimulationSize#of}
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public SimulationRun finetune(Parameters parameters, FieldLaw testing, TrainingFields training) {
        Parameters fresh = parameters.withReuse(false).withPrescribed(Optional.of(PrescribedPretraining.DEFAULT));
        return finetuneOnly(
                new PrescribedModel(seed, testing, training, parameters.delta()),
                fresh,
                SimulationSize.of(fresh, dimension, Long.MAX_VALUE));
    }

    /** Fine-tunes and measures everything but the error without pre-training. */
    SimulationRun finetuneOnly(PretrainedModel model, Parameters parameters, SimulationSize size) {
        Finetuned tuned = train(
                parameters,
                new ActiveChoice(map(parameters), parameters.beta(), cancellation),
                model.candidates(parameters),
                size.labelled(),
                size.candidates(),
                model.tests(parameters),
                Purpose.FINETUNING_TOKENS,
                Purpose.FINETUNING_STARTS);
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        if (model.convergence().status().isAnswer()) {
            measure(model, parameters, values);
            put(values, Quantity.PRETRAINING_TEST_ERROR, tuned.errors().pretraining());
            put(values, Quantity.FROZEN_ERROR, tuned.errors().frozen());
            if (tuned.convergence().status().isAnswer()) {
                measure(tuned, values);
            }
        }
        return new SimulationRun(seed, model.convergence(), tuned.convergence(), Optional.empty(), values);
    }

    /** Fine-tuning alone, W = 0, on fresh sequences that nothing chose. */
    Optional<Double> loraOnlyError(PretrainedModel model, Parameters parameters, SimulationSize size) {
        Finetuned alone = withoutPretraining(model, parameters, size);
        return alone.convergence().status().isAnswer()
                ? Optional.of(alone.errors().finetuned())
                : Optional.empty();
    }

    private Finetuned withoutPretraining(PretrainedModel model, Parameters parameters, SimulationSize size) {
        return train(
                parameters,
                new ActiveChoice(map(parameters), 1, cancellation),
                model.candidatesWithoutModel(parameters),
                size.labelled(),
                size.labelled(),
                model.testsWithoutModel(parameters),
                Purpose.LORA_ONLY_TOKENS,
                Purpose.LORA_ONLY_STARTS);
    }

    /**
     * A trained update.
     *
     * @param self q
     * @param target m ≥ 0, as w and −w are the same update
     * @param trainError L′
     * @param freeEntropy minus the minimised objective over the number of sequences
     */
    private record Finetuned(
            Convergence convergence,
            double self,
            double target,
            double trainError,
            double freeEntropy,
            TestErrors errors) {}

    private Finetuned train(
            Parameters parameters,
            ActiveChoice choice,
            CandidateSource source,
            int labelled,
            int candidates,
            TestLaw tests,
            Purpose tokens,
            Purpose randomStarts) {
        double[] target = stream(Purpose.FINETUNING_TARGET).vector(dimension);
        double length = Math.sqrt(Vectors.meanSquare(target));
        for (int i = 0; i < dimension; i++) {
            target[i] /= length;
        }
        FinetuningLoss loss = FinetuningLoss.of(
                choice.map(),
                choice.choose(source, labelled, candidates),
                stream(tokens),
                target,
                choice.beta(),
                parameters.lambdaPrime());
        Found found = lowest(
                loss,
                parameters.lambdaPrime(),
                stream(randomStarts),
                dimension,
                starts.random(),
                starts.informed() ? Optional.of(target) : Optional.empty());
        double[] update = found.point();
        return new Finetuned(
                found.minimum().convergence(),
                Vectors.meanSquare(update),
                Math.abs(Vectors.dot(update, target)) / dimension,
                loss.trainError(update, found.minimum().value()),
                -found.minimum().value() / loss.count(),
                tests.errors(choice.map(), choice.beta(), target, update));
    }

    private record Found(double[] point, Lbfgs.Minimum minimum) {}

    private Found lowest(
            Lbfgs.Objective loss,
            double ridge,
            GaussianStream randomStarts,
            int length,
            int random,
            Optional<double[]> further) {
        Lbfgs search = new Lbfgs(ridge, MOST_STEPS, cancellation);
        return Stream.concat(
                        IntStream.range(0, random).mapToObj(start -> randomStarts.vector(length)),
                        further.map(double[]::clone).stream())
                .map(point -> new Found(point, search.minimise(loss, point)))
                .reduce((best, found) ->
                        found.minimum().value() < best.minimum().value() ? found : best)
                .orElseThrow();
    }

    private static void measure(PretrainedModel model, Parameters parameters, Map<Quantity, Double> values) {
        PretrainedMoments moments = model.moments();
        double noise = parameters.delta() / 2;
        put(values, Quantity.Q, moments.self());
        put(values, Quantity.M, moments.target());
        model.trainError().ifPresent(error -> put(values, Quantity.PRETRAINING_TRAIN_ERROR, error));
        model.freeEntropy().ifPresent(entropy -> put(values, Quantity.PRETRAINING_FREE_ENTROPY, entropy));
        double recalibrated = noise + moments.secondMoment(parameters.beta());
        put(values, Quantity.FRESH_NOISE, noise + moments.secondMoment(1));
        put(values, Quantity.RECALIBRATED_NOISE, recalibrated);
        if (Quantity.EFFECTIVE_NOISE.variant(parameters) == Quantity.RECALIBRATED_NOISE) {
            put(values, Quantity.EFFECTIVE_NOISE, recalibrated);
        }
        if (moments.self() > 0) {
            double best = moments.target() / moments.self();
            put(values, Quantity.BETA_MIN, best);
            put(values, Quantity.ACTIVE_NOISE, noise + moments.secondMoment(best));
        }
    }

    private static void measure(Finetuned tuned, Map<Quantity, Double> values) {
        put(values, Quantity.SMALL_Q, tuned.self());
        put(values, Quantity.SMALL_M, tuned.target());
        boolean vanished = tuned.convergence().status() == Status.COLLAPSED;
        put(values, Quantity.OVERLAP, vanished ? 0 : tuned.target() / Math.sqrt(tuned.self()));
        put(values, Quantity.FINETUNING_TEST_ERROR, tuned.errors().finetuned());
        put(values, Quantity.FINETUNING_TRAIN_ERROR, tuned.trainError());
        put(values, Quantity.FORGETTING_ERROR, tuned.errors().forgetting());
        put(values, Quantity.FINETUNING_FREE_ENTROPY, tuned.freeEntropy());
    }

    /** Nothing that is no number may become an answer. */
    private static void put(Map<Quantity, Double> values, Quantity quantity, double value) {
        if (!DoubleStream.of(value).allMatch(Double::isFinite)) {
            throw new ArithmeticException(quantity.symbol() + " of a training run is " + value);
        }
        values.put(quantity, value);
    }

    private AttentionMap map(Parameters parameters) {
        return new AttentionMap(parameters.activation(), parameters.tokens());
    }

    private GaussianStream stream(Purpose purpose) {
        return new GaussianStream(seed, purpose);
    }
}
