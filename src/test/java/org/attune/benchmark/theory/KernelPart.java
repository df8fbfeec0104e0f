package org.attune.benchmark.theory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.benchmark.Extent;
import org.attune.benchmark.Part;
import org.attune.benchmark.report.Figures;
import org.attune.benchmark.report.Sample;
import org.attune.theory.channel.Arithmetic;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Time per proximal and stage at each T, on each path, and how that compares with what the machine could do.
 *
 * <p>{@code vectorOverScalar} is the geometric mean, at T = 3, over both stages and over following and searching
 * minima; each ratio stands in {@code details.kernels}.
 */
public final class KernelPart implements Part {
    private static final int REFERENCE_TOKENS = 3;

    @Override
    public String name() {
        return "kernels";
    }

    @Override
    public List<String> headlines() {
        return List.of("vectorOverScalar", "roofline");
    }

    /** Proximals of one kind. */
    private record Case(Stage stage, Work work, int tokens) {
        Map<String, String> parameters(Arithmetic arithmetic) {
            return Map.of("stage", stage.name(), "tokens", Integer.toString(tokens), "arithmetic", arithmetic.name());
        }

        ObjectNode labels() {
            return Figures.object()
                    .put("stage", stage.word())
                    .put("work", work.method)
                    .put("tokens", tokens);
        }
    }

    /** What is done to the minima, and from how many starts at least. */
    private enum Work {
        FOLLOW("follow", 1),
        SEARCH("search", 3);

        private final String method;
        private final int descents;

        Work(String method, int descents) {
            this.method = method;
            this.descents = descents;
        }
    }

    @Override
    public ObjectNode measure(Extent extent) {
        JmhRun run = extent.brief()
                ? JmhRun.iterations(8, 5, TimeValue.milliseconds(300))
                : JmhRun.iterations(6, 8, TimeValue.seconds(1));
        Roofs roofs = roofs(run, extent);
        ArrayNode kernels = JsonNodeFactory.instance.arrayNode();
        ArrayNode roofline = JsonNodeFactory.instance.arrayNode();
        List<Sample.Ratio> reference = new ArrayList<>();
        for (Case kernel : cases(extent)) {
            Map<Arithmetic, Sample> samples = new EnumMap<>(Arithmetic.class);
            for (Arithmetic arithmetic : Arithmetic.values()) {
                run.measure(ProximalBenchmark.class, kernel.work().method, kernel.parameters(arithmetic), extent)
                        .ifPresent(sample -> {
                            samples.put(arithmetic, sample);
                            roofline.add(roofs.compare(
                                    cost(kernel, arithmetic),
                                    sample,
                                    kernel.labels().put("path", word(arithmetic))));
                        });
            }
            kernels.add(figure(kernel, samples));
            if (kernel.tokens() == REFERENCE_TOKENS) {
                ratio(samples).ifPresent(reference::add);
            }
        }
        ObjectNode figures = Figures.object();
        if (!reference.isEmpty()) {
            figures.set("vectorOverScalar", Figures.ratio(geometricMean(reference)));
        }
        figures.putObject("details").set("kernels", kernels);
        ObjectNode bounds = figures.putObject("roofline");
        bounds.set("machine", roofs.figures());
        bounds.set("kernels", roofline);
        return figures;
    }

    private static List<Case> cases(Extent extent) {
        List<Case> cases = new ArrayList<>();
        for (int tokens = 2; tokens <= 6; tokens++) {
            for (Stage stage : Stage.values()) {
                for (Work work : Work.values()) {
                    if (!extent.brief() || (tokens % REFERENCE_TOKENS == 0 && work == Work.FOLLOW)) {
                        cases.add(new Case(stage, work, tokens));
                    }
                }
            }
        }
        return cases;
    }

    private static Roofs roofs(JmhRun run, Extent extent) {
        return new Roofs(
                machine(run, "flop", extent),
                machine(run, "exponential", extent),
                machine(run, "scalarExponential", extent),
                machine(run, "memoryByte", extent));
    }

    private static Sample machine(JmhRun run, String method, Extent extent) {
        return run.measure(MachineBenchmark.class, method, Map.of(), extent)
                .orElseThrow(() -> new IllegalStateException("could not measure the machine: " + method));
    }

    private static ProximalCost cost(Case kernel, Arithmetic arithmetic) {
        ProximalWork work = ProximalWork.of(kernel.stage(), kernel.tokens(), arithmetic);
        double steps = kernel.work() == Work.FOLLOW ? work.stepsOfFollow() : work.stepsOfSearch();
        return ProximalCost.of(kernel.stage(), kernel.tokens(), steps, kernel.work().descents);
    }

    private static ObjectNode figure(Case kernel, Map<Arithmetic, Sample> samples) {
        ObjectNode node = kernel.labels();
        ObjectNode times = node.putObject("nanosPerProximal");
        samples.forEach((arithmetic, sample) -> times.set(word(arithmetic), Figures.value(sample)));
        ratio(samples).ifPresent(ratio -> node.set("vectorOverScalar", Figures.ratio(ratio)));
        return node;
    }

    private static String word(Arithmetic arithmetic) {
        return switch (arithmetic) {
            case LANES -> "vector";
            case SCALAR -> "scalar";
        };
    }

    private static Optional<Sample.Ratio> ratio(Map<Arithmetic, Sample> samples) {
        Sample scalar = samples.get(Arithmetic.SCALAR);
        Sample vector = samples.get(Arithmetic.LANES);
        return scalar == null || vector == null ? Optional.empty() : Optional.of(Sample.ratio(scalar, vector));
    }

    private static Sample.Ratio geometricMean(List<Sample.Ratio> ratios) {
        double logarithm = ratios.stream()
                .mapToDouble(ratio -> Math.log(ratio.value()))
                .average()
                .orElseThrow();
        double variance = ratios.stream()
                .mapToDouble(ratio -> Math.pow(ratio.spread() / ratio.value() / ratios.size(), 2))
                .sum();
        double value = Math.exp(logarithm);
        return new Sample.Ratio(
                value, ratios.stream().mapToInt(Sample.Ratio::runs).min().orElseThrow(), value * Math.sqrt(variance));
    }
}
