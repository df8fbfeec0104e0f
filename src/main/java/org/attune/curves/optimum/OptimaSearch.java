package org.attune.curves.optimum;

import org.attune.model.Accuracy;
import org.attune.model.Estimate;
import org.attune.model.Interval;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/** Finds all {@link Optima} at given parameters. */
public final class OptimaSearch {
    private static final double DECADES_BELOW_COLLAPSE = 1e-3;

    private OptimaSearch() {}

    /**
     * The four optima and the samples saved.
     *
     * <p>λ is searched from the lower end of its slider, or from a thousandth of λ_c where that is lower, to λ_c, from
     * which on nothing changes; λ′ over its slider. The better pre-training of the samples saved is the one of least
     * E′.
     *
     * @param parameters the present parameters
     * @param accuracy with how many nodes; the same for every point, so that the curves are smooth
     * @param predictor the theory; it should remember stages
     * @param cancellation asked between predictions and within
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Optima find(
            Parameters parameters, Accuracy accuracy, Predictor predictor, CancellationSignal cancellation) {
        if (parameters.prescribed().isPresent()) {
            return new Optima(
                    Finding.none(Missing.PRESCRIBED),
                    Finding.none(Missing.PRESCRIBED),
                    Finding.none(Missing.PRESCRIBED),
                    Finding.none(Missing.PRESCRIBED),
                    Finding.none(Missing.PRESCRIBED));
        }
        Exploration exploration = new Exploration(predictor, accuracy, cancellation);
        OptimumSearch search = new OptimumSearch(exploration);
        SearchAxis lambda = lambda(exploration, parameters);
        SearchAxis lambdaPrime = SearchAxis.over(ParameterInfo.LAMBDA_PRIME);
        Finding<Optimum> leastFinetuningError = search.find(parameters, Objective.LEAST_FINETUNING_ERROR, lambda);
        return new Optima(
                search.find(parameters, Objective.LEAST_PRETRAINING_ERROR, lambda),
                leastFinetuningError,
                search.find(parameters, Objective.LARGEST_OVERLAP, lambda),
                search.find(parameters, Objective.LEAST_FINETUNING_ERROR, lambda, lambdaPrime),
                leastFinetuningError
                        .value()
                        .map(best -> new SamplesSavedSearch(exploration)
                                .find(parameters, best.parameters().lambda()))
                        .orElseGet(() -> Finding.none(Missing.NO_ANSWER)));
    }

    private static SearchAxis lambda(Exploration exploration, Parameters parameters) {
        Interval soft = ParameterInfo.LAMBDA.softRange();
        double upper = Quantity.LAMBDA_CRITICAL
                .of(exploration.at(parameters))
                .map(Estimate::value)
                .filter(critical -> critical > 0)
                .orElse(soft.upper());
        return new SearchAxis(
                ParameterInfo.LAMBDA, Interval.closed(Math.min(soft.lower(), upper * DECADES_BELOW_COLLAPSE), upper));
    }
}
