package org.attune.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table made of a sample report, and the one that stands in the README. */
final class PerformanceTableTest {
    private static final Path README =
            Path.of(System.getProperty("basedir", ""), "README.md").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void saysWhatWasMeasuredAndWhetherItIsEnough() throws IOException {
        List<String> rows = rows(PerformanceTable.of(List.of(sample())));

        assertThat(rows)
                .contains(
                        "| slider event to preview data of all curves, median | 21 ± 2.5 ms | ≤ 33 ms | yes |",
                        "| the same, 95th percentile | 131 ms | ≤ 100 ms | no |",
                        "| frames per second while dragging | 41 ± 1.5 | ≥ 30 | yes |",
                        "| one full prediction at 32768 nodes, all threads | 312 ± 9 ms | ≤ 250 ms | no |",
                        "| two threads over one | 1.8 ± 0.05 × | ≥ 1.7 × | yes |",
                        "| start to first curve | 1620 ± 30 ms | ≤ 2000 ms | yes |");
    }

    @Test
    void hasAColumnForEachWidthOfVectors() throws IOException {
        ObjectNode wide = (ObjectNode) sample();
        ((ObjectNode) wide.get("machine")).put("vectorBits", 512);
        ObjectNode narrow = (ObjectNode) sample();
        ((ObjectNode) narrow.get("machine")).put("vectorBits", 256);
        ((ObjectNode) narrow.get("startToFirstCurveMillis")).put("value", 4000);

        assertThat(PerformanceTable.of(List.of(wide, narrow)))
                .contains(
                        "| what | vectors of 512 bits | vectors of 256 bits | aim | reached |",
                        "| start to first curve | 1620 ± 30 ms | 4000 ± 30 ms | ≤ 2000 ms | yes / no |",
                        "Vectors of 256 bits: medians");
    }

    @Test
    void leavesOutWhatWasNotMeasured() throws IOException {
        assertThat(rows(PerformanceTable.of(List.of(sample()))))
                .contains("| vector kernels over scalar ones | – | ≥ 3 × | – |");
    }

    @Test
    void saysWhatWasGivenUp() throws IOException {
        ObjectNode report = (ObjectNode) sample();
        report.set("finalCurveMillis", Figures.givenUp(Duration.ofMinutes(1)));

        assertThat(rows(PerformanceTable.of(List.of(report))))
                .contains("| all curves at the final level | > 60000 ms | ≤ 1000 ms | no |");
    }

    @Test
    void saysOnWhatWasMeasured() throws IOException {
        assertThat(PerformanceTable.of(List.of(sample())))
                .contains("2026-02-03", "A processor (2 threads)", "**short**");
    }

    @Test
    void isWrittenBetweenTheMarkersOnly() throws IOException {
        Path readme = folder.resolve("README.md");
        Files.writeString(readme, "before\n" + MarkedSection.BEGIN + "\nold\n" + MarkedSection.END + "\nafter\n");
        Path report = folder.resolve("benchmark.json");
        Files.writeString(report, sample().toString());

        ReadmeTable.main(new String[] {readme.toString(), report.toString()});
        ReadmeTable.main(new String[] {readme.toString(), report.toString()});

        String text = Files.readString(readme);
        assertThat(text)
                .startsWith("before\n" + MarkedSection.BEGIN + "\n\n| what")
                .endsWith("\n\n" + MarkedSection.END + "\nafter\n")
                .doesNotContain("old");
        assertThat(MarkedSection.in(text))
                .isEqualTo(PerformanceTable.of(List.of(sample())).strip());
    }

    @Test
    void needsBothMarkers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkedSection.in(MarkedSection.END + MarkedSection.BEGIN));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MarkedSection.in(MarkedSection.BEGIN + "\n" + MarkedSection.BEGIN + "\n" + MarkedSection.END));
    }

    @Test
    void standsInTheReadmeAsItIsMadeNow() throws IOException {
        List<String> rows = rows(MarkedSection.in(Files.readString(README)));

        assertThat(rows.getFirst()).startsWith("| what | ").endsWith(" | aim | reached |");
        long columns = rows.getFirst().chars().filter(letter -> letter == '|').count();
        assertThat(rows.subList(2, rows.size()))
                .extracting(row -> row.split(" \\| ", -1)[0].substring(2))
                .isEqualTo(PerformanceTable.subjects());
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.chars().filter(letter -> letter == '|')).hasSize((int) columns));
    }

    private static List<String> rows(String table) {
        return table.lines().filter(line -> line.startsWith("|")).toList();
    }

    private static JsonNode sample() throws IOException {
        try (InputStream stream = PerformanceTableTest.class.getResourceAsStream("sample-report.json")) {
            return JsonMapper.builder()
                    .build()
                    .readTree(new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
