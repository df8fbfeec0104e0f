package org.attune.curves;

import java.util.Collection;
import org.attune.model.BayesPrediction;
import org.attune.model.Prediction;
import org.attune.theory.Concurrency;
import org.attune.theory.Predictor;
import org.attune.theory.bayes.BayesBenchmark;
import org.attune.theory.bayes.InformationSource;
import org.attune.theory.finetuning.FinetuningState;
import org.attune.theory.prediction.FrozenStage;
import org.attune.theory.prediction.StageKey;
import org.attune.theory.prediction.StageMemos;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.attune.theory.pretraining.PretrainingState;

/** Builds predictors that solve each stage once where only parameters of other stages move. */
public final class CachedTheory {
    /** Three levels of a few curves. */
    private static final int STAGES = 1024;

    /** Fine-tuning on few nodes on the last five curves, some 60 kB each. */
    private static final int RECENT = 256;

    /** Sequences of a question or two: at the last level they are megabytes. */
    private static final int SEQUENCES = 6;

    private CachedTheory() {}

    /**
     * A predictor with caches of its own, for stages and for whole answers.
     *
     * @param information what the Bayes-optimal fine-tuning needs to know of each T and σ
     */
    public static Predictor predictor(InformationSource information) {
        return predictor(information, Concurrency.none());
    }

    /**
     * A predictor with caches of its own that knows some answers from the beginning.
     *
     * @param information what the Bayes-optimal fine-tuning needs to know of each T and σ
     * @param known answers of this very theory
     * @return it, so that it can be told further ones
     */
    public static CachingPredictor predictor(InformationSource information, Collection<Prediction> known) {
        CachingPredictor predictor = caching(information, Concurrency.none());
        known.forEach(predictor::remember);
        return predictor;
    }

    /**
     * A predictor with caches of its own that works on two stages of a question, and on shares of the nodes of each, at
     * the same time.
     *
     * @param information what the Bayes-optimal fine-tuning needs to know of each T and σ
     * @param concurrency where the second one is worked on
     */
    public static Predictor predictor(InformationSource information, Concurrency concurrency) {
        return caching(information, concurrency);
    }

    private static CachingPredictor caching(InformationSource information, Concurrency concurrency) {
        return new CachingPredictor(new StateEvolutionPredictor(information, memos(), concurrency));
    }

    /** How far apart two questions are, if they are asked of the same nodes. */
    private static double distance(StageKey one, StageKey other) {
        return one.accuracy().equals(other.accuracy()) && SliderSpace.sameKind(one.parameters(), other.parameters())
                ? SliderSpace.squaredDistance(
                        SliderSpace.coordinates(one.parameters()), SliderSpace.coordinates(other.parameters()))
                : Double.POSITIVE_INFINITY;
    }

    /** Remembers the answers of each stage; what has not converged is solved again, from another start it may. */
    static StageMemos memos() {
        StageCache<StageKey, PretrainingState> pretraining =
                new StageCache<>(STAGES, state -> state.convergence().status().isAnswer());
        StageCache<StageKey, FrozenStage> frozen = new StageCache<>(
                STAGES, stage -> stage.prediction().convergence().status().isAnswer());
        StageCache<StageKey, FinetuningState> loraOnly =
                new StageCache<>(STAGES, state -> state.convergence().status().isAnswer());
        StageCache<StageKey, BayesBenchmark.Pretraining> bayesPretraining = new StageCache<>(STAGES);
        StageCache<StageKey, BayesPrediction> bayes =
                new StageCache<>(STAGES, state -> state.convergence().status().isAnswer());
        return new StageMemos(
                pretraining,
                frozen,
                new StageCache<>(SEQUENCES),
                loraOnly,
                bayesPretraining,
                bayes,
                new RecentStages<>(RECENT, CachedTheory::distance),
                new RecentStages<>(RECENT, CachedTheory::distance));
    }
}
