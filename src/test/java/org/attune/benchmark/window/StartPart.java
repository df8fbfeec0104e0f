package org.attune.benchmark.window;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.attune.benchmark.Extent;
import org.attune.benchmark.Part;
import org.attune.benchmark.report.Figures;
import org.attune.benchmark.report.Sample;

/**
 * How long the program takes from the start of its process to its first whole curves on the screen, started as
 * {@code packaging/attune} does, with its archive of loaded classes: {@code startToFirstCurveMillis}; and how many
 * times as long as an empty window with the same theme, started alike and in turn: {@code startOverEmptyWindow}.
 */
public final class StartPart implements Part {
    private static final double MICROS_PER_MILLISECOND = 1e3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path target;

    /**
     * A part.
     *
     * @param target the folder of the build
     */
    public StartPart(Path target) {
        this.target = target;
    }

    /** A start: times since that of the process, in milliseconds. */
    private record Start(double shown, double painted) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<String> headlines() {
        return List.of("startToFirstCurveMillis");
    }

    @Override
    public ObjectNode measure(Extent extent) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(target.resolve("benchmark"));
        Path archive = folder.resolve("start.jsa");
        Path emptyArchive = folder.resolve("empty.jsa");
        Files.deleteIfExists(archive);
        Files.deleteIfExists(emptyArchive);
        Path probe = probe(folder);
        List<Double> shown = new ArrayList<>();
        List<Double> painted = new ArrayList<>();
        List<Double> empty = new ArrayList<>();
        double first;
        try (Display display = Display.open()) {
            // This one leaves the archive behind, as a user's first start does.
            first = start(archive, probe, StartProbe.class, display).painted();
            start(emptyArchive, probe, EmptyWindow.class, display);
            for (int k = 0; k < (extent.brief() ? 2 : 10); k++) {
                empty.add(start(emptyArchive, probe, EmptyWindow.class, display).painted());
                Start start = start(archive, probe, StartProbe.class, display);
                shown.add(start.shown());
                painted.add(start.painted());
            }
        }
        ObjectNode figures = Figures.object();
        figures.set("startToFirstCurveMillis", Figures.value(new Sample(painted)));
        ObjectNode details = figures.putObject("details");
        details.set("startOverEmptyWindow", Figures.ratio(Sample.ratio(new Sample(painted), new Sample(empty))));
        details.set("emptyWindowMillis", Figures.value(new Sample(empty)));
        details.set("startToWindowMillis", Figures.value(new Sample(shown)));
        details.set("firstStartToFirstCurveMillis", Figures.value(new Sample(List.of(first))));
        return figures;
    }

    private Start start(Path archive, Path probe, Class<?> main, Display display)
            throws IOException, InterruptedException {
        List<String> command = new WindowCommand(target).of(Optional.of(archive), probe, main, List.of());
        long begin = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        List<String> lines = ChildProcess.run(command, display, PATIENCE);
        return new Start(
                (micros(lines, StartProbe.SHOWN) - begin) / MICROS_PER_MILLISECOND,
                (micros(lines, StartProbe.PAINTED) - begin) / MICROS_PER_MILLISECOND);
    }

    private static long micros(List<String> lines, String label) throws IOException {
        return lines.stream()
                .filter(line -> line.startsWith(label))
                .mapToLong(line -> Long.parseLong(line.substring(label.length())))
                .findFirst()
                .orElseThrow(() -> new IOException("\"" + label + "\" is missing in:\n" + String.join("\n", lines)));
    }

    /** A jar, because an archive of classes takes none from folders. */
    private Path probe(Path folder) throws IOException {
        Path jar = folder.resolve("probe.jar");
        int code = ToolProvider.findFirst("jar")
                .orElseThrow(() -> new IOException("this Java has no jar tool"))
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--file",
                        jar.toString(),
                        "-C",
                        target.resolve("test-classes").toString(),
                        "org/attune/benchmark/window");
        if (code != 0) {
            throw new IOException("the probe could not be packed");
        }
        return jar;
    }
}
