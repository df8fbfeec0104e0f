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
import org.attune.model.ParameterException;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.attune.theory.bayes.BayesBenchmark;
import org.attune.theory.bayes.InformationSource;
import org.attune.theory.finetuning.FinetuningOverlaps;
import org.attune.theory.finetuning.FinetuningSolver;
import org.attune.theory.finetuning.FinetuningState;
import org.attune.theory.fixedpoint.Effort;
import org.attune.theory.gaussian.ChannelNodes;
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
    /** A neighbour with a smaller overlap does not tell where the informed branch is. */
    private static final double INFORMED_OVERLAP = 0.3;

    private final NodeLibrary nodeLibrary = new NodeLibrary();
    private final PretrainingSolver pretrainingSolver = new PretrainingSolver();
    private final FinetuningSolver finetuningSolver = new FinetuningSolver();
    private final InformationSource information;
    private final StageMemo<StageKey, PretrainingState> pretrainingMemo;
    private final StageMemo<StageKey, FinetuningState> loraOnlyMemo;
    private final StageMemo<StageKey, BayesPrediction> bayesMemo;

    /**
     * A predictor that solves every stage anew for each question.
     *
     * @param information what the Bayes-optimal fine-tuning needs to know of each T and σ
     */
    public StateEvolutionPredictor(InformationSource information) {
        this(information, StageMemo.none(), StageMemo.none(), StageMemo.none());
    }

    /**
     * A predictor that remembers stages.
     *
     * @param information what the Bayes-optimal fine-tuning needs to know of each T and σ
     * @param pretrainingMemo remembers pre-training
     * @param loraOnlyMemo remembers fine-tuning without pre-training
     * @param bayesMemo remembers the Bayes-optimal benchmark
     */
    public StateEvolutionPredictor(
            InformationSource information,
            StageMemo<StageKey, PretrainingState> pretrainingMemo,
            StageMemo<StageKey, FinetuningState> loraOnlyMemo,
            StageMemo<StageKey, BayesPrediction> bayesMemo) {
        this.information = information;
        this.pretrainingMemo = pretrainingMemo;
        this.loraOnlyMemo = loraOnlyMemo;
        this.bayesMemo = bayesMemo;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ParameterException for e = 1, β ≠ 1 and ρ ≠ 1, which this version does not compute
     */
    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        refuseUnsupported(parameters);
        ChannelNodes nodes = nodeLibrary.get(parameters.tokens(), parameters.activation(), accuracy);
        PretrainingState pretraining = pretrainingMemo.get(
                StageKey.pretraining(parameters, accuracy),
                cancellation,
                () -> pretrainingSolver.solve(parameters, nodes, conjugates(neighbour), cancellation));
        FinetuningState loraOnly = loraOnlyMemo.get(
                StageKey.loraOnly(parameters, accuracy),
                cancellation,
                () -> finetuningSolver.solveWithoutPretraining(parameters, nodes, null, cancellation));
        FinetuningPrediction finetuning =
                finetuning(parameters, nodes, pretraining, loraOnly, overlaps(neighbour, accuracy), cancellation);
        BayesPrediction bayes = bayesMemo.get(
                StageKey.bayes(parameters, accuracy),
                cancellation,
                () -> BayesBenchmark.predict(
                        parameters, nodes, information.get(parameters.tokens(), parameters.activation())));
        return new Prediction(
                parameters,
                accuracy,
                pretraining.toPrediction(),
                finetuning,
                new Baselines(
                        finetuningSolver.frozenError(parameters, nodes, pretraining),
                        loraOnly.convergence().status().isAnswer()
                                ? Optional.of(loraOnly.prediction().testError())
                                : Optional.empty()),
                new EffectiveNoise(
                        pretraining.effectiveNoise(parameters.labelVariance()),
                        Estimate.exact(parameters.delta() / 2),
                        pretraining.effectiveNoise(parameters.labelVariance()),
                        Optional.empty(),
                        Optional.empty(),
                        pretraining.effectiveNoise(parameters.labelVariance())),
                Optional.of(bayes));
    }

    private FinetuningPrediction finetuning(
            Parameters parameters,
            ChannelNodes nodes,
            PretrainingState pretraining,
            FinetuningState loraOnly,
            @Nullable FinetuningOverlaps start,
            CancellationSignal cancellation) {
        Status status = pretraining.convergence().status();
        if (status == Status.COLLAPSED) {
            // W = 0 is the same as no pre-training.
            return loraOnly.prediction();
        }
        FinetuningPrediction prediction = finetuningSolver
                .solve(parameters, nodes, pretraining, start, cancellation)
                .prediction();
        if (status.isAnswer()) {
            return prediction;
        }
        Convergence own = prediction.convergence();
        return prediction.with(new Convergence(Status.NOT_CONVERGED, own.iterations(), own.residual()));
    }

    private static void refuseUnsupported(Parameters parameters) {
        if (parameters.reuse()) {
            throw new ParameterException("e", "1", "0, fresh sequences: this version does not compute reused ones");
        }
        if (parameters.beta() != 1) {
            throw new ParameterException(
                    "β", Double.toString(parameters.beta()), "1: this version does not recalibrate");
        }
        if (parameters.rho() != 1) {
            throw new ParameterException(
                    "ρ", Double.toString(parameters.rho()), "1: this version does not compute active fine-tuning");
        }
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

    /** The neighbour's overlaps, kept informed: near m = 0 a start says nothing of the informed branch. */
    private static @Nullable FinetuningOverlaps overlaps(@Nullable Prediction neighbour, Accuracy accuracy) {
        if (neighbour == null || neighbour.finetuning().convergence().status() != Status.CONVERGED) {
            return null;
        }
        double overlap = neighbour.finetuning().overlap().value();
        if (overlap < INFORMED_OVERLAP) {
            if (Effort.forNodes(accuracy.nodes()).persistent()) {
                return null;
            }
            overlap = INFORMED_OVERLAP;
        }
        OrderParameters order = neighbour.finetuning().order();
        double self = order.self().value();
        double residual = self * (1 - overlap * overlap);
        return residual > 0
                ? new FinetuningOverlaps(
                        overlap * Math.sqrt(self),
                        residual,
                        order.inverseCurvature().value())
                : null;
    }
}
