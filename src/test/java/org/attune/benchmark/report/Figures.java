package org.attune.benchmark.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Map;

/**
 * How measurements stand in the report: their value or values, {@code runs}, the number of measurements, and
 * {@code spread}, their interquartile range, in the unit that the name of the figure ends with. Pure functions.
 */
public final class Figures {
    /** More digits than any of these measurements is good for. */
    private static final MathContext DIGITS = new MathContext(5);

    private static final double TAIL = 0.95;

    /** What stands in the place of a value that was given up. */
    static final String LONGER_THAN = "longerThan";

    private Figures() {}

    /** One thing measured again and again: {@code value} is the median. */
    public static ObjectNode value(Sample sample) {
        ObjectNode node = object();
        put(node, "value", sample.median());
        return withSpread(node, sample);
    }

    /**
     * A time in milliseconds whose measurement was given up.
     *
     * @param limit when: it takes longer than this
     */
    public static ObjectNode givenUp(Duration limit) {
        return object().put(LONGER_THAN, limit.toMillis()).put("runs", 0);
    }

    /** Times that a user waits, each another time: {@code median} and {@code p95}, below which 95 % of them are. */
    public static ObjectNode latency(Sample sample) {
        ObjectNode node = object();
        put(node, "median", sample.median());
        put(node, "p95", sample.quantile(TAIL));
        return withSpread(node, sample);
    }

    /** A ratio of two medians. */
    public static ObjectNode ratio(Sample.Ratio ratio) {
        ObjectNode node = object();
        put(node, "value", ratio.value());
        node.put("runs", ratio.runs());
        put(node, "spread", ratio.spread());
        return node;
    }

    /** Several things measured alike: the median of each by its name, the least number of runs, the spread of each. */
    public static ObjectNode values(Map<String, Sample> samples) {
        ObjectNode node = object();
        ObjectNode spreads = object();
        samples.forEach((name, sample) -> {
            put(node, name, sample.median());
            put(spreads, name, sample.spread());
        });
        node.put("runs", samples.values().stream().mapToInt(Sample::runs).min().orElse(0));
        node.set("spread", spreads);
        return node;
    }

    /** Sets a number, rounded to the digits that measurements have. */
    public static void put(ObjectNode node, String name, double value) {
        // Without the way over text 20 would be written as 2E+1.
        node.put(name, Double.parseDouble(new BigDecimal(value).round(DIGITS).toPlainString()));
    }

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode withSpread(ObjectNode node, Sample sample) {
        node.put("runs", sample.runs());
        put(node, "spread", sample.spread());
        put(node, "least", sample.quantile(0));
        put(node, "largest", sample.quantile(1));
        return node;
    }
}
