package org.attune.curves.preset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.model.Accuracy;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
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
        PresetAnswers known = new PresetAnswers(predictor, accuracy, cancellation);
        for (PresetPanel panel : figure.panels()) {
            Optional<Fixed> fixed = panel.optimum().map(optimum -> fixed(optimum, solved));
            List<SolvedSeries> series = new ArrayList<>();
            for (PresetSeries asked : panel.series()) {
                series.add(solve(panel, asked, fixed, known));
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

    private static SolvedSeries solve(
            PresetPanel panel, PresetSeries series, Optional<Fixed> fixed, PresetAnswers known) {
        PresetAxis axis = panel.axis();
        List<SolvedPoint> points = new ArrayList<>();
        for (double x : axis.abscissae()) {
            Prediction answer =
                    best(series, series.quantity(), place(axis, series, fixed, series.parameters(), x, known), known);
            SolvedPoint point = point(x, series.quantity(), answer);
            if (series.subtracted().isPresent()) {
                PresetSeries.Subtrahend other = series.subtracted().get();
                Parameters there = place(axis, series, fixed, other.parameters(), x, known);
                point = difference(
                        point,
                        point(x, other.quantity(), best(series, other.quantity(), there, known)),
                        other.constant());
            }
            points.add(point);
        }
        Optional<SolvedPoint> uncalibrated =
                panel.marks().uncalibrated() ? uncalibrated(axis, series, known) : Optional.empty();
        return new SolvedSeries(series, points, uncalibrated);
    }

    private static SolvedPoint point(double x, Quantity quantity, Prediction answer) {
        return new SolvedPoint(
                x, quantity.of(answer), answer.verdict(quantity), answer.parameters(), answer.accuracy());
    }

    /** β = 1 on an axis of β/β*, if it is there. */
    private static Optional<SolvedPoint> uncalibrated(PresetAxis axis, PresetSeries series, PresetAnswers known) {
        Prediction plain = known.answer(series.parameters().with(ParameterInfo.BETA, 1), series.quantity());
        return Quantity.BETA_MIN
                .of(plain)
                .map(best -> 1 / best.value())
                .filter(x -> x >= axis.from() && x <= axis.to())
                .map(x -> point(x, series.quantity(), plain));
    }

    private static Parameters place(
            PresetAxis axis,
            PresetSeries series,
            Optional<Fixed> fixed,
            Parameters held,
            double x,
            PresetAnswers known) {
        Parameters here = fixed.map(optimum -> optimum.in(held)).orElse(held);
        here = switch (axis.kind()) {
            case PARAMETER -> here.with(axis.parameter().orElseThrow(), x);
            case RELATIVE_RECALIBRATION -> recalibrated(here, x, known);
        };
        OptionalDouble factor = series.relativeRecalibration();
        return factor.isPresent() ? recalibrated(here, factor.getAsDouble(), known) : here;
    }

    private static Parameters recalibrated(Parameters held, double factor, PresetAnswers known) {
        // Pre-training does not know λ′, and the same question has the same answer along the whole curve.
        Parameters pretrained =
                held.with(ParameterInfo.BETA, 1).with(ParameterInfo.LAMBDA_PRIME, Parameters.DEFAULT.lambdaPrime());
        Prediction plain = known.answer(pretrained, Quantity.BETA_MIN);
        double best = Quantity.BETA_MIN
                .of(plain)
                .map(Estimate::value)
                .orElseThrow(() -> new IllegalStateException("pre-training has no best recalibration here"));
        return held.with(ParameterInfo.BETA, factor * best);
    }

    private static Prediction best(PresetSeries series, Quantity quantity, Parameters here, PresetAnswers known) {
        if (series.bestOf().isEmpty()) {
            return known.answer(here, quantity);
        }
        Optional<Prediction> best = Optional.empty();
        for (double ridge : series.bestOf()) {
            Prediction candidate = known.answer(here.with(ParameterInfo.LAMBDA_PRIME, ridge), quantity);
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

    /** The nodes are the same on both sides, so the errors do not add up to more than the root of their squares. */
    private static SolvedPoint difference(SolvedPoint own, SolvedPoint subtracted, double constant) {
        Optional<Estimate> value = own.value()
                .flatMap(one -> subtracted
                        .value()
                        .map(other -> new Estimate(
                                one.value() - other.value() + constant,
                                Math.hypot(one.standardError(), other.standardError()))));
        return new SolvedPoint(
                own.x(),
                value,
                own.verdict().worse(subtracted.verdict()),
                own.parameters(),
                own.accuracy(),
                Optional.of(subtracted.parameters()));
    }
}
