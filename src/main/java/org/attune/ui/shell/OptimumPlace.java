package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.curves.optimum.Objective;
import org.attune.curves.optimum.Optima;
import org.attune.curves.optimum.Optimum;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.model.Verdict;
import org.attune.ui.charts.AxisMark;
import org.attune.ui.controls.Numerals;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/**
 * Where an optimum is, in numbers fit for sliders, and where that is on the axis of a curve; in the language of the
 * window.
 */
final class OptimumPlace {
    private static final int DIGITS = 4;

    private OptimumPlace() {}

    /** The best values, rounded to what a reader would quote. */
    static Map<ParameterInfo, Double> settings(Optimum optimum) {
        Map<ParameterInfo, Double> settings = new EnumMap<>(ParameterInfo.class);
        optimum.coordinates()
                .forEach(coordinate -> settings.put(
                        coordinate.axis(), Numerals.toMeaningful(coordinate.value(), coordinate.plateau(), DIGITS)));
        return settings;
    }

    /** Whether an optimum is one at these parameters too, whatever those that were searched. */
    static boolean holdsFor(Optimum optimum, Parameters parameters) {
        return with(parameters, settings(optimum)).equals(with(optimum.parameters(), settings(optimum)));
    }

    /** The lines that mark optima in a chart: of those parameters that are not on its axis all must agree. */
    static List<AxisMark> marks(Optima optima, CurveRequest request) {
        List<AxisMark> marks = new ArrayList<>();
        Stream.of(
                        optima.lambdaForPretrainingError(),
                        optima.lambdaForFinetuningError(),
                        optima.lambdaForOverlap(),
                        optima.lambdasForFinetuningError())
                .flatMap(finding -> finding.value().stream())
                .filter(optimum -> isOnAxis(optimum, request))
                .forEach(optimum -> marks.add(mark(optimum, request.axis())));
        return marks;
    }

    private static boolean isOnAxis(Optimum optimum, CurveRequest request) {
        Map<ParameterInfo, Double> settings = settings(optimum);
        Double value = settings.get(request.axis());
        return value != null
                && value >= request.from()
                && value <= request.to()
                && request.parameters().with(request.axis(), value).equals(with(optimum.parameters(), settings));
    }

    private static AxisMark mark(Optimum optimum, ParameterInfo axis) {
        Quantity quantity = optimum.objective().quantity();
        Texts texts = Texts.of("numbers");
        String best = texts.text(
                optimum.objective().goal() == Objective.Goal.MINIMISE ? "optima.mark.min" : "optima.mark.max");
        String named = optimum.coordinates().size() > 1 ? texts.text("optima.mark.joint", best) : best;
        Verdict verdict = optimum.assessment().verdict();
        return new AxisMark(
                verdict == Verdict.HOLDS ? named : named + " (" + new ModelTexts().ofTheory(verdict) + ")",
                quantity.symbol(),
                quantity,
                settings(optimum).getOrDefault(axis, Double.NaN));
    }

    private static Parameters with(Parameters parameters, Map<ParameterInfo, Double> settings) {
        Parameters changed = parameters;
        for (Map.Entry<ParameterInfo, Double> setting : settings.entrySet()) {
            changed = changed.with(setting.getKey(), setting.getValue());
        }
        return changed;
    }
}
