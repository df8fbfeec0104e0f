package org.attune.benchmark.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jdk.incubator.vector.DoubleVector;
import org.attune.benchmark.Extent;
import org.attune.benchmark.Part;
import org.attune.benchmark.report.Figures;
import org.attune.benchmark.report.ReportFile;
import org.attune.benchmark.theory.CurvePart;
import org.attune.benchmark.theory.KernelPart;
import org.attune.benchmark.theory.PredictionPart;
import org.attune.benchmark.window.HeapPart;
import org.attune.benchmark.window.StartPart;
import org.attune.benchmark.window.WindowPart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures all parts, or those that are named, one after the other, and writes each into the report when it is done.
 */
@Command(name = "benchmarks", mixinStandardHelpOptions = true, description = "Measures how fast Attune is.")
public final class Benchmarks implements Callable<Integer> {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final List<Part> PARTS = List.of(
            new KernelPart(),
            new PredictionPart(),
            new CurvePart(),
            new WindowPart(TARGET),
            new StartPart(TARGET),
            new HeapPart(TARGET));

    @Option(
            names = "--parts",
            split = ",",
            paramLabel = "PART",
            description = "which: kernels, predictions, curves, window, start, heap; all by default")
    private List<String> names = List.of("all");

    @Option(
            names = "--short",
            arity = "1",
            paramLabel = "BOOLEAN",
            description = "fewer cases, fewer and shorter runs (default: ${DEFAULT-VALUE})")
    private boolean brief = false;

    @Option(
            names = "--minutes",
            paramLabel = "MINUTES",
            description = "of dragging before the heap is measured (default: ${DEFAULT-VALUE})")
    private double minutes = 10;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description = "after which a single measurement is given up (default: ${DEFAULT-VALUE})")
    private long limit = 120;

    @Option(names = "--report", paramLabel = "FILE", description = "(default: ${DEFAULT-VALUE})")
    private Path path = TARGET.resolve("benchmark.json");

    private Benchmarks() {}

    /**
     * Measures.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean all = names.equals(List.of("all"));
        for (String name : names) {
            if (!all && PARTS.stream().noneMatch(part -> part.name().equals(name))) {
                throw new IllegalArgumentException("there is no part \"" + name + "\"");
            }
        }
        Extent extent = new Extent(brief, Duration.ofSeconds(Math.round(60 * minutes)), Duration.ofSeconds(limit));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        ReportFile report = new ReportFile(path);
        List<String> failures = new ArrayList<>();
        for (Part part : PARTS) {
            if (all || names.contains(part.name())) {
                out.println("measuring " + part.name());
                try {
                    measure(part, extent, report);
                } catch (IOException | RuntimeException failure) {
                    // The other parts can be measured all the same.
                    failure.printStackTrace();
                    failures.add(part.name());
                }
            }
        }
        ObjectNode whole = report.read();
        ObjectNode last = Figures.object();
        last.put("short", whole.path("conditions").findValues("short").stream().anyMatch(flag -> flag.asBoolean()));
        report.replace(List.of(), last);
        out.println("wrote " + path + (failures.isEmpty() ? "" : ", without " + String.join(", ", failures)));
        return failures.isEmpty() ? 0 : 1;
    }

    private static void measure(Part part, Extent extent, ReportFile report) throws IOException, InterruptedException {
        Instant start = Instant.now();
        double load = load();
        ObjectNode figures = part.measure(extent);
        figures.set("machine", machine());
        figures.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        figures.putObject("conditions").set(part.name(), conditions(extent, start, load));
        report.replace(part.headlines(), figures);
    }

    private static ObjectNode conditions(Extent extent, Instant start, double load) {
        ObjectNode node = Figures.object();
        node.put("begun", start.truncatedTo(ChronoUnit.SECONDS).toString());
        node.put("seconds", Duration.between(start, Instant.now()).toSeconds());
        node.put("short", extent.brief());
        Figures.put(node, "loadAverageBefore", load);
        Figures.put(node, "loadAverageAfter", load());
        return node;
    }

    /** Processes that wanted a processor in the last minute, on average; −1 where the system does not say. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static ObjectNode machine() throws IOException {
        ObjectNode node = Figures.object();
        node.put("processor", processor());
        node.put("vectorBits", DoubleVector.SPECIES_PREFERRED.vectorBitSize());
        node.put("threads", Runtime.getRuntime().availableProcessors());
        node.put("java", System.getProperty("java.version"));
        node.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return node;
    }

    private static String processor() throws IOException {
        Path information = Path.of("/proc/cpuinfo");
        String other = System.getProperty("os.arch") + " processor";
        if (!Files.isReadable(information)) {
            return other;
        }
        return Files.readAllLines(information).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(other);
    }
}
