package org.attune.storage;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Quantity;

/**
 * Every number of a prediction that files hold, and where: the one description from which JSON objects, their standard
 * errors and the columns of CSV files are made. A number that is no answer, because its fixed point was not reached or
 * because the theory gives none, is empty and so absent from the file.
 */
public enum PredictionField {
    /** Q. */
    PRETRAINING_Q(Section.PRETRAINING, "Q", Quantity.Q),
    /** M. */
    PRETRAINING_M(Section.PRETRAINING, "M", Quantity.M),
    /** V. */
    PRETRAINING_V(Section.PRETRAINING, "V", Quantity.V),
    /** Q̂. */
    PRETRAINING_Q_HAT(Section.PRETRAINING, "Qhat", training(PretrainingPrediction.Training::selfConjugate)),
    /** M̂. */
    PRETRAINING_M_HAT(Section.PRETRAINING, "Mhat", training(PretrainingPrediction.Training::targetConjugate)),
    /** V̂. */
    PRETRAINING_V_HAT(Section.PRETRAINING, "Vhat", training(PretrainingPrediction.Training::inverseCurvatureConjugate)),
    /** E. */
    PRETRAINING_TEST_ERROR(Section.PRETRAINING, "testError", Quantity.PRETRAINING_TEST_ERROR),
    /** L. */
    PRETRAINING_TRAIN_ERROR(Section.PRETRAINING, "trainError", Quantity.PRETRAINING_TRAIN_ERROR),
    /** Φ. */
    PRETRAINING_FREE_ENERGY(Section.PRETRAINING, "freeEnergy", Quantity.PRETRAINING_FREE_ENTROPY),
    /** R_pre. */
    PRETRAINING_REPLICON(Section.PRETRAINING, "replicon", Quantity.PRETRAINING_REPLICON),
    /** Share of V̂ from jumps. */
    PRETRAINING_JUMP_SHARE(Section.PRETRAINING, "jumpShare", Quantity.PRETRAINING_JUMP_SHARE),
    /** λ_c. */
    LAMBDA_CRITICAL(Section.PRETRAINING, "lambdaCritical", Quantity.LAMBDA_CRITICAL),

    /** q. */
    FINETUNING_Q(Section.FINETUNING, "q", Quantity.SMALL_Q),
    /** m. */
    FINETUNING_M(Section.FINETUNING, "m", Quantity.SMALL_M),
    /** v. */
    FINETUNING_V(Section.FINETUNING, "v", Quantity.SMALL_V),
    /** o_w. */
    FINETUNING_OVERLAP(Section.FINETUNING, "overlap", Quantity.OVERLAP),
    /** E′. */
    FINETUNING_TEST_ERROR(Section.FINETUNING, "testError", Quantity.FINETUNING_TEST_ERROR),
    /** L′. */
    FINETUNING_TRAIN_ERROR(Section.FINETUNING, "trainError", Quantity.FINETUNING_TRAIN_ERROR),
    /** E″. */
    FORGETTING_ERROR(Section.FINETUNING, "forgettingError", Quantity.FORGETTING_ERROR),
    /** Frozen baseline. */
    FROZEN_ERROR(Section.FINETUNING, "frozenError", Quantity.FROZEN_ERROR),
    /** LoRA-only baseline. */
    LORA_ONLY_ERROR(Section.FINETUNING, "loraOnlyError", Quantity.LORA_ONLY_ERROR),
    /** R_fine. */
    FINETUNING_REPLICON(Section.FINETUNING, "replicon", Quantity.FINETUNING_REPLICON),
    /** Share of the response to noise from jumps. */
    FINETUNING_JUMP_SHARE(Section.FINETUNING, "jumpShare", Quantity.FINETUNING_JUMP_SHARE),
    /** φ. */
    FINETUNING_FREE_ENERGY(Section.FINETUNING, "freeEnergy", Quantity.FINETUNING_FREE_ENTROPY),

    /** q of the second branch. */
    SECOND_BRANCH_Q(Section.SECOND_BRANCH, "q", Quantity.SECOND_BRANCH_SMALL_Q),
    /** m of the second branch. */
    SECOND_BRANCH_M(Section.SECOND_BRANCH, "m", Quantity.SECOND_BRANCH_SMALL_M),
    /** o_w of the second branch. */
    SECOND_BRANCH_OVERLAP(Section.SECOND_BRANCH, "overlap", Quantity.SECOND_BRANCH_OVERLAP),
    /** E′ of the second branch. */
    SECOND_BRANCH_TEST_ERROR(Section.SECOND_BRANCH, "testError", Quantity.SECOND_BRANCH_TEST_ERROR),
    /** φ of the second branch. */
    SECOND_BRANCH_FREE_ENERGY(Section.SECOND_BRANCH, "freeEnergy", Quantity.SECOND_BRANCH_FREE_ENTROPY),

    /** Δ_eff. */
    EFFECTIVE_NOISE(Section.EFFECTIVE_NOISE, "value", Quantity.FRESH_NOISE),
    /** Δ/2. */
    IRREDUCIBLE_NOISE(Section.EFFECTIVE_NOISE, "irreducible", Quantity.IRREDUCIBLE_NOISE),
    /** Δ_eff(β). */
    RECALIBRATED_NOISE(Section.EFFECTIVE_NOISE, "recalibrated", Quantity.RECALIBRATED_NOISE),
    /** β_min. */
    BETA_MIN(Section.EFFECTIVE_NOISE, "betaMin", Quantity.BETA_MIN),
    /** Δ_eff(e=1). */
    REUSED_NOISE(Section.EFFECTIVE_NOISE, "reused", Quantity.REUSED_NOISE),
    /** Δ_eff of active fine-tuning. */
    ACTIVE_NOISE(Section.EFFECTIVE_NOISE, "active", Quantity.ACTIVE_NOISE),

    /** Q_BO. */
    BAYES_Q(Section.BAYES, "Q", Quantity.BAYES_Q),
    /** Q̂_BO. */
    BAYES_Q_HAT(Section.BAYES, "Qhat", bayes(BayesPrediction::selfConjugate)),
    /** E_BO. */
    BAYES_PRETRAINING_TEST_ERROR(Section.BAYES, "testErrorPretraining", Quantity.BAYES_PRETRAINING_TEST_ERROR),
    /** q_BO. */
    BAYES_SMALL_Q(Section.BAYES, "q", Quantity.BAYES_SMALL_Q),
    /** o_BO. */
    BAYES_OVERLAP(Section.BAYES, "overlap", Quantity.BAYES_OVERLAP),
    /** E′_BO. */
    BAYES_FINETUNING_TEST_ERROR(Section.BAYES, "testErrorFinetuning", Quantity.BAYES_FINETUNING_TEST_ERROR),
    /** α_perf. */
    ALPHA_PERFECT(Section.BAYES, "alphaPerfect", Quantity.ALPHA_PERFECT),
    /** α′_c. */
    ALPHA_PRIME_WEAK_RECOVERY(Section.BAYES, "alphaPrimeWeakRecovery", Quantity.ALPHA_PRIME_WEAK_RECOVERY),
    /** Posterior-mean error of pre-training. */
    BAYES_PRETRAINING_POSTERIOR_MEAN_ERROR(
            Section.BAYES, "posteriorMeanErrorPretraining", Quantity.BAYES_PRETRAINING_POSTERIOR_MEAN_ERROR),
    /** Posterior-mean error of fine-tuning. */
    BAYES_FINETUNING_POSTERIOR_MEAN_ERROR(
            Section.BAYES, "posteriorMeanErrorFinetuning", Quantity.BAYES_FINETUNING_POSTERIOR_MEAN_ERROR),

    /** E′ of fine-tuning without pre-training: the number of {@link #LORA_ONLY_ERROR}, beside its verdict. */
    LORA_ONLY_TEST_ERROR(
            Section.LORA_ONLY, "testError", prediction -> prediction.baselines().loraOnlyError()),
    /** o_w of fine-tuning without pre-training. */
    LORA_ONLY_OVERLAP(Section.LORA_ONLY, "overlap", loraOnly(FinetuningPrediction::overlap));

    /** The objects that a prediction is divided into. */
    public enum Section {
        /** The pre-training stage. */
        PRETRAINING("pretraining"),
        /** The fine-tuning stage, with the baselines on its task. */
        FINETUNING("finetuning"),
        /** The second fixed point of fine-tuning, within the object of that stage. */
        SECOND_BRANCH("finetuning.secondBranch"),
        /** What pre-training leaves for fine-tuning. */
        EFFECTIVE_NOISE("effectiveNoise"),
        /** The Bayes-optimal benchmark. */
        BAYES("bayes"),
        /** Fine-tuning without pre-training. */
        LORA_ONLY("loraOnly");

        private final String jsonName;

        Section(String jsonName) {
            this.jsonName = jsonName;
        }

        /** Name of the object in JSON files, such as "effectiveNoise", with that of the object it stands in, if any. */
        public String jsonName() {
            return jsonName;
        }
    }

    private final Section section;
    private final String jsonName;
    private final Optional<Quantity> quantity;
    private final Function<Prediction, Optional<Estimate>> extractor;

    PredictionField(Section section, String jsonName, Quantity quantity) {
        this.section = section;
        this.jsonName = jsonName;
        this.quantity = Optional.of(quantity);
        this.extractor = quantity::of;
    }

    PredictionField(Section section, String jsonName, Function<Prediction, Optional<Estimate>> extractor) {
        this.section = section;
        this.jsonName = jsonName;
        this.quantity = Optional.empty();
        this.extractor = extractor;
    }

    /**
     * Where a quantity stands under a name of its own; empty for Δ_eff in force, which stands under that of its
     * {@link Quantity#variant}.
     */
    public static Optional<PredictionField> find(Quantity quantity) {
        return Stream.of(values())
                .filter(field -> field.quantity.filter(quantity::equals).isPresent())
                .findFirst();
    }

    /** Where the numbers of a quantity stand in answers to given parameters; every quantity stands somewhere. */
    public static PredictionField of(Quantity quantity, Parameters parameters) {
        return find(quantity.variant(parameters))
                .orElseThrow(() -> new IllegalArgumentException("no file holds " + quantity.symbol()));
    }

    /** The object that it stands in. */
    public Section section() {
        return section;
    }

    /** Name within its section, such as "testError". */
    public String jsonName() {
        return jsonName;
    }

    /** Name with that of the section, such as "finetuning.testError". */
    public String path() {
        return section.jsonName + '.' + jsonName;
    }

    /** The number in a prediction; empty when the prediction holds no answer for it. */
    public Optional<Estimate> of(Prediction prediction) {
        return extractor.apply(prediction);
    }

    private static Function<Prediction, Optional<Estimate>> training(
            Function<PretrainingPrediction.Training, Estimate> part) {
        return prediction -> Optional.of(prediction.pretraining())
                .filter(pretraining -> answered(pretraining.convergence()))
                .flatMap(PretrainingPrediction::training)
                .map(part);
    }

    private static Function<Prediction, Optional<Estimate>> bayes(Function<BayesPrediction, Optional<Estimate>> part) {
        return prediction -> prediction
                .bayes()
                .filter(bayes -> answered(bayes.convergence()))
                .flatMap(part);
    }

    private static Function<Prediction, Optional<Estimate>> loraOnly(Function<FinetuningPrediction, Estimate> part) {
        return prediction -> prediction
                .baselines()
                .loraOnly()
                .filter(finetuning -> answered(finetuning.convergence()))
                .map(part);
    }

    private static boolean answered(Convergence convergence) {
        return convergence.status().isAnswer();
    }
}
