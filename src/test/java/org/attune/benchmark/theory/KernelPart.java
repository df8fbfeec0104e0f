package org.attune.benchmark.theory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.benchmark.Extent;
import org.attune.benchmark.Part;
import org.attune.benchmark.report.Figures;
import org.attune.benchmark.report.Sample;
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

    /** One proximal in one way. */
    private record Case(Stage stage, Work work, int tokens) {
        String method() {
            return stage.word + work.word;
        }
    }

    private enum Stage {
        PRETRAINING("pretraining"),
        FINETUNING("finetuning");

        private final String word;

        Stage(String word) {
            this.word = word;
        }
    }

    private enum Work {
        FOLLOW("Follow"),
        SEARCH("Search");

        private final String word;

        Work(String word) {
            this.word = word;
        }
    }

    @Override
    public ObjectNode measure(Extent extent) {
        JmhRun run = extent.brief()
                ? new JmhRun(2, 3, TimeValue.milliseconds(300))
                : new JmhRun(5, 10, TimeValue.milliseconds(1000));
        Roofs roofs = roofs(run, extent);
        ArrayNode kernels = JsonNodeFactory.instance.arrayNode();
        ArrayNode roofline = JsonNodeFactory.instance.arrayNode();
        List<Sample.Ratio> reference = new ArrayList<>();
        for (Case kernel : cases(extent)) {
            Map<KernelPath, Sample> samples = new HashMap<>();
            for (KernelPath path : KernelPath.values()) {
                run.measure(
                                ProximalBenchmark.class,
                                kernel.method(),
                                Map.of("tokens", Integer.toString(kernel.tokens()), "path", path.name()),
                                extent)
                        .ifPresent(sample -> {
                            samples.put(path, sample);
                            kernels.add(figure(kernel, path, sample));
                            roofline.add(roofs.compare(cost(kernel, path), sample, labels(kernel, path)));
                        });
            }
            Optional<Sample.Ratio> ratio = ratio(samples);
            ratio.ifPresent(
                    value -> kernels.add(labels(kernel).<ObjectNode>set("vectorOverScalar", Figures.ratio(value))));
            if (kernel.tokens() == REFERENCE_TOKENS) {
                ratio.ifPresent(reference::add);
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

    private static ProximalCost cost(Case kernel, KernelPath path) {
        ProximalWork work = kernel.stage() == Stage.FINETUNING
                ? ProximalWork.finetuning(kernel.tokens(), path)
                : ProximalWork.pretraining(kernel.tokens(), path);
        double steps = kernel.work() == Work.FOLLOW ? work.stepsOfFollow() : work.stepsOfSearch();
        return kernel.stage() == Stage.FINETUNING
                ? ProximalCost.finetuning(kernel.tokens(), steps)
                : ProximalCost.pretraining(kernel.tokens(), steps);
    }

    private static ObjectNode figure(Case kernel, KernelPath path, Sample sample) {
        return labels(kernel, path).set("nanosPerProximal", Figures.value(sample));
    }

    private static ObjectNode labels(Case kernel, KernelPath path) {
        return labels(kernel).put("path", path.word());
    }

    private static ObjectNode labels(Case kernel) {
        return Figures.object()
                .put("stage", kernel.stage().word)
                .put("work", kernel.work().word)
                .put("tokens", kernel.tokens());
    }

    private static Optional<Sample.Ratio> ratio(Map<KernelPath, Sample> samples) {
        return Optional.ofNullable(samples.get(KernelPath.SCALAR))
                .flatMap(scalar -> KernelPath.vector().map(samples::get).map(vector -> Sample.ratio(scalar, vector)));
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
