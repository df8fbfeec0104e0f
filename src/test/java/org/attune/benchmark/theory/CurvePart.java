package org.attune.benchmark.theory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.benchmark.Extent;
import org.attune.benchmark.Part;
import org.attune.benchmark.report.Figures;
import org.attune.benchmark.report.Sample;
import org.attune.curves.CurveRequest;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;

/**
 * Curves of 41 points: on each axis at the first and the last level, solved from nothing with all threads; the default
 * one also with one thread; what a user waits for the final level after a step of a slider, {@code finalCurveMillis},
 * and how precise that is.
 */
public final class CurvePart implements Part {
    private static final int TWO = 2;

    /** One curve. */
    private record Case(ParameterInfo axis, Level level, int threads) {
        Map<String, String> parameters() {
            return Map.of("axis", axis.name(), "level", level.name(), "threads", Integer.toString(threads));
        }
    }

    @Override
    public String name() {
        return "curves";
    }

    @Override
    public List<String> headlines() {
        return List.of("finalCurveMillis", "twoThreadsOverOne");
    }

    @Override
    public ObjectNode measure(Extent extent) throws InterruptedException {
        ObjectNode figures = Figures.object();
        ObjectNode details = figures.putObject("details");
        Optional<Sample> last = (extent.brief() ? JmhRun.shots(1, 3) : JmhRun.shots(5, 12))
                .measure(ServiceBenchmark.class, "finalCurves", Map.of(), extent);
        figures.set("finalCurveMillis", last.map(Figures::value).orElseGet(() -> Figures.givenUp(extent.limit())));
        if (last.isPresent()) {
            try (Asker asker = new Asker()) {
                details.set(
                        "finalStandardErrors",
                        StandardErrors.of(asker.finalCurves(CurveRequest.DEFAULT, extent.limit())));
            }
        }
        Map<Case, Sample> samples = new LinkedHashMap<>();
        List<Case> cases = cases();
        for (Case curve : cases) {
            run(curve, extent)
                    .measure(CurveBenchmark.class, "solve", curve.parameters(), extent)
                    .ifPresent(sample -> samples.put(curve, sample));
        }
        ratio(samples, Level.FINAL)
                .or(() -> ratio(samples, Level.PREVIEW))
                .ifPresent(ratio -> figures.set("twoThreadsOverOne", ratio));
        details.set("curves", list(cases, samples));
        return figures;
    }

    private static JmhRun run(Case curve, Extent extent) {
        boolean preview = curve.level() == Level.PREVIEW;
        if (extent.brief()) {
            boolean usual = curve.axis() == ParameterInfo.ALPHA_PRIME;
            return usual ? JmhRun.shots(preview ? 5 : 1, 3) : JmhRun.shots(preview ? 5 : 0, 1);
        }
        return preview ? JmhRun.shots(20, 20) : JmhRun.shots(4, 12);
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Level level : List.of(Level.PREVIEW, Level.FINAL)) {
            cases.add(new Case(ParameterInfo.ALPHA_PRIME, level, 1));
            if (Theories.allThreads() != TWO) {
                cases.add(new Case(ParameterInfo.ALPHA_PRIME, level, TWO));
            }
            for (ParameterInfo axis : ParameterInfo.axes()) {
                cases.add(new Case(axis, level, Theories.allThreads()));
            }
        }
        return cases;
    }

    private static Optional<ObjectNode> ratio(Map<Case, Sample> samples, Level level) {
        Sample one = samples.get(new Case(ParameterInfo.ALPHA_PRIME, level, 1));
        Sample two = samples.get(new Case(ParameterInfo.ALPHA_PRIME, level, TWO));
        return one == null || two == null
                ? Optional.empty()
                : Optional.of(Figures.ratio(Sample.ratio(one, two)).put("level", level.name()));
    }

    private static ArrayNode list(List<Case> cases, Map<Case, Sample> samples) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Case curve : cases) {
            ObjectNode entry = Figures.object()
                    .put("axis", curve.axis().optionName())
                    .put("level", curve.level().name())
                    .put("threads", curve.threads());
            Sample sample = samples.get(curve);
            if (sample == null) {
                entry.put("givenUp", true);
            } else {
                entry.set("millis", Figures.value(sample));
            }
            list.add(entry);
        }
        return list;
    }
}
