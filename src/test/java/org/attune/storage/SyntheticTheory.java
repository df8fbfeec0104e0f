package org.attune.storage;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Baselines;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.OrderParameters;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;

/**
 * A theory that answers at once: all numbers of an answer are different, none has a short decimal form, and they change
 * with α′ and λ. What it says of the stages is chosen by the test.
 *
 * @param secondBranch whether fine-tuning has a second fixed point
 */
public record SyntheticTheory(Status pretraining, Status finetuning, Optional<Status> bayes, boolean secondBranch)
        implements Predictor {

    /** Everything converges and every number is there, but there is one fixed point only. */
    public static final SyntheticTheory COMPLETE =
            new SyntheticTheory(Status.CONVERGED, Status.CONVERGED, Optional.of(Status.CONVERGED));

    /** As {@link #COMPLETE}, with a second fixed point. */
    public static final SyntheticTheory TWO_BRANCHES =
            new SyntheticTheory(Status.CONVERGED, Status.CONVERGED, Optional.of(Status.CONVERGED), true);

    /** A theory with one fixed point of fine-tuning. */
    public SyntheticTheory(Status pretraining, Status finetuning, Optional<Status> bayes) {
        this(pretraining, finetuning, bayes, false);
    }

    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        double shift = parameters.alphaPrime() / 7 + parameters.lambda() / 3;
        return new Prediction(
                parameters,
                accuracy,
                parameters
                        .prescribed()
                        .map(moments -> Stages.prescribed(moments, estimate(2 + shift)))
                        .orElseGet(() -> pretraining(shift)),
                secondBranch ? Stages.withSecondBranch(finetuning(shift)) : finetuning(shift),
                new Baselines(estimate(9 + shift), Stages.loraOnly(finetuning, estimate(10 + shift))),
                Stages.noise(estimate(11 + shift), Estimate.exact(parameters.delta() / 2)),
                bayes.filter(status -> parameters.prescribed().isEmpty()).map(status -> bayes(status, 12 + shift)));
    }

    /** The answer to a question. */
    public Prediction predict(Parameters parameters) {
        return predict(parameters, Question.DEFAULT.accuracy(), null, CancellationSignal.NONE);
    }

    /** The answer to the default question. */
    public Prediction predict() {
        return predict(Parameters.DEFAULT);
    }

    private PretrainingPrediction pretraining(double shift) {
        return Stages.pretraining(
                convergence(pretraining),
                pretraining == Status.COLLAPSED ? collapsed() : orderParameters(1 + shift),
                estimate(2 + shift),
                estimate(3 + shift),
                estimate(4 + shift));
    }

    private FinetuningPrediction finetuning(double shift) {
        return Stages.finetuning(
                convergence(finetuning),
                orderParameters(5 + shift),
                estimate(6 + shift),
                estimate(7 + shift),
                estimate(8 + shift));
    }

    private static BayesPrediction bayes(Status status, double value) {
        boolean perfect = status == Status.PERFECT_RECOVERY;
        return Stages.bayes(
                convergence(status),
                estimate(value + .1),
                perfect ? Optional.empty() : Optional.of(estimate(value + .2)),
                estimate(value + .3),
                Optional.of(Stages.bayesFinetuning(estimate(value + .4), estimate(value + .5), estimate(value + .6))),
                Optional.of(estimate(value + .7)));
    }

    private static OrderParameters orderParameters(double value) {
        return new OrderParameters(
                estimate(value + .1),
                estimate(value + .2),
                estimate(value + .3),
                estimate(value + .4),
                estimate(value + .5),
                estimate(value + .6));
    }

    private static OrderParameters collapsed() {
        Estimate zero = Estimate.exact(0);
        return new OrderParameters(zero, zero, zero, estimate(.4), estimate(.5), estimate(.6));
    }

    private static Convergence convergence(Status status) {
        return new Convergence(status, 17, status == Status.NOT_CONVERGED ? 1.0 / 30 : 1.0 / 3e9);
    }

    private static Estimate estimate(double value) {
        return new Estimate(value, value / 3000);
    }
}
