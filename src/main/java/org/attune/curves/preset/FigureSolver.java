package org.attune.curves.preset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.curves.Neighbourhood;
import org.attune.model.Accuracy;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/**
 * Answers the panels of a figure, one after the other on the calling thread, each point from the nearest answer before.
 *
 * @param predictor the theory
 * @param accuracy with how many nodes
 * @param cancellation asked before each point, and by the predictor between iterations
 */
public record FigureSolver(Predictor predictor, Accuracy accuracy, CancellationSignal cancellation) {

    /**
     * The numbers of a figure.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public List<SolvedPanel> solve(PresetFigure figure) {
        Map<String, SolvedPanel> solved = new LinkedHashMap<>();
        Neighbourhood known = new Neighbourhood(List.of());
        for (PresetPanel panel : figure.panels()) {
            Optional<Fixed> fixed = panel.optimum().map(optimum -> fixed(optimum, solved));
            List<SolvedSeries> series = new ArrayList<>();
            for (PresetSeries asked : panel.series()) {
                series.add(solve(panel.axis(), asked, fixed, known));
            }
            solved.put(panel.id(), new SolvedPanel(panel, series));
        }
        return List.copyOf(solved.values());
    }

    /** A parameter held at where another panel is lowest. */
    private record Fixed(ParameterInfo parameter, double value) {
        Parameters in(Parameters parameters) {
            return parameters.with(parameter, value);
        }
    }

    private static Fixed fixed(PresetPanel.AtOptimum optimum, Map<String, SolvedPanel> solved) {
        SolvedPanel other = Optional.ofNullable(solved.get(optimum.panel()))
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no panel \"" + optimum.panel() + "\" before"));
        double value = other.lowest()
                .map(SolvedPoint::x)
                .orElseThrow(() -> new IllegalStateException("panel \"" + optimum.panel() + "\" has no lowest point"));
        return new Fixed(optimum.parameter(), value);
    }

    private SolvedSeries solve(PresetAxis axis, PresetSeries series, Optional<Fixed> fixed, Neighbourhood known) {
        List<SolvedPoint> points = new ArrayList<>();
        for (double x : axis.abscissae()) {
            Parameters here = place(axis, series, fixed, series.parameters(), x, known);
            Prediction answer = best(series, here, known);
            Optional<Estimate> value = series.quantity().of(answer);
            if (series.subtracted().isPresent()) {
                PresetSeries.Subtrahend other = series.subtracted().get();
                Prediction there = best(series, place(axis, series, fixed, other.parameters(), x, known), known);
                value = difference(value, other.quantity().of(there), other.constant());
            }
            points.add(new SolvedPoint(x, value, answer.parameters()));
        }
        return new SolvedSeries(series, points);
    }

    private Parameters place(
            PresetAxis axis,
            PresetSeries series,
            Optional<Fixed> fixed,
            Parameters held,
            double x,
            Neighbourhood known) {
        Parameters here = fixed.map(optimum -> optimum.in(held)).orElse(held);
        here = switch (axis.kind()) {
            case PARAMETER -> here.with(axis.parameter().orElseThrow(), x);
            case EFFECTIVE_NOISE -> withEffectiveNoise(here, x);
            case RELATIVE_RECALIBRATION -> recalibrated(here, x, known);
        };
        OptionalDouble factor = series.relativeRecalibration();
        return factor.isPresent() ? recalibrated(here, factor.getAsDouble(), known) : here;
    }

    /** Q₀ = Q such that Δ/2 + Q₀ + Q − 2M is a given noise, at the prescribed M. */
    private static Parameters withEffectiveNoise(Parameters held, double noise) {
        double target = held.get(ParameterInfo.PRESCRIBED_M);
        // At the lowest noise Q is |M|, and the difference may round below it.
        double moment = Math.max((noise - held.delta() / 2) / 2 + target, Math.abs(target));
        return held.withPrescribed(Optional.of(new PrescribedPretraining(moment, moment, target)));
    }

    private Parameters recalibrated(Parameters held, double factor, Neighbourhood known) {
        Prediction plain = predict(held.with(ParameterInfo.BETA, 1), known);
        double best = Quantity.BETA_MIN
                .of(plain)
                .map(Estimate::value)
                .orElseThrow(() -> new IllegalStateException("pre-training has no best recalibration here"));
        return held.with(ParameterInfo.BETA, factor * best);
    }

    private Prediction best(PresetSeries series, Parameters here, Neighbourhood known) {
        if (series.bestOf().isEmpty()) {
            return predict(here, known);
        }
        Optional<Prediction> best = Optional.empty();
        for (double ridge : series.bestOf()) {
            Prediction candidate = predict(here.with(ParameterInfo.LAMBDA_PRIME, ridge), known);
            if (best.isEmpty() || testError(candidate) < testError(best.get())) {
                best = Optional.of(candidate);
            }
        }
        return best.orElseThrow();
    }

    private static double testError(Prediction prediction) {
        return Quantity.FINETUNING_TEST_ERROR
                .of(prediction)
                .map(Estimate::value)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Prediction predict(Parameters parameters, Neighbourhood known) {
        cancellation.throwIfCancelled();
        Prediction answer = predictor.predict(
                parameters, accuracy, known.nearest(parameters).orElse(null), cancellation);
        known.add(answer);
        return answer;
    }

    /** The nodes are the same on both sides, so the errors do not add up to more than the root of their squares. */
    private static Optional<Estimate> difference(
            Optional<Estimate> value, Optional<Estimate> subtracted, double constant) {
        return value.flatMap(own -> subtracted.map(other -> new Estimate(
                own.value() - other.value() + constant, Math.hypot(own.standardError(), other.standardError()))));
    }
}
