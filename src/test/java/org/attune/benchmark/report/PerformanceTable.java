package org.attune.benchmark.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of the README, made of a report: what is aimed at, what was measured, whether that is reached. */
public final class PerformanceTable {
    private static final MathContext DIGITS = new MathContext(2);
    private static final String MISSING = "–";
    private static final String NONE = "/none";

    private PerformanceTable() {}

    /** On which side of the aim a figure should be. */
    private enum Side {
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }
    }

    /**
     * A line of the table.
     *
     * @param what what is measured, in words
     * @param pointer where the report says it
     * @param spread where the report says its spread, if it does
     * @param side on which side of the aim it should be
     * @param aim the aim
     * @param unit unit with the space before it; may be empty
     */
    private record Line(String what, String pointer, String spread, Side side, double aim, String unit) {
        static Line of(String what, String key, String value, Side side, double aim, String unit) {
            return new Line(what, "/" + key + "/" + value, "/" + key + "/spread", side, aim, unit);
        }
    }

    private static final List<Line> LINES = List.of(
            Line.of(
                    "slider event to preview data of all curves, median",
                    "sliderToPreviewMillis",
                    "median",
                    Side.AT_MOST,
                    33,
                    " ms"),
            // The spread is that of the single latencies, not of this.
            new Line("the same, 95th percentile", "/sliderToPreviewMillis/p95", NONE, Side.AT_MOST, 100, " ms"),
            Line.of("slider event to pixels, median", "sliderToPixelsMillis", "median", Side.AT_MOST, 66, " ms"),
            Line.of("frames per second while dragging", "framesPerSecondWhileDragging", "value", Side.AT_LEAST, 30, ""),
            Line.of("all curves at the final level", "finalCurveMillis", "value", Side.AT_MOST, 1000, " ms"),
            new Line(
                    "one full prediction at 32768 nodes, all threads",
                    "/prediction32768Millis/allThreads",
                    "/prediction32768Millis/spread/allThreads",
                    Side.AT_MOST,
                    250,
                    " ms"),
            Line.of("vector kernels over scalar ones", "vectorOverScalar", "value", Side.AT_LEAST, 3, " ×"),
            Line.of("two threads over one", "twoThreadsOverOne", "value", Side.AT_LEAST, 1.7, " ×"),
            Line.of("cost at T = 6 over T = 3", "tokens6OverTokens3", "value", Side.AT_MOST, 25, " ×"),
            Line.of("start to first curve", "startToFirstCurveMillis", "value", Side.AT_MOST, 2000, " ms"),
            Line.of("heap after dragging", "heapAfterDraggingMebibytes", "value", Side.AT_MOST, 512, " MiB"));

    /**
     * The table, a line on what each column was measured with, and nothing else; each line ends with a line feed.
     *
     * @param reports one for each width of vectors, at least one
     */
    public static String of(List<JsonNode> reports) {
        List<String> lines = new ArrayList<>();
        lines.add(joined(List.of("what"), reports.stream().map(PerformanceTable::width), List.of("aim", "reached")));
        lines.add(joined(List.of("---"), reports.stream().map(report -> "---:"), List.of("---:", ":---:")));
        for (Line line : LINES) {
            lines.add(joined(
                    List.of(line.what()),
                    reports.stream().map(report -> shown(line, report)),
                    List.of(
                            line.side().sign + " " + rounded(line.aim()) + line.unit(),
                            reports.stream()
                                    .map(report -> reached(line, report))
                                    .collect(Collectors.joining(" / ")))));
        }
        lines.add("");
        reports.forEach(report -> lines.add(conditions(report)));
        return String.join("\n", lines) + "\n";
    }

    private static String joined(List<String> before, Stream<String> cells, List<String> after) {
        return Stream.of(before.stream(), cells, after.stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** What a column is about. */
    private static String width(JsonNode report) {
        JsonNode bits = report.path("machine").path("vectorBits");
        return bits.isNumber() ? "vectors of " + bits.asInt() + " bits" : "measured";
    }

    /** What the lines are about, in their order. */
    static List<String> subjects() {
        return LINES.stream().map(Line::what).toList();
    }

    private static String shown(Line line, JsonNode report) {
        OptionalDouble measured = number(report, line.pointer());
        OptionalDouble limit = limit(line, report);
        if (measured.isPresent()) {
            return rounded(measured.getAsDouble()) + spread(line, report) + line.unit();
        }
        return limit.isPresent() ? "> " + rounded(limit.getAsDouble()) + line.unit() : MISSING;
    }

    private static String reached(Line line, JsonNode report) {
        OptionalDouble measured = number(report, line.pointer());
        OptionalDouble limit = limit(line, report);
        if (measured.isPresent()) {
            double value = measured.getAsDouble();
            boolean good = line.side() == Side.AT_MOST ? value <= line.aim() : value >= line.aim();
            return good ? "yes" : "no";
        }
        return limit.isPresent() && limit.getAsDouble() >= line.aim() ? "no" : MISSING;
    }

    private static OptionalDouble limit(Line line, JsonNode report) {
        return number(report, line.pointer().replaceFirst("[^/]*$", Figures.LONGER_THAN));
    }

    private static String spread(Line line, JsonNode report) {
        OptionalDouble spread = number(report, line.spread());
        return spread.isPresent() ? " ± " + rounded(spread.getAsDouble() / 2) : "";
    }

    private static String conditions(JsonNode report) {
        JsonNode machine = report.path("machine");
        return String.format(
                Locale.ROOT,
                "%s: medians ± half the interquartile range, %s on %s (%s threads), Java %s, software rendering at 1400×900%s.",
                capitalised(width(report)),
                report.path("date").asText("at an unknown date"),
                machine.path("processor").asText("an unknown processor"),
                machine.path("threads").asText("?"),
                machine.path("java").asText("?"),
                report.path("short").asBoolean() ? "; from a **short** run, which is not precise" : "");
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static OptionalDouble number(JsonNode report, String pointer) {
        JsonNode node = report.at(pointer);
        return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }

    /** Two digits, more for large numbers, where all before the decimal point are shown. */
    private static String rounded(double value) {
        MathContext digits = Math.abs(value) >= 100 ? new MathContext(3) : DIGITS;
        return new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
    }
}
