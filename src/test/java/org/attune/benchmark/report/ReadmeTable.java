package org.attune.benchmark.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attune.storage.AtomicFile;

/**
 * Writes the table of reports, one for each width of vectors, into the README: {@code ReadmeTable README REPORT...}.
 */
public final class ReadmeTable {
    private ReadmeTable() {}

    /**
     * Writes the table.
     *
     * @param arguments the Markdown file, then the reports; those that do not exist are left out, as long as one does
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> reports = Arrays.stream(arguments)
                .skip(1)
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        if (reports.isEmpty()) {
            throw new IOException("usage: ReadmeTable README REPORT...; measure first, if there is no report");
        }
        Path readme = Path.of(arguments[0]);
        String text = Files.readString(readme, StandardCharsets.UTF_8);
        List<JsonNode> read = new ArrayList<>();
        for (Path report : reports) {
            read.add(new ReportFile(report).read());
        }
        AtomicFile.write(readme, MarkedSection.replaced(text, PerformanceTable.of(read)));
    }
}
