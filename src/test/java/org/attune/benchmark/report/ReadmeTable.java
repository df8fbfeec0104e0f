package org.attune.benchmark.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attune.storage.AtomicFile;

/** Writes the table of a report into the README: {@code ReadmeTable REPORT README}. */
public final class ReadmeTable {
    private ReadmeTable() {}

    /**
     * Writes the table.
     *
     * @param arguments the report and the Markdown file
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !Files.exists(Path.of(arguments[0]))) {
            throw new IOException("usage: ReadmeTable REPORT README; measure first, if there is no report");
        }
        Path readme = Path.of(arguments[1]);
        String text = Files.readString(readme, StandardCharsets.UTF_8);
        String table = PerformanceTable.of(new ReportFile(Path.of(arguments[0])).read());
        AtomicFile.write(readme, MarkedSection.replaced(text, table));
    }
}
