package org.attune.theory.prediction;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.attune.model.Accuracy;
import org.attune.model.Baselines;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.OrderParameters;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Stage;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.Predictor;
import org.attune.theory.bayes.BayesBenchmark;
import org.attune.theory.bayes.InformationSource;
import org.attune.theory.finetuning.EffectiveNoises;
import org.attune.theory.finetuning.FinetuningNodes;
import org.attune.theory.finetuning.FinetuningOverlaps;
import org.attune.theory.finetuning.FinetuningSolver;
import org.attune.theory.finetuning.FinetuningStarts;
import org.attune.theory.finetuning.FinetuningState;
import org.attune.theory.finetuning.FrozenErrors;
import org.attune.theory.finetuning.FrozenModel;
import org.attune.theory.finetuning.SequenceMemo;
import org.attune.theory.gaussian.NodeLibrary;
import org.attune.theory.pretraining.Conjugates;
import org.attune.theory.pretraining.PretrainingSolver;
import org.attune.theory.pretraining.PretrainingStart;
import org.attune.theory.pretraining.PretrainingState;
import org.jspecify.annotations.Nullable;

/**
 * Puts the stages of the theory together: pre-training, what it leaves, fine-tuning, baselines and the Bayes-optimal
 * benchmark. Safe to share between threads when its memos are.
 */
public final class StateEvolutionPredictor implements Predictor {
    private static final Set<Stage> COMPARISONS = Set.of(Stage.LORA_ONLY, Stage.BAYES);

    private final NodeLibrary nodeLibrary;
    private final PretrainingSolver pretrainingSolver;
    private final FinetuningSolver finetuningSolver;
    private final InformationSource information;
    private final StageMemos memos;
    private final Concurrency concurrency;
    private final Set<Stage> comparisons;

    /**
     * A predictor that solves every stage anew for each question.
     *
     * @param information what the Bayes-optimal fine-tuning needs to know of each T and σ
     */
    public StateEvolutionPredictor(InformationSource information) {
        this(information, StageMemos.none());
    }

    /**
     * A predictor that remembers stages.
     *
     * @param information what the Bayes-optimal fine-tuning needs to know of each T and σ
     * @param memos remember them
     */
    public StateEvolutionPredictor(InformationSource information, StageMemos memos) {
        this(information, memos, Concurrency.none());
    }

    /**
     * A predictor that remembers stages, and works on two of them and on shares of their nodes at a time.
     *
     * @param information what the Bayes-optimal fine-tuning needs to know of each T and σ
     * @param memos remember them
     * @param concurrency where what needs no pre-training and the shares of many nodes are worked on
     */
    public StateEvolutionPredictor(InformationSource information, StageMemos memos, Concurrency concurrency) {
        this.information = information;
        this.memos = memos;
        this.concurrency = concurrency;
        this.comparisons = COMPARISONS;
        this.nodeLibrary = new NodeLibrary();
        this.pretrainingSolver = new PretrainingSolver(concurrency);
        this.finetuningSolver = new FinetuningSolver(concurrency);
    }

    private StateEvolutionPredictor(StateEvolutionPredictor original, Set<Stage> comparisons) {
        this.information = original.information;
        this.memos = original.memos;
        this.concurrency = original.concurrency;
        this.comparisons = comparisons;
        this.nodeLibrary = original.nodeLibrary;
        this.pretrainingSolver = original.pretrainingSolver;
        this.finetuningSolver = original.finetuningSolver;
    }

    @Override
    public Predictor restrictedTo(Set<Stage> stages) {
        return new StateEvolutionPredictor(
                this, comparisons.stream().filter(stages::contains).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        FinetuningNodes nodes = FinetuningNodes.of(parameters, accuracy, nodeLibrary, concurrency);
        StageKey key = StageKey.frozen(parameters, accuracy);
        Supplier<Comparison> beside =
                concurrency.begin(() -> comparison(parameters, accuracy, nodes, neighbour, cancellation));
        // Points of a curve that share pre-training wait for whoever solves it, but not before all else is done.
        Optional<Comparison> early = memos.frozen().isUnderWay(key) ? Optional.of(beside.get()) : Optional.empty();
        FrozenStage frozen = memos.frozen()
                .get(key, cancellation, () -> frozen(parameters, accuracy, nodes, neighbour, cancellation));
        FinetuningPrediction finetuning = finetuning(parameters, nodes, frozen, neighbour, accuracy, cancellation);
        Comparison comparison = early.orElseGet(beside);
        return new Prediction(
                parameters,
                accuracy,
                frozen.prediction(),
                finetuning,
                new Baselines(frozen.finetuningError(), comparison.loraOnly()),
                EffectiveNoises.of(parameters, frozen.model()),
                comparison.bayes());
    }

    /**
     * What needs no pre-training, to compare with.
     *
     * @param loraOnly fine-tuning alone; empty where it is left out
     * @param bayes the benchmark; empty where it is left out, or pre-training is prescribed, since nothing is known of
     *     its data
     */
    private record Comparison(Optional<FinetuningPrediction> loraOnly, Optional<BayesPrediction> bayes) {}

    private Comparison comparison(
            Parameters parameters,
            Accuracy accuracy,
            FinetuningNodes nodes,
            @Nullable Prediction neighbour,
            CancellationSignal cancellation) {
        boolean isBenchmarked =
                comparisons.contains(Stage.BAYES) && parameters.prescribed().isEmpty();
        return new Comparison(
                comparisons.contains(Stage.LORA_ONLY)
                        ? Optional.of(loraOnly(parameters, accuracy, nodes, neighbour, cancellation))
                        : Optional.empty(),
                isBenchmarked ? Optional.of(bayes(parameters, accuracy, nodes, cancellation)) : Optional.empty());
    }

    private FinetuningPrediction loraOnly(
            Parameters parameters,
            Accuracy accuracy,
            FinetuningNodes nodes,
            @Nullable Prediction neighbour,
            CancellationSignal cancellation) {
        StageKey key = StageKey.loraOnly(parameters, accuracy);
        return memos.loraOnly()
                .get(
                        key,
                        cancellation,
                        () -> remembered(
                                memos.recentLoraOnly(),
                                key,
                                finetuningSolver.solveBaseline(
                                        key.parameters(),
                                        nodes,
                                        loraOnlyStarts(key, neighbour),
                                        (coarser, computation) ->
                                                memos.loraOnly().get(on(coarser, key), cancellation, computation),
                                        cancellation)))
                .prediction();
    }

    private BayesPrediction bayes(
            Parameters parameters, Accuracy accuracy, FinetuningNodes nodes, CancellationSignal cancellation) {
        cancellation.throwIfCancelled();
        return memos.bayes().get(StageKey.bayes(parameters, accuracy), cancellation, () -> {
            BayesBenchmark.Pretraining pretraining = memos.bayesPretraining()
                    .get(
                            StageKey.bayesPretraining(parameters, accuracy),
                            cancellation,
                            () -> BayesBenchmark.pretraining(
                                    parameters, nodes.testing().get()));
            cancellation.throwIfCancelled();
            return BayesBenchmark.predict(
                    parameters,
                    nodes.testing().get(),
                    information.get(parameters.tokens(), parameters.activation()),
                    pretraining);
        });
    }

    private FrozenStage frozen(
            Parameters parameters,
            Accuracy accuracy,
            FinetuningNodes nodes,
            @Nullable Prediction neighbour,
            CancellationSignal cancellation) {
        return parameters.prescribed().isPresent()
                ? prescribed(parameters, nodes, parameters.prescribed().get())
                : solved(parameters, accuracy, nodes, neighbour, cancellation);
    }

    private FrozenStage prescribed(Parameters parameters, FinetuningNodes nodes, PrescribedPretraining prescribed) {
        FrozenModel model = FrozenModel.of(prescribed);
        FrozenErrors errors = finetuningSolver.frozenErrors(parameters, nodes, model);
        return new FrozenStage(
                new PretrainingPrediction(
                        Convergence.exact(Status.CONVERGED),
                        Estimate.exact(prescribed.self()),
                        Estimate.exact(prescribed.target()),
                        errors.pretraining(),
                        Optional.empty()),
                model,
                errors.finetuning());
    }

    private FrozenStage solved(
            Parameters parameters,
            Accuracy accuracy,
            FinetuningNodes nodes,
            @Nullable Prediction neighbour,
            CancellationSignal cancellation) {
        PretrainingState state = memos.pretraining()
                .get(
                        StageKey.pretraining(parameters, accuracy),
                        cancellation,
                        () -> pretrainingSolver.solve(parameters, nodes.training(), start(neighbour), cancellation));
        cancellation.throwIfCancelled();
        FrozenModel model = FrozenModel.of(state);
        FrozenErrors errors = finetuningSolver.frozenErrors(parameters, nodes, model);
        PretrainingPrediction prediction = state.toPrediction();
        return new FrozenStage(
                new PretrainingPrediction(
                        prediction.convergence(),
                        prediction.self(),
                        prediction.target(),
                        errors.pretraining(),
                        prediction.training()),
                model,
                errors.finetuning());
    }

    private FinetuningPrediction finetuning(
            Parameters parameters,
            FinetuningNodes nodes,
            FrozenStage frozen,
            @Nullable Prediction neighbour,
            Accuracy accuracy,
            CancellationSignal cancellation) {
        StageKey key = new StageKey(parameters, accuracy);
        FinetuningState state = finetuningSolver.solve(
                parameters,
                nodes,
                frozen.model(),
                starts(key, neighbour),
                sequences(parameters, accuracy, frozen, cancellation),
                (coarser, computation) ->
                        memos.recent().recall(on(coarser, key)).orElseGet(computation),
                cancellation);
        FinetuningPrediction prediction = remembered(memos.recent(), key, state).prediction();
        if (frozen.prediction().convergence().status().isAnswer()) {
            return prediction;
        }
        Convergence own = prediction.convergence();
        return prediction.with(new Convergence(Status.NOT_CONVERGED, own.iterations(), own.residual()));
    }

    private static StageKey on(int nodes, StageKey key) {
        return new StageKey(key.parameters(), new Accuracy(nodes, key.accuracy().seed()));
    }

    /** A model that has not converged is not the same whenever it is asked for. */
    private SequenceMemo sequences(
            Parameters parameters, Accuracy accuracy, FrozenStage frozen, CancellationSignal cancellation) {
        if (!frozen.prediction().convergence().status().isAnswer()) {
            return SequenceMemo.NONE;
        }
        StageKey key = StageKey.sequences(parameters, accuracy);
        return (law, computation) ->
                memos.sequences().get(new StageMemos.SequenceKey(key, law), cancellation, computation);
    }

    private static @Nullable PretrainingStart start(@Nullable Prediction neighbour) {
        if (neighbour == null || neighbour.pretraining().convergence().status() != Status.CONVERGED) {
            return null;
        }
        return neighbour
                .pretraining()
                .training()
                .map(training -> new PretrainingStart(
                        neighbour.parameters(),
                        new Conjugates(
                                training.selfConjugate().value(),
                                training.targetConjugate().value(),
                                training.inverseCurvatureConjugate().value())))
                .orElse(null);
    }

    /** From the solution of the neighbour's question, with the minima of its proximals where they are remembered. */
    private FinetuningStarts starts(StageKey key, @Nullable Prediction neighbour) {
        return neighbour == null
                ? FinetuningStarts.NONE
                : new RememberedStarts(
                        key,
                        new StageKey(neighbour.parameters(), key.accuracy()),
                        neighbour.accuracy().equals(key.accuracy()),
                        overlaps(neighbour),
                        memos.recent());
    }

    /** From the solution of the neighbour's question without pre-training, where it is remembered. */
    private FinetuningStarts loraOnlyStarts(StageKey key, @Nullable Prediction neighbour) {
        return neighbour == null
                ? FinetuningStarts.NONE
                : new RememberedStarts(
                        key,
                        StageKey.loraOnly(neighbour.parameters(), key.accuracy()),
                        neighbour.accuracy().equals(key.accuracy()),
                        Optional.empty(),
                        memos.recentLoraOnly());
    }

    private static FinetuningState remembered(
            StageMemory<StageKey, FinetuningState> memory, StageKey key, FinetuningState state) {
        Accuracy accuracy = key.accuracy();
        if (accuracy.isCoarse() || accuracy.isLeastReliable()) {
            memory.remember(key, state);
        }
        return state;
    }

    private static Optional<FinetuningOverlaps> overlaps(Prediction neighbour) {
        if (neighbour.finetuning().convergence().status() != Status.CONVERGED) {
            return Optional.empty();
        }
        double overlap = neighbour.finetuning().overlap().value();
        OrderParameters order = neighbour.finetuning().order();
        double self = order.self().value();
        double residual = self * (1 - overlap * overlap);
        return residual > 0
                ? Optional.of(new FinetuningOverlaps(
                        overlap * Math.sqrt(self),
                        residual,
                        order.inverseCurvature().value()))
                : Optional.empty();
    }
}
