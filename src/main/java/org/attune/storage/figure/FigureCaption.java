package org.attune.storage.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attune.curves.CurveRequest;
import org.attune.model.AxisScale;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;

/**
 * The words below a figure: every parameter, how exact the curves are, and what to cite. They break only at ordinary
 * spaces; within "α′ = 3" the spaces do not break.
 */
public final class FigureCaption {
    /** What to cite. */
    public static final String SOURCE = "arXiv:2606.05899";

    private static final MathContext SHOWN_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    /** What stands for infinity where a number is needed has more noughts than one counts. */
    private static final Pattern LARGE_POWER_OF_TEN = Pattern.compile("1(0{5,})");

    static final char NO_BREAK = '\u00a0';

    private FigureCaption() {}

    /**
     * The caption of curves, in English.
     *
     * @param request what was asked
     * @param level the coarsest level among the points
     * @param solved number of points that are answered
     * @param error the largest standard error in the figure; empty when all are zero
     */
    public static String of(CurveRequest request, Level level, int solved, Optional<LargestError> error) {
        return of(request, level, solved, error, CaptionWords.ENGLISH);
    }

    /**
     * The caption of curves.
     *
     * @param request what was asked
     * @param level the coarsest level among the points
     * @param solved number of points that are answered
     * @param error the largest standard error in the figure; empty when all are zero
     * @param words in which language
     */
    public static String of(
            CurveRequest request, Level level, int solved, Optional<LargestError> error, CaptionWords words) {
        return parameters(request, words) + ". " + marker(request, words)
                + words.exactness(solved, request.points(), level, error) + " " + words.theory(SOURCE);
    }

    /**
     * The range of a parameter that is varied.
     *
     * @param parameter which
     * @param scale spacing of its values
     * @param from first value
     * @param to last value
     */
    public record Sweep(ParameterInfo parameter, AxisScale scale, double from, double to) {
        private String text() {
            String spacing = scale == AxisScale.LOGARITHMIC ? " (log)" : "";
            return joined(parameter.symbol() + " = " + plain(from) + " … " + plain(to) + spacing);
        }
    }

    /**
     * The caption of what is no set of curves.
     *
     * @param parameters what is held
     * @param sweeps what is varied instead
     * @param remarks sentences on what is shown and how exact it is
     * @param words in which language
     */
    public static String of(Parameters parameters, List<Sweep> sweeps, String remarks, CaptionWords words) {
        return parameters(parameters, sweeps, words) + ". " + remarks + " " + words.theory(SOURCE);
    }

    private static String parameters(CurveRequest request, CaptionWords words) {
        return parameters(
                request.parameters(),
                List.of(new Sweep(request.axis(), request.scale(), request.from(), request.to())),
                words);
    }

    private static String parameters(Parameters parameters, List<Sweep> sweeps, CaptionWords words) {
        List<String> items = new ArrayList<>();
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            Optional<Sweep> swept = sweeps.stream()
                    .filter(sweep -> sweep.parameter().sets(parameter))
                    .findFirst();
            if (swept.isPresent() || parameters.dependsOn(parameter)) {
                items.add(words.decimalSign()
                        .write(swept.map(sweep -> swept(sweep, parameters))
                                .orElseGet(() -> equation(parameter, parameters.get(parameter)))));
            }
        }
        items.add(joined("σ = " + words.activation(parameters.activation())));
        items.add(joined(words.sequences(parameters.reuse())));
        // One that sets several stands where the first of them does.
        return items.stream()
                .distinct()
                .collect(Collectors.joining(words.decimalSign().separator()));
    }

    private static String swept(Sweep sweep, Parameters parameters) {
        if (!sweep.parameter().isDerived()) {
            return sweep.text();
        }
        double difference =
                parameters.prescribed().map(PrescribedPretraining::difference).orElse(0.0);
        String sign = difference < 0 ? " − " : " + ";
        return sweep.text() + joined(" (Q₀ = Q" + (difference == 0 ? "" : sign + plain(Math.abs(difference))) + ")");
    }

    private static String marker(CurveRequest request, CaptionWords words) {
        double value = request.marker();
        return value < request.from() || value > request.to()
                ? ""
                : words.marker(words.decimalSign().write(equation(request.axis(), value))) + " ";
    }

    static String equation(ParameterInfo parameter, double value) {
        return joined(parameter.symbol() + " = " + plain(value));
    }

    static String plain(double value) {
        String digits = rounded(value, SHOWN_DIGITS);
        Matcher power = LARGE_POWER_OF_TEN.matcher(digits);
        return power.matches() ? "10" + raised(power.group(1).length()) : digits;
    }

    private static String raised(int exponent) {
        return Integer.toString(exponent)
                .chars()
                .mapToObj(digit -> String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')))
                .collect(Collectors.joining());
    }

    private static String rounded(double value, MathContext digits) {
        return new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
    }

    /** The text with spaces that do not break. */
    static String joined(String text) {
        return text.replace(' ', NO_BREAK);
    }
}
