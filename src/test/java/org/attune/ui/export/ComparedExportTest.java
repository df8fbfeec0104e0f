package org.attune.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.storage.AnyNames;
import org.attune.storage.ComparedCurves;
import org.attune.storage.CsvTable;
import org.attune.storage.CurveCsv;
import org.attune.storage.PredictionField;
import org.attune.storage.Rfc4180;
import org.attune.storage.figure.FigureSize;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.BoardPicture;
import org.attune.ui.charts.ChartData;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.Comparison;
import org.attune.ui.charts.Curve;
import org.attune.ui.charts.Ghost;
import org.attune.ui.charts.SyntheticSnapshots;
import org.attune.ui.charts.Tone;
import org.attune.ui.charts.ToneName;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports of a board on which pins or a family stand beside the current curves, read back. */
final class ComparedExportTest {
    private static final CurveRequest REQUEST = CurveRequest.DEFAULT;
    private static final Snapshot SNAPSHOT = SyntheticSnapshots.complete(1, REQUEST, Level.DRAFT);
    private static final Ghost PIN = ghost("λ = 0.5, \"pinned\"", 0.5);
    private static final Ghost MEMBER = ghost("same", 0.2);
    private static final Ghost NAMESAKE = ghost("same", 0.3);

    @TempDir
    private Path folder;

    @Test
    void whatStandsBesideIsInTheTableWithItsErrors() throws IOException {
        BoardPicture picture = picture(new Comparison(List.of(PIN, MEMBER, NAMESAKE), Optional.empty()));

        Table table = table(picture, ExportFormat.CSV);

        assertThat(table.names()).containsExactly("current", PIN.name(), "same", "same (2)");
        ChartData chart = picture.data(ChartKind.OVERLAP);
        String value = CurveCsv.column(PredictionField.find(Quantity.OVERLAP).orElseThrow());
        String error =
                CurveCsv.errorColumn(PredictionField.find(Quantity.OVERLAP).orElseThrow());
        table.hasCurve("current", value, error, chart.curve(Quantity.OVERLAP));
        for (int i = 0; i < 3; i++) {
            Curve drawn = chart.comparison().ghosts().get(i).curves().getFirst();
            table.hasCurve(table.names().get(i + 1), value, error, drawn);
        }
        assertThat(table.column(PIN.name(), "parameters.lambda")).containsOnly("0.5");
    }

    @Test
    void differencesAreInTheTableAsTheyAreDrawn() throws IOException {
        BoardPicture picture = picture(new Comparison(List.of(PIN, MEMBER), Optional.of(PIN)));

        Table table = table(picture, ExportFormat.CSV);

        ChartData chart = picture.data(ChartKind.OVERLAP);
        PredictionField field = PredictionField.find(Quantity.OVERLAP).orElseThrow();
        String value = ComparedCurves.column(field);
        String error = ComparedCurves.errorColumn(field);
        assertThat(table.names()).containsExactly("current", "same", PIN.name());
        table.hasCurve("current", value, error, chart.curve(Quantity.OVERLAP));
        table.hasCurve(
                "same",
                value,
                error,
                chart.comparison().ghosts().getFirst().curves().getFirst());
        assertThat(table.column(PIN.name(), value)).containsOnly("");
    }

    /** A name alone, such as "same", says nothing to whoever reads the figure elsewhere. */
    @Test
    void theCaptionSaysInWhichValuesDiffersWhatStandsBeside() {
        String caption = new FigureExport(
                        request(ExportFormat.CSV), picture(new Comparison(List.of(PIN, MEMBER), Optional.of(NAMESAKE))))
                .caption()
                .replace('\u00a0', ' ');

        assertThat(caption)
                .contains("Thin lines: λ = 0.5, \"pinned\"; same (λ = 0.2).")
                .contains("Subtracted: same (λ = 0.3).");
        assertThat(new FigureExport(request(ExportFormat.CSV), picture(Comparison.NONE)).caption())
                .doesNotContain("Thin lines", "Subtracted");
    }

    @Test
    void jsonSaysTheSameAsTheTable() throws IOException {
        BoardPicture picture = picture(new Comparison(List.of(MEMBER), Optional.of(PIN)));
        Table table = table(picture, ExportFormat.CSV);

        JsonNode array = new ObjectMapper()
                .readTree(Files.readString(write(picture, ExportFormat.JSON).getFirst()));

        assertThat(array).hasSize(3 * REQUEST.points() - 2);
        PredictionField field = PredictionField.find(Quantity.OVERLAP).orElseThrow();
        for (int i = 0; i < array.size(); i++) {
            JsonNode point = array.get(i);
            assertThat(point.path("curve").asText()).isEqualTo(table.cell(i, "curve"));
            JsonNode difference = point.path("differences").path(field.path());
            assertThat(
                            difference.isMissingNode()
                                    ? ""
                                    : difference.decimalValue().toPlainString())
                    .isEqualTo(table.cell(i, ComparedCurves.column(field)));
            assertThat(point.path("standardErrors").has(ComparedCurves.column(field)))
                    .isEqualTo(!difference.isMissingNode());
        }
    }

    @Test
    void theScriptDrawsEveryCurveFromTheTableBesideIt() throws IOException {
        BoardPicture picture = picture(new Comparison(List.of(PIN, MEMBER), Optional.empty()));

        List<Path> files = write(picture, ExportFormat.MATPLOTLIB);

        String script = Files.readString(files.getFirst());
        JsonNode panels = new ObjectMapper()
                .readTree(script.substring(
                        script.indexOf("PANELS = ") + "PANELS = ".length(), script.indexOf("FOLDER = ")));
        Table table = Table.read(Files.readString(files.get(1)));
        List<String> drawn = new ArrayList<>();
        for (JsonNode line : panels.get(0).get("lines")) {
            drawn.add(line.get("rows").get("curve").asText());
            assertThat(table.columns())
                    .contains(
                            line.get("x").asText(),
                            line.get("y").asText(),
                            line.get("nodes").asText());
            String verdict = line.get("verdict").asText();
            assertThat(verdict.isEmpty() || table.columns().contains(verdict))
                    .as(verdict)
                    .isTrue();
            assertThat(line.get("opacity").get("broken").asDouble())
                    .as("paler than a doubtful stretch, and that paler than a trusted one")
                    .isLessThan(line.get("opacity").get("doubtful").asDouble());
            assertThat(line.get("opacity").get("doubtful").asDouble())
                    .isLessThan(line.get("opacity").get("holds").asDouble());
        }
        assertThat(drawn).contains("current", PIN.name(), "same");
        assertThat(table.names()).containsAll(drawn);
    }

    @Test
    void whatIsPastedHasATabBetweenItsColumnsOnly() throws IOException {
        BoardPicture picture = picture(new Comparison(List.of(PIN), Optional.empty()));

        List<String> rows = new FigureExport(request(ExportFormat.CSV), picture)
                .table()
                .lines()
                .toList();

        assertThat(rows).hasSize(1 + 2 * REQUEST.points() - 1);
        assertThat(rows)
                .allMatch(
                        row -> row.split("\t", -1).length == CurveCsv.columns().size() + 1);
    }

    /** Pins with names that mean something in other languages; the script finds each in the table beside it. */
    @Test
    void everyNameOfAPinLeadsFromTheScriptToItsRows() throws IOException {
        List<Ghost> pins = AnyNames.KNOWN.stream().map(name -> ghost(name, 0.5)).toList();
        BoardPicture picture = picture(new Comparison(pins, Optional.empty()));

        List<Path> files = write(picture, ExportFormat.MATPLOTLIB);

        String script = Files.readString(files.getFirst());
        List<List<String>> rows = Rfc4180.read(Files.readString(files.get(1)), CsvTable.COMMA);
        Map<String, Long> counts =
                rows.stream().skip(1).collect(Collectors.groupingBy(List::getFirst, Collectors.counting()));
        assertThat(counts).hasSize(pins.size() + 1).doesNotContainKey(ComparedCurves.TRAINING);
        JsonNode panels = new ObjectMapper()
                .readTree(script.substring(
                        script.indexOf("PANELS = ") + "PANELS = ".length(), script.indexOf("FOLDER = ")));
        Map<String, Long> drawn = new HashMap<>();
        for (JsonNode line : panels.get(0).get("lines")) {
            String name = line.get("rows").get("curve").asText();
            drawn.put(name, counts.get(name));
        }
        assertThat(drawn).isEqualTo(counts);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSameQuestionGivesTheSameBytes(ExportFormat format) throws IOException {
        RepeatedExport.assertSameBytes(() ->
                write(picture(new Comparison(List.of(PIN, MEMBER), Optional.of(NAMESAKE))), format));
    }

    private Table table(BoardPicture picture, ExportFormat format) throws IOException {
        return Table.read(Files.readString(write(picture, format).getFirst()));
    }

    private List<Path> write(BoardPicture picture, ExportFormat format) throws IOException {
        return new FigureExport(request(format), picture)
                .write(folder.resolve(format.kind().name("a")));
    }

    private static ExportRequest request(ExportFormat format) {
        return new ExportRequest(
                List.of(ChartKind.OVERLAP), format, new FigureSize(400, 320, 1), Appearance.LIGHT, false, true);
    }

    private static BoardPicture picture(Comparison comparison) {
        return new BoardPicture(SNAPSHOT, BoardArrangement.INITIAL, List.of(), comparison, Language.ENGLISH);
    }

    private static Ghost ghost(String name, double ridge) {
        CurveRequest request = REQUEST.with(REQUEST.parameters().with(ParameterInfo.LAMBDA, ridge));
        List<Optional<Prediction>> points = new ArrayList<>(
                SyntheticSnapshots.complete(1, request, Level.DRAFT).points());
        points.set(3, Optional.empty());
        return new Ghost(name, new Tone.Named(ToneName.OWN), Ghost.Extent.ALL, request, false, points);
    }

    /** A table read back; only its first column may be quoted. */
    private record Table(List<String> columns, List<List<String>> rows) {
        static Table read(String text) {
            List<List<String>> lines = text.lines().map(Table::cells).toList();
            return new Table(lines.getFirst(), lines.subList(1, lines.size()));
        }

        private static List<String> cells(String line) {
            if (!line.startsWith("\"")) {
                return List.of(line.split(",", -1));
            }
            int end = line.lastIndexOf('"');
            List<String> cells = new ArrayList<>();
            cells.add(line.substring(1, end).replace("\"\"", "\""));
            cells.addAll(List.of(line.substring(end + 2).split(",", -1)));
            return cells;
        }

        String cell(int row, String column) {
            return rows.get(row).get(columns.indexOf(column));
        }

        List<String> names() {
            return rows.stream().map(List::getFirst).distinct().toList();
        }

        List<String> column(String curve, String column) {
            return rows.stream()
                    .filter(row -> row.getFirst().equals(curve))
                    .map(row -> row.get(columns.indexOf(column)))
                    .toList();
        }

        void hasCurve(String name, String value, String error, Curve drawn) {
            assertThat(numbers(column(name, value)))
                    .isEqualTo(drawn.estimates().stream()
                            .map(estimate -> estimate.map(Estimate::value))
                            .toList());
            assertThat(numbers(column(name, error)))
                    .isEqualTo(drawn.estimates().stream()
                            .map(estimate -> estimate.map(Estimate::standardError))
                            .toList());
        }

        private static List<Optional<Double>> numbers(List<String> cells) {
            return cells.stream()
                    .map(cell -> cell.isEmpty() ? Optional.<Double>empty() : Optional.of(Double.valueOf(cell)))
                    .toList();
        }
    }
}
