package org.attune.benchmark.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attune.storage.AtomicFile;

/**
 * The report on disk. It is written whenever a part has been measured, so that a run cut short loses one part at most,
 * and a part measured again replaces what it said before.
 */
public final class ReportFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path path;

    /**
     * A report, which need not be there yet.
     *
     * @param path where it is
     */
    public ReportFile(Path path) {
        this.path = path;
    }

    /** What it says; nothing when it is not there. */
    public ObjectNode read() throws IOException {
        if (!Files.exists(path)) {
            return Figures.object();
        }
        JsonNode tree = MAPPER.readTree(Files.readAllBytes(path));
        if (tree instanceof ObjectNode report) {
            return report;
        }
        throw new IOException(path + " is no JSON object");
    }

    /**
     * Puts figures in, as {@link #replace} without taking any out.
     *
     * @param figures figures by their names, as deep as need be
     */
    public void merge(ObjectNode figures) throws IOException {
        replace(List.of(), figures);
    }

    /**
     * Takes figures out and puts others in: an object that stands there already is filled up and not replaced, but for
     * a figure, which is replaced whole, as is anything else.
     *
     * @param old names of figures that are taken out
     * @param figures figures by their names, as deep as need be
     */
    public void replace(List<String> old, ObjectNode figures) throws IOException {
        ObjectNode report = read();
        report.remove(old);
        fill(report, figures);
        Files.createDirectories(path.toAbsolutePath().getParent());
        AtomicFile.write(path, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
    }

    private static void fill(ObjectNode target, ObjectNode source) {
        source.properties().forEach(field -> {
            boolean figure = field.getValue().has("runs");
            if (!figure
                    && field.getValue() instanceof ObjectNode inner
                    && target.get(field.getKey()) instanceof ObjectNode standing) {
                fill(standing, inner);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
    }
}
