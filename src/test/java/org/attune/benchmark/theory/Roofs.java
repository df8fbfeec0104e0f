package org.attune.benchmark.theory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.attune.benchmark.report.Figures;
import org.attune.benchmark.report.Sample;

/**
 * What one thread of the machine can do at best, all in nanoseconds.
 *
 * @param flop time per floating-point operation in fused vector instructions
 * @param exponential time per exponential of the Vector API
 * @param scalarExponential time per exponential of {@link Math#exp}
 * @param memoryByte time per byte from or to memory
 */
record Roofs(Sample flop, Sample exponential, Sample scalarExponential, Sample memoryByte) {

    /** The roofs themselves, for the report. */
    ObjectNode figures() {
        ObjectNode node = Figures.object();
        node.set("nanosPerFlop", Figures.value(flop));
        node.set("nanosPerExponential", Figures.value(exponential));
        node.set("nanosPerScalarExponential", Figures.value(scalarExponential));
        node.set("nanosPerMemoryByte", Figures.value(memoryByte));
        return node;
    }

    /**
     * A short roofline: what the counts of a proximal would take at best, each alone, and what it took.
     *
     * <p>{@code limit} is the count that takes longest at best, and {@code share} how much of the measured time that
     * and the other arithmetic explain; the rest is latency of dependent operations, masked lanes and bookkeeping.
     *
     * @param cost counts of one proximal
     * @param measured its time in nanoseconds
     * @param labels says which proximal; is filled and returned
     */
    ObjectNode compare(ProximalCost cost, Sample measured, ObjectNode labels) {
        Map<String, Double> best = new TreeMap<>(Map.of(
                "exponentials", cost.exponentials() * exponential.median(),
                "operations", cost.operations() * flop.median(),
                "bytes", cost.bytes() * memoryByte.median()));
        Figures.put(labels, "newtonSteps", cost.steps());
        Figures.put(labels, "exponentials", cost.exponentials());
        Figures.put(labels, "operations", cost.operations());
        Figures.put(labels, "bytes", cost.bytes());
        ObjectNode times = labels.putObject("nanosAtBest");
        best.forEach((name, time) -> Figures.put(times, name, time));
        Figures.put(labels, "nanosMeasured", measured.median());
        labels.put(
                "limit",
                best.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey());
        double arithmetic = cost.exponentials() * exponential.median() + cost.operations() * flop.median();
        double memory = cost.bytes() * memoryByte.median();
        Figures.put(labels, "share", Math.max(arithmetic, memory) / measured.median());
        return labels;
    }
}
