package org.attune.benchmark.theory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.benchmark.Extent;
import org.attune.benchmark.Part;
import org.attune.benchmark.report.Figures;
import org.attune.benchmark.report.Sample;

/** Full predictions at one point: with one thread and with all, cold and warm, at more nodes and more tokens. */
public final class PredictionPart implements Part {
    /** One prediction. */
    private record Case(int tokens, int nodes, PredictionBenchmark.Start start, int threads) {
        Map<String, String> parameters() {
            return Map.of(
                    "tokens", Integer.toString(tokens),
                    "nodes", Integer.toString(nodes),
                    "start", start.name(),
                    "threads", Integer.toString(threads));
        }
    }

    private static final int MANY_NODES = 1 << 15;
    private static final int FEWER_NODES = 1 << 13;

    @Override
    public String name() {
        return "predictions";
    }

    @Override
    public List<String> headlines() {
        return List.of("prediction32768Millis", "tokens6OverTokens3");
    }

    @Override
    public ObjectNode measure(Extent extent) {
        int all = Theories.allThreads();
        Case one = new Case(3, MANY_NODES, PredictionBenchmark.Start.COLD, 1);
        Case shared = new Case(3, MANY_NODES, PredictionBenchmark.Start.COLD, all);
        Case fewer = new Case(3, FEWER_NODES, PredictionBenchmark.Start.COLD, 1);
        Case longer = new Case(6, FEWER_NODES, PredictionBenchmark.Start.COLD, 1);
        List<Case> cases = List.of(
                one,
                shared,
                new Case(3, MANY_NODES, PredictionBenchmark.Start.WARM, 1),
                new Case(3, MANY_NODES, PredictionBenchmark.Start.WARM, all),
                fewer,
                longer);
        JmhRun run = extent.brief() ? JmhRun.shots(2, 3) : JmhRun.shots(8, 12);
        Map<Case, Sample> samples = new LinkedHashMap<>();
        for (Case prediction : cases) {
            run.measure(PredictionBenchmark.class, "predict", prediction.parameters(), extent)
                    .ifPresent(sample -> samples.put(prediction, sample));
        }
        ObjectNode figures = Figures.object();
        Map<String, Sample> threads = new LinkedHashMap<>();
        Optional.ofNullable(samples.get(one)).ifPresent(sample -> threads.put("oneThread", sample));
        Optional.ofNullable(samples.get(shared)).ifPresent(sample -> threads.put("allThreads", sample));
        figures.set(
                "prediction32768Millis", threads.isEmpty() ? Figures.givenUp(extent.limit()) : Figures.values(threads));
        ratio(samples, longer, fewer).ifPresent(ratio -> figures.set("tokens6OverTokens3", ratio));
        ObjectNode details = figures.putObject("details");
        ratio(samples, one, fewer).ifPresent(ratio -> details.set("nodes32768OverNodes8192", ratio));
        details.set("predictions", list(cases, samples));
        return figures;
    }

    private static ArrayNode list(List<Case> cases, Map<Case, Sample> samples) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Case prediction : cases) {
            ObjectNode entry = Figures.object()
                    .put("tokens", prediction.tokens())
                    .put("nodes", prediction.nodes())
                    .put("start", prediction.start().name())
                    .put("threads", prediction.threads());
            Sample sample = samples.get(prediction);
            if (sample == null) {
                entry.put("givenUp", true);
            } else {
                entry.set("millis", Figures.value(sample));
            }
            list.add(entry);
        }
        return list;
    }

    private static Optional<ObjectNode> ratio(Map<Case, Sample> samples, Case numerator, Case denominator) {
        Sample above = samples.get(numerator);
        Sample below = samples.get(denominator);
        return above == null || below == null
                ? Optional.empty()
                : Optional.of(Figures.ratio(Sample.ratio(above, below)));
    }
}
