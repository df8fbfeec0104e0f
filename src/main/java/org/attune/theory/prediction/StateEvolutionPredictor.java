package org.attune.theory.prediction;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Baselines;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.EffectiveNoise;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.OrderParameters;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.attune.theory.bayes.BayesBenchmark;
import org.attune.theory.bayes.InformationSource;
import org.attune.theory.finetuning.EffectiveNoises;
import org.attune.theory.finetuning.FinetuningNodes;
import org.attune.theory.finetuning.FinetuningOverlaps;
import org.attune.theory.finetuning.FinetuningSolver;
import org.attune.theory.finetuning.FinetuningStart;
import org.attune.theory.finetuning.FinetuningState;
import org.attune.theory.finetuning.FrozenModel;
import org.attune.theory.fixedpoint.Effort;
import org.attune.theory.gaussian.NodeLibrary;
import org.attune.theory.pretraining.Conjugates;
import org.attune.theory.pretraining.PretrainingSolver;
import org.attune.theory.pretraining.PretrainingState;
import org.jspecify.annotations.Nullable;

/**
 * Puts the stages of the theory together: pre-training, what it leaves, fine-tuning, baselines and the Bayes-optimal
 * benchmark. Safe to share between threads when its memos are.
 */
public final class StateEvolutionPredictor implements Predictor {
    private final NodeLibrary nodeLibrary = new NodeLibrary();
    private final PretrainingSolver pretrainingSolver = new PretrainingSolver();
    private final FinetuningSolver finetuningSolver = new FinetuningSolver();
    private final InformationSource information;
    private final StageMemo<StageKey, PretrainingState> pretrainingMemo;
    private final StageMemo<StageKey, FinetuningState> loraOnlyMemo;
    private final StageMemo<StageKey, BayesPrediction> bayesMemo;
    private final StageMemory<StageKey, FinetuningState> recent;
    private final StageMemory<StageKey, FinetuningState> recentLoraOnly;

    /**
     * A predictor that solves every stage anew for each question.
     *
     * @param information what the Bayes-optimal fine-tuning needs to know of each T and σ
     */
    public StateEvolutionPredictor(InformationSource information) {
        this(information, StageMemo.none(), StageMemo.none(), StageMemo.none(), StageMemory.none(), StageMemory.none());
    }

    /**
     * A predictor that remembers stages.
     *
     * @param information what the Bayes-optimal fine-tuning needs to know of each T and σ
     * @param pretrainingMemo remembers pre-training
     * @param loraOnlyMemo remembers fine-tuning without pre-training
     * @param bayesMemo remembers the Bayes-optimal benchmark
     * @param recent remembers fine-tuning, to start nearby questions from it
     * @param recentLoraOnly remembers fine-tuning without pre-training likewise
     */
    public StateEvolutionPredictor(
            InformationSource information,
            StageMemo<StageKey, PretrainingState> pretrainingMemo,
            StageMemo<StageKey, FinetuningState> loraOnlyMemo,
            StageMemo<StageKey, BayesPrediction> bayesMemo,
            StageMemory<StageKey, FinetuningState> recent,
            StageMemory<StageKey, FinetuningState> recentLoraOnly) {
        this.information = information;
        this.pretrainingMemo = pretrainingMemo;
        this.loraOnlyMemo = loraOnlyMemo;
        this.bayesMemo = bayesMemo;
        this.recent = recent;
        this.recentLoraOnly = recentLoraOnly;
    }

    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        FinetuningNodes nodes = FinetuningNodes.of(parameters, accuracy, nodeLibrary);
        Stages stages = parameters.prescribed().isPresent()
                ? prescribed(parameters, nodes, parameters.prescribed().get())
                : solved(parameters, accuracy, nodes, neighbour, cancellation);
        FinetuningState loraOnly = loraOnlyMemo.get(
                StageKey.loraOnly(parameters, accuracy),
                cancellation,
                () -> remembered(
                        recentLoraOnly,
                        StageKey.loraOnly(parameters, accuracy),
                        finetuningSolver.solve(
                                StageKey.withoutPretraining(parameters),
                                nodes,
                                FrozenModel.NONE,
                                loraOnlyStart(neighbour, accuracy),
                                cancellation)));
        return new Prediction(
                parameters,
                accuracy,
                stages.pretraining(),
                finetuning(parameters, nodes, stages, start(neighbour, accuracy), accuracy, cancellation),
                new Baselines(
                        finetuningSolver.frozenError(parameters, nodes, stages.frozen()),
                        loraOnly.convergence().status().isAnswer()
                                ? Optional.of(loraOnly.prediction().testError())
                                : Optional.empty()),
                stages.noise(),
                stages.bayes());
    }

    /**
     * What precedes fine-tuning.
     *
     * @param pretraining what is said of pre-training
     * @param frozen the model that it leaves
     * @param noise what that leaves for fine-tuning
     * @param bayes the benchmark; empty when nothing is known of the data of pre-training
     */
    private record Stages(
            PretrainingPrediction pretraining,
            FrozenModel frozen,
            EffectiveNoise noise,
            Optional<BayesPrediction> bayes) {}

    private Stages prescribed(Parameters parameters, FinetuningNodes nodes, PrescribedPretraining prescribed) {
        FrozenModel frozen = FrozenModel.of(prescribed);
        return new Stages(
                new PretrainingPrediction(
                        Convergence.exact(Status.CONVERGED),
                        Estimate.exact(prescribed.self()),
                        Estimate.exact(prescribed.target()),
                        finetuningSolver.pretrainingError(parameters, nodes, frozen),
                        Optional.empty()),
                frozen,
                EffectiveNoises.of(parameters, frozen),
                Optional.empty());
    }

    private Stages solved(
            Parameters parameters,
            Accuracy accuracy,
            FinetuningNodes nodes,
            @Nullable Prediction neighbour,
            CancellationSignal cancellation) {
        PretrainingState pretraining = pretrainingMemo.get(
                StageKey.pretraining(parameters, accuracy),
                cancellation,
                () -> pretrainingSolver.solve(parameters, nodes.training(), conjugates(neighbour), cancellation));
        BayesPrediction bayes = bayesMemo.get(
                StageKey.bayes(parameters, accuracy),
                cancellation,
                () -> BayesBenchmark.predict(
                        parameters, nodes.testing(), information.get(parameters.tokens(), parameters.activation())));
        FrozenModel frozen = FrozenModel.of(pretraining);
        PretrainingPrediction prediction = pretraining.toPrediction();
        return new Stages(
                new PretrainingPrediction(
                        prediction.convergence(),
                        prediction.self(),
                        prediction.target(),
                        finetuningSolver.pretrainingError(parameters, nodes, frozen),
                        prediction.training()),
                frozen,
                EffectiveNoises.of(parameters, frozen),
                Optional.of(bayes));
    }

    private FinetuningPrediction finetuning(
            Parameters parameters,
            FinetuningNodes nodes,
            Stages stages,
            @Nullable FinetuningStart start,
            Accuracy accuracy,
            CancellationSignal cancellation) {
        FinetuningPrediction prediction = remembered(
                        recent,
                        new StageKey(parameters, accuracy),
                        finetuningSolver.solve(parameters, nodes, stages.frozen(), start, cancellation))
                .prediction();
        if (stages.pretraining().convergence().status().isAnswer()) {
            return prediction;
        }
        Convergence own = prediction.convergence();
        return prediction.with(new Convergence(Status.NOT_CONVERGED, own.iterations(), own.residual()));
    }

    private static @Nullable Conjugates conjugates(@Nullable Prediction neighbour) {
        if (neighbour == null || neighbour.pretraining().convergence().status() != Status.CONVERGED) {
            return null;
        }
        return neighbour
                .pretraining()
                .training()
                .map(training -> new Conjugates(
                        training.selfConjugate().value(),
                        training.targetConjugate().value(),
                        training.inverseCurvatureConjugate().value()))
                .orElse(null);
    }

    /** The solution of the neighbour's question, with the minima of its proximals where they are remembered. */
    private @Nullable FinetuningStart start(@Nullable Prediction neighbour, Accuracy accuracy) {
        if (neighbour == null) {
            return null;
        }
        return recent.recall(new StageKey(neighbour.parameters(), accuracy))
                .flatMap(FinetuningState::asStart)
                .or(() -> overlaps(neighbour).map(FinetuningStart::at))
                .orElse(null);
    }

    /** The solution of the neighbour's question without pre-training, where it is remembered. */
    private @Nullable FinetuningStart loraOnlyStart(@Nullable Prediction neighbour, Accuracy accuracy) {
        return neighbour == null
                ? null
                : recentLoraOnly
                        .recall(StageKey.loraOnly(neighbour.parameters(), accuracy))
                        .flatMap(FinetuningState::asStart)
                        .orElse(null);
    }

    private static FinetuningState remembered(
            StageMemory<StageKey, FinetuningState> memory, StageKey key, FinetuningState state) {
        if (Effort.isCoarse(key.accuracy().nodes())) {
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
