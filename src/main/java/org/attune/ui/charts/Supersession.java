package org.attune.ui.charts;

import java.util.EnumSet;
import java.util.Set;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;

/**
 * Which curves a newer request supersedes: those that depend on what it asks otherwise. A curve over α′ stands while α′
 * itself moves, and what pre-training has left while anything of fine-tuning moves. Pure functions.
 */
final class Supersession {
    private static final Set<ParameterInfo> TASK =
            EnumSet.of(ParameterInfo.TOKENS, ParameterInfo.DELTA, ParameterInfo.KAPPA0);
    private static final Set<ParameterInfo> PRETRAINING = EnumSet.of(
            ParameterInfo.ALPHA,
            ParameterInfo.KAPPA,
            ParameterInfo.LAMBDA,
            ParameterInfo.PRESCRIBED_Q0,
            ParameterInfo.PRESCRIBED_Q,
            ParameterInfo.PRESCRIBED_M);

    private Supersession() {}

    /**
     * Whether a curve is superseded.
     *
     * @param quantity what the curve shows
     * @param shown the request that it answers
     * @param asked the newer request
     */
    static boolean of(Quantity quantity, CurveRequest shown, CurveRequest asked) {
        if (shown.axis() != asked.axis()
                || shown.scale() != asked.scale()
                || shown.from() != asked.from()
                || shown.to() != asked.to()
                || shown.points() != asked.points()) {
            return true;
        }
        // The marker is no part of the curve.
        Parameters before = shown.parametersAt(0);
        Parameters now = asked.parametersAt(0);
        return before.activation() != now.activation()
                || before.prescribed().isPresent() != now.prescribed().isPresent()
                || (before.reuse() != now.reuse() && dependsOnReuse(quantity))
                || foundations(quantity).stream()
                        .anyMatch(parameter -> now.dependsOn(parameter) && before.get(parameter) != now.get(parameter));
    }

    private static boolean dependsOnReuse(Quantity quantity) {
        return switch (quantity.family()) {
            case FINETUNING -> true;
            case BAYES -> foundations(quantity).contains(ParameterInfo.ALPHA_PRIME);
            case PRETRAINING, BASELINE -> quantity == Quantity.EFFECTIVE_NOISE;
        };
    }

    /** The parameters that a quantity depends on. */
    private static Set<ParameterInfo> foundations(Quantity quantity) {
        return switch (quantity) {
            case IRREDUCIBLE_NOISE -> EnumSet.of(ParameterInfo.DELTA);
            case LORA_ONLY_ERROR ->
                with(TASK, ParameterInfo.ALPHA_PRIME, ParameterInfo.LAMBDA_PRIME, ParameterInfo.PRESCRIBED_Q0);
            case FROZEN_ERROR, PRETRAINING_TEST_ERROR, EFFECTIVE_NOISE, RECALIBRATED_NOISE ->
                with(pretraining(), ParameterInfo.BETA);
            case BAYES_Q, BAYES_PRETRAINING_TEST_ERROR, BAYES_PRETRAINING_POSTERIOR_MEAN_ERROR, ALPHA_PERFECT ->
                with(TASK, ParameterInfo.ALPHA);
            default ->
                switch (quantity.family()) {
                    case PRETRAINING -> pretraining();
                    case BAYES -> with(TASK, ParameterInfo.ALPHA, ParameterInfo.ALPHA_PRIME);
                    case FINETUNING, BASELINE -> EnumSet.allOf(ParameterInfo.class);
                };
        };
    }

    private static Set<ParameterInfo> pretraining() {
        Set<ParameterInfo> both = EnumSet.copyOf(TASK);
        both.addAll(PRETRAINING);
        return both;
    }

    private static Set<ParameterInfo> with(Set<ParameterInfo> some, ParameterInfo... further) {
        Set<ParameterInfo> all = EnumSet.copyOf(some);
        all.addAll(Set.of(further));
        return all;
    }
}
