package org.attune.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.attune.curves.optimum.Finding;
import org.attune.curves.optimum.Missing;
import org.attune.curves.optimum.Optima;
import org.attune.curves.optimum.Optimum;
import org.attune.curves.optimum.Place;
import org.attune.curves.optimum.SamplesSaved;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.model.Status;
import org.attune.model.Verdict;
import org.attune.storage.Question;

/** Optima as a table for people. */
final class OptimaTable {
    private OptimaTable() {}

    /** The parameters, one line for each optimum with what E, E′ and o_w are there, and a sentence on samples. */
    static String of(Question question, Optima optima) {
        return PredictionTable.parameters(question.parameters(), question.accuracy())
                + "\n\n"
                + row("best", "λ", "λ′", "E", "E′", "o_w")
                + named(optima).entrySet().stream()
                        .map(named -> optimum(named.getKey(), named.getValue()))
                        .collect(Collectors.joining())
                + "In brackets: where the result is worse by less than its standard error.\n\nSamples saved: "
                + optima.samplesSaved().value().map(OptimaTable::sentence).orElseGet(() -> missingSamples(optima))
                + "\n";
    }

    /** What to say beside the table of the numbers at the optima, one line for each. */
    static List<String> remarks(Optima optima) {
        List<String> remarks = new ArrayList<>();
        named(optima)
                .forEach((name, finding) -> finding.value()
                        .ifPresent(optimum -> Remarks.ofStages(optimum.prediction())
                                .forEach(remark -> remarks.add("best " + name + ": " + remark))));
        return remarks;
    }

    private static Map<String, Finding<Optimum>> named(Optima optima) {
        Map<String, Finding<Optimum>> named = new LinkedHashMap<>();
        named.put("E over λ", optima.lambdaForPretrainingError());
        named.put("E′ over λ", optima.lambdaForFinetuningError());
        named.put("o_w over λ", optima.lambdaForOverlap());
        named.put("E′ over λ and λ′", optima.lambdasForFinetuningError());
        return named;
    }

    private static String optimum(String name, Finding<Optimum> finding) {
        return finding.value()
                .map(optimum -> line(name, optimum))
                .orElseGet(() -> String.format(Locale.ROOT, "%-18s none: %s\n", name, reason(finding)));
    }

    private static String line(String name, Optimum optimum) {
        return row(
                        name,
                        value(ParameterInfo.LAMBDA, optimum),
                        value(ParameterInfo.LAMBDA_PRIME, optimum),
                        cell(Quantity.PRETRAINING_TEST_ERROR, optimum),
                        cell(Quantity.FINETUNING_TEST_ERROR, optimum),
                        cell(Quantity.OVERLAP, optimum))
                + optimum.coordinates().stream()
                        .filter(coordinate -> coordinate.place() != Place.INTERIOR)
                        .map(coordinate -> place(coordinate, optimum))
                        .collect(Collectors.joining())
                + doubt(optimum.assessment().verdict());
    }

    private static String value(ParameterInfo parameter, Optimum optimum) {
        String value = String.format(Locale.ROOT, "%.3g", optimum.parameters().get(parameter));
        return optimum.coordinates().stream()
                .filter(coordinate -> coordinate.axis() == parameter)
                .map(Optimum.Coordinate::plateau)
                .map(plateau -> String.format(Locale.ROOT, "%s (%.2g–%.2g)", value, plateau.lower(), plateau.upper()))
                .findFirst()
                .orElse(value);
    }

    private static String place(Optimum.Coordinate coordinate, Optimum optimum) {
        boolean collapsed = coordinate.axis() == ParameterInfo.LAMBDA
                && optimum.prediction().pretraining().convergence().status() == Status.COLLAPSED;
        return "    " + coordinate.axis().symbol() + " is "
                + (collapsed
                        ? "where the weights vanish: no pre-training at all is best"
                        : coordinate.place().meaning())
                + "\n";
    }

    /** A line of its own where training need not be best at an optimum of the theory. */
    private static String doubt(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "";
            case DOUBTFUL -> "    replica symmetry is doubtful there; training may be best elsewhere\n";
            case BROKEN ->
                "    replica symmetry is broken there: the theory does not hold, and training may be best elsewhere\n";
        };
    }

    private static String cell(Quantity quantity, Optimum optimum) {
        return quantity.of(optimum.prediction()).map(OptimaTable::withError).orElse(Numbers.ABSENT);
    }

    private static String sentence(SamplesSaved saved) {
        return String.format(
                Locale.ROOT,
                "with λ = %.3g the error E′ = %.4g of λ = %.3g at α′ = %.3g takes α′ = %s, that is %s of the samples%s.",
                saved.betterLambda(),
                saved.testError().value(),
                saved.present().lambda(),
                saved.present().alphaPrime(),
                withError(saved.alphaPrimeNeeded()),
                withError(saved.ratio()),
                switch (saved.verdict()) {
                    case HOLDS -> "";
                    case DOUBTFUL -> "; replica symmetry is doubtful at one of the two";
                    case BROKEN -> "; replica symmetry is broken at one of the two, and the theory does not hold there";
                });
    }

    /** Why there is no number of samples saved, and whether the better pre-training can be believed. */
    private static String missingSamples(Optima optima) {
        Verdict verdict = optima.lambdaForFinetuningError()
                .value()
                .map(better -> better.assessment().verdict())
                .orElse(Verdict.HOLDS);
        return reason(optima.samplesSaved())
                + (verdict == Verdict.HOLDS ? "" : "; replica symmetry is " + verdict.label() + " there");
    }

    private static String reason(Finding<?> finding) {
        return finding.missing().map(Missing::reason).orElseThrow();
    }

    private static String withError(Estimate estimate) {
        return String.format(Locale.ROOT, "%.4g ± %.1g", estimate.value(), estimate.standardError());
    }

    private static String row(String name, String lambda, String lambdaPrime, String... results) {
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, "%-18s %22s %22s", name, lambda, lambdaPrime));
        for (String result : results) {
            text.append(String.format(Locale.ROOT, " %18s", result));
        }
        return text.append('\n').toString();
    }
}
