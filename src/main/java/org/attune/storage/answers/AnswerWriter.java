package org.attune.storage.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.attune.model.Baselines;
import org.attune.model.BayesPrediction;
import org.attune.model.Convergence;
import org.attune.model.EffectiveNoise;
import org.attune.model.Estimate;
import org.attune.model.FinetuningPrediction;
import org.attune.model.OrderParameters;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;

/**
 * Takes an answer apart into fields, in the order in which the records declare them; {@link AnswerReader} undoes it.
 */
final class AnswerWriter {
    private final List<String> fields = new ArrayList<>();

    /** The fields of an answer. */
    static List<String> fields(Prediction answer) {
        AnswerWriter writer = new AnswerWriter();
        writer.add(answer);
        return writer.fields;
    }

    private void add(Prediction answer) {
        add(answer.parameters());
        add(answer.accuracy().nodes(), answer.accuracy().seed());
        add(answer.pretraining());
        add(answer.finetuning());
        add(answer.baselines());
        add(answer.effectiveNoise());
        add(answer.bayes(), this::add);
    }

    private void add(Parameters of) {
        add(
                of.tokens(),
                of.delta(),
                of.kappa0(),
                of.kappa(),
                of.alpha(),
                of.alphaPrime(),
                of.lambda(),
                of.lambdaPrime(),
                of.activation(),
                of.reuse(),
                of.beta(),
                of.rho());
        add(of.prescribed(), moments -> add(moments.targetSecondMoment(), moments.self(), moments.target()));
    }

    private void add(PretrainingPrediction of) {
        add(of.convergence());
        estimates(of.self(), of.target(), of.testError());
        add(
                of.training(),
                training -> estimates(
                        training.inverseCurvature(),
                        training.selfConjugate(),
                        training.targetConjugate(),
                        training.inverseCurvatureConjugate(),
                        training.trainError(),
                        training.freeEntropy(),
                        training.replicon(),
                        training.jumpShare(),
                        training.lambdaCritical()));
    }

    private void add(FinetuningPrediction of) {
        add(of.convergence());
        add(of.order());
        estimates(
                of.overlap(),
                of.testError(),
                of.trainError(),
                of.forgettingError(),
                of.freeEntropy(),
                of.replicon(),
                of.jumpShare());
        add(of.flat());
        add(
                of.secondBranch(),
                branch -> estimates(
                        branch.self(),
                        branch.target(),
                        branch.inverseCurvature(),
                        branch.overlap(),
                        branch.testError(),
                        branch.freeEntropy()));
    }

    private void add(OrderParameters of) {
        estimates(
                of.self(),
                of.target(),
                of.inverseCurvature(),
                of.selfConjugate(),
                of.targetConjugate(),
                of.inverseCurvatureConjugate());
    }

    private void add(Baselines of) {
        estimates(of.frozenError());
        // Only its absence has a mark of its own: nearly every answer has it.
        of.loraOnly().ifPresentOrElse(this::add, () -> add(AnswerReader.ABSENT));
    }

    private void add(EffectiveNoise of) {
        estimates(of.value(), of.irreducible(), of.recalibrated());
        add(of.betaMin(), this::estimates);
        add(of.reused(), this::estimates);
        estimates(of.active());
    }

    private void add(BayesPrediction of) {
        add(of.convergence());
        estimates(of.self());
        add(of.selfConjugate(), this::estimates);
        estimates(of.pretrainingTestError(), of.pretrainingPosteriorMeanError());
        add(
                of.finetuning(),
                finetuning -> estimates(
                        finetuning.self(),
                        finetuning.overlap(),
                        finetuning.testError(),
                        finetuning.posteriorMeanError()));
        add(of.alphaPerfect(), this::estimates);
        add(of.alphaPrimeWeakRecovery(), this::estimates);
    }

    private void add(Convergence of) {
        add(of.status(), of.iterations(), of.residual());
    }

    private void estimates(Estimate... estimates) {
        for (Estimate estimate : estimates) {
            add(estimate.value(), estimate.standardError());
        }
    }

    private <T> void add(Optional<T> optional, Consumer<? super T> content) {
        add(optional.isPresent() ? AnswerReader.PRESENT : AnswerReader.ABSENT);
        optional.ifPresent(content);
    }

    private void add(Object... values) {
        for (Object value : values) {
            fields.add(value.toString());
        }
    }
}
