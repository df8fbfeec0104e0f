package org.attune.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.simulation.SeedAverage;
import org.attune.simulation.Simulation;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.SimulationResult;
import org.attune.storage.CurveCsv;
import org.attune.storage.PredictionField;
import org.attune.storage.SimulationRows;
import org.attune.storage.figure.FigureSize;
import org.attune.theory.CancellationSignal;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.BoardPicture;
import org.attune.ui.charts.ChartDot;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.Comparison;
import org.attune.ui.charts.Ghost;
import org.attune.ui.charts.SyntheticSnapshots;
import org.attune.ui.charts.Tone;
import org.attune.ui.charts.ToneName;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of a board on which training runs stand beside the curves, read back. */
final class TrainedExportTest {
    private static final CurveRequest REQUEST = CurveRequest.DEFAULT;
    private static final Snapshot SNAPSHOT = SyntheticSnapshots.complete(1, REQUEST, Level.DRAFT);
    private static final SimulationResult RUNS = new Simulation(1, 1L << 28)
            .run(new SimulationRequest(REQUEST.parameters(), 12, 3, 7, false), CancellationSignal.NONE, run -> {});
    private static final SeedAverage OVERLAP = RUNS.average(Quantity.OVERLAP).orElseThrow();
    private static final PredictionField FIELD =
            PredictionField.find(Quantity.OVERLAP).orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void theTableHasARowForTheRunsAfterThoseOfTheCurves() throws IOException {
        List<Map<String, String>> rows = rows(write(List.of(), ExportFormat.CSV).getFirst());

        assertThat(rows).hasSize(REQUEST.points() + 1);
        assertThat(rows.subList(0, REQUEST.points()))
                .allSatisfy(row -> assertThat(row.get(SimulationRows.DIMENSION)).isEmpty());
        isOfTheRuns(rows.getLast());
        assertThat(rows.getLast()).containsEntry("finetuning.status", "CONVERGED");
    }

    @Test
    void soHasTheTableOfComparedCurves() throws IOException {
        List<Map<String, String>> rows =
                rows(write(List.of(ghost()), ExportFormat.CSV).getFirst());

        assertThat(rows).hasSize(2 * REQUEST.points() + 1);
        assertThat(rows.getLast()).containsEntry("curve", "training");
        isOfTheRuns(rows.getLast());
    }

    @Test
    void jsonHasEveryRun() throws IOException {
        for (List<Ghost> ghosts : List.of(List.<Ghost>of(), List.of(ghost()))) {
            JsonNode array = new ObjectMapper()
                    .readTree(Files.readString(write(ghosts, ExportFormat.JSON).getFirst()));

            JsonNode runs = array.get(array.size() - 1);
            assertThat(runs.at("/finetuning/overlap").asDouble()).isEqualTo(OVERLAP.mean());
            assertThat(runs.at("/simulation/dimension").asInt()).isEqualTo(12);
            assertThat(runs.at("/simulation/runs")).hasSize(3);
            assertThat(runs.at("/simulation/runs/0/seed").asLong()).isEqualTo(7);
            assertThat(runs.path("standardErrors").path(FIELD.path()).asDouble())
                    .isEqualTo(OVERLAP.standardError().orElseThrow());
            assertThat(array.get(0).has("simulation")).isFalse();
        }
    }

    @Test
    void theScriptDrawsTheRunsFromTheTableAndNoCurveThroughThem() throws IOException {
        List<Path> files = write(List.of(), ExportFormat.MATPLOTLIB);

        String script = Files.readString(files.getFirst());
        JsonNode panel = new ObjectMapper()
                .readTree(script.substring(
                        script.indexOf("PANELS = ") + "PANELS = ".length(), script.indexOf("FOLDER = ")))
                .get(0);
        List<Map<String, String>> rows = rows(files.getLast());
        assertThat(panel.get("dots")).hasSize(1);
        JsonNode dots = panel.get("dots").get(0);
        Map<String, String> drawn = rows.stream()
                .filter(row -> !row.getOrDefault(dots.get("rows").asText(), "").isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(drawn.get(dots.get("x").asText()))).isEqualTo(REQUEST.marker());
        assertThat(Double.parseDouble(drawn.get(dots.get("y").asText()))).isEqualTo(OVERLAP.mean());
        assertThat(Double.parseDouble(drawn.get(dots.get("deviation").asText())))
                .isEqualTo(OVERLAP.standardDeviation().orElseThrow());
        assertThat(panel.get("lines"))
                .allSatisfy(line -> assertThat(
                                line.path("rows").path(SimulationRows.DIMENSION).asText("none"))
                        .isEmpty());
    }

    @Test
    void withoutRunsNothingIsAdded() throws IOException {
        Path file = new FigureExport(
                        request(ExportFormat.CSV), new BoardPicture(SNAPSHOT, BoardArrangement.INITIAL, List.of()))
                .write(folder.resolve("bare.csv"))
                .getFirst();

        assertThat(rows(file)).hasSize(REQUEST.points());
        assertThat(rows(file).getFirst().keySet()).containsExactlyInAnyOrderElementsOf(CurveCsv.columns());
    }

    private static void isOfTheRuns(Map<String, String> row) {
        assertThat(row)
                .containsEntry("simulation.dimension", "12")
                .containsEntry("simulation.seeds", "3")
                .containsEntry("simulation.firstSeed", "7")
                .containsEntry("simulation.convergedRuns", "3");
        assertThat(number(row, CurveCsv.column(ParameterInfo.ALPHA_PRIME))).isEqualTo(REQUEST.marker());
        assertThat(number(row, CurveCsv.column(FIELD))).isEqualTo(OVERLAP.mean());
        assertThat(number(row, CurveCsv.errorColumn(FIELD)))
                .isEqualTo(OVERLAP.standardError().orElseThrow());
        assertThat(number(row, SimulationRows.deviationColumn(FIELD)))
                .isEqualTo(OVERLAP.standardDeviation().orElseThrow());
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private List<Path> write(List<Ghost> ghosts, ExportFormat format) throws IOException {
        List<ChartDot> dots = Stream.of(Quantity.values())
                .flatMap(quantity -> ChartDot.of(quantity, REQUEST.marker(), RUNS).stream())
                .toList();
        BoardPicture picture = new BoardPicture(
                SNAPSHOT,
                BoardArrangement.INITIAL,
                List.of(),
                new Comparison(ghosts, Optional.empty(), dots),
                Language.ENGLISH);
        return new FigureExport(request(format), picture)
                .write(folder.resolve(format.kind().name("a")));
    }

    private static ExportRequest request(ExportFormat format) {
        return new ExportRequest(
                List.of(ChartKind.OVERLAP), format, new FigureSize(400, 320, 1), Appearance.LIGHT, false, true);
    }

    private static Ghost ghost() {
        return new Ghost("pin", new Tone.Named(ToneName.OWN), Ghost.Extent.ALL, REQUEST, false, SNAPSHOT.points());
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> {
                    assertThat(cells).hasSameSizeAs(columns);
                    Map<String, String> row = new HashMap<>();
                    IntStream.range(0, columns.size()).forEach(i -> row.put(columns.get(i), cells.get(i)));
                    return row;
                })
                .toList();
    }
}
